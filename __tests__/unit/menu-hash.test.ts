import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

const GOOD = 'flow_name: Main\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: Hi\n    routing_target: q\n';
const OTHER = '  - key: "2"\n    prompt: Ho\n    routing_target: q\n';
const parse = (text: string) => parseMenuFile('ivr/main.yml', Buffer.from(text));
const problemsOf = (text: string): string[] =>
  parse(text).problems.map(({ at: { line, column }, code, message, hint }) => `${line}:${column} ${code} | ${message} | ${hint}`);

const withKey = (value: string): string => GOOD.replace('"1"', value);
const withPrompt = (value: string): string => GOOD.replace('Hi', value);
const withTarget = (value: string): string => GOOD.replace('q\n', `${value}\n`);

const cut = (place: string, property: string, found: string, hint: string): string =>
  `${place} unquoted-hash | \`${property}\` is ${found}: an unquoted # after a space starts a comment. | ${hint}`;
const quote = (value: string, comment: string): string => `Put the whole value in quotes: \`${JSON.stringify(value)}\`. ${comment}`;
const BLANK = 'If you mean a comment, put a space after the #.';
const OWN_LINE = 'If you mean a comment, write it on a line of its own.';
const REMOVE = 'If the # is not meant, remove it.';

describe('a # that cuts a value is refused:', () => {
  for (const [what, text, expected] of [
    ['a flow', GOOD.replace('Main', 'Support #2'), cut('1:20', 'flow_name', 'only "Support"', quote('Support #2', BLANK))],
    [
      'the hash key in a text',
      withPrompt('To hear this again, press #'),
      cut('5:39', 'prompt', 'only "To hear this again, press"', quote('To hear this again, press #', REMOVE)),
    ],
    [
      'the hash key within a text',
      withPrompt('Press # to repeat'),
      cut('5:19', 'prompt', 'only "Press"', quote('Press # to repeat', OWN_LINE)),
    ],
    ['a comment on a text', withPrompt('Hi # greets'), cut('5:16', 'prompt', 'only "Hi"', quote('Hi # greets', OWN_LINE))],
    ['a text on two lines', withPrompt('Press\n      the #'), cut('6:11', 'prompt', 'only "Press the"', quote('Press the #', REMOVE))],
    ['a text that starts with it', withPrompt('#1 choice'), cut('5:13', 'prompt', 'empty', quote('#1 choice', OWN_LINE))],
    ['only a comment for a text', withPrompt('# to come'), cut('5:13', 'prompt', 'empty', quote('# to come', OWN_LINE))],
    ['a text that is an anchor', withPrompt('&hi #1'), cut('5:17', 'prompt', 'empty', quote('#1', OWN_LINE))],
    ['a number for a text', withPrompt('5 # five'), cut('5:15', 'prompt', 'only "5"', quote('5 # five', OWN_LINE))],
    ['a tab before it', withPrompt('Press\t#'), cut('5:19', 'prompt', 'only "Press"', quote('Press\t#', REMOVE))],
    ['blanks behind it', withTarget('q #  '), cut('6:23', 'routing_target', 'only "q"', quote('q #', REMOVE))],
    ['CRLF', withTarget('q #\r'), cut('6:23', 'routing_target', 'only "q"', quote('q #', REMOVE))],
    ['the end of the file', withTarget('q #').trimEnd(), cut('6:23', 'routing_target', 'only "q"', quote('q #', REMOVE))],
    ['a flow that is empty', GOOD.replace('Main', '#2'), cut('1:12', 'flow_name', 'empty', quote('#2', BLANK))],
    ['a target that is empty', withTarget('#2'), cut('6:21', 'routing_target', 'empty', quote('#2', BLANK))],
    ['a menu', GOOD.replace(': m', ': m #'), cut('2:17', 'menu_node_id', 'only "m"', quote('m #', REMOVE))],
    [
      'an id that is none',
      GOOD.replace('flow_name: Main', 'flow_id: ../ #f'),
      cut('1:14', 'flow_id', 'only "../"', quote('../ #f', BLANK)),
    ],
    ['a division', `division_id: d #1\n${GOOD}`, cut('1:16', 'division_id', 'only "d"', quote('d #1', BLANK))],
    ['an audio', `audio: keep #it\n${GOOD}`, cut('1:13', 'audio', 'only "keep"', quote('keep #it', BLANK))],
    ['an option', `${GOOD}    name: Desk #4\n`, cut('7:16', 'name', 'only "Desk"', quote('Desk #4', BLANK))],
    ['the hash key', withKey('#'), cut('4:10', 'key', 'empty', quote('#', REMOVE))],
    ['the hash key and a name', withKey('#again'), cut('4:10', 'key', 'empty', quote('#', BLANK))],
    ['keys', withKey('1 #'), cut('4:12', 'key', 'only "1"', quote('1#', REMOVE))],
    ['a key and a name', withKey('1 #one'), cut('4:12', 'key', 'only "1"', `Put the whole value in quotes. ${BLANK}`)],
    [
      'a queue between braces, which it leaves open',
      `${withTarget('{ queue: Support #2 }')}${OTHER}`,
      cut('6:38', 'queue', 'only "Support"', quote('Support #2', BLANK)),
    ],
    [
      'a queue between braces, at the end of the file',
      withTarget('{ queue: # }').trimEnd(),
      cut('6:30', 'queue', 'empty', quote('#', REMOVE)),
    ],
    [
      'a queue between braces that close later',
      withTarget('{\n      queue: Support #2\n      }'),
      cut('7:22', 'queue', 'only "Support"', quote('Support #2', BLANK)),
    ],
    [
      'a text between braces',
      `flow_name: Main\nmenu_node_id: m\noptions:\n  - { key: "1", prompt: Press # to repeat, routing_target: q }\n${OTHER}`,
      cut('4:31', 'prompt', 'only "Press"', quote('Press # to repeat', OWN_LINE)),
    ],
    [
      'a text that goes on after the line',
      withPrompt('Press # to repeat,\n      or hang up'),
      cut('5:19', 'prompt', 'only "Press"', quote('Press # to repeat,', OWN_LINE)),
    ],
    [
      'a long text, which is not repeated',
      withPrompt(`${'Press '.repeat(20)}#`),
      cut('5:133', 'prompt', `only "${'Press '.repeat(10).slice(0, 56)}…"`, `Put the whole value in quotes. ${REMOVE}`),
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(problemsOf(text), [expected]);
      assert.deepEqual(parse(text).menus, []);
    });
  }

  for (const property of ['says', 'transfer_says', 'hears']) {
    test(`a comment on ${property}, which callers hear`, () => {
      assert.ok(
        problemsOf(`${GOOD}${property}: Press # now\n`).includes(
          cut(`7:${property.length + 9}`, property, 'only "Press"', quote('Press # now', OWN_LINE)),
        ),
      );
    });
  }

  test('each one, and the other problems with them', () => {
    const text = `${GOOD.replace('Main', 'Main #1').replace('"1"', '#').replace('Hi', '"Hi" # greets').replace('q', '""')}${OTHER}`;
    assert.deepEqual(
      parse(text).problems.map(({ at: { line, column }, code }) => `${line}:${column} ${code}`),
      ['1:17 unquoted-hash', '4:10 unquoted-hash', '6:5 blank'],
    );
  });

  test('with its line in the problem', () => {
    assert.deepEqual(
      parse(withPrompt('Press #')).problems.map(({ at }) => at.text),
      ['    prompt: Press #'],
    );
  });

  test('but not after an error that hides what is a value', () => {
    assert.deepEqual(
      parse(`${withTarget('{ queue: A')}${OTHER.replace('Ho', 'Ho #')}`).problems.map(({ at: { line }, code }) => `${line} ${code}`),
      ['6 yaml-syntax'],
    );
  });
});

