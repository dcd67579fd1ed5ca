/** Everything about the line of time that is read, not seen. */
import type { HappeningRow } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { monthsText } from '../calendar.ts';
import { type Part, partKey, partTitle } from '../parts.ts';
import { cited, counted, sentences } from '../wording.ts';
import type { Strip } from './strips.ts';

export function titleOf(part: Part<Strip>): string {
  return `${counted(part.all, 'dated event')}, ${periodOf(part.entries)}${partTitle(part)}`;
}

function periodOf(strips: readonly Strip[]): string {
  return monthsText(Math.min(...strips.map(({ from }) => from)), Math.max(...strips.map(({ to }) => to - 1)));
}

/** The key explains only marks that are there. */
export function subtitleOf(part: Part<Strip>, undated: readonly HappeningRow[]): string {
  const has = (test: (strip: Strip) => boolean): boolean => part.entries.some(test);
  const isDay = ({ from, to }: Strip): boolean => to - from === 1;
  return sentences([
    partKey(part, 'Events'),
    'Numbers are those of the chronology.',
    has((strip) => isDay(strip) && strip.look !== 'relative' && strip.look !== 'wide') ? 'Dot: the day is stated.' : '',
    has((strip) => !isDay(strip) && strip.look !== 'wide') ? 'Bar: on one of these days.' : '',
    has(({ look }) => look === 'relative') ? 'Hollow: counted from another date, or inferred.' : '',
    has(({ look }) => look === 'wide') ? 'Hatched: some time in more than a month.' : '',
    has(({ isOpen }) => isOpen !== null) ? 'Arrow: since or until then.' : '',
    undatedText(undated),
  ]);
}

const listMost = 12;

function undatedText(undated: readonly HappeningRow[]): string {
  if (undated.length === 0) return '';
  const numbers = undated.length > listMost ? '' : ` (${undated.map(({ number }) => number).join(', ')})`;
  return `${counted(undated.length, 'undated event')}${numbers} ${undated.length === 1 ? 'is' : 'are'} not drawn.`;
}

/** For whoever cannot see it: how many, from when to when, how exact, and the longest silence. */
export function altOf({ entries, parts, first, last, all }: Part<Strip>, undated: readonly HappeningRow[]): string {
  const which = parts > 1 ? `events ${first} to ${last} of ${all}` : counted(entries.length, 'event');
  const exact = entries.filter(({ from, to }) => to - from === 1).length;
  const [one, end] = [entries.at(0), entries.at(-1)];
  const ends = one && end ? `, from ${one.row.title} (${one.row.date.text}) to ${end.row.title} (${end.row.date.text})` : '';
  return sentences([`Line of time with ${which}${ends}.`, exactText(exact, entries.length), gapText(entries), undatedText(undated)]);
}

function exactText(exact: number, all: number): string {
  if (exact === all) return 'All lie on a single day each.';
  if (exact === 0) return 'All lie somewhere in a stretch of days.';
  return `${exact} of ${all} ${exact === 1 ? 'lies' : 'lie'} on a single day, the others somewhere in a stretch of days.`;
}

const longGap = 60;

function gapText(entries: readonly Strip[]): string {
  const sorted = [...entries].sort((a, b) => a.from - b.from);
  let reached = sorted[0]?.to ?? 0;
  let widest = { days: 0, from: 0, to: 0 };
  for (const { from, to } of sorted) {
    if (from - reached > widest.days) widest = { days: from - reached, from: reached, to: from };
    reached = Math.max(reached, to);
  }
  return widest.days > longGap ? `None between ${monthsText(widest.from, widest.from)} and ${monthsText(widest.to, widest.to)}.` : '';
}

export function tableOf({ entries, part, parts }: Part<Strip>, undated: readonly HappeningRow[]): DrawingTable {
  const rows = [...entries.map(({ row }) => row), ...(part === parts ? undated : [])];
  return {
    head: ['Number', 'Date', 'How known', 'Event', 'Claims'],
    rows: rows.map(({ number, date, title, cite }) => [String(number), date.text, date.basis, title, cited(cite)]),
  };
}
