/** Hand-made briefings for the tests of charts: only what a chart reads is filled in. */
import type { ChartRequest } from '../../src/charts/index.ts';
import type {
  Briefing,
  CasualtyMeasure,
  CasualtyRow,
  Event,
  Figure,
  PrintedDate,
  SeriesPoint,
  Stance,
  TroopRow,
  When,
} from '../../src/model.ts';
import type { Drawing, FontMetrics } from '../../src/print.ts';
import { drawParts } from '../charts/atlas.ts';

/** Every letter half an em wide. */
export const halfEm: FontMetrics = {
  shape: (font, text) => [{ face: font.families[0] ?? '', text, glyphs: [], width: text.length / 2 }],
  width: (_font, text) => text.length / 2,
  vertical: () => ({ ascent: 0.95, descent: 0.27, capHeight: 0.66, xHeight: 0.49, underline: 0.05 }),
};

const noDate: PrintedDate = { text: 'undated', mark: 'wide', basis: 'not given', iso: '' };

export function date(text: string, iso: string): PrintedDate {
  return iso === '' ? noDate : { text, mark: 'day', basis: 'day stated', iso };
}

export function point(number: number, text: string, stance: Stance = 'asserted', speaker: string | null = null): SeriesPoint {
  return { claim: `k${number}${stance}${speaker ?? ''}`, number, low: number, high: number, hedge: 'exact', text, speaker, stance };
}

const notStated: CasualtyMeasure = { total: null, text: 'not stated', isVague: false, isDisputed: false, points: [] };

/** A total that all agree on. */
export function exactly(number: number, stance: Stance = 'asserted', text = String(number)): CasualtyMeasure {
  const total: Figure = { low: number, best: number, high: number };
  return { total, text, isVague: false, isDisputed: false, points: [point(number, text, stance)] };
}

export function bounded(low: number | null, high: number | null, text: string): CasualtyMeasure {
  const best = low ?? high ?? 0;
  return { total: { low, best, high }, text, isVague: false, isDisputed: false, points: [{ ...point(best, text), low, high }] };
}

export function vague(text: string): CasualtyMeasure {
  return { total: null, text, isVague: true, isDisputed: false, points: [] };
}

/** Several claims that do not agree. */
export function disputed(text: string, points: readonly SeriesPoint[]): CasualtyMeasure {
  const numbers = points.filter(({ stance }) => stance !== 'denied').map(({ number }) => number);
  const total = { low: Math.min(...numbers), best: Math.max(...numbers), high: Math.max(...numbers) };
  return { total, text, isVague: false, isDisputed: true, points };
}

export interface Happening {
  readonly title: string;
  readonly date: PrintedDate;
  readonly from?: string | null;
  readonly killed?: CasualtyMeasure;
  readonly wounded?: CasualtyMeasure;
  readonly cite?: readonly number[];
  readonly bySide?: CasualtyRow['bySide'];
  readonly byStatus?: CasualtyRow['byStatus'];
}

export function briefing(
  happenings: readonly Happening[],
  troops: readonly TroopRow[] = [],
  series: Partial<Briefing['series']> = {},
): Briefing {
  const rows = happenings.map(casualtyRow);
  return {
    schema: 1,
    generator: { name: 'make-brief', version: '0.0.0' },
    title: 'A test',
    deck: [],
    period: { text: 'December 2019 to January 2024', mark: 'wide', basis: '', iso: '2019-12-27/2024-01-23' },
    asOf: noDate,
    settings: { period: null, policy: null },
    articles: [],
    claims: [],
    events: happenings.map((each, index) => event(each, index)),
    keyFigures: [],
    highlights: [],
    trust: [],
    chronology: [],
    series: { casualties: rows, troops, activity: [], happenings: [], origins: [], places: [], ...series },
    affected: { highest: [], told: { killed: false, wounded: false, missing: false, displaced: false, captured: false }, places: [] },
    gaps: [],
    ledgers: [],
    quotations: { whole: [], pieces: [] },
    unknowns: [],
    appendix: [],
    sentences: [],
    sources: [],
    leftOut: [],
    edits: [],
    changes: null,
    method: [],
    problems: [],
  };
}

