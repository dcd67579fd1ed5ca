/** `@font-face` rules. */
import { posix } from 'node:path';
import type { FontFace, SourcePoint } from '../../print.ts';
import { problem } from '../../problems.ts';
import { isRemote } from '../../text/addresses.ts';
import { hint } from '../../text/nearest.ts';
import type { ProblemList } from '../sources.ts';
import type { WrittenDeclaration } from './declarations.ts';
import { properties } from './properties/index.ts';
import { familyName } from './properties/text.ts';
import { isWord, readTerms, type Term } from './terms.ts';

const descriptors = ['font-family', 'font-style', 'font-weight', 'src'] as const;
type Descriptor = (typeof descriptors)[number];

const accepted: Readonly<Record<Descriptor, string>> = {
  'font-family': 'one name',
  'font-style': properties.get('font-style')?.accepts ?? '',
  'font-weight': properties.get('font-weight')?.accepts ?? '',
  src: 'url(path of a font file beside the sheet); nothing is loaded over the network',
};

/** The face, its file relative to the folder of its sheet; null when family or file is missing or wrong, which is then reported. */
export function readFontFace(written: readonly WrittenDeclaration[], at: SourcePoint, problems: ProblemList): FontFace | null {
  const given = new Map<Descriptor, readonly Term[]>();
  for (const declaration of written) readDescriptor(declaration, given, problems);
  for (const name of ['font-family', 'src'] as const) if (!given.has(name)) reject({ name, value: '', at }, accepted[name], problems);
  const family = familyName(given.get('font-family') ?? []);
  const url = fileUrl(given.get('src') ?? []);
  if (family === null || url === null) return null;
  return {
    family,
    weight: weightOf(given.get('font-weight') ?? []) ?? 400,
    isItalic: isWord(given.get('font-style')?.[0], 'italic'),
    file: posix.isAbsolute(url) ? url : posix.join(posix.dirname(at.file), url),
  };
}

function readDescriptor(written: WrittenDeclaration, given: Map<Descriptor, readonly Term[]>, problems: ProblemList): void {
  const { name, value, at } = written;
  const descriptor = descriptors.find((each) => each === name);
  if (!descriptor) {
    problems.add(problem('document/unknown-property', at, { name, hint: hint(name, descriptors) }));
    return;
  }
  const terms = readTerms(value) ?? [];
  given.set(descriptor, terms);
  if (readers[descriptor](terms) === null) reject(written, accepted[descriptor], problems);
}

function reject({ name, value, at }: WrittenDeclaration, accepts: string, problems: ProblemList): void {
  problems.add(problem('document/bad-value', at, { value: value.trim(), name, accepts }));
}

const readers: Readonly<Record<Descriptor, (terms: readonly Term[]) => unknown>> = {
  'font-family': familyName,
  'font-style': (terms) => properties.get('font-style')?.read(terms) ?? null,
  'font-weight': weightOf,
  src: fileUrl,
};

function weightOf([term, ...rest]: readonly Term[]): number | null {
  if (!term || rest.length > 0) return null;
  if (isWord(term, 'normal')) return 400;
  if (isWord(term, 'bold')) return 700;
  return term.kind === 'number' && term.value >= 1 && term.value <= 1000 ? term.value : null;
}

/** `url(a.ttf)` or `url("a.ttf")`, with or without a `format()`. */
function fileUrl([source, format, ...rest]: readonly Term[]): string | null {
  const isFormat = format === undefined || (format.kind === 'call' && format.name === 'format');
  if (!isFormat || rest.length > 0) return null;
  const [quoted] = source?.kind === 'call' && source.name === 'url' ? source.terms : [];
  const path = source?.kind === 'url' ? source.text : quoted?.kind === 'string' ? quoted.text : '';
  return path === '' || isRemote(path) ? null : path;
}
