/** Everything about the troop chart that is read, not seen: labels, title, key, alt text and table. */
import type { TroopRow } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { monthsText } from '../calendar.ts';
import { capital, cited, counted, listed, sentences } from '../wording.ts';
import { type Count, changesIn, isThere, openSide } from './counts.ts';

/** What holds for all counts, so that the title says it once; null where they differ or the texts do not say. */
export interface Common {
  readonly force: string | null;
  readonly place: string | null;
}

export const commonOf = (counts: readonly Count[]): Common => ({ force: commonForce(counts), place: commonPlace(counts) });

/** "Iraq: some 5,000"; with the state where it is not plainly there. What the title says of all is left out. */
export function labelOf({ row }: Count, common: Common): string {
  const force = common.force === null && isNamed(row.force) ? row.force : '';
  const words = [row.point.text, force, row.state === 'present' ? '' : row.state];
  const said = sentences(words);
  return capital(row.place === '' || common.place !== null ? said : `${row.place}: ${said}`);
}

function commonForce(counts: readonly Count[]): string | null {
  const [force, ...others] = new Set(counts.map(({ row }) => row.force));
  return force !== undefined && others.length === 0 && isNamed(force) ? force : null;
}

/** "American soldiers" says whose they are, "soldiers" does not. */
function isNamed(force: string): boolean {
  return force.includes(' ');
}

/** A single count keeps its place beside it. */
function commonPlace(counts: readonly Count[]): string | null {
  const [place, ...others] = placesOf(counts);
  return counts.length > 1 && place !== undefined && place !== '' && others.length === 0 ? place : null;
}

function placesOf(counts: readonly Count[]): readonly string[] {
  return [...new Set(counts.map(({ row }) => row.place))];
}

export function titleOf(counts: readonly Count[]): string {
  const { force, place } = commonOf(counts);
  const who = capital(force ?? 'troops');
  const how = counts.every(({ row }) => row.state === 'present') ? ' present' : ' as reported';
  const where = place !== null ? ` in ${place}` : placesOf(counts).length > 1 ? ', by place' : '';
  return `${who}${how}${where}, ${periodOf(counts)}`;
}

function periodOf(counts: readonly Count[]): string {
  return monthsText(Math.min(...counts.map(({ from }) => from)), Math.max(...counts.map(({ to }) => to - 1)));
}

export function subtitleOf(
  counts: readonly Count[],
  { undrawn, unlabelled }: { readonly undrawn: number; readonly unlabelled: number },
): string {
  const parts = [
    'People. A bar is as wide as its date is uncertain; no line joins figures that no source joined.',
    'In brackets: the numbers of the claims.',
    changesIn(counts).length > 0 ? 'Line: the source says that the number rose or fell, or is to.' : '',
    counts.some((count) => !isThere(count)) ? 'Hollow: planned or withdrawn.' : '',
    counts.some((count) => openSide(count) === 'more') ? 'Arrow up: at least.' : '',
    counts.some((count) => openSide(count) === 'fewer') ? 'Arrow down: at most.' : '',
    counts.some(({ low, high }) => low !== null && high !== null && low < high) ? 'Upright line: range.' : '',
    counts.some(({ isOpen }) => isOpen !== null) ? 'Arrow sideways: since or until then.' : '',
    undrawn > 0 ? undrawnText(undrawn) : '',
    unlabelled > 0 ? `No room for the labels of ${counted(unlabelled, 'count')}: see the table.` : '',
  ];
  return sentences(parts);
}

function undrawnText(count: number): string {
  return `${counted(count, 'count')} without a date or a number ${count === 1 ? 'is' : 'are'} not drawn.`;
}

/** For whoever cannot see the chart: how many counts, and for each place the lowest and the highest with their dates. */
export function altOf(counts: readonly Count[], undrawn: number): string {
  const places = placesOf(counts);
  const known = places.filter((place) => place !== '');
  const where = known.length > 0 ? ` in ${listed(known)}` : '';
  const opening = `Chart of ${counted(counts.length, 'troop count')} over time${where}, ${periodOf(counts)}; ${joinsText(counts)}.`;
  const missing = undrawn > 0 ? [undrawnText(undrawn)] : [];
  return [
    opening,
    ...places.map((place) =>
      placeText(
        place,
        counts.filter(({ row }) => row.place === place),
      ),
    ),
    ...missing,
  ].join(' ');
}

function joinsText(counts: readonly Count[]): string {
  const joins = changesIn(counts).map(([old, now]) => `${old.row.point.text} to ${now.row.point.text}`);
  return joins.length === 0 ? 'the numbers are not joined by lines' : `lines join what a source itself joins: ${listed(joins)}`;
}

function placeText(place: string, counts: readonly Count[]): string {
  const sorted = [...counts].sort((a, b) => a.number - b.number);
  const say = ({ row }: Count): string => `${row.point.text}${row.state === 'present' ? '' : ` ${row.state}`} (${row.date.text})`;
  const ends = sorted.length > 1 ? [sorted.at(0), sorted.at(-1)] : [sorted.at(0)];
  const said = ends.flatMap((count) => (count ? say(count) : [])).join(' to ');
  return `${place === '' ? 'Place not stated' : capital(place)}: ${sorted.length > 1 ? 'from ' : ''}${said}.`;
}

export function tableOf(rows: readonly TroopRow[]): DrawingTable {
  return {
    head: ['Date', 'Place', 'Whose', 'Number', 'State', 'Who says so', 'Claims'],
    rows: rows.map(({ date, place, force, point, state, cite }) => [
      date.text,
      place === '' ? 'not stated' : place,
      force === '' ? 'not stated' : force,
      point.text,
      state,
      point.speaker ?? 'the article',
      cited(cite),
    ]),
  };
}
