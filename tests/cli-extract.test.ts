import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cli, lines, type Ran, story, workplace } from './program.ts';

const { folder, put, run } = workplace();

describe('make-brief extract', () => {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  const extracted = (ran: Ran) => lines(ran.out).map((each) => JSON.parse(each));

  it('answers each file with one line, named after it', () => {
    put('news/b.txt', story);
    put('news/deep/a.v2.txt', story);
    put('news/empty.txt', '');
    const ran = run(['extract', 'news', '--format', 'jsonl']);
    const [first, second, third] = extracted(ran);
    expect(Object.keys(first)).toEqual(['id', 'file', 'sha256', 'publisher', 'published', 'dates', 'claims', 'events', 'problems']);
    expect(first).toMatchObject({ id: 'b', file: 'news/b.txt', problems: [] });
    expect(second).toMatchObject({ id: 'a.v2', file: 'news/deep/a.v2.txt' });
    expect(third).toMatchObject({ id: 'empty', file: 'news/empty.txt', error: 'The file is left out: there is nothing in it.' });
    expect(ran.code).toBe(1);
    for (const { start, end, text } of first.dates) expect(story.slice(start, end)).toBe(text);
    for (const { article, evidence } of first.claims)
      expect([article, story.slice(evidence.start, evidence.end)]).toEqual(['b', evidence.quote]);
    expect(first.events[0].totals).toMatchObject({ killed: { low: 2, best: 2, high: 2 }, wounded: { low: 3, best: 3, high: 3 } });
    expect(first.events[0].when).toMatchObject({ from: '2020-03-11', to: '2020-03-11' });
  });

  it('knows the sidecar of a file that is named alone', () => {
    put('news/a.txt', story.replace('Published: 12 March 2020', ''));
    put('news/sources.yaml', 'a.txt: { published: 2020-03-12 }\nb.txt: { published: 2020-03-13 }\n');
    const ran = run(['extract', 'news/a.txt']);
    expect(extracted(ran)[0]).toMatchObject({ published: { from: '2020-03-12' }, problems: [] });
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  it('answers each line of standard input in order, and goes on after one it cannot read', () => {
    const input = [
      line({ id: 'x', text: story, published: '2020-03-12' }),
      line({ id: 'y', title: 'No text' }),
      'not json\n',
      '\n',
      line({ id: 7, text: 'Four people were killed.' }),
      line({ text: 'Five people were killed.' }).trim(),
    ].join('');
    const ran = run(['extract', '-'], { input });
    const answers = extracted(ran);
    expect(answers.map(({ id, error }) => [id, error ?? null])).toEqual([
      ['x', null],
      ['y', 'Line 2 is no article: its "text" is missing or of the wrong type.'],
      ['3', 'Line 3 is no article: it is not JSON.'],
      ['7', null],
      ['6', null],
    ]);
    expect('file' in answers[0]).toBe(false);
    expect(lines(ran.err).map((each) => each.split('  ')[0])).toEqual(['standard input:2', 'standard input:3']);
    expect(ran.err).toContain('articles/bad-line');
    expect(ran.code).toBe(1);
  });

  it('refuses bytes that are no UTF-8, and takes line ends of either kind and a byte order mark', () => {
    const good = line({ id: 'é', text: 'Four people were killed.' }).replace('\n', '\r\n');
    const input = Buffer.concat([Buffer.from(`\uFEFF${good}`), Buffer.from([0x22, 0xe9, 0x22, 0x0a]), Buffer.from(good)]);
    const ran = run(['extract', '-'], { input });
    expect(extracted(ran).map(({ id, error }) => [id, error ?? null])).toEqual([
      ['é', null],
      ['2', 'The line is not UTF-8.'],
      ['é', null],
    ]);
    expect(ran.err).toContain('intake/not-utf8');
  });

  it('says nothing to nothing', () => {
    const ran = run(['extract', '-'], { input: '' });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.length).toBe(0);
  });

  it('stops in peace when its reader has seen enough', () => {
    put('many.jsonl', line({ id: 'x', text: story }).repeat(2000));
    const ran = spawnSync('sh', ['-c', `"$0" "$1" extract - < many.jsonl | head -n 1`, process.execPath, cli], { cwd: folder() });
    expect(ran.stderr.toString('utf8')).toBe('');
    expect(lines(ran.stdout).length).toBe(1);
  });
});
