/** A briefing of texts whose lines are cut short: no name, title or wording of it holds a line end, and so each can be set in a line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, type Order } from '../src/pipeline.ts';
import { plainMakeup } from '../src/settings/makeup.ts';
import { defaults } from '../src/settings/settings.ts';
import { worldOf } from './world.ts';

const folder = join(import.meta.dirname, 'corpora/eighty/articles');
const plain = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** Lines filled up to the width; those of a head, before the first empty line, stay as they are. */
function wrapped(text: string, width: number): string {
  const cut = new RegExp(`(\\S.{0,${width - 1}})(?: +|$)`, 'g');
  return text
    .split('\n')
    .map((line) => line.replaceAll(cut, '$1\n').trimEnd())
    .join('\n');
}

/** What quotes the text as it stands, and the text itself. */
const verbatim = /^(?:text|quote|pieces|excerpt)$/;

function stringsOf(value: unknown, path = ''): readonly (readonly [path: string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value).filter(([key]) => !verbatim.test(key));
  return entries.flatMap(([key, inner]) => stringsOf(inner, `${path}.${Array.isArray(value) ? '' : key}`));
}

const order: Omit<Order, 'paths' | 'outputs'> = {
  ...plainMakeup,
  ...{
    charts: null,
    audiences: [defaults.audience],
    title: null,
    period: null,
    reliability: {},
    madeAt: null,
    review: null,
    since: null,
    embedsSources: false,
  },
  maxFileBytes: defaults.maxFileBytes,
  policy: defaults.policy,
};

describe('a briefing of texts with short lines', () => {
  it.each([47, 64, 78])('holds no line end but in what it quotes: %i columns', async (width) => {
    const files = plain.map((name) => [`articles/${name}`, wrapped(readFileSync(join(folder, name), 'utf8'), width)] as const);
    const { briefing } = await compile({ ...order, paths: ['articles'], outputs: ['json'] }, worldOf(Object.fromEntries(files)));
    expect(briefing.events.length).toBeGreaterThan(10);
    expect(stringsOf(briefing).filter(([, value]) => /[\n\r]/.test(value))).toEqual([]);
  });

  it('is set in type, whoever is cut in two', async () => {
    const text = [
      'Nine die in flood near Kut',
      '',
      'March 29, 2031',
      '',
      'KUT, Iraq - At least nine people were killed when the river broke',
      'its bank near Kut on Friday, the Governorate said, and the Iraqi Red',
      'Crescent is looking for more. Thirty are missing, said the Iraqi Red',
      'Crescent. Twelve people were killed, according to the Iraqi Red',
      'Crescent, which had counted the dead at the hospital of the town.',
    ].join('\n');
    const { editions } = await compile({ ...order, paths: ['a.txt'], outputs: ['pdf'] }, worldOf({ 'a.txt': text }));
    expect(editions[0]?.pages).toBeGreaterThan(0);
  });
});
