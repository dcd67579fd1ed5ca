import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { brief } from '../src/briefing/index.ts';
import { viewOf } from '../src/briefing/view.ts';
import { disk } from '../src/disk.ts';
import { openTemplate } from '../src/document/fill.ts';
import { makeBrief } from '../src/index.ts';
import type { Briefing, Imprint } from '../src/model.ts';
import { plainMakeup } from '../src/settings/makeup.ts';
import { readSchema } from '../src/shipped.ts';
import { openAudience } from '../src/showing/audiences.ts';
import { article } from './rooms/briefing.fixture.ts';
import { scene } from './rooms/briefing.scene.ts';
import { readText } from './rooms/pdf.fixture.ts';

const root = join(import.meta.dirname, '..');

let pages: readonly string[];
let briefing: Briefing;

beforeAll(async () => {
  const made = await makeBrief({ paths: [join(root, 'data/articles')], audiences: ['press'], outputs: ['pdf', 'json'] });
  briefing = made.briefing;
  // In the folder of this package its shared labels are the user's own too, and no audience prints them all.
  expect(made.editions[0]?.problems.filter(({ place }) => !place?.file.includes('/shared/'))).toEqual([]);
  pages = await readText(made.editions[0]?.bytes.get('pdf') ?? new Uint8Array());
}, 60_000);

const printed = (): string => pages.join(' ').replaceAll(/\s+/g, ' ');

/** The HTML of a briefing, by the templates that ship. */
function html(made: Briefing, imprint: Partial<Imprint> = {}): string {
  const { sources, sort, limits } = openAudience(disk, 'press');
  return openTemplate({ ...sources, imprint: { ...plainMakeup.imprint, ...imprint } }, readSchema(disk))(viewOf(made, { sort, limits }));
}

const told = (input: Pick<Parameters<typeof brief>[0], 'articles' | 'events'>): Briefing =>
  brief({ ...input, edits: [], problems: [], settings: { title: null }, version: '1' });

describe('the fact sheet for the press', () => {
  it('prints no grade, letter or word of method', () => {
    expect(printed()).not.toMatch(
      /\b(?:weak|fair|confirmed by|contested|discounted|origins?|Admiralty|reliability|stance|asserted|SHA)\b/i,
    );
  });

  it('says of every sentence with a figure who tells it', () => {
    const said = briefing.chronology.flatMap(({ reported }) => reported);
    expect(said.length).toBeGreaterThan(15);
    const outlets = briefing.articles.map(({ publisher }, index) => publisher ?? `article ${index + 1}`);
    for (const sentence of said) {
      const words = sentence.map((run) => (run.kind === 'cite' ? '' : run.text)).join('');
      expect(
        outlets.some((outlet) => words.includes(outlet)),
        words,
      ).toBe(true);
      expect(printed()).toContain(words.replaceAll(/\s+/g, ' ').slice(0, 40));
    }
  });

  it('prints every quotation with its speaker', () => {
    const all = Object.values(briefing.quotations).flat();
    expect(all.length).toBeGreaterThan(10);
    const text = printed();
    for (const { words, speaker } of all) expect([text.includes(words), text.includes(speaker)], words).toEqual([true, true]);
  });

  it('has the newest event first', () => {
    const text = printed();
    const [first, last] = [briefing.chronology[0], briefing.chronology.findLast(({ date }) => date.iso !== '')].map((entry) =>
      text.indexOf(`${entry?.title} ${entry?.date.text}`),
    );
    expect(last).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(last ?? 0);
  });

  it('prints the source sentence of every claim that it cites, and of no other', () => {
    const page = html(told(scene()));
    const cited = new Set([...page.matchAll(/href="#claim-(\d+)"/g)].map(([, number]) => number));
    const targets = new Set([...page.matchAll(/id="claim-(\d+)"/g)].map(([, number]) => number));
    expect(cited.size).toBeGreaterThan(8);
    for (const number of cited) expect(targets).toContain(number);
  });

  it('shows whom to call, the marking and who may read it, and nothing in their place where they are not set', () => {
    const made = told(scene());
    const whole = html(made, { issuer: 'The Desk', contact: ['Ada Holm', '555 01 23'], marking: 'EMBARGOED', distribution: 'Press only' });
    for (const words of [
      'For enquiries',
      '<p>Ada Holm</p>',
      '<p>555 01 23</p>',
      '<p class="marking">EMBARGOED</p>',
      'Press only',
      'The Desk',
    ])
      expect(whole).toContain(words);
    expect(html(made)).not.toMatch(/For enquiries|class="(?:marking|contact|issuer|distribution|logo)"/);
  });

  it('is made of a briefing without events, quotations or disputes', () => {
    const bare = told({ articles: [article('a1', 'A leaflet on fishing rights.')], events: [] });
    const page = html(bare);
    expect(page).toContain('id="sources"');
    expect(page).not.toMatch(/id="(?:facts|quotations|quoted-in-part|disputes|open|counts|key-figures|sentences)"/);
  });

  it('says so where outlet and date are not given', () => {
    expect(html(told({ articles: [article('a1', 'A leaflet.')], events: [] }))).toMatch(/Outlet not named.*date not given/s);
  });
});
