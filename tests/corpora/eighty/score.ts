/** Compares the events of a briefing with the plan that its articles were written from. Conventions: about.md. */
import type { Briefing, Event, Figure, MeasureKind } from '../../../src/model.ts';
import type { Tally } from '../../corpus/score.ts';

const measures = ['killed', 'wounded', 'missing', 'captured', 'displaced'] as const satisfies readonly MeasureKind[];
type Measures = Readonly<Partial<Record<MeasureKind, Figure>>>;

export interface Planned extends Measures {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly places: readonly string[];
  readonly disputed: readonly MeasureKind[];
  readonly files: readonly string[];
}

export interface Truth {
  readonly events: readonly Planned[];
  readonly asides: readonly Planned[];
}

interface Found {
  readonly event: Event;
  readonly files: readonly string[];
}

interface Pair {
  readonly planned: Planned;
  readonly found: Found;
}

const nameOf = (file: string | null): string => file?.split('/').at(-1) ?? '';

function foundIn({ articles, events }: Briefing): readonly Found[] {
  const files = new Map(articles.map(({ id, file }) => [id, nameOf(file)]));
  return events.map((event) => ({ event, files: event.articles.map((id) => files.get(id) ?? '') }));
}

const isCounted = (planned: Planned): boolean => measures.some((measure) => planned[measure]);
const isThere = ({ planned, found }: Pair): boolean => planned.places.includes(found.event.place?.name ?? '');
const shared = ({ planned, found }: Pair): number => found.files.filter((file) => planned.files.includes(file)).length;

function isThen({ planned, found }: Pair): boolean {
  const { from, to } = found.event.when;
  return from !== null && to !== null && from <= planned.to && to >= planned.from;
}

/** Whether the two may be one: on the same day, at the same place or told by no other article; or at the same place and undated. */
function isPossible(pair: Pair): boolean {
  if (shared(pair) === 0) return false;
  const { found } = pair;
  if (isThen(pair)) return isThere(pair) || found.event.place === null || shared(pair) === found.files.length;
  return found.event.when.from === null && isThere(pair);
}

function nearness(pair: Pair): number {
  const { planned, found } = pair;
  return (2 * shared(pair)) / planned.files.length + shared(pair) / found.files.length + Number(isThen(pair)) + Number(isThere(pair));
}

/** One found event for a planned one at most, the nearest first. */
function matched(planned: readonly Planned[], found: readonly Found[]): ReadonlyMap<Planned, Found> {
  const pairs = planned.flatMap((each) => found.map((other) => ({ planned: each, found: other })).filter(isPossible));
  pairs.sort((a, b) => nearness(b) - nearness(a));
  const taken = new Map<Planned, Found>();
  const gone = new Set<Found>();
  for (const pair of pairs) {
    if (taken.has(pair.planned) || gone.has(pair.found)) continue;
    taken.set(pair.planned, pair.found);
    gone.add(pair.found);
  }
  return taken;
}

const told = (figure: Figure | undefined): string => (figure ? `${figure.low}/${figure.best}/${figure.high}` : 'nothing');

/** Best and range of one measure that the plan has. */
function scoreFigure(tally: Tally, name: string, truth: Figure, said: Figure | undefined, miss: string): void {
  if (truth.best !== null) tally.count(`${name}, best`, said?.best === truth.best, miss);
  tally.count(`${name}, range`, said?.low === truth.low && said.high === truth.high, miss);
}

const isWithin = (said: Figure, truth: Figure): boolean =>
  (said.low ?? 0) >= (truth.low ?? 0) && (said.high ?? Number.POSITIVE_INFINITY) <= (truth.high ?? 0);

const nothing: Figure = { low: 0, best: 0, high: 0 };

function scoreFigures(tally: Tally, planned: Planned, event: Event | undefined): void {
  for (const measure of measures) {
    const [truth, said] = [planned[measure], event?.totals[measure]];
    const name = measure === 'killed' || measure === 'wounded' ? measure : 'other figure';
    const miss = `${planned.what}: ${measure} ${told(said)}, truth ${told(truth)}`;
    if (truth) scoreFigure(tally, name, truth, said, miss);
    if (said) tally.count('figure is of the event', isWithin(said, truth ?? nothing), miss);
  }
}

function scoreDisputes(tally: Tally, planned: Planned, event: Event): void {
  const contested = new Set(event.disputes.filter(({ isContested }) => isContested).map(({ measure }) => measure));
  for (const measure of measures) {
    if (!planned[measure] && !contested.has(measure)) continue;
    const isDisputed = planned.disputed.includes(measure);
    tally.count(
      'disputed or not',
      contested.has(measure) === isDisputed,
      `${planned.what}: ${measure} should ${isDisputed ? '' : 'not '}be`,
    );
  }
}

function scoreFiles(tally: Tally, planned: Planned, found: Found | undefined): void {
  for (const file of planned.files) tally.count('articles joined', found?.files.includes(file) === true, `${planned.what}: ${file}`);
  for (const file of found?.files ?? []) tally.count('articles joined rightly', planned.files.includes(file), `${planned.what}: ${file}`);
}

function scorePlanned(tally: Tally, planned: Planned, found: Found | undefined): void {
  tally.count('event, recall', found !== undefined, planned.what);
  scoreFigures(tally, planned, found?.event);
  scoreFiles(tally, planned, found);
  if (!found) return;
  const { from, to, edtf } = found.event.when;
  const isDay = from !== null && to !== null && from >= planned.from && to <= planned.to;
  tally.count('day', isDay, `${planned.what}: ${edtf || 'undated'}, truth ${planned.from}/${planned.to}`);
  const isPlace = isThere({ planned, found });
  tally.count('place', isPlace, `${planned.what}: ${found.event.place?.name ?? 'nowhere'}, truth ${planned.places.join(' or ')}`);
  scoreDisputes(tally, planned, found.event);
}

/** The day that the name of a file gives (`nw-0303-…`), or null. */
function dayOf(file: string): string | null {
  const day = /^[a-z]+-(\d\d)(\d\d)-/.exec(file);
  return day ? `2031-${day[1]}-${day[2]}` : null;
}

function scorePublished(tally: Tally, { articles }: Briefing): void {
  for (const { file, published } of articles) {
    const day = dayOf(nameOf(file));
    if (day === null) continue;
    tally.count('day of publication', published.edtf === day, `${nameOf(file)}: ${published.edtf || 'undated'}`);
  }
}

/** Counts what of the plan the briefing tells, how rightly, and what it tells beside the plan. */
export function scoreBriefing(tally: Tally, briefing: Briefing, truth: Truth): void {
  const found = foundIn(briefing);
  const pairs = matched([...truth.events, ...truth.asides], found);
  for (const planned of truth.events.filter(isCounted)) scorePlanned(tally, planned, pairs.get(planned));
  const right = new Set(pairs.values());
  for (const each of found) {
    const { title, when } = each.event;
    tally.count('event, precision', right.has(each), `${when.edtf || 'undated'} ${title} (${each.files.join(', ')})`);
  }
  scorePublished(tally, briefing);
}
