// The options of a menu on the flow-definition API; no test of its own.
import type { FlowDefinition, MenuOption } from '../../../simulator/genesys/flow-records.ts';

export function optionsIn(definition: FlowDefinition, node = 'collect_ivr_main'): MenuOption[] {
  return definition.nodes[node]?.menu?.options ?? [];
}
