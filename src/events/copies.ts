/** Mentions in copies: what stands in the original too is one mention, printed again. */
import type { ReadArticle } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { printingsOf, wordsOfSentence } from '../text/repeats.ts';
import type { Mention } from './mention.ts';

export interface Printed {
  /** All mentions; one that is printed again has the date and place of its first print. */
  readonly mentions: readonly Mention[];
  /** For each mention printed again, its first print. */
  readonly firsts: ReadonlyMap<Mention, Mention>;
}

/** The sentence, and which of its mentions it is. */
function keysOf(mentions: readonly Mention[]): readonly string[] {
  const inSentence = new Map<number, number>();
  return mentions.map(({ article, occurrence }) => {
    const time = inSentence.get(occurrence.sentence) ?? 0;
    inSentence.set(occurrence.sentence, time + 1);
    return `${wordsOfSentence(article, occurrence.sentence)}|${time}`;
  });
}

/** First prints of what one group of copies prints more than once. */
function firstsIn(group: readonly ReadArticle[], mentionsOf: ReadonlyMap<string, readonly Mention[]>): readonly [Mention, Mention][] {
  const known = new Map<string, Mention>();
  return group.flatMap(({ id }) => {
    const mentions = mentionsOf.get(id) ?? [];
    const keys = keysOf(mentions);
    const again = mentions.flatMap((mention, at): [Mention, Mention][] => {
      const first = known.get(keys[at] ?? '');
      return first ? [[mention, first]] : [];
    });
    for (const [at, mention] of mentions.entries()) if (!known.has(keys[at] ?? '')) known.set(keys[at] ?? '', mention);
    return again;
  });
}

/**
 * Finds mentions that a copy has from its original. "On Wednesday", printed again a week later, is still the Wednesday of the first
 * print, so a copy's own day of publication dates nothing there.
 */
export function findPrints(mentions: readonly Mention[], articles: readonly ReadArticle[]): Printed {
  const groups = printingsOf(articles);
  if (groups.length === 0) return { mentions, firsts: new Map() };
  const mentionsOf = groupBy(mentions, ({ article }) => article.id);
  const found = new Map(groups.flatMap((group) => firstsIn(group, mentionsOf)));
  const firsts = new Map<Mention, Mention>();
  const dated = mentions.map((mention) => {
    const first = found.get(mention);
    if (!first) return mention;
    const again = { ...mention, when: first.when, place: first.place };
    firsts.set(again, first);
    return again;
  });
  return { mentions: dated, firsts };
}
