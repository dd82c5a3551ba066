import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { didYouMean, near, nearest } from '../../src/text/did-you-mean.ts';
import { within } from '../support/cost.ts';

const PROPERTIES = ['flow_id', 'flow_name', 'division_id', 'menu_node_id', 'audio', 'options'];
const OPTION = ['key', 'prompt', 'routing_target', 'name'];
const FORMS = ['queue', 'menu', 'task', 'disconnect', 'unchanged'];
const MODES = ['auto', 'validate', 'plan', 'deploy', 'drift'];
const REGIONS = ['mypurecloud.com', 'mypurecloud.ie', 'mypurecloud.de', 'us-east-1', 'eu-west-1', 'eu-west-2'];

describe('the known word that was meant', () => {
  for (const [word, candidates, meant] of [
    ['queu', FORMS, 'queue'],
    ['Queue', FORMS, 'queue'],
    ['quueue', FORMS, 'queue'],
    ['queues', FORMS, 'queue'],
    ['tsak', FORMS, 'task'],
    ['disconect', FORMS, 'disconnect'],
    ['flowName', PROPERTIES, 'flow_name'],
    ['flow-name', PROPERTIES, 'flow_name'],
    ['FLOW ID', PROPERTIES, 'flow_id'],
    ['flow\u00a0id', PROPERTIES, 'flow_id'],
    ['ｆｌｏｗ＿ｉｄ', PROPERTIES, 'flow_id'],
    ['menuNodeId', PROPERTIES, 'menu_node_id'],
    ['node_id', PROPERTIES, 'menu_node_id'],
    ['division', PROPERTIES, 'division_id'],
    ['option', PROPERTIES, 'options'],
    ['Promt', OPTION, 'prompt'],
    ['target', OPTION, 'routing_target'],
    ['nmae', OPTION, 'name'],
    ['deplyo', MODES, 'deploy'],
    ['plann', MODES, 'plan'],
    ['eu-wets-1', REGIONS, 'eu-west-1'],
    ['EU_WEST_2', REGIONS, 'eu-west-2'],
    ['mypurecloud.co', REGIONS, 'mypurecloud.com'],
  ] as const) {
    test(`${word} is ${meant}`, () => {
      assert.equal(near(word, candidates), meant);
    });
  }

  for (const [word, candidates, why] of [
    ['agent', FORMS, 'nothing like it'],
    ['transfer', FORMS, 'nothing like it'],
    ['colour', PROPERTIES, 'nothing like it'],
    ['flow', PROPERTIES, 'a part of two'],
    ['id', PROPERTIES, 'a part of three'],
    ['', PROPERTIES, 'nothing was written'],
    [' - ', PROPERTIES, 'no letter was written'],
    ['eu-west-3', REGIONS, 'as near to two'],
    ['mypurecloud', REGIONS, 'as near to two'],
    ['frankfurt', REGIONS, 'nothing like it'],
    ['x'.repeat(201), ['x'.repeat(200)], 'nobody means a name of so many letters'],
    ['queue', [], 'there is nothing to mean'],
  ] as const) {
    test(`nobody knows of ${JSON.stringify(word.slice(0, 20))}: ${why}`, () => {
      assert.equal(near(word, candidates), undefined);
    });
  }
});

const QUEUES = ['Sales', 'Support', 'Support EU', 'Billing', 'HR', 'IT', 'Kundendienst Süd'];

describe('names that come near', () => {
  for (const [word, ...names] of [
    ['Sale', 'Sales'],
    ['sales', 'Sales'],
    ['Salse', 'Sales'],
    [' Sales', 'Sales'],
    ['Support\u00a0EU', 'Support EU'],
    ['Support  EU', 'Support EU'],
    ['SupportEU', 'Support EU'],
    ['support_eu', 'Support EU'],
    ['Su\u200bpport', 'Support'],
    ['Ｓａｌｅｓ', 'Sales'],
    ['Suport EU', 'Support EU'],
    ['Suport', 'Support'],
    ['Support US', 'Support EU', 'Support'],
    ['EU', 'Support EU'],
    ['The Billing', 'Billing'],
    ['Kundendienst Sued', 'Kundendienst Süd'],
    ['Kundendienst Su\u0308d', 'Kundendienst Süd'],
  ] as const) {
    test(`${JSON.stringify(word)}: ${names.join(', ')}`, () => {
      assert.deepEqual(nearest(word, QUEUES), names);
    });
  }

  for (const word of ['XY', 'Marketing', 'Returns', 'Operator', 'S', '', ' ', '-', 'x'.repeat(201)]) {
    test(`${JSON.stringify(word.slice(0, 20))}: none`, () => {
      assert.deepEqual(nearest(word, QUEUES), []);
    });
  }

  test('are three at the most, the nearest first', () => {
    const many = ['Sales 1', 'Sales 22', 'Sales', 'Sales 333', 'Sales 4444'];
    assert.deepEqual(nearest('Sale', many), ['Sales']);
    assert.deepEqual(nearest('Sales 2', many), ['Sales 1', 'Sales 22', 'Sales']);
    assert.deepEqual(nearest('Sales 2', many, 1), ['Sales 1']);
  });

  test('are found among many in no time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `Queue of the department number ${index}`);
    const found = within(300, () => nearest('Queue of the department nummber 7', many));
    assert.equal(found[0], 'Queue of the department number 7');
  });
});

describe('the question', () => {
  for (const [word, names, question] of [
    ['Sale', ['Sales'], 'Did you mean "Sales"?'],
    ['Ｓａｌｅｓ', ['Sales'], 'Did you mean "Sales"? They differ in spaces, or in characters that look alike.'],
    ['Oﬃce', ['Office'], 'Did you mean "Office"? They differ in spaces, or in characters that look alike.'],
    ['Support US', ['Support EU', 'Support'], 'Did you mean "Support EU" or "Support"?'],
    ['a', ['b', 'c', 'd'], 'Did you mean "b", "c" or "d"?'],
    ['sales', ['Sales'], 'Did you mean "Sales"? Names are case-sensitive.'],
    ['Support\u00a0EU', ['Support EU'], 'Did you mean "Support EU"? They differ in spaces, or in characters that look alike.'],
    ['Sales ', ['Sales'], 'Did you mean "Sales"? They differ in spaces, or in characters that look alike.'],
  ] as const) {
    test(question, () => {
      assert.equal(didYouMean(word, names), question);
    });
  }
});
