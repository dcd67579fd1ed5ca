import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Briefing, Event } from '../src/model.ts';
import { lines, root, story, workplace } from './program.ts';

const { at, put, run, written } = workplace();

/** Claims of the article that every test of this file begins with, by their first counted words. */
const ids = { soldiers: '', policemen: '', troops: '' };

const signature = '\n  by: R. Lund\n  at: 2021-05-03\n  reason: misprint\n';
const briefing = (path = 'x.json'): Briefing => JSON.parse(readFileSync(at(path), 'utf8'));
const eventWith = (claim: string, { events }: Briefing = briefing()): Event | undefined =>
  events.find(({ claims }) => claims.includes(claim));

async function pagesOf(path: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(at(path)))), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

beforeEach(() => {
  put('a.txt', story);
  run(['a.txt', '-o', 'plain.json']);
  for (const { id, quantity } of briefing('plain.json').claims) {
    if (quantity?.text === 'Two') ids.soldiers = id;
    if (quantity?.text === 'three') ids.policemen = id;
    if (quantity?.text === 'Some 5,200') ids.troops = id;
  }
});

describe('make-brief with a review', () => {
  it('corrects a figure, and prints the original value with who changed it, when and why', async () => {
    put('review.yaml', `- claim: ${ids.policemen}\n  correct: {figure: 13}${signature}`);
    const { code, err } = run(['a.txt', '-o', 'x.json', '-o', 'x.pdf']);
    expect([code, lines(err).length]).toEqual([0, 2]);
    const { edits, appendix, claims } = briefing();
    expect(eventWith(ids.policemen)?.totals.wounded).toMatchObject({ low: 13, best: 13, high: 13 });
    expect(claims.find(({ id }) => id === ids.policemen)).toMatchObject({
      quantity: { low: 13, text: '13' },
      evidence: { quote: /three/ },
    });
    expect(edits).toMatchObject([
      {
        change: { action: 'correct', figure: { low: 13, high: 13 } },
        by: 'R. Lund',
        at: '2021-05-03',
        reason: 'misprint',
        what: 'corrected from 3 to 13',
        signed: 'R. Lund, 3 May 2021',
        originals: [{ claim: ids.policemen, kind: 'wounded', quantity: { low: 3, text: 'three' } }],
      },
    ]);
    const words = 'corrected from 3 to 13 by R. Lund, 3 May 2021: misprint';
    expect(appendix.flatMap((row) => row.edits)).toEqual([words]);
    const pages = await pagesOf('x.pdf');
    expect(briefing().chronology[0]?.facts.at(-1)).toEqual([
      { kind: 'text', text: 'edited by hand' },
      { kind: 'cite', numbers: [2] },
    ]);
    for (const expected of [words, 'Edited by hand', 'One edit was made by hand', '13 Iraqi policemen', 'three Iraqi policemen'])
      expect(pages).toContain(expected);
  });

  it('takes a rejected claim out of all figures, and lists it with its reason', async () => {
    put('review.yaml', `- claim: ${ids.policemen}\n  reject: true${signature}- claim: ${ids.troops}\n  reject: true${signature}`);
    expect(run(['a.txt', '-o', 'x.json', '-o', 'x.pdf']).code).toBe(0);
    const { claims, events, series, appendix, leftOut } = briefing();
    expect(claims.map(({ id }) => id)).toContain(ids.policemen);
    expect(events.flatMap((event) => event.claims)).not.toContain(ids.policemen);
    expect(eventWith(ids.soldiers)?.totals.wounded).toBeUndefined();
    expect(series.troops).toEqual([]);
    expect(appendix.find(({ claim }) => claim === ids.policemen)).toMatchObject({
      edits: ['rejected by R. Lund, 3 May 2021: misprint'],
      usedIn: [],
    });
    expect(leftOut.filter(({ reason }) => reason === 'rejected by R. Lund, 3 May 2021: misprint').map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Claim \d+: wounded 3 Iraqi policemen$/),
      expect.stringMatching(/^Claim \d+: troops some 5,200 U\.S\. troops$/),
    ]);
    expect(await pagesOf('x.pdf')).toContain('rejected by R. Lund, 3 May 2021: misprint');
  });

  it('splits, merges and dates events', () => {
    put('review.yaml', `- split: [${ids.policemen}]${signature}- event: ${ids.policemen}\n  date: 2020-03${signature}`);
    expect(run(['a.txt', '-o', 'x.json']).code).toBe(0);
    expect(eventWith(ids.policemen)).toMatchObject({ when: { edtf: '2020-03', basis: 'given' }, totals: { wounded: { best: 3 } } });
    expect(eventWith(ids.soldiers)?.totals.wounded).toBeUndefined();
    const [plain] = briefing('plain.json').events;
    const titled = plain?.title;
    expect(briefing().edits.map(({ what }) => what)).toEqual([`split from “${titled}”`, 'event dated March 2020 instead of 11 March 2020']);
    put('b.txt', 'A car bomb killed seven clerks in Mosul on March 4, 2020.');
    put('review.yaml', '');
    run(['a.txt', 'b.txt', '-o', 'two.json']);
    const clerks = briefing('two.json').claims.find(({ subject }) => subject.text === 'clerks')?.id ?? '';
    put('review.yaml', `- merge: [${ids.soldiers}, ${clerks}]${signature}`);
    run(['a.txt', 'b.txt', '-o', 'x.json']);
    expect(eventWith(clerks)).toEqual(eventWith(ids.soldiers));
    expect(briefing().events).toHaveLength(briefing('two.json').events.length - 1);
    put('review.yaml', `- merge: [${ids.soldiers}, ${clerks}]${signature}- split: [${clerks}]${signature}`);
    run(['a.txt', 'b.txt', '-o', 'x.json']);
    expect(briefing().events).toEqual(briefing('two.json').events);
    expect(briefing().edits).toHaveLength(2);
  });

  it('says nothing of edits where there are none', async () => {
    put('review.yaml', '');
    run(['a.txt', '-o', 'x.json', '-o', 'x.pdf']);
    expect(briefing()).toEqual(briefing('plain.json'));
    expect(briefing().edits).toEqual([]);
    expect(await pagesOf('x.pdf')).not.toContain('by hand');
  });

  it('takes the file that is named, and leaves the other alone', () => {
    put('review.yaml', 'nonsense');
    put('desk/edits.yaml', `- claim: ${ids.policemen}\n  accept: true${signature}`);
    expect(run(['a.txt', '-o', 'x.json', '--review', 'desk/edits.yaml']).code).toBe(0);
    expect(run(['a.txt', '-o', 'x.json'], { environment: { MAKE_BRIEF_REVIEW: 'desk/edits.yaml' } }).code).toBe(0);
    expect(briefing().edits.map(({ what }) => what)).toEqual(['accepted as read']);
    expect(run(['a.txt', '-o', 'x.json', '--review', 'no.yaml'])).toMatchObject({ code: 1, err: /^no\.yaml {2}error {2}disk\/unreadable/ });
  });

  it('is no article, where it lies among them', () => {
    put('review.yaml', `- claim: ${ids.policemen}\n  accept: true${signature}`);
    const { code, err } = run(['.', '-o', 'x.json', '--strict']);
    expect([code, err]).toEqual([0, expect.not.stringContaining('review.yaml')]);
    expect(run(['.', '--dry-run']).out.toString()).not.toContain('review.yaml');
  });

  it('warns of an id that is not there, with its place, in the briefing too; --strict stops at it', () => {
    put('review.yaml', `- claim: k0123456789ab\n  reject: true${signature}`);
    const { code, err } = run(['a.txt', '-o', 'x.json']);
    expect(code).toBe(0);
    expect(err).toContain('review.yaml:1:10  warning  review/stale-claim  There is no claim k0123456789ab');
    expect(briefing().leftOut.map(({ what }) => what)).toContainEqual(expect.stringContaining('There is no claim k0123456789ab'));
    expect(run(['a.txt', '-o', 'y.json', '--strict']).code).toBe(1);
  });

  it('makes nothing of a review that contradicts itself, or leaves no figure', () => {
    put('review.yaml', `- claim: ${ids.troops}\n  accept: true${signature}- claim: ${ids.troops}\n  reject: true${signature}`);
    const contradicted = run(['a.txt', '-o', 'x.json']);
    expect(contradicted).toMatchObject({ code: 1 });
    expect(contradicted.err).toMatch(/^review\.yaml:6:10 {2}error {2}review\/contradiction .*: accept \(line 1\) and reject\./);
    put('review.yaml', `- claims: [${Object.values(ids).join(', ')}]\n  reject: true${signature}`);
    const emptied = run(['a.txt', '-o', 'x.json']);
    expect([emptied.code, emptied.err.includes('briefing/no-claims')]).toEqual([1, true]);
    expect(written()).toEqual(['plain.json']);
  });

  it('explains claims with their ids and their edits; extract knows of none', () => {
    put('review.yaml', `- claim: ${ids.policemen}\n  correct: {figure: 13}${signature}- claim: ${ids.troops}\n  reject: true${signature}`);
    const told = run(['explain', 'a.txt']).out.toString();
    expect(told).toContain(
      `        claim       ${ids.policemen}\n        edited      corrected from wounded 3 “Iraqi policemen” by R. Lund, 2021-05-03: misprint\n`,
    );
    expect(told).toContain(`        claim       ${ids.troops}\n        edited      rejected by R. Lund, 2021-05-03: misprint\n`);
    const [line = ''] = lines(run(['extract', 'a.txt']).out);
    expect(JSON.parse(line).events[0].totals.wounded.best).toBe(3);
  });

  it('holds as the README shows it, on the sample', () => {
    cpSync(join(root, 'data/articles'), at('data/articles'), { recursive: true });
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const section = readme.slice(readme.indexOf('### Correct what was misread'), readme.indexOf('### Options'));
    const example = section.split('\n\n').find((block) => block.startsWith('    - ')) ?? '';
    put('review.yaml', example.replaceAll(/^ {4}/gm, ''));
    const { code, err } = run(['-o', 'x.json', '--strict']);
    expect([code, err]).toEqual([0, expect.stringMatching(/^x\.json: \d+ events, \d+ claims from 5 articles\n$/)]);
    expect(new Set(briefing().edits.map(({ change }) => change.action))).toEqual(
      new Set(['accept', 'reject', 'correct', 'merge', 'split', 'date']),
    );
    const [corrected] = briefing().appendix.flatMap(({ edits }) => edits.filter((words) => words.startsWith('corrected')));
    expect(section).toContain(`\n    ${corrected}\n`);
  });
});
