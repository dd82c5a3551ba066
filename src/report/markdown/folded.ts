/** A part of the report that is opened by whoever wants it, unless it is open from the start. */
export function folded(title: string, text: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${text}\n\n</details>`;
}
