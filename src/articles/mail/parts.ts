import type { SourceFile } from '../draft.ts';
import { baseOf, tame } from '../records/names.ts';
import type { Part } from './message.ts';

/** A body of a message: plain text, HTML, or one beside the other as alternatives. */
export interface Alternatives {
  readonly plain: Part | null;
  readonly html: Part | null;
}

/** The leaves of a message, sorted by what they are for. */
export interface Sorted {
  readonly bodies: readonly Alternatives[];
  readonly attached: readonly Part[];
}

const isMultipart = ({ type }: Part): boolean => type.startsWith('multipart/');

const isText = (part: Part): boolean =>
  (part.type === 'text/plain' || part.type === 'text/html') && !part.isAttachment && part.name === null;

export function leavesOf(part: Part): readonly Part[] {
  return isMultipart(part) ? part.children.flatMap(leavesOf) : [part];
}

/** Of alternatives the first plain text and the first HTML are one body; what else they bring is attached. */
function sortAlternatives(part: Part): Sorted {
  const leaves = leavesOf(part);
  const plain = leaves.find((leaf) => isText(leaf) && leaf.type === 'text/plain') ?? null;
  const html = leaves.find((leaf) => isText(leaf) && leaf.type === 'text/html') ?? null;
  const bodies = plain || html ? [{ plain, html }] : [];
  return { bodies, attached: leaves.filter((leaf) => leaf !== plain && leaf !== html) };
}

export function sortParts(part: Part): Sorted {
  if (part.type === 'multipart/alternative') return sortAlternatives(part);
  if (isMultipart(part)) {
    const sorted = part.children.map(sortParts);
    return { bodies: sorted.flatMap(({ bodies }) => bodies), attached: sorted.flatMap(({ attached }) => attached) };
  }
  if (!isText(part)) return { bodies: [], attached: [part] };
  return { bodies: [part.type === 'text/plain' ? { plain: part, html: null } : { plain: null, html: part }], attached: [] };
}

/** Types that hold no article: pictures and sounds, invitations and cards, signatures, reports of the mail system, a page's furniture. */
const never =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|(?:x-)?vcard|css|javascript|directory|rfc822-headers)$|^application\/(?:ics|pgp-|(?:x-)?pkcs7|ms-tnef|javascript|x-msdownload)|^message\/(?:delivery-status|disposition-notification|feedback-report|partial|external-body)$/;

export const mayBeArticle = ({ type, bytes }: Part): boolean => !never.test(type) && bytes.length > 0;

const endings: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/json': 'json',
};

/** What an attachment is called: as its sender named it, or after its place and type. */
export function nameOf(part: Part, number: number): string {
  if (part.name !== null) return baseOf(tame(part.name));
  return `${part.type === 'message/rfc822' ? 'message' : 'part'}-${number}.${endings[part.type] ?? 'bin'}`;
}

/** A part as a file of its own. */
export function fileOf(part: Part, path: string): SourceFile {
  return { path, bytes: part.bytes, ...(part.charset === null ? {} : { charset: part.charset }) };
}
