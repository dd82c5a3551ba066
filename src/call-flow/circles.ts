/** A node on the way of the search, with what is left to look at. */
interface Frame {
  readonly node: string;
  readonly rest: Iterator<string>;
}

/**
 * The groups of nodes that lead to each other (strongly connected components), by Tarjan's algorithm: one walk, however many nodes there
 * are. It is not recursive, because a flow can be deeper than the stack.
 *
 * @param next the nodes that a node leads to
 */
export function circlesOf(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const circles: string[][] = [];
  const frames: Frame[] = [];
  const enter = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    open.add(node);
    stack.push(node);
    frames.push({ node, rest: next(node)[Symbol.iterator]() });
  };
  const lower = (node: string, to: number | undefined): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? Number.POSITIVE_INFINITY));
  };
  const leave = ({ node }: Frame): void => {
    frames.pop();
    const above = frames.at(-1);
    if (above !== undefined) lower(above.node, lowest.get(node));
    if (lowest.get(node) !== order.get(node)) return;
    const members = stack.splice(stack.lastIndexOf(node));
    for (const member of members) open.delete(member);
    circles.push(members);
  };
  for (const start of nodes) {
    if (!order.has(start)) enter(start);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { done, value } = frame.rest.next();
      if (done === true) leave(frame);
      else if (!order.has(value)) enter(value);
      else if (open.has(value)) lower(frame.node, order.get(value));
    }
  }
  return circles;
}
