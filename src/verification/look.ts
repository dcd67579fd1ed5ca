/** How a page looks and where it leads, in words that are the same for two files that write it under other object numbers and names. */
import { createHash } from 'node:crypto';
import { Fault } from '../pdfFile/fault.ts';
import { decoded } from '../pdfFile/inflate.ts';
import { Dict, dictOf, Name, nameOf, type PdfObject, Real, Ref, Stream, Words } from '../pdfFile/objects.ts';
import { ofPage } from '../pdfFile/pages.ts';
import { readNames } from '../pdfFile/trees.ts';
import type { Brief } from './brief.ts';
import type { BriefPage } from './pages.ts';

/** Of a page: its box and turning, what it is painted with, and what lies over it. Its content is compared by itself. */
const parts = {
  sizes: ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Rotate', 'UserUnit'],
  means: ['Resources', 'Group'],
  links: ['Annots', 'AA'],
} as const;

export type Part = keyof typeof parts;

export type Look = (page: BriefPage, part: Part) => string;

/** Where an object stands in the file, and how it is packed; parents are reached from above. */
const passed = new Set(['Parent', 'P', 'StructParent', 'StructParents', 'Length', 'Filter', 'DecodeParms', 'NM']);

/** Digests of the pages of one briefing; those of objects that several pages share are made once. */
export function looker({ file, pages }: Brief): Look {
  const own = new Map(pages.map(({ page, number }) => [page.number, number]));
  const known = new Map<number, string>();
  const names = destinationsOf(file);
  const target = (value: PdfObject): string => {
    const found = file.look(value);
    const key = found instanceof Words ? found.bytes : nameOf(found);
    const led = key === null ? found : file.look(names.get(key));
    return told(dictOf(led)?.get('D') ?? led);
  };
  const told = (value: PdfObject | undefined): string => {
    if (!(value instanceof Ref)) return written(value ?? null);
    const page = own.get(value.number);
    if (page !== undefined) return `page ${page}`;
    const before = known.get(value.number);
    if (before !== undefined) return before;
    known.set(value.number, 'itself');
    const made = digest(written(file.look(value)));
    known.set(value.number, made);
    return made;
  };
  const written = (value: PdfObject): string => {
    if (value instanceof Stream) return `stream ${entries(value.dict)} ${bytesOf(value)}`;
    if (value instanceof Dict) return entries(value);
    if (Array.isArray(value)) return `[${value.map(told).join(' ')}]`;
    return plain(value);
  };
  const entries = (dict: Dict): string => {
    const leads = nameOf(file.look(dict.get('S'))) === 'GoTo';
    const each = [...dict].filter(([key, value]) => !passed.has(key) && value !== null);
    const pairs = each.map(([key, value]) => `/${key} ${key === 'Dest' || (leads && key === 'D') ? target(value) : told(value)}`);
    return `<<${pairs.sort().join(' ')}>>`;
  };
  const bytesOf = (stream: Stream): string => {
    try {
      return digest(decoded(stream, file));
    } catch (error) {
      // Pictures have packings of their own, and are compared as they are packed.
      if (!(error instanceof Fault)) throw error;
      return `${told(stream.dict.get('Filter'))} ${told(stream.dict.get('DecodeParms'))} ${digest(stream.bytes)}`;
    }
  };
  return ({ page }, part) => parts[part].map((key) => `/${key} ${told(file.look(ofPage(page, key)))}`).join(' ');
}

const digest = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

function plain(value: PdfObject): string {
  if (value instanceof Name) return `/${value.text}`;
  if (value instanceof Words) return `(${Buffer.from(value.bytes, 'latin1').toString('hex')})`;
  return value instanceof Real ? String(Number(value.text)) : String(value);
}

function destinationsOf(file: Brief['file']): ReadonlyMap<string, PdfObject> {
  const tree = dictOf(file.look(file.catalog.get('Names')))?.get('Dests');
  return new Map([...(dictOf(file.look(file.catalog.get('Dests'))) ?? []), ...readNames(tree, file)]);
}
