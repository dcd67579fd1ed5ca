/**
 * Made-up news for charts, in our own words, and the briefings that come of it: what a chart shows is read from articles here as it is
 * anywhere, so that a new kind of chart finds its data without a line of its own.
 */
import { existsSync } from 'node:fs';
import { disk } from '../../src/disk.ts';
import type { Briefing, World } from '../../src/model.ts';
import { compile } from '../../src/pipeline.ts';
import { plainOrder } from '../order.ts';
import { worldOf } from '../world.ts';

const places = (
  'Mosul, Kirkuk, Aleppo, Homs, Kabul, Kandahar, Gaza City, Beirut, Sanaa, Aden, Kyiv, Kharkiv, Odesa, Mogadishu, Khartoum, Tripoli, ' +
  'Benghazi, Peshawar, Quetta, Lahore, Manila, Bogota, Lima, Nairobi, Lagos, Abuja, Bamako, Goma, Juba, Cairo'
).split(', ');
const deeds = [
  'a car bomb exploded',
  'an air strike hit a market',
  'gunmen attacked a checkpoint',
  'rockets hit a camp',
  'a drone hit a convoy',
];
const victims = ['soldiers', 'civilians', 'policemen', 'villagers', 'militants'];
const speakers = ['police', 'the army', 'hospital officials', 'residents', 'the ministry of health', 'a monitoring group'];
const asides = [
  'Shops near the square stayed shut and the road to the north was blocked until evening.',
  'Ambulances came from three towns while neighbours dug with their hands.',
  'Nobody said who was behind it, and the governor cancelled a journey to the coast.',
  'Electricity failed for some hours before engineers mended a line.',
  'A school two streets away had been empty because of the holiday.',
  'Witnesses spoke of smoke over the river and of windows broken a mile away.',
  'The bridge was opened again at night under guard.',
];
const months = 'January February March April May June July August September October November December'.split(' ');

/** One of the list, by turns. */
const turn = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

const dayOf = (at: number): Date => new Date(Date.UTC(2021, 0, 5 + at * 4));
const said = (date: Date): string => `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

function article(at: number, killed: string, wounded: string, speaker = turn(speakers, at)): string {
  const date = dayOf(at);
  const place = turn(places, at);
  const troops =
    at % 5 === 0 ? `\n\nAbout ${1000 + (at % 9) * 250} U.S. troops were stationed in Iraq on ${said(date)}, the Pentagon said.` : '';
  return `${place} report ${at + 1}

Published: ${said(new Date(date.getTime() + 86_400_000))}

${killed} ${turn(victims, at)} were killed and ${wounded} were wounded when ${turn(deeds, at)} in ${place} on ${said(date)}, ${speaker} said.

${turn(asides, at * 3)} ${turn(asides, at * 5 + 2)}${troops}
`;
}

type Files = Readonly<Record<string, string>>;

const named = (texts: readonly string[]): Files =>
  Object.fromEntries(texts.map((text, at) => [`news/${String(at).padStart(3, '0')}.txt`, text]));

export const happenings = (count: number): Files =>
  named(
    Array.from({ length: count }, (_, at) =>
      article(
        at,
        at % 7 === 3 ? 'No' : at % 4 === 1 ? `At least ${2 + (at % 31)}` : String(2 + ((at * 7) % 40)),
        at % 6 === 2 ? 'several' : String(3 + ((at * 11) % 90)),
      ),
    ),
  );

/** Every event told by three outlets with figures that do not agree. */
export const disputes = (count: number): Files =>
  named(
    Array.from({ length: 3 * count }, (_, index) => {
      const [at, voice] = [Math.floor(index / 3), index % 3];
      return article(at, String(4 + at + voice * 6), String(9 + at * 2 + voice * 10), turn(speakers, at + voice * 2));
    }),
  );

const vague = (count: number): Files => named(Array.from({ length: count }, (_, at) => article(at, 'Several', 'dozens')));

const extremes = (): Files =>
  named(['1', '20', '300', '4,000', '50,000', '1,000,000'].map((figure, at) => article(at, figure === '1' ? '2' : figure, figure)));

export async function briefingOf(paths: readonly string[], world: World): Promise<Briefing> {
  return (await compile({ ...plainOrder, outputs: ['json'], paths }, world)).briefing;
}

const fromFiles = (files: Files) => (): Promise<Briefing> => briefingOf(['news'], worldOf(files));

/** Real articles lie beside the repository, or nowhere. */
const seeds = process.env['SEEDS'] ?? '../shared/seeds';

type DataSet = readonly [name: string, make: () => Promise<Briefing>];

/** What the gallery shows. */
export const dataSets: readonly DataSet[] = [
  ...(existsSync(seeds) ? [['seeds', () => briefingOf([seeds], disk)] as const] : []),
  ['sample', () => briefingOf(['data/articles'], disk)],
  ['one', fromFiles(happenings(1))],
  ['eighty', fromFiles(happenings(80))],
  ['disputed', fromFiles(disputes(12))],
];

/** A briefing with other words in the places where strangers name things. */
function renamed(briefing: Briefing, name: (at: number) => string): Briefing {
  let count = 0;
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && ['title', 'place', 'force', 'speaker', 'name', 'publisher'].includes(key)) return name(count++);
    if (Array.isArray(value)) return value.map((each) => change(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([own, each]) => [own, change(each, own)]));
  };
  return {
    ...briefing,
    events: change(briefing.events, '') as Briefing['events'],
    series: change(briefing.series, '') as Briefing['series'],
  };
}

/** Nothing in any list. */
function emptied(briefing: Briefing): Briefing {
  const empty = (value: unknown): unknown => (Array.isArray(value) ? [] : value);
  const lists = Object.fromEntries(Object.entries(briefing).map(([key, value]) => [key, empty(value)]));
  const series = Object.fromEntries(Object.entries(briefing.series).map(([key, value]) => [key, empty(value)]));
  return { ...briefing, ...lists, series } as unknown as Briefing;
}

const longName = (at: number): string =>
  `The ${at}th Combined Directorate of Provincial Reconstruction and Civil Protection of`.padEnd(80, ' Nowhere').slice(0, 80);
const hebrew = (at: number): string => `פיגוע בשוק הישן ${at} בעיר`;
const unbroken = (at: number): string => `${at}${'Wundstarrkrampf'.repeat(6)}`.slice(0, 80);

/** What a chart must live through. */
export const trials: readonly DataSet[] = [
  ['no events', async () => emptied(await fromFiles(happenings(1))())],
  ['all unknown', fromFiles({ ...vague(6), 'news/known.txt': article(9, '3', '4') })],
  ['1 to 1,000,000', fromFiles(extremes())],
  ['names of 80 letters', async () => renamed(await fromFiles(happenings(12))(), longName)],
  ['names of one long word', async () => renamed(await fromFiles(happenings(12))(), unbroken)],
  ['names from right to left', async () => renamed(await fromFiles(happenings(12))(), hebrew)],
  ['500 events', fromFiles(happenings(500))],
];
