/** Deeds that a text dates only by what came after: "eight days after the attack a second victim has died". */
import type { DateMention, When } from '../model.ts';
import { flow } from '../text/joins.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { days, isoDay } from './intervals.ts';
import type { Mention } from './mention.ts';

const counts: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ').map((word, at) => [word, at + 1]),
);
const unitDays: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
]);
/** Days for which one who was hit may live on; beyond, nobody counts days. */
const mostDays = 60;
const daysAfter = /^(\w+) (day|week)s? after$/i;

/** As it reads in one line. */
const wordsOf = (text: string): string => flow(text, { start: 0, end: text.length });

/** Days by which "eight days after" goes back, where nothing in the text tells what it counts from. */
function daysBack({ text, when }: DateMention): number | null {
  const found = when.precision === 'none' ? daysAfter.exec(wordsOf(text)) : null;
  const count = counts.get(found?.[1]?.toLowerCase() ?? '') ?? Number(found?.[1]);
  const unit = unitDays.get(found?.[2]?.toLowerCase() ?? '');
  const back = unit !== undefined && Number.isInteger(count) ? count * unit : 0;
  return back > 0 && back <= mostDays ? back : null;
}

/** "Eight days after the attack a second victim has died": the attack was eight days before that death. */
function datedBackwards(mention: Mention, death: When | undefined): Mention {
  const { article, occurrence, when } = mention;
  const span = article.sentences[occurrence.sentence];
  if (when.precision !== 'none' || occurrence.noun === null || death?.from == null || !span) return mention;
  const phrase = article.dates[firstEndingAfter(article.dates, span.start)];
  const back = phrase && phrase.end <= occurrence.start ? daysBack(phrase) : null;
  if (back === null) return mention;
  const day = isoDay(days(death.from) - back);
  const reasons = [`"${wordsOf(phrase?.text ?? '')}" counts to a death on ${death.from}`];
  return {
    ...mention,
    countedBack: { ...death, from: day, to: day, edtf: day, precision: 'day', basis: 'inferred', anchor: death.edtf, clock: null, reasons },
  };
}

/** What is dated by a death that came days after it. */
export function withCountedBack(mentions: readonly Mention[]): readonly Mention[] {
  const death = mentions.find(({ isDying, when }) => isDying && when.from !== null && when.from === when.to)?.when;
  return death ? mentions.map((mention) => datedBackwards(mention, death)) : mentions;
}
