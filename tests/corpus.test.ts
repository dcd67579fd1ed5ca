/** Every labelled article, scored together against floors that only rise. `npm run score` prints the table and the misses. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readClaims } from '../src/claims/index.ts';
import { dateArticle } from '../src/dates/index.ts';
import type { ReadArticle } from '../src/model.ts';
import { type Expected, scoreArticle, Tally } from './corpus/score.ts';
import { shippedLexicons } from './lexicons.ts';
import { readArticles } from './rooms/articles.fixture.ts';

const corpus = join(import.meta.dirname, 'corpus');
const root = join(import.meta.dirname, '..');
const floors = JSON.parse(readFileSync(join(corpus, 'floors.json'), 'utf8')) as Readonly<Record<string, number>>;

interface Labelled {
  readonly name: string;
  readonly folder: string;
  readonly files: Readonly<Record<string, Expected>>;
}

function labelled(): readonly Labelled[] {
  return readdirSync(corpus)
    .filter((name) => statSync(join(corpus, name)).isDirectory())
    .sort()
    .map((name) => {
      const { files } = JSON.parse(readFileSync(join(corpus, name, 'expected.json'), 'utf8')) as { readonly files: Labelled['files'] };
      return { name, files, folder: name === 'sample' ? join(root, 'data/articles') : join(corpus, name) };
    });
}

/** The article as the program reads it, with the date of publication that the label gives where no sidecar does. */
async function read(folder: string, file: string, expected: Expected): Promise<ReadArticle> {
  const lexicons = shippedLexicons();
  const sidecar = expected.published
    ? [{ path: `${folder}/sources.yaml`, bytes: Buffer.from(`${file}: { published: ${expected.published} }\n`) }]
    : [];
  const { articles } = await readArticles([{ path: `${folder}/${file}`, bytes: readFileSync(join(folder, file)) }], sidecar);
  const [article] = articles;
  if (!article) throw new Error(`${folder}/${file} was not read.`);
  return readClaims(dateArticle(article, lexicons), lexicons);
}

describe('the labelled corpus', () => {
  const tally = new Tally();

  beforeAll(async () => {
    for (const { name, folder, files } of labelled()) {
      for (const [file, expected] of Object.entries(files))
        scoreArticle(tally, name === 'sample' ? file : name, await read(folder, file, expected), expected);
    }
    if (process.env['SCORE'] === '1') console.log([...tally.lines(), '', ...tally.misses].join('\n'));
  });

  it.each(Object.entries(floors))('holds its floor: %s at least %d', (name, floor) => {
    expect(tally.share(name), tally.misses.filter((miss) => miss.startsWith(name)).join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
