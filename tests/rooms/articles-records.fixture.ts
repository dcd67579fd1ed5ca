import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Draft, SourceFile } from '../../src/articles/draft.ts';
import { limitsFor } from '../../src/articles/limits.ts';
import { type Parsed, parseFile } from '../../src/articles/parse.ts';

export const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url))));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const parse = (path: string, content: string | Uint8Array, limits = limitsFor()): Promise<Parsed> =>
  parseFile({ path, bytes: typeof content === 'string' ? bytesOf(content) : content }, limits);

export const parseFixture = (path: string): Promise<Parsed> => parse(path.slice(path.indexOf('/') + 1), fixture(path));

export const blocksOf = (draft: Draft | undefined): readonly string[] =>
  (draft?.blocks ?? []).map(({ start, end, role, reason }) => `${reason ?? role}: ${draft?.text.slice(start, end)}`);

export const codesOf = (parsed: Parsed): readonly string[] => parsed.problems.map(({ code }) => code);

/** What the file says of an article, its days as EDTF. */
export function saysOf(draft: Draft | undefined): Readonly<Record<string, unknown>> {
  const says = draft?.said[0]?.says ?? {};
  return Object.fromEntries(Object.entries(says).map(([key, value]) => [key, typeof value === 'object' ? value.edtf : value]));
}

export const textOf = (file: SourceFile | undefined): string => new TextDecoder().decode(file?.bytes);

/** Complaints about blocks that break the law: out of order, over each other, or without a visible character. */
export function lawless({ text, blocks }: Draft): readonly string[] {
  const found: string[] = [];
  let end = 0;
  for (const block of [...blocks, { start: text.length, end: text.length }]) {
    if (block.start < end) found.push(`overlap at ${block.start}`);
    else if (/\S/.test(text.slice(end, block.start))) found.push(`left over: ${text.slice(end, block.start)}`);
    end = block.end;
  }
  return found;
}

/** The file broken off at some forty places. */
export function cutsOf(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: 40 }, (_, at) => bytes.subarray(0, Math.floor((bytes.length * (at + 1)) / 41)));
}
