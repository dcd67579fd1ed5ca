/** Articles that nobody dates, dated by others that tell of the same news: by the same words of a speaker, and by a day both name. */
import type { DateMention, Event, ReadArticle, When } from '../model.ts';
import { flow } from '../text/joins.ts';
import { contains, fold } from '../text/spans.ts';
import { isOneDay } from './intervals.ts';

/** Words in a row that two articles do not quote by chance. */
const sharedWords = 8;
/** News of one statement or event comes out within so many days. */
const newsDays = 7;
/** News is written on the last day that it names or at most so many days after. */
const freshDays = 2;
const dayMs = 86_400_000;

const addDays = (iso: string, days: number): string => new Date(Date.parse(iso) + days * dayMs).toISOString().slice(0, 10);
const weekdayOf = (iso: string): number => new Date(iso).getUTCDay();

/** A stretch of days, open where null. */
type Stretch = ReadArticle['possible'];

/** Runs of so many words, one beginning at each word. */
function runsOf(text: string): readonly string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(sharedWords - 1).map((_, at) => words.slice(at, at + sharedWords).join(' '));
}

/** Runs of words between quotation marks. */
function quotedRuns({ claims, text }: ReadArticle): readonly string[] {
  const statements = claims.filter(({ kind }) => kind === 'statement');
  return statements.flatMap(({ evidence: { focus } }) => runsOf(text.slice(focus.start, focus.end)));
}

/** All that the article tells, quoted or not: some set a statement apart without marks. */
function toldRuns({ blocks, text }: ReadArticle): readonly string[] {
  return blocks.filter(({ role }) => role === 'body').flatMap(({ start, end }) => runsOf(text.slice(start, end)));
}

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** 0 for Sunday; null for words that are no weekday. */
function weekdayIn({ text, form }: DateMention): number | null {
  const at = dayNames.findIndex((name) => text.toLowerCase().includes(name));
  return at < 0 || form !== 'weekday' ? null : at;
}

/** Words that count from the article's own day: without one, nothing ties it to the time of what it tells. */
function countsFromItself({ dates }: ReadArticle): boolean {
  return dates.some((mention) => weekdayIn(mention) !== null || /yesterday|today|tomorrow|tonight|this (?:month|week)/i.test(mention.text));
}

const isWide = ({ published }: ReadArticle): boolean =>
  published.from === null || published.to === null || Date.parse(published.to) - Date.parse(published.from) > newsDays * dayMs;

function intersect(one: Stretch, other: Stretch): Stretch | null {
  const from = (one.from ?? '') > (other.from ?? '') ? one.from : other.from;
  const to = (one.to ?? '9999') < (other.to ?? '9999') ? one.to : other.to;
  return (from ?? '') <= (to ?? '9999') ? { from, to } : null;
}

interface Tie {
  readonly days: Stretch;
  readonly reason: string;
}

/** An article that quotes the same words came out within days. */
function quotationTies(article: ReadArticle, quoting: ReadonlyMap<string, ReadonlySet<ReadArticle>>): readonly Tie[] {
  const others = new Set(toldRuns(article).flatMap((run) => [...(quoting.get(run) ?? [])]));
  others.delete(article);
  return [...others].flatMap(({ id, possible: { from, to } }) => {
    if (from === null || to === null) return [];
    const days = { from: addDays(from, -newsDays), to: addDays(to, newsDays) };
    return [{ days, reason: `article ${id}, of ${from === to ? from : `${from} to ${to}`}, quotes the same words: news of one week` }];
  });
}

/** An event dated to the day elsewhere that this article names by its weekday. */
function eventTies(article: ReadArticle, events: readonly Event[]): readonly Tie[] {
  return events.flatMap(({ when, title, articles, claims }) => {
    const day = when.from;
    if (day === null || day !== when.to || when.basis === 'inferred' || !articles.includes(article.id)) return [];
    const own = article.claims.filter(({ id }) => claims.includes(id));
    const paragraphs = article.blocks.filter((block) => own.some(({ evidence }) => contains(block, evidence)));
    const near = article.dates.filter((mention) => paragraphs.some((block) => contains(block, mention)));
    const named = near.find((mention) => !isOneDay(mention.when) && weekdayIn(mention) === weekdayOf(day));
    if (!named) return [];
    const later = article.dates.flatMap((mention) => {
      const ahead = ((weekdayIn(mention) ?? weekdayOf(day)) - weekdayOf(day) + 7) % 7;
      return ahead <= 3 ? [ahead] : [];
    });
    const last = addDays(day, Math.max(0, ...later));
    return [
      {
        days: { from: last, to: addDays(last, freshDays) },
        reason: `"${flow(named.text, { start: 0, end: named.text.length })}" is ${day}, the day of "${title}"`,
      },
    ];
  });
}

function tied(article: ReadArticle, ties: readonly Tie[]): When | null {
  let { from, to } = article.possible;
  const reasons: string[] = [];
  for (const { days, reason } of ties) {
    const left = intersect({ from, to }, days);
    if (!left || (left.from === from && left.to === to)) continue;
    ({ from, to } = left);
    reasons.push(reason);
  }
  if (reasons.length === 0 || from === null || to === null || Date.parse(to) - Date.parse(from) > 365 * dayMs) return null;
  const told = [...article.published.reasons.filter((reason) => !reason.startsWith('its words leave')), ...reasons];
  const edtf = from === to ? from : `${from}/${to}`;
  return { ...article.published, from, to, edtf, precision: from === to ? 'day' : 'range', basis: 'inferred', reasons: told };
}

/** Days of publication that the articles give each other, by id; only articles without one, or with a wide one, that count from it. */
export function tieArticles(articles: readonly ReadArticle[], events: readonly Event[]): ReadonlyMap<string, When> {
  const open = articles.filter((article) => isWide(article) && countsFromItself(article));
  const found = new Map<string, When>();
  if (open.length === 0) return found;
  const quoting = new Map<string, Set<ReadArticle>>();
  for (const article of articles) {
    for (const run of quotedRuns(article)) quoting.set(run, (quoting.get(run) ?? new Set()).add(article));
  }
  for (const article of open) {
    const when = tied(article, [...quotationTies(article, quoting), ...eventTies(article, events)]);
    if (when) found.set(article.id, when);
  }
  return found;
}
