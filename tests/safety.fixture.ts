import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { SourceFile } from '../src/articles/draft.ts';
import { type Intake, limitsFor, type Parse, parseFile, readFiles, readSidecars } from '../src/articles/index.ts';
import type { Article, Limits } from '../src/model.ts';
import { isBlank } from '../src/text/spans.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** Every file among the fixtures, by its path there, but for the notes about them. */
export const fixtureFiles: readonly SourceFile[] = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'about.md')
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path: path.slice(fixtures.length + 1), bytes: new Uint8Array(readFileSync(path)) }));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const fileOf = (path: string, content: string | Uint8Array): SourceFile => ({
  path,
  bytes: typeof content === 'string' ? bytesOf(content) : content,
});

const neighbourText = (place: string): string =>
  `Ferry lost off ${place}\n\nThe ferry sank off ${place} on Monday, the harbour master said.\n\nSix people were saved by fishermen.\n`;
const before = fileOf('before.txt', neighbourText('Aldmoor'));
const after = fileOf('after.txt', neighbourText('Brennock'));
const neighbours = [before, after].map(({ path, bytes }) => ({ file: path, text: new TextDecoder().decode(bytes) }));

/** Bounds small enough that a test meets them. */
const tight: Limits = { ...limitsFor(2_000_000), members: 50 };

/** White space, line separators and, in Markdown, marks at the head of a line may stand outside the blocks. */
function maybeOutside({ text, format }: Article, at: number): boolean {
  const character = text.charAt(at);
  return isBlank(text.charCodeAt(at)) || /\s/.test(character) || (format === 'markdown' && '#>*+-'.includes(character));
}

function blockBreaches(article: Article): readonly string[] {
  const found: string[] = [];
  let at = 0;
  const skip = (end: number): void => {
    for (; at < end; at++) if (!maybeOutside(article, at)) found.push(`character ${at} is in no block`);
  };
  for (const { start, end, role, reason } of article.blocks) {
    if (start < at || end <= start || end > article.text.length) found.push(`block ${start}-${end} is out of place`);
    if ((role === 'removed') !== (reason !== null)) found.push(`block ${start}-${end} is ${role} for ${reason}`);
    skip(start);
    at = end;
  }
  skip(article.text.length);
  return found;
}

function sentenceBreaches({ text, blocks, sentences }: Article): readonly string[] {
  const found: string[] = [];
  const kept = blocks.filter(({ role }) => role !== 'removed');
  let [last, first] = [0, 0];
  for (const { start, end } of sentences) {
    if (start < last || end <= start) found.push(`sentence ${start}-${end} is out of place`);
    while ((kept[first]?.end ?? text.length) < end) first++;
    if ((kept[first]?.start ?? end) > start) found.push(`sentence ${start}-${end} is in no block`);
    last = end;
  }
  return found;
}

/** What is wrong with how an article is cut into blocks and sentences, five complaints at most; none for one that keeps the law. */
const breaches = (article: Article): readonly string[] => [...blockBreaches(article), ...sentenceBreaches(article)].slice(0, 5);

/** Whether the problem speaks of the file, of what lies in it, or of one of its entries. */
const speaksOf = (path: string, file: string | undefined): boolean =>
  file === path || file?.startsWith(`${path}!/`) === true || file?.startsWith(`${path}#`) === true;

/** What is wrong with how one file was read: it gave neither an article nor a complaint that names it, or an article breaks the law. */
function faultsOf(path: string, intakes: readonly Intake[]): readonly string[] {
  const own = intakes.filter(({ file, problems }) => speaksOf(path, file) || problems.some(({ place }) => speaksOf(path, place?.file)));
  const articles = own.flatMap((each) => each.articles);
  const problems = own.flatMap((each) => each.problems);
  const strangers = problems.filter(({ place }) => !speaksOf(path, place?.file)).map(({ code }) => `${path}: ${code} names another file`);
  const silent = articles.length === 0 && problems.length === 0 ? [`${path}: left out without a word`] : [];
  return [...silent, ...strangers, ...articles.flatMap((each) => breaches(each).map((breach) => `${each.file}: ${breach}`))];
}

export interface Outcome {
  readonly intakes: readonly Intake[];
  /** What is wrong with how the files were read, or with the two sound articles between which they stood. */
  readonly faults: readonly string[];
}

/** Reads the files in one run, with a sound article before and one after them. */
export async function readAmid(files: readonly SourceFile[], limits: Limits = tight, parse: Parse = parseFile): Promise<Outcome> {
  const intakes: Intake[] = [];
  for await (const each of readFiles([before, ...files, after], readSidecars([], new Set()), { limits, parse })) intakes.push(each);
  const texts = intakes.flatMap(({ articles }) => articles.map(({ file, text }) => ({ file, text })));
  const lost = neighbours.filter(({ file, text }) => !texts.some((each) => each.file === file && each.text === text));
  const ids = intakes.flatMap(({ articles }) => articles.map(({ id }) => id));
  return {
    intakes,
    faults: [
      ...lost.map(({ file }) => `${file} is lost`),
      ...(ids.every((id, at) => id === `a${at + 1}`) ? [] : [`ids are ${ids.join(' ')}`]),
      ...files.flatMap(({ path }) => faultsOf(path, intakes)),
    ],
  };
}

export const codesOf = ({ intakes }: Outcome): readonly string[] => intakes.flatMap(({ problems }) => problems.map(({ code }) => code));

/** A ZIP archive that tells the truth about its files. */
export function zipOf(files: readonly SourceFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed]);
    parts.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, place, name]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, central, Buffer.from('PK\u0005\u0006'), end]));
}
