import { describe, expect, test } from 'vitest';
import { clean } from '../../src/articles/clean.ts';
import { carriesFigure } from '../../src/articles/clutter/figures.ts';
import { clutterRules } from '../../src/articles/clutter/index.ts';
import type { ClutterExample, ClutterRule } from '../../src/articles/clutter/rule.ts';
import { readLine } from '../../src/articles/index.ts';

const rules: readonly ClutterRule[] = clutterRules;
const filler = 'The column reached the coast at dawn, and the mayor met it at the gate with the keys of the town.';

/** The reason given for an example's own paragraph on a page with a story around it. */
function reasonOf(example: string | ClutterExample): string | null {
  const { above = [], text, below = [] } = typeof example === 'string' ? { text: example } : example;
  const page = ['Column Reaches Coast', ...above, text, ...below, filler];
  const article = readLine(JSON.stringify({ id: 'x', text: page.join('\n\n') }), 1);
  const place = article.text.indexOf(text, 'Column Reaches Coast'.length + above.join('\n\n').length);
  return article.blocks.find((block) => block.start === place)?.reason ?? null;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.map((each) => [typeof each === 'string' ? each : each.text, each] as const))('removes %j', (_words, example) => {
    expect(reasonOf(example)).toBe(id);
  });
  test.each(rule.nearMisses.map((each) => [typeof each === 'string' ? each : each.text, each] as const))('keeps %j', (_words, example) => {
    expect(reasonOf(example)).not.toBe(id);
  });
});

test('every rule has an id of its own and examples of both kinds', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) expect([rule.id, rule.examples.length > 0, rule.nearMisses.length > 0]).toEqual([rule.id, true, true]);
});

test('long runs of marks are read within the time of a test', () => {
  const text = `Head Of It\n\n${'.'.repeat(300_000)}x\n\n${filler}`;
  expect(readLine(JSON.stringify({ id: 'x', text }), 1).text).toBe(text);
});

test('cleaning twice is cleaning once', () => {
  const article = readLine(
    JSON.stringify({ id: 'x', text: `Head Of It\n\n${filler}\n\nShare on Twitter\n\nRead more: Other news\n\nFerry sinks, 12 dead` }),
    1,
  );
  expect(clean(article.text, article.blocks)).toEqual(article.blocks);
});

test.each([
  ['Two guards were killed.', true],
  ['At least 30 people were hurt.', true],
  ['A force of 2,500 troops stays.', true],
  ['The dead have not been counted.', false],
  ['Troops moved in.', false],
])('%s carries a figure: %s', (text, expected) => {
  expect(carriesFigure(text)).toBe(expected);
});

test('what an issuer or an author box says of the dead, the hurt or troops stays', () => {
  const told = [
    'About Open Roads',
    'Open Roads is a society whose drivers saw 12 people killed on Monday.',
    'Media contacts',
    'Lunde: Bo Poe, +00 00 555 0100, on the 9 wounded',
    'Jane Doe is a reporter who counted 40 bodies in the town.',
  ];
  const article = readLine(JSON.stringify({ id: 'x', text: ['Head Of It', filler, filler, ...told].join('\n\n') }), 1);
  const removed = article.blocks.filter(({ role }) => role === 'removed').map(({ start, end }) => article.text.slice(start, end));
  expect(removed.filter((words) => carriesFigure(words))).toEqual([]);
  expect(removed).toEqual(['About Open Roads', 'Media contacts']);
});

test('a digest whose own title is a label of lists keeps what it tells', () => {
  const text = `Latest news\n\nTwelve dead in rocket attack on base near Arvik\n\nSix soldiers killed in ambush on the northern road\n\nThree policemen wounded at checkpoint in Bolmen\n\nThe ministry said on Monday that the three attacks were the work of one group.`;
  for (const title of ['', 'Morning Briefing\n\n']) {
    const { blocks, text: read } = readLine(JSON.stringify({ id: 'x', text: title + text }), 1);
    const kept = blocks.filter(({ role }) => role !== 'removed').map(({ start, end }) => read.slice(start, end));
    expect(kept).toEqual(expect.arrayContaining(text.split('\n\n').slice(1)));
  }
});

test('titles below a label at the end of a story go, whatever they count', () => {
  const text = `${filler}\n\n${filler}\n\nLatest\n\nA drone strike killed eight fighters in the hills\n\nTwo pilots were captured when their jet came down`;
  const { blocks } = readLine(JSON.stringify({ id: 'x', title: 'Column Reaches Coast', text }), 1);
  expect(blocks.map(({ reason }) => reason)).toEqual([null, null, 'related', 'related', 'related']);
});
