/* Mutants of `src/journal`: what the end of the job knows about a killed step. */

import { mutantsOf, type Mutant } from './mutant.ts';

export const JOURNAL: readonly Mutant[] = [
  ...mutantsOf(
    'journal/journal',
    ['unit/journal'],
    [
      ['keeps the write’s job while it restores', 'const { job: _, ...entry } = this', 'const entry = this'],
      [
        'notes a write after it was sent',
        'this.#writing(plan);\n        return store.write(plan);',
        'const sent = store.write(plan);\n        this.#writing(plan);\n        return sent;',
      ],
      [
        'writes although nothing was noted',
        "isFinal: true,\n      isUnsent: true,\n      code: 'journal.failed'",
        "isFinal: true,\n      code: 'journal.failed'",
      ],
      [
        'does not restore if nothing can be noted',
        '} catch {\n      // A rollback matters',
        '} catch (error) {\n      throw error;\n      // A rollback matters',
      ],
      ['does not count its tries', '(this.#entries.get(index)?.attempts ?? 0) + 1', '1'],
      [
        'forgets its own version when it restores',
        "phase: 'restoring', at: this.#clock.now(), own }",
        "phase: 'restoring', at: this.#clock.now() }",
      ],
      ['keeps an own version that cannot be rolled back', 'const { own: _, ...entry } = before;', 'const entry = before;'],
      ['is closed while a flow is being restored', "some(({ phase }) => phase !== 'done')", "some(({ phase }) => phase === 'writing')"],
      ['does not find a flow whose id is spelled otherwise', 'flow_id !== null && sameId(flow_id, flowId)', 'flow_id === flowId'],
      ['forgets in which order flows were done', "({ phase }) => phase === 'done').length", "({ phase }) => phase !== 'done').length"],
    ],
  ),
  ...mutantsOf(
    'journal/documents',
    ['unit/journal'],
    [
      ['believes a document of another process', 'sha256(text) === hash ? parseExactJson(text) : undefined', 'parseExactJson(text)'],
      ['loses digits of numbers', '? parseExactJson(text) :', '? JSON.parse(text) :'],
      ['lets others read a document', 'writeFileSync(`${path}.new`, text, { mode: 0o600 });', 'writeFileSync(`${path}.new`, text);'],
    ],
  ),
  ...mutantsOf(
    'flows/report-flow',
    ['unit/flows-report-flow'],
    [
      ['forgets at the end of a job which menus were left alone', '...new Set([...report.decided, ...(', '...new Set([...('],
      [
        'says the same of a flow twice',
        '[...new Set([...report.decided, ...(outcome.notices ?? report.notices)])]',
        '[...report.decided, ...(outcome.notices ?? report.notices)]',
      ],
    ],
  ),
  ...mutantsOf(
    'journal/kept',
    ['unit/journal'],
    [
      [
        'reads the plan’s report although the flow is done',
        '(documents.read(`report-${at}`, entry.report) as FlowReport | undefined) ?? planned',
        'planned',
      ],
      [
        'forgets the flows whose documents are lost',
        'if (intent === undefined) return { lost: [...entries(getState)] };',
        'if (intent === undefined) return undefined;',
      ],
      [
        'stops at the first flow without an entry',
        'if (entry !== undefined) yield entry;',
        'if (entry === undefined) return;\n    yield entry;',
      ],
    ],
  ),
];
