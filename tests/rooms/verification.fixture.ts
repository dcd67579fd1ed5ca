import { createHash } from 'node:crypto';
import type { CarriedEvidence } from '../../src/model.ts';
import { decoded } from '../../src/pdfFile/inflate.ts';
import { type Dict, dict, dictOf, listOf, type PdfObject, Ref, Stream, Words } from '../../src/pdfFile/objects.ts';
import { openFile, type PdfFile } from '../../src/pdfFile/open.ts';
import { Importer, Output } from '../../src/pdfFile/output.ts';
import { textOf, wordsOf } from '../../src/pdfFile/words.ts';
import { flate, writeFile } from '../../src/pdfFile/write.ts';
import { readCodes } from '../../src/verification/codes.ts';
import { readBriefPages } from '../../src/verification/pages.ts';

/** A PDF taken apart, to be changed and written again with lengths and tables that are right. */
export interface Parts {
  readonly catalog: Dict;
  look(value: PdfObject | undefined): PdfObject;
  put(ref: PdfObject | undefined, object: PdfObject): void;
  add(object: PdfObject): Ref;
}

export function edited(bytes: Uint8Array, change: (parts: Parts) => void): Buffer {
  const file = openFile('brief.pdf', bytes);
  const output = new Output();
  const importer = new Importer(file, output, () => undefined);
  const catalog = importer.dict(file.catalog);
  const info = importer.copy(file.trailer.get('Info'));
  importer.drain();
  const look = (value: PdfObject | undefined): PdfObject =>
    value instanceof Ref ? (output.objects[value.number] ?? null) : (value ?? null);
  change({
    catalog,
    look,
    put: (ref, object) => {
      if (!(ref instanceof Ref)) throw new Error('no reference');
      output.put(ref, object);
    },
    add: (object) => output.add(object),
  });
  const chunks: Uint8Array[] = [];
  const whole = { version: '1.7', objects: output.objects, root: output.add(catalog), info, id: null, isPacked: true };
  writeFile(whole, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

const lookup = ({ look }: Pick<Parts, 'look'>): PdfFile => ({ look }) as PdfFile;

/** The list of pages of a briefing by itself, to be changed. */
export const kidsOf = ({ catalog, look }: Parts): PdfObject[] => listOf(look(dictOf(look(catalog.get('Pages')))?.get('Kids')));

/** All pages below a node, in order. */
function leaves({ look }: Pick<Parts, 'look'>, node: PdfObject | undefined): readonly Dict[] {
  const found = dictOf(look(node)) ?? dict({});
  return found.has('Kids') ? listOf(look(found.get('Kids'))).flatMap((kid) => leaves({ look }, kid)) : [found];
}

export const pageOf = (parts: Parts, index: number): Dict => leaves(parts, parts.catalog.get('Pages'))[index] ?? dict({});

/** Changes the operators of a page. */
export function paint(parts: Parts, index: number, change: (operators: string, page: Dict) => string): void {
  const page = pageOf(parts, index);
  const stream = parts.look(page.get('Contents'));
  if (!(stream instanceof Stream)) throw new Error('no content');
  const operators = change(Buffer.from(decoded(stream, lookup(parts))).toString('latin1'), page);
  parts.put(page.get('Contents'), flate(Buffer.from(operators, 'latin1'), {}));
}

/** Codes of two bytes as text, by the table of their font. */
type Read = (hex: string) => string;

/** One piece with other letters, null where it does not hold all of `was`, or where letters have no code of their own in its font. */
function rewritten(piece: string, read: Read, was: string, is: string): string | null {
  const codes = [...piece.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  const starts: number[] = [];
  let text = '';
  for (const letters of codes.map(read)) {
    starts.push(text.length);
    text += letters;
  }
  const first = text.includes(was) ? starts.indexOf(text.indexOf(was)) : -1;
  const last = first + was.length - 1;
  const known = new Map(Array.from({ length: 0x200 }, (_, code) => code.toString(16).padStart(4, '0')).map((code) => [read(code), code]));
  const others = [...is].map((letter) => known.get(letter));
  if (first < 0 || starts[last] !== (starts[first] ?? 0) + was.length - 1 || others.includes(undefined)) return null;
  let place = -1;
  const next = (code: string): string => {
    place++;
    return place >= first && place <= last ? (others[place - first] ?? code) : code;
  };
  return piece.replaceAll(/<([0-9a-f]+)>/g, (_, hex: string) => `<${(hex.match(/.{4}/g) ?? []).map(next).join('')}>`);
}

/** Writes other letters over the first piece of the page that holds all of `was`, or one further on; both are of one length. */
export function overwrite(parts: Parts, index: number, [was, is]: readonly [string, string], further = 0): void {
  paint(parts, index, (operators, page) => {
    const fonts = dictOf(parts.look(dictOf(parts.look(page.get('Resources')))?.get('Font')));
    let left = further;
    // Letters of a drawing have their font in front, and are passed over.
    const changed = operators.replaceAll(/BT \/(F\d+) [^\n]*?ET/g, (whole: string, font: string) => {
      const codes = readCodes(dictOf(parts.look(fonts?.get(font))), lookup(parts));
      const read = (hex: string): string => codes[Number.parseInt(hex, 16)] ?? '';
      const piece = left < 0 ? null : rewritten(whole, read, was, is);
      if (piece !== null) left--;
      return piece !== null && left < 0 ? piece : whole;
    });
    if (left >= 0) throw new Error(`“${was}” cannot be overwritten by “${is}” on page ${index + 1}.`);
    return changed;
  });
}

interface Spec {
  readonly name: string;
  readonly spec: Dict;
  readonly stream: PdfObject | undefined;
}

const namesOf = ({ catalog, look }: Parts): PdfObject[] =>
  listOf(look(dictOf(look(dictOf(look(catalog.get('Names')))?.get('EmbeddedFiles')))?.get('Names')));

function specsOf(parts: Parts): readonly Spec[] {
  return namesOf(parts).flatMap((value) => {
    const spec = dictOf(parts.look(value));
    return spec ? [{ name: textOf(parts.look(spec.get('UF'))), spec, stream: dictOf(parts.look(spec.get('EF')))?.get('F') }] : [];
  });
}

const specOf = (parts: Parts, name: string): Spec => {
  const found = specsOf(parts).find((each) => each.name === name);
  if (!found) throw new Error(`no attachment ${name}`);
  return found;
};

export function attachmentOf(parts: Parts, name: string): Buffer {
  const stream = parts.look(specOf(parts, name).stream);
  if (!(stream instanceof Stream)) throw new Error('no stream');
  return Buffer.from(decoded(stream, lookup(parts)));
}

/** Puts other bytes into an attachment; `isSummed` gives it the check sum of them too. */
export function fill(parts: Parts, name: string, bytes: Uint8Array, isSummed = false): void {
  const { stream } = specOf(parts, name);
  const params = dictOf(parts.look(dictOf(parts.look(stream))?.get('Params'))) ?? dict({});
  if (isSummed) params.set('CheckSum', new Words(createHash('md5').update(bytes).digest().toString('latin1')));
  parts.put(stream, flate(bytes, { Params: params }));
}

export function drop(parts: Parts, name: string): void {
  const names = namesOf(parts);
  const at = names.findIndex((value) => textOf(parts.look(dictOf(parts.look(value))?.get('UF'))) === name);
  names.splice(at - 1, 2);
}

export function attach(parts: Parts, name: string, bytes: Uint8Array): void {
  const stream = parts.add(flate(bytes, {}));
  namesOf(parts).push(wordsOf(name), parts.add(dict({ UF: wordsOf(name), F: wordsOf(name), EF: dict({ F: stream }) })));
}

const evidenceOf = (parts: Parts): CarriedEvidence => JSON.parse(attachmentOf(parts, 'claims.json').toString('utf8')) as CarriedEvidence;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What somebody writes who knows the program: pages, evidence and all hashes in step with each other. */
export function forged(bytes: Uint8Array, change: (parts: Parts) => void, restate = (evidence: CarriedEvidence) => evidence): Buffer {
  const changed = edited(bytes, change);
  return edited(changed, (parts) => {
    const evidence = restate(evidenceOf(parts));
    const { own } = readBriefPages(openFile('brief.pdf', changed), evidence.id);
    const pages = own.map(({ sha256: hash, numbers }, index) => ({ label: String(index + 1), sha256: hash, numbers }));
    const files = evidence.files.map((file) => {
      const content = attachmentOf(parts, file.name);
      fill(parts, file.name, content, true);
      return { ...file, bytes: content.length, sha256: sha256(content) };
    });
    fill(parts, 'claims.json', Buffer.from(JSON.stringify({ ...evidence, pages, files })), true);
  });
}
