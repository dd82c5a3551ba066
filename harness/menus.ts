import { mainIvr } from '../simulator/genesys/sample.ts';

/** An option of a menu file, as a person writes it. */
export interface OptionText {
  readonly key: string;
  readonly prompt?: string;
  /** YAML, as it stands after `routing_target:`. */
  readonly target: string;
}

/** The menu that the sample org's main IVR has from the start: deploying it changes nothing. */
export const MAIN_OPTIONS: readonly OptionText[] = liveOptions();

/** A menu file for the sample org's main IVR, or for whatever `flow` says. */
export function menuFile(
  options: readonly OptionText[] = MAIN_OPTIONS,
  { flow = `flow_id: ${mainIvr.id}`, node = 'collect_ivr_main' } = {},
): string {
  const lines = options.flatMap(({ key, prompt, target }) => [
    `  - key: ${JSON.stringify(key)}`,
    ...(prompt === undefined ? [] : [`    prompt: ${JSON.stringify(prompt)}`]),
    `    routing_target: ${target}`,
  ]);
  return `${flow}\nmenu_node_id: ${node}\noptions:\n${lines.join('\n')}\n`;
}

/** The main menu with key 1 saying something else: one small change. */
export function changedMainMenu(prompt = 'For new orders, press 1'): string {
  return menuFile(MAIN_OPTIONS.map((option) => (option.key === '1' ? { ...option, prompt } : option)));
}

export const MAIN_FLOW_ID = mainIvr.id;

function liveOptions(): OptionText[] {
  const options = mainIvr.definition.nodes['collect_ivr_main']?.menu?.options ?? [];
  return options.map(({ key, prompt, routingTarget }) => ({ key, prompt, target: JSON.stringify(routingTarget) }));
}
