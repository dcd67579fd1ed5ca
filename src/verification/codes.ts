/** What the codes of a font stand for, as its own table says (ISO 32000-1, 9.10.3). */
import { decoded } from '../pdfFile/inflate.ts';
import { type Dict, Stream } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';

/** Texts by code; a code without one is no letter of the font. */
export type Codes = readonly (string | undefined)[];

/** Every code of two bytes; more is no table of ours. */
const most = 0x10000;

/** Fonts without such a table stand for nothing that can be read. */
export function readCodes(font: Dict | null, file: Pick<PdfFile, 'look'>): Codes {
  const stream = file.look(font?.get('ToUnicode'));
  return stream instanceof Stream ? readTable(Buffer.from(decoded(stream, file)).toString('latin1')) : [];
}

function readTable(table: string): Codes {
  const single = sectionsOf(table, 'bfchar').flatMap((body) => [...body.matchAll(/<([^<>]*)>\s*<([^<>]*)>/g)]);
  const ranges = sectionsOf(table, 'bfrange').flatMap((body) => [...body.matchAll(range)]);
  const pairs = [...single.map(([, code = '', hex = '']) => [Number.parseInt(code, 16), hex] as const), ...ranges.flatMap(codesOf)];
  const codes: (string | undefined)[] = [];
  for (const [code, hex] of pairs) if (code < most) codes[code] = textOfHex(hex);
  return codes;
}

/** Every code of a range with what it stands for, in hex. */
function codesOf([, first = '', last = '', list, hex = '']: RegExpExecArray): readonly (readonly [number, string])[] {
  const [from, to] = [Number.parseInt(first, 16), Math.min(Number.parseInt(last, 16), most - 1)];
  const listed = list === undefined ? null : [...list.matchAll(/<([^<>]*)>/g)].map(([, each = '']) => each);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, by) => [from + by, listed ? (listed[by] ?? '') : countedOn(hex, by)]);
}

/** `<0000> <00ff> [<0041> …]`, or `<0000> <00ff> <0041>` where texts follow each other. */
const range = /<([^<>]*)>\s*<([^<>]*)>\s*(?:\[([^\]]*)\]|<([^<>]*)>)/g;

const sectionsOf = (table: string, kind: string): readonly string[] =>
  table
    .split(`begin${kind}`)
    .slice(1)
    .map((rest) => rest.split(`end${kind}`)[0] ?? '');

/** UTF-16, big end first. */
const textOfHex = (hex: string): string =>
  String.fromCharCode(...(hex.replaceAll(/\s/g, '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** The last unit goes up with the code. */
const countedOn = (hex: string, by: number): string =>
  hex.slice(0, -4) + (Number.parseInt(hex.slice(-4), 16) + by).toString(16).padStart(4, '0');
