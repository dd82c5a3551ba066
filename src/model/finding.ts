/** A fault in a flow's content: found by our own check, by the org's validation, or by its refusal of a write. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  /** Where in the content, such as `definition.nodes.main.menu.options[1].routingTarget`; in whatever notation the org has. */
  readonly path?: string;
}
