import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCommands } from '../../harness/commands.ts';
import { parseFileCommands } from '../../harness/file-commands.ts';

const seen = (line: string): string[] => parseCommands(line).map(({ name, message }) => `${name} ${message}`);

describe('workflow commands', () => {
  it('are read with their properties, unescaped', () => {
    assert.deepEqual(parseCommands('hi\n::error file=ivr/a%2Cb.yml,line=3,title=Key%3A 1::50%25 of%0Aall::x\n'), [
      { name: 'error', properties: { file: 'ivr/a,b.yml', line: '3', title: 'Key: 1' }, message: '50% of\nall::x' },
    ]);
    assert.deepEqual(parseCommands('::endgroup::'), [{ name: 'endgroup', properties: {}, message: '' }]);
    assert.deepEqual(parseCommands('::notice line=,=x,a=b=c::%253A'), [{ name: 'notice', properties: { a: 'b=c' }, message: '%3A' }]);
  });

  it('count where the runner sees them', () => {
    assert.deepEqual(seen(' \t\u00a0\u0085::error::x'), ['error x']);
    assert.deepEqual(seen('::ERROR::x'), ['ERROR x']);
    assert.deepEqual(seen('text ##[add-mask]x%3By'), ['add-mask x;y']);
    assert.deepEqual(seen('progress\r::error::x'), ['error x'], 'a lone carriage return ends a line');
    assert.deepEqual(seen('text ::error::x'), []);
    assert.deepEqual(seen('\ufeff::error::x'), []);
    assert.deepEqual(seen('::eror::x'), []);
    assert.deepEqual(seen('::error'), []);
    assert.deepEqual(seen('##[error'), []);
    assert.deepEqual(seen('::internal-set-repo-path::x'), []);
  });

  it('are not obeyed while they are stopped', () => {
    assert.deepEqual(
      parseCommands('::stop-commands::Pause\n::error::no\n::pause::\n::error::yes').map(({ message }) => message),
      ['Pause', 'yes'],
    );
  });
});

describe('file commands', () => {
  it('are read in both forms, the last value of a name counts', () => {
    assert.deepEqual(parseFileCommands('a=1=2<<x\nb<<E=F\nline 1\n\n b=2\nE=F\nc<<E\nE\na=3\n'), {
      a: '3',
      b: 'line 1\n\n b=2',
      c: '',
    });
  });

  it('that the runner would refuse throw', () => {
    for (const text of ['a<<E\nvalue\n', 'a<<E\nvalue\n E\n', 'nothing\n', '<<E\nE\n', 'a<<\n\n', '=1\n', 'a<<E\nvalue\nE\r\n']) {
      assert.throws(() => parseFileCommands(text), /runner would refuse/, JSON.stringify(text));
    }
  });
});
