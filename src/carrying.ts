/** ROOF. The settings that a briefing carries: all that decided its bytes, beside its articles and the program. */
import { createHash } from 'node:crypto';
import { shippedPath } from './disk.ts';
import type { CarriedOrder, HashedFile, World } from './model.ts';
import type { Source, Subject } from './orders.ts';
import type { Makeup } from './settings/makeup.ts';
import { readLexicons } from './shipped.ts';
import { describeAudience } from './showing/audiences.ts';
import { printedNumbers } from './text/pageWords.ts';

/** What `show` is asked for, as far as it shows on the pages of one audience. */
interface Asked extends Source, Subject, Makeup {
  readonly madeAt: number | null;
  readonly embedsSources: boolean;
}

/** The order as it travels; files are hashed as they are now. */
export function carriedOrder(audience: string, asked: Asked, world: World): CarriedOrder {
  const { paths, maxFileBytes, policy, review, since, title, period, reliability } = asked;
  const { imprint, paper, ink, sections, sort, limits, madeAt, embedsSources } = asked;
  // A sheet or a picture that a template fetches from elsewhere is not among them.
  const templates = describeAudience(world, audience).files.map(({ path }) => path);
  return {
    ...{ paths, maxFileBytes, policy, review: hashedIf(review, world), since: hashedIf(since, world) },
    ...{ title, period, reliability, audience, imprint, paper, ink, sections, sort, limits, madeAt, embedsSources },
    files: [...templates, ...(imprint.logo === null ? [] : [imprint.logo])].map((path) => hashed(path, world)),
    lexicons: hashedLexicons(world),
    numbers: [...new Set(templates.flatMap((path) => numbersIn(path, world)))].sort(),
  };
}

const lexiconHashes = new WeakMap<World, string>();

/** Word lists ship with the program and stay as they are while it runs; they are a megabyte. */
function hashedLexicons(world: World): string {
  const hash = lexiconHashes.get(world) ?? sha256(JSON.stringify(readLexicons(world)));
  lexiconHashes.set(world, hash);
  return hash;
}

/** Numbers that a template, a label or a sheet may print; those of measures are no words. */
function numbersIn(path: string, world: World): readonly string[] {
  if (!/\.(hbs|css|ya?ml)$/.test(path)) return [];
  const text = new TextDecoder().decode(world.read(path));
  const words = path.endsWith('.css') ? [...text.matchAll(/\bcontent\s*:[^;}]*/g)].join(' ') : text;
  return printedNumbers(words).map((number) => number.replaceAll(',', ''));
}

/** Before the paths of what ships with the package. */
export const shippedPrefix = 'make-brief/';

const hashedIf = (path: string | null, world: World): HashedFile | null => (path === null ? null : hashed(path, world));

/** Where the package lies is no matter of the briefing. */
function hashed(path: string, world: World): HashedFile {
  const shipped = shippedPath();
  return {
    path: path.startsWith(shipped) ? shippedPrefix + path.slice(shipped.length).replace(/^\//, '') : path,
    sha256: sha256(world.read(path)),
  };
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
