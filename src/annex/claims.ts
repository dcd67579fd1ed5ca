/** Which standards a file says it keeps, in its metadata (XMP), and taking that back where it no longer holds. */
import { decoded } from '../pdfFile/inflate.ts';
import { dictOf, listOf, type PdfObject, Stream } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';

/** Families of standards by the namespace of what they say. */
const families = {
  'PDF/A': 'http://www.aiim.org/pdfa/ns/id/',
  'PDF/UA': 'http://www.aiim.org/pdfua/ns/id/',
  'PDF/X': 'http://www.npes.org/pdfx/ns/id/',
  'PDF/E': 'http://www.aiim.org/pdfe/ns/id/',
  'PDF/VT': 'http://www.npes.org/pdfvt/ns/id/',
  'Well-Tagged PDF': 'http://pdfa.org/declarations/',
} as const;

export type Family = keyof typeof families;
const familyNames = Object.keys(families) as readonly Family[];

export interface Claim {
  readonly family: Family;
  /** As `part`; empty where it is not given. */
  readonly part: string;
  /** As `conformance`, in capitals: A, U, B, F or empty. */
  readonly level: string;
}

/** A claim as people write it: PDF/A-3b. */
export const shownClaim = ({ family, part, level }: Claim): string => `${family}${part === '' ? '' : `-${part}${level.toLowerCase()}`}`;

/** The metadata as text; null where there is none, or none that can be read. */
export function metadataOf(file: PdfFile): string | null {
  const stream = file.look(file.catalog.get('Metadata'));
  if (!(stream instanceof Stream)) return null;
  const bytes = Buffer.from(decoded(stream, file));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

const prefixesOf = (xmp: string, namespace: string): readonly string[] => {
  const bound = [...xmp.matchAll(/xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return [...new Set(bound.filter(([, , one, other]) => (one ?? other) === namespace).map(([, prefix]) => prefix ?? ''))];
};

export function claimsOf(file: PdfFile): readonly Claim[] {
  const xmp = (file.isLocked ? null : metadataOf(file)) ?? '';
  return familyNames.flatMap((family): Claim[] => {
    const values = prefixesOf(xmp, families[family]).flatMap((prefix) => valuesOf(xmp, prefix));
    if (values.length === 0) return [];
    const said = new Map(values);
    return [{ family, part: said.get('part') ?? '', level: (said.get('conformance') ?? '').toUpperCase() }];
  });
}

function valuesOf(xmp: string, prefix: string): readonly (readonly [string, string])[] {
  const name = prefix.replaceAll('.', '\\.');
  const found = xmp.matchAll(new RegExp(`[<\\s]${name}:([\\w.-]+)(?:\\s*=\\s*["']([^"']*)["']|[^<>]*>\\s*([^<]*?)\\s*<)`, 'g'));
  return [...found].map(([, key, attribute, element]) => [key ?? '', attribute ?? element ?? '']);
}

/** The metadata without what it says of the families. */
export function withoutClaims(xmp: string, taken: readonly Family[]): string {
  const prefixes = taken.flatMap((family) => prefixesOf(xmp, families[family]));
  return prefixes.reduce((text, prefix) => {
    const name = `${prefix.replaceAll('.', '\\.')}:[\\w.-]+`;
    return text
      .replaceAll(new RegExp(`<(${name})(?:\\s[^<>]*)?/>`, 'g'), '')
      .replaceAll(new RegExp(`<(${name})(?:\\s[^<>]*)?>[\\s\\S]*?</\\1\\s*>`, 'g'), '')
      .replaceAll(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '');
  }, xmp);
}

const strictness = ['B', 'U', 'A'];

/** Whether a part that makes the second claim keeps what the first says: the levels of PDF/A include each other. */
function includes(claim: Claim, other: Claim | undefined): boolean {
  if (other === undefined || other.part !== claim.part) return false;
  return claim.level === other.level || (claim.family === 'PDF/A' && strictness.indexOf(other.level) > strictness.indexOf(claim.level));
}

/** The claims of the report that all parts keep, and those that one does not. */
export function weighed(report: PdfFile, others: readonly PdfFile[]): { readonly kept: readonly Claim[]; readonly lost: readonly Claim[] } {
  const all = others.map((file) => ({ file, claims: claimsOf(file) }));
  const holds = (claim: Claim): boolean =>
    all.every(
      ({ file, claims }) =>
        includes(
          claim,
          claims.find(({ family }) => family === claim.family),
        ) &&
        (claim.family !== 'PDF/A' || haveSameColours(report, file)),
    );
  const claims = claimsOf(report);
  return { kept: claims.filter(holds), lost: claims.filter((claim) => !holds(claim)) };
}

/** Whether the profile of the report stands for the colours of the other file, too: both are of one kind, such as RGB. */
function haveSameColours(report: PdfFile, other: PdfFile): boolean {
  const [own, its] = [colourSpaceOf(report), colourSpaceOf(other)];
  return its === null || own === its;
}

/** The four letters of the profile's head (ICC.1, 7.2.6); null where the file has no profile. */
function colourSpaceOf(file: PdfFile): string | null {
  const [intent] = listOf(file.look(file.catalog.get('OutputIntents')));
  const profile: PdfObject = file.look(dictOf(file.look(intent))?.get('DestOutputProfile'));
  return profile instanceof Stream ? Buffer.from(decoded(profile, file)).toString('latin1', 16, 20) : null;
}
