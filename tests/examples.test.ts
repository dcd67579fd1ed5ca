/** Every kind of claim against the sentences that its own file gives: those it must read, and those it must leave alone. */
import { describe, expect, it } from 'vitest';
import { type KindRule, kinds } from '../src/claims/index.ts';
import { readText, trace } from './rooms/claims.fixture.ts';

const rules: readonly KindRule[] = kinds;

describe.each(rules)('$id', ({ id, examples, counterexamples }) => {
  it.each(examples.map(([text, ...gives]) => [text, gives] as const))('reads: %s', (text, gives) => {
    const article = readText(text);
    const found = article.claims.filter(({ kind }) => kind === id).map(({ quantity }) => [quantity?.low, quantity?.high]);
    expect(found, trace(article)).toEqual(gives);
  });

  it.each(counterexamples)('leaves alone: %s', (text) => {
    const article = readText(text);
    expect(
      article.claims.filter(({ kind }) => kind === id),
      trace(article),
    ).toEqual([]);
  });
});

describe('the list of kinds', () => {
  it('has every kind once', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(rules)('has three sentences and more for and against $id, none twice', ({ examples, counterexamples }) => {
    const texts = [...examples.map(([text]) => text), ...counterexamples];
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(counterexamples.length).toBeGreaterThanOrEqual(3);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(rules)('has lower-case cues for $id, one of which stands in each example', ({ cues, examples }) => {
    expect([...cues].filter((cue) => cue !== cue.toLowerCase() || cue.trim() === '')).toEqual([]);
    for (const [text] of examples)
      expect(
        text
          .toLowerCase()
          .match(/[\w’'-]+/g)
          ?.some((word) => cues.has(word)),
        text,
      ).toBe(true);
  });
});
