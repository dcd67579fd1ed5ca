/** A briefing of a realistic size against the plan that its eighty articles were written from. `SCORE=1` prints what it gets wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBrief } from '../src/index.ts';
import type { Briefing } from '../src/model.ts';
import { scoreBriefing, type Truth } from './corpora/eighty/score.ts';
import { Tally } from './corpus/score.ts';

const folder = join(import.meta.dirname, 'corpora/eighty');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const truth = read('truth.json') as Truth;
const floors = read('floors.json') as Readonly<Record<string, number>>;

describe('a briefing of eighty articles', () => {
  const tally = new Tally();
  let briefing: Briefing;

  beforeAll(async () => {
    const made = await makeBrief({ paths: [join(folder, 'articles')], outputs: ['json'] });
    briefing = JSON.parse(Buffer.from(made.bytes.get('json') ?? []).toString('utf8'));
    scoreBriefing(tally, briefing, truth);
    if (process.env['SCORE'] === '1') console.log([...tally.lines(), '', ...tally.misses].join('\n'));
  }, 120_000);

  it('reads all but the one that is not in English', () => {
    expect(briefing.articles).toHaveLength(79);
    expect(briefing.problems.map(({ code }) => code)).toEqual(['articles/other-language']);
  });

  it('has a truth that speaks of files that are there', () => {
    const there = new Set(readdirSync(join(folder, 'articles')));
    const named = [...truth.events, ...truth.asides].flatMap(({ files }) => files.map((file) => file.replace(/#\d$/, '')));
    expect(named.filter((file) => !there.has(file))).toEqual([]);
  });

  it.each(Object.entries(floors))('%s is at least %f', (name, floor) => {
    expect(tally.share(name), tally.misses.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
