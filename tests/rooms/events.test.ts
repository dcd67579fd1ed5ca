import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import type { Article, Event, ReadArticle } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';
import { readArticles } from './articles.fixture.ts';

const root = join(import.meta.dirname, '../..');
const lexicons = shippedLexicons();

const told = (article: Article): ReadArticle => readClaims(dateArticle(article, lexicons), lexicons);

/** Articles of a few lines each, published on the days given; ids a1, a2 … */
const written = (...articles: readonly (readonly [published: string, text: string])[]): readonly ReadArticle[] =>
  articles.map(([published, text], index) =>
    told(readLine(JSON.stringify({ id: `a${index + 1}`, text, published, publisher: `Outlet ${index}` }), index)),
  );

const link = (articles: readonly ReadArticle[]): readonly Event[] => linkEvents(articles, lexicons);

/** Toll of an event in short: "killed 3..3, wounded 12..12". */
function toll({ totals }: Event): string {
  return Object.entries(totals)
    .map(([measure, total]) => `${measure} ${total.low}..${total.high}`)
    .join(', ');
}

const tolls = (articles: readonly ReadArticle[]): readonly string[] => link(articles).map(toll).sort();

interface LabelledEvent {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly killed?: { readonly low: number; readonly high: number | null };
  readonly wounded?: { readonly low: number; readonly high: number | null };
}

async function readSample(): Promise<readonly ReadArticle[]> {
  const folder = join(root, 'data/articles');
  const names = readdirSync(folder).sort();
  const file = (name: string): { path: string; bytes: Uint8Array } => ({
    path: `data/articles/${name}`,
    bytes: readFileSync(join(folder, name)),
  });
  const { articles } = await readArticles(
    names.filter((name) => /\.(?:txt|md)$/.test(name)).map(file),
    names.filter((name) => name === 'sources.yaml').map(file),
  );
  return articles.map(told);
}

const sample = await readSample();

describe('the sample dispatches', () => {
  const { events: labels } = JSON.parse(readFileSync(join(root, 'tests/corpus/sample/expected.json'), 'utf8')) as {
    readonly events: readonly LabelledEvent[];
  };
  const events = link(sample);
  const agrees = (event: Event, label: LabelledEvent): boolean => {
    const isInTime = event.when.from !== null && event.when.to !== null && event.when.from >= label.from && event.when.to <= label.to;
    const isRight = (measure: 'killed' | 'wounded'): boolean => {
      const want = label[measure];
      return !want || (event.totals[measure]?.low === want.low && event.totals[measure]?.high === want.high);
    };
    return isInTime && isRight('killed') && isRight('wounded');
  };

  it.each(labels.map((label) => [label.id, label] as const))('tell of %s', (_, label) => {
    expect(
      events.some((event) => agrees(event, label)),
      events.map((event) => `${event.when.edtf} ${event.title}: ${toll(event)}`).join('\n'),
    ).toBe(true);
  });

  it('tell of no dead twice', () => {
    const deaths = events.filter((event) => (event.totals.killed?.low ?? 0) > 0).map((event) => `${event.when.edtf} ${toll(event)}`);
    expect(new Set(deaths).size).toBe(deaths.length);
  });

  it('give the same events in whatever order they are read', () => {
    const forwards = link(sample).map((event) => `${event.when.edtf} ${event.title} ${toll(event)} ${event.grade.word}`);
    const backwards = link([...sample].reverse()).map((event) => `${event.when.edtf} ${event.title} ${toll(event)} ${event.grade.word}`);
    expect(backwards).toEqual(forwards);
  });

  it('put every claim into one event at the most', () => {
    const claims = events.flatMap((event) => Object.values(event.totals).flatMap((total) => total.claims));
    expect(new Set(claims).size).toBe(claims.length);
  });
});

