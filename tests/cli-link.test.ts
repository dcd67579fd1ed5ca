import { describe, expect, it } from 'vitest';
import { lines, workplace } from './program.ts';

const { put, run } = workplace();

interface Told {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly publisher?: string;
}

const extract = (...articles: readonly Told[]): string =>
  run(['extract', '-'], { input: articles.map((article) => `${JSON.stringify(article)}\n`).join('') }).out.toString('utf8');

const link = (input: string) => {
  const ran = run(['link', '-'], { input });
  return { ...ran, events: lines(ran.out).map((each) => JSON.parse(each)) };
};

const north: Told = {
  id: 'north',
  published: '2021-05-04',
  publisher: 'Northern Post',
  text: 'A bomb at the Sarwan market in Harabad killed nine people on Monday, Mayor Idris Falk said. Dozens of stalls in Lower Harabad burned down.',
};
const south: Told = {
  id: 'south',
  published: '2021-05-05',
  publisher: 'Southern Mail',
  text: 'Eleven people were killed when a bomb went off at the Sarwan market in Harabad on Monday. Mayor Idris Falk visited Lower Harabad.',
};
const other: Told = {
  id: 'other',
  published: '2021-05-05',
  publisher: 'Coast Radio',
  text: 'Four people were killed when a bus left the road near Pellow on Monday. Sergeant Una Brandt said the driver, from Castleton, was in hospital.',
};

describe('make-brief link', () => {
  it('puts together what articles tell of one happening, and tells which events of which articles', () => {
    const { code, err, events } = link(extract(north, other, south));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(events.map(({ totals, articles }) => [articles, totals.killed.low, totals.killed.high])).toEqual([
      [['north', 'south'], 9, 11],
      [['other'], 4, 4],
    ]);
    expect(events[0].when).toMatchObject({ from: '2021-05-03', to: '2021-05-03' });
    expect(events[0].members).toMatchObject([
      { article: 'north', main: true },
      { article: 'south', main: true },
    ]);
    expect(events[0].disputes).toMatchObject([{ measure: 'killed', isContested: false }]);
  });

  it('gives the same events in whatever order the lines come, but for the order of lists', () => {
    const told = lines(extract(north, other, south));
    const figures = (input: readonly string[]) =>
      link(`${input.join('\n')}\n`).events.map(({ id, title, totals, when }) => [id, title, totals.killed.low, when.edtf]);
    expect(figures(told.toReversed())).toEqual(figures(told));
  });

  it('reads lines from files and folders', () => {
    put('lines/a.jsonl', extract(north));
    put('lines/b.jsonl', extract(south));
    const ran = run(['link', 'lines']);
    expect(ran.code).toBe(0);
    expect(lines(ran.out).map((each) => JSON.parse(each).articles)).toEqual([['north', 'south']]);
  });

  it('answers a line that it cannot read, and goes on', () => {
    const [line] = lines(extract(north));
    const broken = [
      'not json',
      '{"id":"x"}',
      String(line).replace('"kind":"killed"', '"kind":"eaten"'),
      '',
      line,
      line,
      '{"id":"z","error":"There is nothing in it.","problems":[]}',
    ];
    const { code, err, events } = link(`${broken.join('\n')}\n`);
    expect(code).toBe(1);
    expect(events.map(({ id, error }) => error ?? id.charAt(0))).toEqual([
      'Line 1 was not written by extract: it is not JSON.',
      'Line 2 was not written by extract: its "sha256" is missing or is not as extract writes it.',
      'Line 3 was not written by extract: its "claims.0" is missing or is not as extract writes it.',
      'Line 6 has the id "north" of a line before it, and is left out.',
      'Line 7: the article "z" was not read by extract.',
      'e',
    ]);
    expect(lines(err).map((each) => each.split('  ')[0])).toEqual([1, 2, 3, 6].map((number) => `standard input:${number}`));
    expect(err).toContain('link/bad-line');
    expect(err).toContain('link/id-twice');
    expect(err).not.toContain('link/unread');
  });

  it('wants to be told what to read', () => {
    expect(run(['link']).code).toBe(2);
    expect(run(['link', '-', 'lines']).code).toBe(2);
    expect(run(['link', 'nothing.jsonl']).code).toBe(1);
  });
});
