/** A commit's id as people read it: its first seven digits. */
export function shortCommit(sha: string): string {
  return sha.slice(0, 7);
}
