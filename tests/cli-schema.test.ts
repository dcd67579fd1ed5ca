import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, workplace } from './program.ts';

const { run } = workplace();
const committed = (name: string): string => readFileSync(join(root, `data/schemas/${name}.schema.json`), 'utf8');

describe('make-brief schema', () => {
  it.each([
    [[], 'briefing'],
    [['briefing'], 'briefing'],
    [['config'], 'brief'],
    [['audience'], 'audience'],
  ])('%j prints the schema of %s', (words, name) => {
    const { code, out, err } = run(['schema', ...words]);
    expect({ code, out: out.toString(), err }).toEqual({ code: 0, out: committed(name), err: '' });
  });

  it.each([
    [['confg'], 'There is no schema "confg". Did you mean "config"?  Mend: choose briefing, evidence, config or audience.'],
    [['config', 'audience'], 'One schema is printed at a time.  Mend: choose briefing, evidence, config or audience.'],
  ])('%j is wrong use', (words, message) => {
    const { code, out, err } = run(['schema', ...words]);
    expect([code, out.length]).toEqual([2, 0]);
    expect(err).toContain(message);
  });
});
