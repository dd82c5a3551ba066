import type { FlowInput } from './flow.ts';
import type { Element } from './references.ts';

/**
 * Where a flow asks for keys without a menu.
 *
 * @param type the flow's type
 */
export function inputsOf(elements: readonly Element[], type: string): FlowInput[] {
  const inputs: FlowInput[] = [];
  // The elements are in the order of the text: what a task contains follows it.
  let task: Element | undefined;
  for (const element of elements) {
    if (element.tag === 'task' && element.list === `/${type}/tasks`) task = element;
    if (element.tag !== 'collectInput') continue;
    const isInTask = task !== undefined && element.path.startsWith(`${task.path}/`);
    inputs.push({ name: element.name ?? element.tag, task: isInTask ? (task?.name ?? '') : '' });
  }
  return inputs;
}
