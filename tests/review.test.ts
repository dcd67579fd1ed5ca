import { describe, expect, it } from 'vitest';
import type { Edit } from '../src/model.ts';
import { readReview } from '../src/review.ts';
import { complaints, worldOf } from './world.ts';

const signature = '  by: R. Lund\n  at: 2021-05-03\n  reason: misprint\n';
const [a, b] = ['k0123456789ab', 'k123456789abc'];

/** One signed entry with these lines before its signature. */
const entry = (...lines: readonly string[]): string => `- ${lines.join('\n  ')}\n${signature}`;
const read = (text: string): readonly Edit[] => readReview('review.yaml', worldOf({ 'review.yaml': text }));
const refusals = (text: string): Promise<string[]> => complaints(() => read(text));

describe('a review file', () => {
  it('need not be, and may be empty', () => {
    expect(readReview(null, worldOf({}))).toEqual([]);
    expect(read('# nothing yet\n')).toEqual([]);
    expect(read('[]\n')).toEqual([]);
  });

  it('is a list of edits, each with its claims, their places, and who answers for it', () => {
    expect(read(`${entry(`claim: ${a}`, 'reject: true')}${entry(`claims: [${a}, ${b}]`, 'accept: true')}`)).toEqual([
      {
        change: { action: 'reject' },
        claims: [a],
        places: [{ file: 'review.yaml', line: 1, column: 10 }],
        by: 'R. Lund',
        at: '2021-05-03',
        reason: 'misprint',
      },
      {
        change: { action: 'accept' },
        claims: [a, b],
        places: [
          { file: 'review.yaml', line: 6, column: 12 },
          { file: 'review.yaml', line: 6, column: 27 },
        ],
        by: 'R. Lund',
        at: '2021-05-03',
        reason: 'misprint',
      },
    ]);
  });

  it.each([
    ['{figure: 12}', { figure: { low: 12, high: 12 }, kind: null, subject: null }],
    ['{low: 12}', { figure: { low: 12, high: null }, kind: null, subject: null }],
    ['{high: 0}', { figure: { low: null, high: 0 }, kind: null, subject: null }],
    ['{low: 3, high: 4, kind: wounded, subject: Iraqi guards}', { figure: { low: 3, high: 4 }, kind: 'wounded', subject: 'Iraqi guards' }],
    ['{kind: troops}', { figure: null, kind: 'troops', subject: null }],
  ])('corrects by %s', (words, change) => {
    expect(read(entry(`claim: ${a}`, `correct: ${words}`))[0]?.change).toEqual({ action: 'correct', ...change });
  });

  it.each([
    ['merge', `merge: [${a}, ${b}]`],
    ['split', `split: [${a}, ${b}]`],
  ])('names the claims of a %s in its list, or beside it', (action, line) => {
    for (const edit of [...read(entry(line)), ...read(entry(`claim: ${a}`, line.replace(`${a}, `, '')))]) {
      expect([edit.change, edit.claims]).toEqual([{ action }, [a, b]]);
    }
  });

  it.each([
    ['2020-03-11', '2020-03-11', '2020-03-11', 'day'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2020', '2020-01-01', '2020-12-31', 'year'],
    ['2020-03-11/2020-03-13', '2020-03-11', '2020-03-13', 'range'],
    ['2020-03-11/..', '2020-03-11', null, 'range'],
    ['../2020-03', null, '2020-03-31', 'range'],
  ])('sets the date %s, of a claim or of an event', (date, from, to, precision) => {
    const when = { from, to, edtf: date, precision, basis: 'given', reasons: ['set by R. Lund, 2021-05-03: misprint'] };
    expect(read(entry(`claim: ${a}`, `date: ${date}`))[0]?.change).toMatchObject({ action: 'date', of: 'claims', when });
    expect(read(entry(`event: ${a}`, `date: ${date}`))[0]?.change).toMatchObject({ action: 'date', of: 'event', when });
  });

  it.each([
    ['claim: a\n', '1:1 yaml/syntax This is not valid YAML: it is no list, in which every entry begins with "- ".'],
    ['- reject\n', '1:3 yaml/syntax This is not valid YAML: this entry does not consist of lines like "key: value".'],
    [`- claim: ${a}\n  reject: true\n  at: 2021-05-03\n  reason: x\n`, '1:3 yaml/missing-key The key "by" is missing.'],
    [`- claim: ${a}\n  reject: true\n  by: x\n  reason: x\n`, '1:3 yaml/missing-key The key "at" is missing.'],
    [`- claim: ${a}\n  reject: true\n  by: x\n  at: 2021-05-03\n`, '1:3 yaml/missing-key The key "reason" is missing.'],
    [entry(`claim: ${a}`, 'reject: true').replace('misprint', ''), '5:3 yaml/no-value Nothing stands behind the key "reason".'],
    [entry(`claim: ${a}`, 'rejct: true'), '2:3 yaml/unknown-key The key "rejct" is not known here. Did you mean "reject"?'],
    [
      entry(`claim: ${a}`, 'correct: {figur: 1}'),
      '2:13 yaml/unknown-key The key "figur" is not known here. Did you mean "figure"? use figure,',
    ],
    [entry(`claim: ${a}`, 'correct: {figure: some}'), '2:21 yaml/value The key "figure" takes a whole number.'],
    [entry(`claim: ${a}`, 'correct: {figure: -1}'), '2:21 yaml/value The key "figure" takes a whole number.'],
    [entry(`claim: ${a}`, 'correct: {kind: statement}'), '2:19 yaml/value The key "kind" takes killed, wounded,'],
    [entry(`claim: ${a}`, 'correct: 12'), '2:12 yaml/value The key "correct" takes keys of its own, such as {figure: 12}.'],
    [entry(`claim: ${a}`, 'reject: false'), '2:11 yaml/value The key "reject" takes true; leave it out otherwise.'],
    [entry('claim: 12', 'reject: true'), '1:10 yaml/value The key "claim" takes the id of a claim, such as k0123456789ab.'],
    [entry(`merge: [${a}, e123]`), `1:26 yaml/value The key "merge" takes the id of a claim, such as k0123456789ab.`],
    [entry(`claim: ${a}`, 'date: 2020-02-30'), '2:9 yaml/value The key "date" takes a day, month or year, or a stretch of them, such as'],
    [entry(`claim: ${a}`, 'date: 2020-03/2020-02'), '2:9 yaml/value The key "date" takes a day, month or year'],
    [
      entry(`claim: ${a}`, 'reject: true').replace('05-03', '05'),
      '4:7 yaml/value The key "at" takes a day of the calendar, such as 2021-05-03.',
    ],
    [entry(`claim: ${a}`), '1:3 review/bad-edit This edit cannot be made: it does not say what is to be done. add accept, reject,'],
    [
      entry(`claim: ${a}`, 'accept: true', 'reject: true'),
      '3:11 review/bad-edit This edit cannot be made: it does two things, accept and reject.',
    ],
    [entry('reject: true'), '1:3 review/bad-edit This edit cannot be made: it names no claim.'],
    [
      entry(`event: ${a}`, 'reject: true'),
      '1:10 review/bad-edit This edit cannot be made: "event" goes with date only, and not with reject.',
    ],
    [entry(`claim: ${a}`, `event: ${b}`, 'date: 2020'), '2:10 review/bad-edit This edit cannot be made: it has both "claim" and "event".'],
    [entry(`merge: [${a}]`), '1:10 review/bad-edit This edit cannot be made: it names one claim only.'],
    [entry(`claim: ${a}`, 'correct: {}'), '2:12 review/bad-edit This edit cannot be made: it corrects nothing.'],
    [entry(`claim: ${a}`, 'correct: {low: 5, high: 4}'), '2:12 review/bad-edit This edit cannot be made: 5 is more than 4.'],
    [entry(`claim: ${a}`, 'correct: {figure: 5, high: 5}'), '2:12 review/bad-edit This edit cannot be made: "figure" stands for both'],
  ])('is refused as %j', async (text, expected) => {
    const found = await refusals(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(`review.yaml:${expected}`), found[0]).toBe(true);
  });

  it('tells what is wrong with every entry', async () => {
    const places = async (text: string): Promise<unknown> => (await refusals(text)).map((each) => each.split(' ')[0]);
    expect(await places(`${entry('claim: x', 'reject: true')}${entry(`claim: ${a}`, 'reject: 1')}`)).toEqual([
      'review.yaml:1:10',
      'review.yaml:7:11',
    ]);
    expect(await places(`${entry('reject: true')}${entry(`claim: ${a}`)}`)).toEqual(['review.yaml:1:3', 'review.yaml:5:3']);
  });

  it('must be readable where it is named', async () => {
    expect(await complaints(() => readReview('no.yaml', worldOf({})))).toEqual([
      'no.yaml disk/unreadable The file cannot be read: permission denied. check its permissions.',
    ]);
  });
});
