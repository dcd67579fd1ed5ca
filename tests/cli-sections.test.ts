import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { story, workplace } from './program.ts';

const { at, put, run } = workplace();
const read = (path: string): string => readFileSync(at(path), 'utf8');
const headings = (path: string): readonly string[] => read(path).match(/^#+ .*$/gm) ?? [];

describe('make-brief --sections', () => {
  it('prints the parts that are named, in their order, and leaves data whole', () => {
    put('news/camp.txt', story);
    run(['news', '-o', 'all.md', '-o', 'all.json']);
    const { code, err } = run(['news', '--sections', 'method,chronology', '-o', 'some.md', '-o', 'some.json', '-o', 'some.html']);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(headings('all.md').length).toBeGreaterThan(headings('some.md').length);
    const [, method, chronology] = headings('some.md');
    expect([method, chronology]).toEqual([expect.stringContaining('Method'), expect.stringContaining('Chronology')]);
    expect(read('some.html').indexOf('id="method"')).toBeLessThan(read('some.html').indexOf('id="chronology"'));
    expect(read('some.html')).not.toContain('id="appendix-a"');
    expect(read('some.json')).toBe(read('all.json'));
    expect(err).toContain('warning  build/no-appendix  No section prints the claims');
    expect(run(['news', '--sections', 'chronology,claims,sources', '-o', 'some.md']).err).not.toContain('build/no-appendix');
  });

  it('names those there are where one is unknown', () => {
    put('news/camp.txt', story);
    const { code, err } = run(['news', '-o', 'x.md', '--sections', 'key-point,chronology']);
    expect(code).toBe(1);
    expect(err).toContain('There is no section "key-point". Did you mean "key-points"?  Mend: use ');
  });
});
