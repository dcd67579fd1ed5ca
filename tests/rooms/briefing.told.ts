/** Short articles with their claims, and the briefing made of them, read aloud: what the tests of the prose stand on. */
import { brief } from '../../src/briefing/index.ts';
import type { Briefing, Claim, Event, Prose, ReadArticle } from '../../src/model.ts';
import { article, claim, event, quantity } from './briefing.fixture.ts';

export type Words = Omit<Parameters<typeof claim>[1], 'sentence'>;

export const town = (name: string): NonNullable<Claim['place']> => ({ text: name, name, country: null, relation: null });

export const read = (prose: Prose): string => prose.map((run) => (run.kind === 'cite' ? `[${run.numbers.join(',')}]` : run.text)).join('');

/** One article of one sentence with its claims. */
export function told(id: string, sentence: string, words: readonly Words[], more: Partial<ReadArticle> = {}): ReadArticle {
  const home = article(id, sentence, more);
  return { ...home, claims: words.map((each) => claim(home, { ...each, sentence })) };
}

export type More = (claims: readonly Claim[]) => Partial<Event>;

export function briefed(articles: readonly ReadArticle[], more: More = () => ({})): Briefing {
  const claims = articles.flatMap((each) => each.claims);
  return brief({ articles, events: [event('e1', claims, more(claims))], edits: [], problems: [], settings: { title: null }, version: '1' });
}

export const account = (articles: readonly ReadArticle[], more?: More): string =>
  read(briefed(articles, more).chronology[0]?.account ?? []);

export const killed = (focus: string, low: number, text = '', more: Partial<Words> = {}): Words => ({
  kind: 'killed',
  focus,
  quantity: quantity(focus, low),
  subject: { text },
  ...more,
});
export const wounded = (focus: string, low: number, text = '', more: Partial<Words> = {}): Words => ({
  ...killed(focus, low, text, more),
  kind: 'wounded',
});

export const partOf = (home: ReadArticle, ...parts: readonly number[]): ReadArticle => ({
  ...home,
  claims: home.claims.map((each, index) => (parts.includes(index) ? { ...each, subsetOf: home.claims[0]?.id ?? null } : each)),
});

export const holm = { speaker: 'harbour director Ada Holm', name: 'harbour director Ada Holm', verb: 'said' };