describe('totals', () => {
  it('add the parts of one list', () => {
    expect(tolls(written(['2024-05-02', 'A car bomb in Kirkuk on Wednesday killed two policemen and three shopkeepers.']))).toEqual([
      'killed 5..5',
    ]);
  });

  it('never add a subset to its whole', () => {
    expect(tolls(written(['2024-05-02', 'A car bomb in Kirkuk on Wednesday killed nine people, including two children.']))).toEqual([
      'killed 9..9',
    ]);
  });

  it('never add killed and wounded', () => {
    expect(tolls(written(['2024-05-02', 'A car bomb in Kirkuk on Wednesday killed nine people and wounded 20.']))).toEqual([
      'killed 9..9, wounded 20..20',
    ]);
  });

  it('count what two articles say of the same people once', () => {
    const told = written(
      ['2024-05-02', 'A rocket attack on Camp Taji on Wednesday killed two American soldiers.'],
      ['2024-05-02', 'Two Americans were killed in a rocket attack at Camp Taji on Wednesday.'],
    );
    expect(tolls(told)).toEqual(['killed 2..2']);
    expect(link(told)[0]?.grade.word).toBe('fair');
  });

  it('add persons of different names in one strike', () => {
    const told = written([
      '2024-05-02',
      'A drone strike in Damascus on Wednesday killed Colonel Anton Weiss. The same strike killed Major Pavel Novak.',
    ]);
    expect(tolls(told)).toEqual(['killed 2..2']);
  });

  it('keep the range where sources differ, and say so', () => {
    const told = written(
      ['2024-05-02', 'An air strike on Wednesday in Mosul killed 12 civilians.'],
      ['2024-05-02', 'The air strike in Mosul on Wednesday killed 15 civilians, the ministry said.'],
    );
    expect(tolls(told)).toEqual(['killed 12..15']);
    const [event] = link(told);
    expect(event?.disputes.map(({ rows }) => rows.length)).toEqual([2]);
    expect(event?.grade.word).toBe('contested');
  });

  it('let a vague word yield to a number', () => {
    const told = written(
      ['2024-05-02', 'A missile attack in Aden on Wednesday wounded 30 sailors.'],
      ['2024-05-02', 'A missile attack in Aden on Wednesday wounded several sailors.'],
    );
    expect(tolls(told)).toEqual(['wounded 30..30']);
  });

  it('keep nobody killed as nobody killed', () => {
    expect(tolls(written(['2024-05-02', 'No soldiers were killed in the rocket attack on Camp Taji on Wednesday.']))).toEqual([
      'killed 0..0',
    ]);
  });
});

describe('accounts that rival each other', () => {
  const of = (...texts: readonly string[]): readonly Event[] => link(written(...texts.map((text) => ['2024-05-02', text] as const)));
  const dispute = ([event]: readonly Event[]): string | undefined => event?.disputes[0]?.reason;

  it('in one sentence are a range, never a sum', () => {
    const events = of('The ministry said 12 people were killed in the attack in Kabul, while the Taliban said 20 people were killed.');
    expect(events.map(toll)).toEqual(['killed 12..20']);
    expect(events[0]?.grade.word).toBe('contested');
  });

  it('over who the dead were are a dispute, not a sum', () => {
    const events = of(
      'An attack in Kabul on Wednesday killed 12 militants, the army said.',
      'An attack in Kabul on Wednesday killed 12 civilians, residents said.',
    );
    expect(events.map(toll)).toEqual(['killed 12..12']);
    expect(dispute(events)).toContain('who was killed');
  });

  it('leave a bound open that nobody states', () => {
    expect(of('As many as 40 people were killed in an attack in Kabul on Wednesday.').map(toll)).toEqual(['killed null..40']);
  });

  it('do not clash where both can be right', () => {
    const events = of(
      'An air strike in Mosul on Wednesday killed more than 25 fighters.',
      'An air strike in Mosul on Wednesday killed at least 30 fighters.',
    );
    expect(events.map(toll)).toEqual(['killed 26..null']);
    expect(events[0]?.disputes).toEqual([]);
  });

  it('count nobody whom a speaker denies', () => {
    const [event] = of('The ministry dismissed claims that 40 soldiers were wounded in the attack in Kabul.');
    expect(event?.totals).toEqual({});
  });

  it('leave a running count beside the count of the event', () => {
    expect(of('The attack in Kabul killed 5 people, bringing the number of people killed this month to 140.').map(toll)).toEqual([
      'killed 5..5',
    ]);
  });

  it('and an outlet that repeats its speaker is one voice with him', () => {
    const events = of('A bomb attack in Kabul killed 30 people. Governor Omar Khan said 30 people were killed.');
    expect(events.map(({ origins }) => origins.length)).toEqual([1]);
  });
});

