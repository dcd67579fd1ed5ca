import { describe, expect, it } from 'vitest';
import { story, workplace } from './program.ts';

const { run, put } = workplace();
const second = (day: number): string =>
  `Published: ${day} March 2020\n\nFour U.S. soldiers were killed when rockets hit Camp Taji on 11 March 2020, a hospital said.\n`;

/** One briefing of one article, and one of two. */
function makeTwo(day = 12): void {
  put('news/a.txt', story);
  run(['news', '-o', 'old.json']);
  put('news/b.txt', second(day));
  run(['news', '-o', 'new.json']);
}

describe('make-brief diff', () => {
  it('prints what changed, for people and as JSON, and leaves with 0', () => {
    makeTwo();
    const { code, out, err } = run(['diff', 'old.json', 'new.json']);
    expect([code, err]).toEqual([0, '']);
    const text = out.toString();
    expect(text).toMatch(/^from {2}“.*”, as of 12 March 2020 \(make-brief \d/);
    expect(text).toContain('Tolls changed (1)\n  event 1  ');
    expect(text).toMatch(/killed: 2 → 2 to 4.* \(new: a hospital in article 2 \[claim \d\]\)/);
    expect(text).toContain('New disputes (1)');
    expect(text).toContain('New claims (1)');
    expect(text).toContain('New articles (1)\n  article 2  ');
    const { tolls, isNone } = JSON.parse(run(['diff', 'old.json', 'new.json', '--json']).out.toString());
    expect(isNone).toBe(false);
    expect(tolls).toMatchObject([{ measure: 'killed', before: { low: 2, best: 2, high: 2 }, after: { low: 2, high: 4 } }]);
  });

  it('says so where nothing changed', () => {
    makeTwo();
    const { code, out } = run(['diff', 'new.json', 'new.json', '--exit-code']);
    expect([code, out.toString().split('\n').at(-2)]).toEqual([
      0,
      'Nothing changed: events, tolls, disputes, claims and sources are what they were.',
    ]);
  });

  it('leaves with 4 where something changed and the exit code is asked for, and prints nothing when quiet', () => {
    makeTwo();
    const { code, out, err } = run(['diff', 'old.json', 'new.json', '--exit-code', '--quiet']);
    expect([code, out.length, err]).toEqual([4, 0, '']);
  });

  it('warns where the later one comes first', () => {
    makeTwo(13);
    const { code, err } = run(['diff', 'new.json', 'old.json']);
    expect([code, err.split('  ')[2]]).toEqual([0, 'changes/order']);
  });

  it.each([
    [['diff', 'old.json'], 2, 'Two briefings are compared.  Mend: name the earlier one, then the later one.'],
    [['diff', 'old.json', 'news/a.txt'], 1, 'news/a.txt  error  changes/no-briefing  '],
    [['diff', 'old.json', 'none.json'], 1, 'none.json'],
  ])('%j leaves with %i', (words, expected, message) => {
    makeTwo();
    const { code, out, err } = run(words);
    expect([code, out.length]).toEqual([expected, 0]);
    expect(err).toContain(message);
  });

  it('tells what changed in a briefing made with --since, MAKE_BRIEF_SINCE or since, in this order', () => {
    makeTwo();
    put('brief.yaml', 'since: new.json\n');
    const since = (words: readonly string[], environment = {}) => {
      return JSON.parse(run(['news', '-o', '-', '--format', 'json', ...words], { environment }).out.toString()).changes.isNone;
    };
    expect(since([])).toBe(true);
    expect(since([], { MAKE_BRIEF_SINCE: 'old.json' })).toBe(false);
    expect(since(['--since', 'new.json'], { MAKE_BRIEF_SINCE: 'old.json' })).toBe(true);
  });

  it('says the same of two PDFs, and of a PDF beside a JSON', () => {
    put('news/a.txt', story);
    run(['news', '-o', 'old.json', '-o', 'old.pdf']);
    put('news/b.txt', second(12));
    run(['news', '-o', 'new.json', '-o', 'new.pdf']);
    const told = run(['diff', 'old.json', 'new.json']).out.toString();
    expect(told).toContain('Tolls changed (1)');
    expect(run(['diff', 'old.pdf', 'new.pdf']).out.toString()).toBe(told);
    expect(run(['diff', 'old.pdf', 'new.json']).out.toString()).toBe(told);
  });

  it('leaves a briefing that tells what changed one that can be verified and made again', () => {
    put('news/a.txt', story);
    run(['news', '-o', 'old.pdf']);
    put('news/a.txt', story.replace('Two U.S. soldiers', 'Four U.S. soldiers'));
    run(['news', '-o', 'new.pdf', '--since', 'old.pdf']);
    const { code, out } = run(['verify', 'new.pdf', '--sources', '.']);
    expect(out.toString()).toMatch(/the briefing made again, byte by byte +1 {2}all hold/);
    expect(code).toBe(0);
  });
});