function shares({ bySide = [], byStatus = [] }: Happening): Pick<CasualtyRow, 'bySide' | 'byStatus'> {
  return { bySide, byStatus };
}

function casualtyRow(happening: Happening, index: number): CasualtyRow {
  const { title, killed = notStated, wounded = notStated, cite = [index + 1] } = happening;
  const named = { event: `e${index}`, anchor: `event-${index + 1}`, date: happening.date, title };
  return { ...named, killed, wounded, ...shares(happening), cite, givers: cite };
}

function when(from: string | null): When {
  return {
    from,
    to: from,
    edtf: from ?? '',
    precision: from ? 'day' : 'none',
    basis: 'none',
    anchor: null,
    evidence: null,
    clock: null,
    reasons: [],
  };
}

function event({ title, from = null }: Happening, index: number): Event {
  return {
    id: `e${index}`,
    kind: 'attack',
    title,
    when: when(from),
    place: null,
    agent: null,
    target: null,
    claims: [],
    articles: [],
    totals: {},
    disputes: [],
    origins: [],
    grade: { word: 'weak', rule: '' },
    prominence: 0,
    links: [],
  };
}

/** Troops in one place from one day to another. */
export function troops(
  place: string,
  number: number,
  text: string,
  dated: readonly [string | null, string | null, string],
  rest: Partial<TroopRow> = {},
): TroopRow {
  const [from, to, printed] = dated;
  const row = {
    point: point(number, text),
    place,
    force: 'U.S. troops',
    state: 'present',
    date: date(printed, from ?? to ?? ''),
    from,
    to,
    changedFrom: null,
    source: [],
    cite: [number % 90],
  };
  return { ...row, ...rest };
}

/** The happenings of the mock-up: every kind of figure once. */
export const mock: readonly Happening[] = [
  { title: 'Contractor killed, Iraq', date: date('December 2019', '2019-12'), from: '2019-12-27', killed: exactly(1) },
  {
    title: 'US strikes on Kataib Hezbollah',
    date: date('December 2019', '2019-12'),
    from: '2019-12-29',
    killed: bounded(26, null, 'more than 25'),
  },
  { title: 'Drone strike, Baghdad airport', date: date('January 2020', '2020-01'), from: '2020-01-03', killed: exactly(2) },
  {
    title: 'Iranian missiles on US bases',
    date: date('January 2020', '2020-01'),
    from: '2020-01-08',
    killed: exactly(0),
    wounded: exactly(110, 'asserted', 'some 110'),
  },
  {
    title: 'Rockets on Camp Taji',
    date: date('11 March 2020', '2020-03-11'),
    from: '2020-03-11',
    killed: disputed('2 to 3', [point(3, '3'), point(3, '3', 'asserted', 'the Pentagon'), point(2, '2', 'claimed', 'an Iraqi commander')]),
    wounded: exactly(12),
  },
  { title: 'Strikes near Albu Kamal', date: date('11–12 March 2020', '2020-03-11/2020-03-12'), from: '2020-03-12', killed: exactly(26) },
  {
    title: 'US strikes across Iraq',
    date: date('12–13 March 2020', '2020-03-12/2020-03-13'),
    from: '2020-03-13',
    killed: exactly(6, 'claimed'),
    wounded: bounded(null, 30, 'as many as 30'),
  },
  { title: 'Drone strike, Baghdad', date: date('January 2024', '2024-01'), from: '2024-01-04', killed: exactly(1) },
  { title: 'Missiles on Al Asad', date: date('20 January 2024', '2024-01-20'), from: '2024-01-20', wounded: vague('several') },
  {
    title: 'Air strike, Damascus',
    date: date('20 January 2024', '2024-01-20'),
    from: '2024-01-20',
    killed: disputed('5 to 13', [
      point(5, '5', 'claimed', 'Iran'),
      point(10, '10', 'claimed', 'a monitor'),
      point(13, '13', 'alleged', 'residents'),
      point(5, '5', 'denied', 'Israel'),
    ]),
  },
];

/** The chart, or the first part of it; null where there is none. */
export const drawChart = (request: ChartRequest, from: Briefing, metrics: FontMetrics): Drawing | null =>
  drawParts(request, from, metrics)[0] ?? null;
