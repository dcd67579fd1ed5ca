import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BriefError, printProblem, problem, problemCodes } from '../src/problems.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && name !== 'problems.test.ts')
  .map((name) => readFileSync(`${folder}${name}`, 'utf8'));

const provoked = new Set(tests.flatMap((text) => [...text.matchAll(/[a-z]+\/[a-z0-9-]+/g)].map(([code]) => code)));

describe('problems', () => {
  it('are each provoked by a test', () => {
    expect(problemCodes.filter((code) => !provoked.has(code))).toEqual([]);
  });

  it.each(problemCodes)('%s says what is wrong and how to mend it, in sentences', (code) => {
    const { message, mend } = problem(code, null, { hint: '' });
    expect(message).toMatch(/^[A-Z0-9"<{].*[.?!]$/);
    expect(message).not.toContain('  ');
    expect(mend).toMatch(/^[a-z{-].*\.$/);
  });

  it('are printed in one line, with as much of the place as is known', () => {
    const told = (place: Parameters<typeof problem>[1]): string => printProblem(problem('intake/no-article', place));
    const rest = '  error  intake/no-article  There is no article here.  Mend: put articles there, or name another path.';
    expect(told({ file: 'a b/c.yaml', line: 3, column: 7 })).toBe(`a b/c.yaml:3:7${rest}`);
    expect(told({ file: 'c.yaml', line: 3 })).toBe(`c.yaml:3${rest}`);
    expect(told({ file: 'c.yaml' })).toBe(`c.yaml${rest}`);
    expect(told(null)).toBe(`make-brief${rest}`);
  });

  it('fill in what is told and show what is not', () => {
    expect(problem('disk/no-path', null, { path: '$& {cause}' }).message).toBe('There is no file or folder "$& {cause}".');
    expect(problem('disk/no-path', null).message).toBe('There is no file or folder "{path}".');
  });

  it('travel together in one error', () => {
    const [first, second] = [problem('intake/no-article', null), problem('disk/no-path', null, { path: 'x' })];
    const error = new BriefError(first, second);
    expect(error.problems).toEqual([first, second]);
    expect(error.message).toBe('There is no article here. There is no file or folder "x".');
  });
});
