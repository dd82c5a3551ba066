import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { House } from '../../scripts/lint/house.ts';
import { parseDiagram } from '../support/mermaid.ts';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();
const picture = await parseDiagram(/```mermaid\n([\s\S]*?)```/u.exec(text)?.[1] ?? '');

test('CONTRIBUTING.md draws every room of src, and says what it does', () => {
  const drawn = picture.nodes.map(({ id }) => id).filter((id) => id !== 'index');
  assert.deepEqual(drawn.toSorted(), rooms);
  const listed = [...text.matchAll(/^\| `([a-z-]+)` \| /gmu)].map(([, room = '']) => room);
  assert.deepEqual(listed.toSorted(), rooms);
});

test('the rooms stand in the order of their floors: an arrow goes down only', () => {
  const order = ['index', ...[...text.matchAll(/^\| `([a-z-]+)` \| /gmu)].map(([, room = '']) => room)];
  const up = picture.edges.filter(({ start, end }) => order.indexOf(start) >= order.indexOf(end));
  assert.deepEqual(
    up.map(({ start, end }) => `${start} --> ${end}`),
    [],
  );
});

/** Whether it is a room, and not a folder of one. */
function isRoom(folder: string): boolean {
  return !folder.includes('/');
}

test('the picture draws the list of rooms that the linter enforces', () => {
  const { rules } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as { rules: { 'house/rooms': [string, House] } };
  const { rooms: listed } = rules['house/rooms'][1];
  const arrows = Object.entries(listed).flatMap(([room, below]) =>
    isRoom(room) ? below.filter(isRoom).map((next) => `${room} --> ${next}`) : [],
  );
  const drawn = picture.edges.map(({ start, end }) => `${start} --> ${end}`).filter((arrow) => !arrow.startsWith('index'));
  assert.deepEqual(drawn.toSorted(), arrows.toSorted());
});

test('every file that CONTRIBUTING.md names is there', () => {
  const named = [...text.matchAll(/`((?:__tests__|docs|harness|scripts|simulator|src)\/[^`\s]+)`/gu)].map(([, path = '']) => path);
  assert.ok(named.length > 20, `only ${named.length} paths were found`);
  assert.deepEqual(
    named.filter((path) => !existsSync(join(root, path))),
    [],
  );
});
