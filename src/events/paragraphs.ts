/**
 * Days that a paragraph tells in the sentence before its casualties.
 *
 *   "On Saturday afternoon a gallery came down at Cerro Pucaloma. Four miners were killed."     of Saturday
 *   "Gunmen opened fire on a shop on Tuesday night. The owner died on the spot."                of Tuesday
 *
 * Only what tells a deed dates those who suffered after it. Near misses: "The trial began on Tuesday. Two people were killed …", "He was
 * arrested on Friday. Three men had been shot …", "On Monday police said a bomb had gone off. Two people were killed" (the day of the saying).
 */
import type { ReadArticle, Span, When } from '../model.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { inherited } from '../text/undated.ts';
import { width } from './intervals.ts';
import type { Mention } from './mention.ts';

/** What is told of a deed or an accident, and of nothing that comes after it. */
const deed =
  /\b(?:exploded|blew up|blown up|went off|detonated|opened fire|fired (?:on|at|into)|were fired|attacked|ambushed|stormed|raided|bombed|shelled|hit|struck|rammed|ran (?:off|into|over)|veered|skidded|ploughed|plowed|crashed|collided|overturned|turned over|capsized|sank|sunk|plunged|fell|derailed|collapsed|came down|gave way|caught fire|burst|broke out|swept|happened|occurred|took place|exchange of fire|gun ?battle|shoot-?out|firefight)\b/i;
/** What comes after, or before: of another day than those who suffered. */
const other =
  /\b(?:trial|court|judge|jury|sentenced|convicted|charged|arrested|accused|funeral|buried|vigil|mourn\w*|memorial|anniversary|inquiry|report|since|would|will|had been|not|year|month)\b/i;
/** A day that stands with who says so. */
const saying = /\b(?:said|says|told|announced|reported|confirmed|added|wrote|claimed|declared)\b/i;
const sayingReach = 24;

/** Sentences back in which the day may stand. */
const sentencesBack = 2;
const sentenceReach = 400;

const isSaid = (text: string, { start, end }: Span): boolean =>
  saying.test(text.slice(Math.max(0, start - sayingReach), start)) || /^\s+(?:that|said)\b/.test(text.slice(end, end + sayingReach));

function datesIn(dates: ReadArticle['dates'], sentence: Span): ReadArticle['dates'] {
  const first = firstEndingAfter(dates, sentence.start);
  let end = first;
  while ((dates[end]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) end++;
  return dates.slice(first, end);
}

/** The one day that a sentence gives its deed; null where it tells none, or several. */
function dayIn({ text, dates }: ReadArticle, sentence: Span): When | null {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + sentenceReach));
  if (!deed.test(words) || other.test(words)) return null;
  const own = datesIn(dates, sentence).flatMap((date) => (date.when.precision === 'none' || isSaid(text, date) ? [] : [date.when]));
  // "Ten years ago today, on the morning of 12 April 2007".
  const stated = own.filter(({ basis }) => basis === 'stated');
  const named = stated.length > 0 && stated.every((when) => width(when) === 1) ? stated : own;
  const [first] = named;
  const isOne = first !== undefined && width(first) === 1 && named.every(({ from, to }) => from === first.from && to === first.to);
  return isOne ? { ...first, basis: 'relative', anchor: first.edtf, reasons: [inherited] } : null;
}

const hasDate = ({ dates }: ReadArticle, sentence: Span): boolean => {
  const date = dates[firstEndingAfter(dates, sentence.start)];
  return date !== undefined && date.start < sentence.end;
};

/** The day of the nearest sentence before, in the same paragraph, that has one; null where another date stands nearer. */
function dayBefore({ article, occurrence }: Mention, counting: ReadonlySet<number>): When | null {
  const { sentences, blocks } = article;
  const block = blocks[firstEndingAfter(blocks, occurrence.start)];
  const own = sentences[occurrence.sentence];
  if (!block || !own || hasDate(article, own)) return null;
  for (let back = 1; back <= sentencesBack; back++) {
    const sentence = sentences[occurrence.sentence - back];
    if (!sentence || sentence.start < block.start) return null;
    // Whoever suffered there has that day; who is told after may be of another.
    if (counting.has(occurrence.sentence - back)) return null;
    if (hasDate(article, sentence)) return dayIn(article, sentence);
  }
  return null;
}

/** "That happened at 12:50 a.m. Sunday", said of what the sentence before told. */
const happened = /^(?:that|it|this|the \p{Ll}+) (?:happened|occurred|took place)\b/iu;

/** The day that the next sentence gives. */
function dayAfter({ article, occurrence }: Mention): When | null {
  const { sentences, blocks, text } = article;
  const next = sentences[occurrence.sentence + 1];
  const block = blocks[firstEndingAfter(blocks, occurrence.start)];
  const own = sentences[occurrence.sentence];
  if (!next || !block || !own || next.start >= block.end || hasDate(article, own)) return null;
  return happened.test(text.slice(next.start, Math.min(next.end, next.start + sentenceReach))) ? dayIn(article, next) : null;
}

/** The mentions with such days, where they tell of people who suffered and have none. */
export function withDaysTold(mentions: readonly Mention[]): readonly Mention[] {
  const counting = new Set(mentions.flatMap(({ victims, occurrence }) => (victims.length > 0 ? [occurrence.sentence] : [])));
  return mentions.map((mention) => {
    const { when, victims, occurrence } = mention;
    if (when.precision !== 'none' || victims.length === 0) return mention;
    const isOfBefore = occurrence.noun === null && occurrence.reference === 'known';
    const day = dayAfter(mention) ?? (isOfBefore ? dayBefore(mention, counting) : null);
    return day ? { ...mention, when: day } : mention;
  });
}
