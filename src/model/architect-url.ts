/**
 * The address of a flow in Architect. The form is not documented; six public code bases use it.
 *
 * @param regionHost such as `mypurecloud.com`
 * @param type as Architect's YAML calls it, such as `inboundCall`
 */
export function architectUrl(regionHost: string, type: string, flowId: string): string {
  return `https://apps.${regionHost}/architect/#/${encodeURIComponent(type.toLowerCase())}/flows/${encodeURIComponent(flowId)}/latest`;
}