describe('a # that cuts nothing is fine:', () => {
  for (const [what, text, prompt = 'Hi'] of [
    ['a comment behind a name', GOOD.replace('Main', 'Main # our flow').replace(' m', ' m # the first').replace(' q', ' q # sales')],
    ['a comment behind a number', withKey('1 # one')],
    ['a comment behind quotes', withPrompt('"Hi" #1').replace('"1"', '"1" #1'), 'Hi'],
    ['a comment behind single quotes', withPrompt("'Hi' # greets"), 'Hi'],
    ['a comment behind a flag', withTarget('{\n      unchanged: true #as it is\n      }')],
    ['a comment behind braces', withTarget('{ queue: A } #1')],
    ['a comment behind the options', GOOD.replace('options:', 'options: #1')],
    ['a comment on a line of its own', withPrompt('Hi\n    #2\n')],
    ['a comment behind the name of a property', GOOD.replace('flow_name:', '? flow_name #1\n:')],
    ['a comment before the value', GOOD.replace('Main', '# ours\n  Main')],
    ['in quotes', withPrompt('"Press #"'), 'Press #'],
    ['in a word', withPrompt('Press#'), 'Press#'],
    ['in a block', withPrompt('|- # greets\n      Press #2\n      # now'), 'Press #2\n# now'],
    ['in a folded block', withPrompt('>-\n      Press\n      #'), 'Press #'],
  ] as const) {
    test(what, () => {
      const { menus, problems } = parse(text);
      assert.deepEqual(problems, []);
      assert.equal(menus[0]?.options[0]?.prompt, prompt);
    });
  }

  test('a comment in place of the options leaves them missing', () => {
    assert.deepEqual(
      parse('flow_name: Main\nmenu_node_id: m\noptions: #1\n').problems.map(
        ({ at: { line, column }, code }) => `${line}:${column} ${code}`,
      ),
      ['3:1 wrong-type'],
    );
  });

  test('a comment in place of a name leaves it empty', () => {
    assert.deepEqual(
      parse(GOOD.replace('Main', '# ours')).problems.map(({ at: { line, column }, code }) => `${line}:${column} ${code}`),
      ['1:1 wrong-type'],
    );
  });
});
