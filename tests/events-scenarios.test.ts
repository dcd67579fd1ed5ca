/** Happenings that several articles tell, with the answers that a reader wrote before the program ran: see `about` in the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markCopies } from '../src/articles/copies/index.ts';
import { readLine } from '../src/articles/index.ts';
import { readClaims } from '../src/claims/index.ts';
import { dateArticle } from '../src/dates/index.ts';
import { linkEvents } from '../src/events/index.ts';
import type { Event } from '../src/model.ts';
import { Tally } from './corpus/score.ts';
import { shippedLexicons } from './lexicons.ts';

interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

interface Labelled {
  readonly articles: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly killed?: Bounds;
  readonly wounded?: Bounds;
  readonly contested: readonly string[];
  readonly origins?: number;
}

interface Scenario {
  readonly name: string;
  readonly articles: readonly { readonly id: string }[];
  readonly events: readonly Labelled[];
}

const folder = join(import.meta.dirname, 'events');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
/** The second set was written later, by another hand, for what the rules had not been fitted to. */
const sets = [
  { name: 'first set', scenarios: 'scenarios.json', floors: 'floors.json' },
  { name: 'second set', scenarios: 'scenarios-second.json', floors: 'floors-second.json' },
].map(({ name, ...files }) => ({
  name,
  ...(read(files.scenarios) as { readonly scenarios: readonly Scenario[] }),
  floors: read(files.floors) as Readonly<Record<string, number>>,
}));
const lexicons = shippedLexicons();
const measures = ['killed', 'wounded'] as const;

function eventsOf({ articles }: Scenario): readonly Event[] {
  const lines = markCopies(articles.map((article, at) => readLine(JSON.stringify(article), at + 1)));
  const told = lines.map((article) => readClaims(dateArticle(article, lexicons), lexicons));
  return linkEvents(told, lexicons).filter(({ totals }) => totals.killed || totals.wounded);
}

const isTotal = ({ totals }: Event, label: Labelled, measure: (typeof measures)[number]): boolean => {
  const [said, truth] = [totals[measure], label[measure]];
  return truth ? said?.low === truth.low && said.high === truth.high : !said || said.high === 0;
};

/** How well an event answers a label: its figures, then its articles, then its days. */
function fitness(event: Event, label: Labelled): number {
  const figures = measures.map((measure) =>
    label[measure] && isTotal(event, label, measure) ? 3 : event.totals[measure] && label[measure] ? 1 : 0,
  );
  const shared = event.articles.filter((id) => label.articles.includes(id)).length;
  const isInTime = label.from !== null && (event.when.from ?? '9999') <= (label.to ?? '9999') && label.from <= (event.when.to ?? '9999');
  return figures.reduce((sum: number, points) => sum + points, 0) + 2 * shared - event.articles.length + (isInTime ? 2 : 0);
}

const leastFitness = 3;
const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

function scoreEvent(tally: Tally, event: Event, label: Labelled, where: string): void {
  for (const measure of measures) tally.count(`${measure} right`, isTotal(event, label, measure), where);
  tally.count('days right', event.when.from === label.from && event.when.to === label.to, where);
  tally.count('articles right', sorted(event.articles) === sorted(label.articles), where);
  const contested = event.disputes.filter(({ isContested, measure }) => isContested && measures.some((each) => each === measure));
  tally.count('contested right', sorted(contested.map(({ measure }) => measure)) === sorted(label.contested), where);
  if (label.origins !== undefined) tally.count('origins right', event.origins.length === label.origins, where);
}

function score(tally: Tally, scenario: Scenario): void {
  const left = [...eventsOf(scenario)];
  for (const label of scenario.events) {
    left.sort((a, b) => fitness(b, label) - fitness(a, label));
    const event = left[0] && fitness(left[0], label) >= leastFitness ? left.shift() : undefined;
    tally.count('found recall', event !== undefined, scenario.name);
    if (event) scoreEvent(tally, event, label, `${scenario.name}: ${event.title}`);
    tally.count('found precision', event !== undefined, scenario.name);
  }
  for (const event of left) tally.count('found precision', false, `${scenario.name}: ${event.title}`);
}

describe.each(sets)('events of several articles, $name', ({ scenarios, floors }) => {
  const tally = new Tally();
  for (const scenario of scenarios) score(tally, scenario);
  if (process.env['SCORE'] === '1') console.log([...tally.lines(), '', ...tally.misses].join('\n'));

  it.each(Object.entries(floors))('%s is at least %f', (name, floor) => {
    expect(tally.share(name), tally.misses.join('\n')).toBeGreaterThanOrEqual(floor);
  });

  it('are the same in whatever order the articles are read', () => {
    const told = (scenario: Scenario): readonly string[] =>
      eventsOf(scenario)
        .map(({ id, title, when, totals, grade }) => JSON.stringify([id, title, when.edtf, totals, grade.word]))
        .sort();
    for (const scenario of scenarios) expect(told({ ...scenario, articles: scenario.articles.toReversed() })).toEqual(told(scenario));
  });
});