describe('linking', () => {
  it('keeps two towns of one country apart', () => {
    const told = written([
      '2020-03-13',
      'A rocket attack in Baghdad on 11 March 2020 killed three soldiers.\n\nA car bombing in Mosul on 11 March 2020 killed seven civilians.',
    ]);
    expect(tolls(told)).toEqual(['killed 3..3', 'killed 7..7']);
  });

  it('dates an answer to a death after it, not to its day', () => {
    const told = written([
      '2020-03-13',
      'A drone strike in Baghdad on 3 January 2020 killed General Qasem Soleimani.\n\nIran responded to Soleimani’s death with missiles. 110 soldiers were wounded.',
    ]);
    const answer = link(told).find(({ totals }) => totals.wounded);
    expect(answer?.when.precision).not.toBe('day');
  });

  it('keeps days apart', () => {
    const told = written(
      ['2024-05-02', 'A car bomb attack in Kirkuk on Monday killed nine people.'],
      ['2024-05-02', 'A car bomb attack in Kirkuk on Wednesday killed four people.'],
    );
    expect(tolls(told)).toEqual(['killed 4..4', 'killed 9..9']);
  });

  it('keeps countries apart', () => {
    const told = written(
      ['2024-05-02', 'An air strike in Mosul on Wednesday killed nine people.'],
      ['2024-05-02', 'An air strike in Damascus on Wednesday killed nine people.'],
    );
    expect(tolls(told)).toEqual(['killed 9..9', 'killed 9..9']);
  });

  it('keeps a second round apart from the first', () => {
    const told = written([
      '2024-05-02',
      'US forces carried out strikes on Wednesday against three bases in Iraq. A second round of strikes on Wednesday hit four depots in Iraq.',
    ]);
    expect(link(told)).toHaveLength(2);
  });

  it('follows "the same strike"', () => {
    const told = written(['2024-05-02', 'A strike in Mosul on Wednesday killed a judge. The same strike wounded five guards.']);
    expect(tolls(told)).toEqual(['killed 1..1, wounded 5..5']);
  });

  it('gives no day as sure that the text does not state', () => {
    const [told] = link(written(['2024-05-02', 'An air strike in Mosul killed nine people.']));
    expect(told?.when).toMatchObject({ edtf: '2024-05-02~', basis: 'inferred', anchor: '2024-05-02', evidence: null });
    expect(told?.when.reasons).toEqual(['the article names no day: taken as news of the day on which it was published']);
  });

  it('gives no day to what is told of no time near publication', () => {
    const [told] = link(
      written(['2024-05-02', 'An air strike in Mosul on January 14 hurt a guard. A flood in the north killed nine people.']),
    );
    expect(told?.when).toMatchObject({ edtf: '2024-01-14', basis: 'relative' });
    expect(link(written(['', 'An air strike in Mosul killed nine people.']))[0]?.when.precision).toBe('none');
  });

  it('counts one speaker in two outlets as one origin', () => {
    const told = written(
      ['2024-05-02', 'An air strike in Mosul on Wednesday killed nine people, the Syrian Observatory for Human Rights said.'],
      [
        '2024-05-02',
        'Nine people were killed in an air strike in Mosul on Wednesday, according to the Syrian Observatory for Human Rights.',
      ],
    );
    expect(link(told).map(({ origins, grade }) => [origins.length, grade.word])).toEqual([[1, 'weak']]);
  });
});

describe('titles', () => {
  const title = (text: string): string | undefined => link(written(['2024-05-02', text]))[0]?.title;

  it('name the one who was killed', () => {
    expect(title('Gunmen killed Mayor Anton Weiss in Kirkuk on Wednesday.')).toMatch(/^Killing of (?:Mayor )?Anton Weiss in Kirkuk/);
  });

  it('do not name one of many', () => {
    const told = title(
      'Six people were killed when a coach crashed near Kirkuk on Wednesday. The dead included the driver, Anton Weiss, 58.',
    );
    expect(told).toBeDefined();
    expect(told).not.toContain('Weiss');
  });
});
