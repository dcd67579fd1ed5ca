/** The two pages for a minister: that they are two, what stands on them, and that what has no room is told. */
import { beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../src/disk.ts';
import type { Briefing, World } from '../src/model.ts';
import { compile, type Order } from '../src/pipeline.ts';
import { disputes, happenings } from './charts/corpora.ts';
import { plainOrder } from './order.ts';
import { readText } from './rooms/pdf.fixture.ts';
import { worldOf } from './world.ts';

interface Sheet {
  readonly briefing: Briefing;
  readonly pages: readonly string[];
  readonly problems: readonly string[];
}

async function sheetOf(world: World, order: Partial<Order> = {}): Promise<Sheet> {
  const { briefing, editions } = await compile({ ...plainOrder, audiences: ['executive'], ...order }, world);
  const [edition] = editions;
  const pages = await readText(edition?.bytes.get('pdf') ?? new Uint8Array());
  return {
    briefing,
    pages: pages.map((page) => page.replaceAll(/\s+/g, ' ')),
    problems: edition?.problems.flatMap(({ code }) => (code.startsWith('build/') ? code : [])) ?? [],
  };
}

const sample = (order: Partial<Order> = {}): Promise<Sheet> => sheetOf(disk, { paths: ['data/articles'], ...order });

const imprint = {
  issuer: 'Ministry of Roads',
  contact: ['Duty desk', 'desk@example.org'],
  marking: 'DRAFT',
  distribution: 'The minister only',
  logo: null,
};

const alone = {
  'news/a.txt': 'Coach crash\n\n3 March 2021. A coach crash near Oster killed four people on Tuesday, police said.\n',
};
const unwounded = {
  'news/a.txt':
    'Raids\n\n5 March 2021. US air strikes targeted five weapons depots in Aden on 3 March 2021, the Pentagon said.\n\n' +
    'US air strikes targeted two bases in Sanaa on 4 March 2021, the Pentagon said.\n',
};

describe('it takes two pages', () => {
  it.each([
    ['the sample', () => sample()],
    ['the sample on Letter, in grey', () => sample({ paper: 'Letter', ink: 'grey' })],
    ['the sample on Letter, signed and marked', () => sample({ paper: 'Letter', imprint })],
    ['one article', () => sheetOf(worldOf(alone))],
    ['two articles', () => sheetOf(worldOf(happenings(2)))],
    ['events that nobody was hurt in', () => sheetOf(worldOf(unwounded))],
    ['eighty articles', () => sheetOf(worldOf(happenings(80)))],
    ['thirty-six articles that contradict each other', () => sheetOf(worldOf(disputes(12)))],
    ['the same on Letter, signed and marked', () => sheetOf(worldOf(disputes(12)), { paper: 'Letter', imprint })],
    ['more than the user asks for', () => sheetOf(worldOf(disputes(12)), { limits: { keyPoints: 20, chronology: 200, disputes: 90 } })],
  ])('for %s', async (_, make) => {
    const { pages, problems } = await make();
    expect(pages).toHaveLength(2);
    expect(problems).toEqual([]);
  });
});

describe('what stands on them', () => {
  let sheet: Sheet;
  beforeAll(async () => {
    sheet = await sample({ imprint });
  });

  it('is what happened in front, and behind it what it rests on', () => {
    const inOrder = (page: string, heads: readonly string[]): readonly number[] => heads.map((head) => page.indexOf(head));
    const front = inOrder(sheet.pages[0] ?? '', ['Ministry of Roads', 'What happened', 'Killed and wounded']);
    const back = inOrder(sheet.pages[1] ?? '', [
      'In order of time',
      'What is disputed',
      'How far to trust this',
      'Sources in brief',
      'desk@example.org',
    ]);
    for (const places of [front, back]) {
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('is marked on both', () => {
    for (const page of sheet.pages) expect(page).toContain('DRAFT');
  });

  it('gives every article that is cited with the lines of its claims, and no other', () => {
    const [, sources = ''] = sheet.pages[1]?.split('Sources in brief') ?? [];
    const cited = new Set(sheet.briefing.highlights.flat().flatMap((run) => (run.kind === 'cite' ? run.numbers : [])));
    expect(cited.size).toBeGreaterThan(10);
    for (const number of cited) expect(sources).toMatch(new RegExp(`\\b${number}\\b[\\d ]* line \\d+`));
  });

  it('says how many events, points and disputes are left out', async () => {
    const { briefing, pages } = await sheetOf(worldOf(disputes(12)));
    const text = pages.join(' ');
    const told = (word: string): readonly number[] =>
      [...text.matchAll(new RegExp(`full brief has (\\w+) more ${word}`, 'g'))].map(
        ([, count = '']) => small.indexOf(count) + 1 || Number(count),
      );
    const printed = briefing.chronology.filter(({ title }) => pages[1]?.split('What is disputed')[0]?.includes(title)).length;
    const [, ofChronology = 0] = told('event');
    expect(ofChronology).toBeGreaterThan(0);
    expect(briefing.chronology.length - ofChronology).toBeGreaterThanOrEqual(4);
    expect(printed).toBe(briefing.chronology.length - ofChronology);
    expect(told('dispute')).toHaveLength(1);
    expect(briefing.ledgers.length - (told('dispute')[0] ?? 0)).toBeGreaterThanOrEqual(2);
  });

  it('is not told twice where there is one event, and is said where nothing is disputed', async () => {
    const { pages } = await sheetOf(worldOf(alone));
    expect(pages.join(' ')).not.toContain('In order of time');
    expect(pages[1]).toContain('No two sources give figures that contradict each other.');
  });

  it('is a chart of events where nobody was hurt', async () => {
    const { pages } = await sheetOf(worldOf(unwounded));
    expect(pages[0]).toContain('Events over time');
    expect(pages[0]).not.toContain('Killed and wounded');
  });
});

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
