import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleArchitectOrg, sampleDivisions } from '../../simulator/genesys/sample.ts';
import { architect, Scene } from '../support/scene.ts';

const { menu } = architect;

/** What is said of the targets of the main menu's first keys, by key. */
async function saidOf(scene: Scene, targets: Readonly<Record<number, string>>): Promise<Record<string, string>> {
  const options = Object.fromEntries(Object.entries(targets).map(([key, target]) => [key, { prompt: `For ${key}`, target }]));
  const file = menu('main', options);
  const run = await scene.push({ 'ivr/main.yml': file });
  assert.equal(run.exitCode, 1, run.stdout);
  const lines = file.split('\n');
  const problems = run.flows.flatMap((entry) => entry.problems);
  return Object.fromEntries(
    problems.map(({ line, message, text }) => {
      assert.equal(text, lines[line - 1]);
      const key = lines.slice(0, line).findLast((one) => one.startsWith('  - key: '));
      return [JSON.parse(key?.slice('  - key: '.length) ?? '""') as string, message];
    }),
  );
}

test('names that come near are suggested, with what the eye does not see; far ones are not', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const said = await saidOf(scene, {
    1: '{ queue: sales }',
    2: '"Support\u00a0EU"',
    3: '{ queue: "Billing " }',
    4: '{ queue: Sale }',
    5: '{ queue: Returns and refunds }',
    6: '{ menu: Main menu }',
    7: '{ task: calback }',
    8: '{ task: Returns and refunds }',
  });
  for (const [key, hint] of Object.entries({
    1: 'Did you mean "Sales"? Names are case-sensitive.',
    2: 'Did you mean "Support EU"? They differ in spaces, or in characters that look alike.',
    3: 'Did you mean "Billing"? They differ in spaces, or in characters that look alike.',
    4: 'Did you mean "Sales"?',
    5: 'Give the exact name of a queue in this org: names are case-sensitive.',
    6: 'Did you mean "Main Menu"? Names are case-sensitive.',
    7: 'Did you mean "Callback"?',
    8: 'Its tasks are: "Callback_40" (Callback).',
  }))
    assert.ok(said[key]?.endsWith(` ${hint}`), `${key}: ${said[key]}`);
});

test('a target in another form than it has is suggested in the right one', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const said = await saidOf(scene, {
    1: 'queue:Sales',
    2: 'disconnect',
    3: 'unchanged',
    4: '{ menu: Callback }',
    5: '{ task: Opening Hours_18 }',
    6: '"task:Callback"',
    7: 'hangup',
  });
  for (const [key, hint] of Object.entries({
    1: 'Did you mean `{ queue: "Sales" }`?',
    2: 'Did you mean `{ disconnect: true }`?',
    3: 'Did you mean `{ unchanged: true }`?',
    4: 'The flow has a task of that name: write `{ task: "Callback" }`.',
    5: 'The flow has a menu of that name: write `{ menu: "Opening Hours_18" }`.',
    6: 'Did you mean `{ task: "Callback" }`?',
    7: 'Give the exact name of a queue in this org: names are case-sensitive.',
  }))
    assert.ok(said[key]?.endsWith(` ${hint}`), `${key}: ${said[key]}`);
});

test('a name that two queues have is not suggested: it would be refused as well', async () => {
  const { queues } = sampleArchitectOrg();
  const twin = { id: '00000000-0000-4000-8000-000000000009', name: 'Sales', division: sampleDivisions.eu };
  await using scene = await Scene.open({ api: 'architect', org: { queues: [...queues, twin] } });
  const said = await saidOf(scene, { 1: '{ queue: Sale }' });
  assert.doesNotMatch(said['1'] ?? '', /Did you mean/u);
});
