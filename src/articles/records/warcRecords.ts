import type { WARCRecord } from 'warcio';
import { problem } from '../../problems.ts';
import type { Content, SourceFile, Work } from '../draft.ts';
import { type Allowance, allowanceFor, tooLarge, tooMany } from './bounds.ts';
import { type Inflated, inflate, type Packing } from './inflate.ts';
import { distinctNames } from './names.ts';
import { framesOf } from './warcFrames.ts';

/** Types that may be an article; a page without a type is looked at. */
const readable = /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|pdf|json|ld\+json|xml|rss\+xml|atom\+xml|feed\+json))$/;

/** Codings of HTTP. Source: RFC 9110 section 8.4.1. */
const codings: Readonly<Record<string, Packing>> = { gzip: 'gzip', 'x-gzip': 'gzip', deflate: 'deflate', br: 'br' };

type Verdict = { readonly member: SourceFile } | { readonly leftOut: string } | { readonly stop: string };

interface Opened {
  readonly file: SourceFile;
  readonly work: Work;
  readonly allowance: Allowance;
  readonly name: (url: string) => string;
  readonly warcio: typeof import('warcio');
}

const mediaType = (header: string | null | undefined): string => (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const charsetOf = (header: string | null | undefined): string | undefined => /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(header ?? '')?.[1];

/** Why a record can be no article, or null. */
function reasonAgainst(record: WARCRecord, url: string, contentType: string): string | null {
  const { warcType } = record;
  if (warcType === 'revisit') return 'revisits';
  if (!['response', 'resource', 'conversion'].includes(warcType)) return 'requests and metadata';
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (status >= 300 && status < 400) return 'redirects';
  if (status !== 200) return 'failed answers';
  if (/^https?:\/\/[^/]*\/robots\.txt$/i.test(url)) return 'rules for crawlers';
  if (/^(?:dns|whois|urn|metadata):/i.test(url)) return 'notes of the crawler';
  if (contentType !== '' && !readable.test(contentType)) return 'pictures, styles, scripts and the like';
  return null;
}

/** Unpacks by one coding after the other, the last applied first. An unknown coding, or one that is only claimed, leaves the bytes alone. */
async function decoded(body: Uint8Array, coding: string, most: number): Promise<Inflated> {
  let inflated: Inflated = { bytes: body, end: body.length > most ? 'too much' : 'whole' };
  const steps = coding.toLowerCase().split(',').reverse().slice(0, 3);
  for (const step of steps) {
    const packing = codings[step.trim()];
    if (!packing || inflated.end === 'too much') continue;
    const packed = inflated.bytes;
    inflated = await inflate(packed, packing, most);
    if (inflated.end === 'broken' && packing === 'deflate') inflated = await inflate(packed, 'raw deflate', most);
    if (inflated.end === 'broken' && inflated.bytes.length === 0) inflated = { bytes: packed, end: 'whole' };
  }
  return inflated;
}

/** The body as it was before it was sent: chunks joined, codings undone. */
async function bodyOf({ warcio, allowance, work }: Opened, record: WARCRecord): Promise<Inflated> {
  const headers = record.httpHeaders?.headers;
  const raw = await record.readFully(false);
  const isChunked = mediaType(headers?.get('Transfer-Encoding')) === 'chunked';
  const body = isChunked ? await new warcio.AsyncIterReader([raw], null, true).readFully() : raw;
  return decoded(body, headers?.get('Content-Encoding') ?? '', Math.min(allowance.left, work.limits.fileBytes));
}

async function readRecord(opened: Opened, bytes: Uint8Array): Promise<Verdict> {
  const { warcio, allowance, work, file } = opened;
  const record = await warcio.WARCParser.parse(new warcio.AsyncIterReader([bytes], null));
  if (!record) return { leftOut: 'broken records' };
  const url = (record.warcTargetURI ?? '').replaceAll(/[<>\s]/g, '');
  const type = record.warcType === 'response' ? record.httpHeaders?.headers.get('Content-Type') : record.warcContentType;
  const against = reasonAgainst(record, url, mediaType(type));
  if (against !== null) return { leftOut: against };
  const body = await bodyOf(opened, record);
  if (body.end === 'too much') return { stop: work.limits.fileBytes < allowance.left ? tooLarge(url, work.limits) : allowance.reason };
  if (body.bytes.length === 0) return { leftOut: 'empty answers' };
  allowance.left -= body.bytes.length;
  const charset = charsetOf(type);
  const said = url === '' ? {} : { said: [{ source: 'WARC', says: { url } }] };
  return {
    member: { path: `${file.path}!/${opened.name(url || 'unnamed')}`, bytes: body.bytes, ...(charset ? { charset } : {}), ...said },
  };
}

/** One record that others' code cannot read is no reason to lose the next. */
async function readRecordOrTell(opened: Opened, bytes: Uint8Array): Promise<Verdict> {
  try {
    return await readRecord(opened, bytes);
  } catch (cause) {
    if (cause instanceof Error) return { leftOut: 'broken records' };
    throw cause;
  }
}

function tellLeftOut(path: string, leftOut: readonly string[], { problems }: Work): void {
  if (leftOut.length === 0) return;
  const kinds = [...new Set(leftOut)].sort().map((kind) => `${kind} (${leftOut.filter((each) => each === kind).length})`);
  problems.push(problem('articles/records-left-out', { file: path }, { count: leftOut.length, kinds: kinds.join(', ') }));
}

interface Harvest {
  readonly members: readonly SourceFile[];
  /** Why each of the others is no article. */
  readonly leftOut: readonly string[];
  /** Why the rest is not read, or null. */
  readonly stop: string | null;
}

async function readRecords(opened: Opened, records: readonly Uint8Array[]): Promise<Harvest> {
  const members: SourceFile[] = [];
  const leftOut: string[] = [];
  for (const record of records) {
    if (members.length >= opened.work.limits.members) return { members, leftOut, stop: tooMany(opened.work.limits) };
    const verdict = await readRecordOrTell(opened, record);
    if ('stop' in verdict) return { members, leftOut, stop: verdict.stop };
    if ('member' in verdict) members.push(verdict.member);
    else leftOut.push(verdict.leftOut);
  }
  return { members, leftOut, stop: null };
}

/**
 * The pages of a web archive, in file order, each with its address. The day of the crawl is not the day of publication, and is not used.
 * What can be no article is counted and told of once. An archive that breaks off gives what stands before.
 */
export async function readWarc(file: SourceFile, work: Work): Promise<Content> {
  const place = { file: file.path };
  const allowance = allowanceFor(file.bytes.length, work.limits);
  const isPacked = file.bytes[0] === 0x1f;
  const unpacked: Inflated = isPacked ? await inflate(file.bytes, 'gzip', allowance.left) : { bytes: file.bytes, end: 'whole' };
  const { records, isWhole } = framesOf(unpacked.bytes);
  const { members, leftOut, stop } = await readRecords(
    { file, work, allowance, name: distinctNames(), warcio: await import('warcio') },
    records,
  );
  tellLeftOut(file.path, leftOut, work);
  const cause = stop ?? (unpacked.end === 'too much' ? allowance.reason : null);
  if (cause !== null) work.problems.push(problem('articles/bomb', place, { cause }));
  else if (!isWhole || unpacked.end !== 'whole') work.problems.push(problem('articles/breaks-off', place));
  return { drafts: [], members };
}
