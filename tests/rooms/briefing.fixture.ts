/** Typed builders of articles, claims and events for the tests of the briefing room; offsets are found in the text, never typed. */
import type { Claim, ClaimKind, Event, Hedge, Quantity, ReadArticle, When } from '../../src/model.ts';
import { undated } from '../../src/text/undated.ts';

export { undated };

export function day(iso: string, more: Partial<When> = {}): When {
  return { ...undated, from: iso, to: iso, edtf: iso, precision: 'day', basis: 'stated', ...more };
}

export function month(iso: string, last: string, more: Partial<When> = {}): When {
  return { ...undated, from: `${iso}-01`, to: `${iso}-${last}`, edtf: iso, precision: 'month', basis: 'stated', ...more };
}

export function article(id: string, text: string, more: Partial<ReadArticle> = {}): ReadArticle {
  return {
    id,
    file: `${id}.txt`,
    format: 'text',
    keptAs: null,
    sha256: id.padEnd(64, '0'),
    title: null,
    publisher: null,
    byline: null,
    url: null,
    note: null,
    language: 'en',
    published: undated,
    modified: undated,
    dateline: null,
    agency: null,
    basis: {},
    copyOf: null,
    text,
    blocks: [],
    sentences: [],
    dates: [],
    contradiction: null,
    possible: { from: null, to: null },
    claims: [],
    occurrences: [],
    news: undated,
    newest: undated,
    ...more,
  };
}

export function quantity(text: string, low: number | null, high: number | null = low, hedge: Hedge = 'exact'): Quantity {
  return { text, low, high, hedge };
}

type ClaimWords = Partial<Omit<Claim, 'subject' | 'attribution' | 'evidence'>> & {
  readonly kind: ClaimKind;
  readonly sentence: string;
  readonly focus: string;
  readonly subject?: Partial<Claim['subject']>;
  readonly attribution?: Partial<Claim['attribution']>;
};

/** A claim whose sentence and focus are found in the text of the article; its id is its article and focus. */
export function claim(home: ReadArticle, { sentence, focus, subject, attribution, ...more }: ClaimWords): Claim {
  const start = home.text.indexOf(sentence);
  const from = home.text.indexOf(focus, start);
  if (start < 0 || from < 0) throw new Error(`not in the article: ${sentence} / ${focus}`);
  return {
    id: `${home.id}:${more.kind}:${from}`,
    article: home.id,
    quantity: null,
    detail: null,
    person: null,
    isFurther: false,
    subsetOf: null,
    agent: null,
    action: null,
    place: null,
    when: undated,
    rule: 'fixture',
    confidence: { word: 'high', reason: 'set by hand' },
    ...more,
    subject: { text: '', nationality: null, role: null, status: 'unknown', names: [], ...subject },
    attribution: { speaker: null, name: null, verb: null, via: null, stance: 'asserted', ...attribution },
    evidence: { start, end: start + sentence.length, quote: sentence, focus: { start: from, end: from + focus.length } },
  };
}

export function event(id: string, claims: readonly Claim[], more: Partial<Event> = {}): Event {
  const articles = [...new Set(claims.map((each) => each.article))];
  return {
    id,
    kind: 'attack',
    title: 'An attack',
    when: undated,
    place: null,
    agent: null,
    target: null,
    claims: claims.map((each) => each.id),
    articles,
    totals: {},
    disputes: [],
    origins: articles.map((name) => ({ name, claims: claims.filter((each) => each.article === name).map((each) => each.id) })),
    grade: { word: 'weak', rule: 'a single origin reports it' },
    prominence: 0,
    links: [],
    ...more,
  };
}

export function total(
  low: number | null,
  high: number | null,
  groups: Readonly<Record<string, readonly Claim[]>>,
): NonNullable<Event['totals']['killed']> {
  const ids = (claims: readonly Claim[]): readonly string[] => claims.map((each) => each.id);
  return {
    low,
    best: low ?? high,
    high,
    policy: 'set by hand',
    isVague: low === null && high === null,
    claims: Object.values(groups).flatMap(ids),
    groups: Object.entries(groups).map(([subject, claims]) => ({ subject, low: null, best: null, high: null, claims: ids(claims) })),
  };
}
