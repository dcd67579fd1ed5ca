/** The situation report: its parts in order, every event under its place, what is not known, and the words of every claim that it cites. */
import { beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../src/disk.ts';
import type { Briefing, MeasureKind, World } from '../src/model.ts';
import { compile, type Order } from '../src/pipeline.ts';
import { disputes, happenings } from './charts/corpora.ts';
import { plainOrder } from './order.ts';
import { readText } from './rooms/pdf.fixture.ts';
import { worldOf } from './world.ts';

interface Report {
  readonly briefing: Briefing;
  /** The pages as one text. */
  readonly text: string;
  readonly problems: readonly string[];
}

async function reportOf(world: World, order: Partial<Order> = {}): Promise<Report> {
  const { briefing, editions } = await compile({ ...plainOrder, audiences: ['situation'], ...order }, world);
  const [edition] = editions;
  const pages = await readText(edition?.bytes.get('pdf') ?? new Uint8Array());
  return {
    briefing,
    text: pages.join(' ').replaceAll(/\s+/g, ' '),
    problems: edition?.problems.flatMap(({ code }) => (/^(?:document|layout|build)/.test(code) ? code : [])) ?? [],
  };
}

const imprint = {
  issuer: 'Harbour Relief Desk',
  contact: ['Ada Holm', 'desk@example.org'],
  marking: 'DRAFT',
  distribution: 'For partners only',
  logo: null,
};

const floods = {
  'news/a.txt':
    'Floods in Oster\n\n4 March 2021. Floods killed four people and left nine missing in Oster on 3 March 2021, the mayor said. About 1,200 people were displaced.\n',
};
const unhurt = {
  'news/a.txt':
    'Raids\n\n5 March 2021. US air strikes targeted five weapons depots in Aden on 3 March 2021, the Pentagon said.\n\n' +
    'US air strikes targeted two bases in Sanaa on 4 March 2021, the Pentagon said.\n',
};
const onlyTroops = { 'news/a.txt': 'Troops\n\n3 March 2021. The army has 900 soldiers in Aden, the ministry said.\n' };

const heads = [
  'Highlights',
  'People affected',
  'Situation overview',
  'People affected, by place',
  'Events, by date',
  'Gaps and limits',
  'Figures that differ',
  'Contacts',
  'Definitions',
  'Sources',
];

describe('the report', { timeout: 60_000 }, () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(disk, { paths: ['data/articles'], imprint });
  }, 60_000);

  it('has its parts in the order that it is read in, under who gives it out and of when it is', () => {
    const body = report.text.slice(report.text.indexOf('Highlights'));
    const places = heads.map((head) => body.search(new RegExp(`${head} (?!\\d)`)));
    expect(report.text.slice(0, report.text.indexOf('Highlights'))).toMatch(
      /As of 24 January 2024 Period December 2019 to January 2024 Issued by Harbour Relief Desk Made from 5 news articles/,
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(report.problems).toEqual([]);
  });

  it('is marked and addressed on every page, and says whom to ask', () => {
    expect(report.text).toContain('desk@example.org');
    expect(report.text.match(/DRAFT/g)?.length).toBeGreaterThanOrEqual(8);
    expect(report.text.match(/For partners only/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('gives every event under its place, with its figures', () => {
    const [, table = ''] = /People affected, by place (.*?) Events, by date/.exec(report.text) ?? [];
    for (const { events } of report.briefing.affected.places) {
      for (const { title, date, killed } of events) {
        expect(table).toContain(`${date.text} ${title.replaceAll(/\s+/g, ' ')}`);
        expect(table).toContain(killed?.text ?? '–');
      }
    }
  });

  it('prints the sentence of every claim that it cites', () => {
    const [, sources = ''] = report.text.split('what they count in bold.');
    const { sentences, affected } = report.briefing;
    const cited = new Set(
      affected.places
        .flatMap(({ events }) => events.flatMap(({ killed, wounded }) => [killed, wounded]))
        .flatMap((each) => each?.cite ?? []),
    );
    expect(cited.size).toBeGreaterThan(10);
    for (const { pieces, rows } of sentences.filter((each) => each.rows.some(({ number }) => cited.has(number)))) {
      const words = pieces
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim();
      expect(sources.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
      for (const { number } of rows) if (cited.has(number)) expect(sources).toMatch(new RegExp(`\\b${number}\\b`));
    }
  });
});

describe('what it says of people affected', { timeout: 60_000 }, () => {
  it('is every measure that is told, each apart; columns of others are not there', async () => {
    const { text, briefing } = await reportOf(worldOf(floods));
    const measures: readonly MeasureKind[] = ['killed', 'missing', 'displaced'];
    expect(briefing.affected.highest.map(({ measure }) => measure)).toEqual(measures);
    expect(text).toMatch(/4 killed in Oster.* 9 missing in Oster.* about 1,200 displaced in Oster/i);
    expect(text).toContain('Place Event Killed Missing Displaced ');
    expect(text).toContain('No article gives a count of people wounded or captured.');
  });

  it('adds nothing up: with eighty events of one place no figure is higher than that of one event', async () => {
    const { briefing } = await reportOf(worldOf(happenings(80)));
    for (const { measure, figure } of briefing.affected.highest) {
      const most = Math.max(...briefing.events.map(({ totals }) => totals[measure]?.high ?? totals[measure]?.best ?? 0));
      expect(Number(figure.replaceAll(/\D/g, ''))).toBeLessThanOrEqual(most);
    }
  });

  it('is that nobody is told of, where nobody is', async () => {
    const { text } = await reportOf(worldOf(unhurt));
    expect(text).toContain('No article tells of people killed, wounded, missing, displaced or captured.');
    expect(text).toContain('No article tells how many people were affected in any event.');
  });

  it('says which figures contradict each other, and which of them is taken', async () => {
    const { text, briefing } = await reportOf(worldOf(disputes(3)));
    expect(briefing.ledgers.length).toBeGreaterThan(0);
    expect(text).toMatch(/\d to \d[\d ]* disputed best \d/);
    expect(text).toMatch(/Sources contradict each other on figures of \w+ events?\./);
  });
});

describe('it stands', { timeout: 60_000 }, () => {
  it.each([
    ['without an event', onlyTroops, {}],
    ['for one event, which the overview need not tell again', floods, {}],
    ['on Letter, in grey, signed', floods, { paper: 'Letter', ink: 'grey', imprint }],
    ['for eighty articles', happenings(80), {}],
  ] as const)('%s', async (_, files, order) => {
    const { text, problems } = await reportOf(worldOf(files), order);
    expect(problems).toEqual([]);
    expect(text).toContain('Gaps and limits');
    expect(text.includes('Contacts')).toBe('imprint' in order);
    if (files === floods) expect(text).not.toContain('Situation overview');
  });
});
