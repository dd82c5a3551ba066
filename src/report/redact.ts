const MASK = '***';

/**
 * Takes secrets out of everything that leaves the run. GitHub's runner masks its own log and summary only: comments, outputs
 * and files are ours to mask.
 */
export class Redactor {
  readonly #forms = new Set<string>();

  /**
   * Remembers a secret in every form in which it may turn up.
   *
   * @returns the forms that are new, for whoever else masks
   */
  add(secret: string): readonly string[] {
    const lines = [secret, ...secret.split(/\r?\n/u)].map((line) => line.trim());
    const forms = lines.filter((line) => line.length >= 4).flatMap((line) => {
      const base64 = Buffer.from(line).toString('base64');
      return [line, JSON.stringify(line).slice(1, -1), encodeURIComponent(line), base64, base64.replace(/=+$/u, ''), Buffer.from(line).toString('base64url')];
    });
    const fresh = [...new Set(forms)].filter((form) => !this.#forms.has(form));
    for (const form of fresh) this.#forms.add(form);
    return fresh;
  }

  /** The text with every known secret masked, the longest first. */
  redact(text: string): string {
    return [...this.#forms].toSorted((a, b) => b.length - a.length).reduce((result, form) => result.replaceAll(form, MASK), text);
  }
}
