import type { Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import { type Content, type Draft, emptyContent, type Metadata, type SourceFile, type Work } from '../draft.ts';
import { readableText } from '../formats/readable.ts';
import { type Body, bodyOf } from './body.ts';
import { daysOf } from './days.ts';
import { type FeedEntry, type FeedRead, type FeedText, fromAtom, fromJson, fromRdf, fromRss } from './feedEntries.ts';
import { languageTag } from './jsonDraft.ts';
import { complaintsOf } from './told.ts';

export type FeedKind = 'rss' | 'atom' | 'rdf' | 'json';

/** How a feed of each kind ends after its last entry; JSON Feed cannot be mended. */
const endings: Readonly<Record<Exclude<FeedKind, 'json'>, readonly [string, string]>> = {
  rss: ['</item>', '</channel></rss>'],
  atom: ['</entry>', '</feed>'],
  rdf: ['</item>', '</rdf:RDF>'],
};

/** Names of the elements that feeds begin with, without their prefixes. */
const roots: Readonly<Record<string, FeedKind>> = { rss: 'rss', feed: 'atom', rdf: 'rdf' };

/**
 * What kind of feed begins here, or null: `<rss version="2.0">`, `<feed xmlns="http://www.w3.org/2005/Atom">`, `<rdf:RDF` with a channel's
 * name space, `{"version": "https://jsonfeed.org/version/1.1"`. Near misses: RDF about other things, a page that only speaks of `<rss>`.
 */
export function feedKind(head: string): FeedKind | null {
  if (/^\s*\{/.test(head)) return /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head) ? 'json' : null;
  const start = head.replaceAll(/<!--[\s\S]*?-->/g, '');
  const match = /^\s*(?:<\?[^>]*>\s*|<![^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w.-]{1,40}:)?(rss|feed|rdf)[\s>]/i.exec(start);
  const kind = roots[match?.[1]?.toLowerCase() ?? ''] ?? null;
  const isOther = (kind === 'rdf' && !/purl\.org\/rss|netscape\.com\/rdf/.test(start)) || (kind === 'atom' && !/\/atom/i.test(start));
  return isOther ? null : kind;
}

/** The text without its document type, in which entities are declared that are never expanded here; with whether it declares any. */
function withoutDoctype(xml: string): { readonly xml: string; readonly hasEntities: boolean } {
  const start = /<!doctype/i.exec(xml.slice(0, 4096))?.index;
  if (start === undefined) return { xml, hasEntities: false };
  const close = xml.indexOf('>', start);
  const bracket = xml.indexOf('[', start);
  const inner = bracket >= 0 && bracket < close ? /\]\s{0,99}>/.exec(xml.slice(bracket)) : null;
  const end = inner ? bracket + inner.index + inner[0].length : close + 1;
  if (end <= start) return { xml, hasEntities: false };
  const isDeclared = /<!ENTITY\s{1,99}[^%\s]/i.test(xml.slice(start, end));
  return { xml: xml.slice(0, start) + xml.slice(end), hasEntities: isDeclared };
}

async function parse(kind: FeedKind, text: string): Promise<FeedRead> {
  const feedsmith = await import('feedsmith');
  if (kind === 'rss') return fromRss(feedsmith.parseRssFeed(text));
  if (kind === 'atom') return fromAtom(feedsmith.parseAtomFeed(text));
  return kind === 'rdf' ? fromRdf(feedsmith.parseRdfFeed(text)) : fromJson(feedsmith.parseJsonFeed(text));
}

/** Whether the last tag is the root's; the library overlooks some breaks, and would give half an entry for a whole one. */
const isClosed = (xml: string): boolean =>
  /<\/(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s{0,9}>(?:\s|<!--[^<>]{0,300}-->){0,300}$/i.test(xml.slice(-600));

/** A feed that breaks off is read up to its last whole entry. */
async function parseSoFar(kind: FeedKind, text: string, file: SourceFile, work: Work): Promise<FeedRead> {
  try {
    if (kind !== 'json' && !isClosed(text)) throw new Error('it breaks off');
    return await parse(kind, text);
  } catch (cause) {
    if (kind === 'json' || !(cause instanceof Error)) throw cause;
    const [entryEnd, feedEnd] = endings[kind];
    const last = text.lastIndexOf(entryEnd);
    if (last < 0) throw new Error('it breaks off, or its tags do not match', { cause });
    const feed = await parse(kind, text.slice(0, last + entryEnd.length) + feedEnd);
    work.problems.push(problem('articles/breaks-off', { file: file.path }));
    return feed;
  }
}

const isEscaped = (words: string): boolean => /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i.test(words);

const drawn = ({ words, kind }: FeedText): Promise<Body> => bodyOf(words, kind === 'html' || (kind === 'unknown' && isEscaped(words)));

/** A title is a line of plain words, whatever markup its feed put in it. */
async function lineOf(words: string): Promise<string> {
  const { text } = await drawn({ words, kind: 'unknown' });
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** An entry with its feed, its number from 1, and where complaints about it go. */
interface Numbered {
  readonly entry: FeedEntry;
  readonly feed: FeedRead;
  readonly number: number;
  readonly path: string;
  tell(complaint: Problem): void;
}

async function metadataOf({ entry, feed, number, path, tell }: Numbered, isSummary: boolean): Promise<Metadata> {
  const publisher = entry.source ?? feed.title;
  const says = {
    title: entry.title === null ? undefined : await lineOf(entry.title),
    publisher: publisher === null ? undefined : await lineOf(publisher),
    byline: entry.byline?.trim(),
    url: entry.url?.trim(),
    language: languageTag(entry.language ?? feed.language ?? '') ?? undefined,
    note: isSummary ? 'summary only, from a feed' : undefined,
  };
  const [published, modified] = [entry.published, entry.modified].map((words) => (words === null ? [] : [words]));
  const days = daysOf({ published: published ?? [], modified: modified ?? [] }, { file: `${path}#${number}` }, tell);
  return { ...Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined && value !== '')), ...days };
}

/** As long as a story: what some feeds put whole into the description. */
const storyWords = 120;

async function draftOf(numbered: Numbered): Promise<Draft | null> {
  const { entry, number } = numbered;
  const words = entry.body ?? entry.summary;
  if (words === null) return null;
  const { text, blocks } = await drawn(words);
  if (text.trim() === '') return null;
  const isSummary = entry.body === null && text.split(/\s+/).length < storyWords;
  return {
    entry: `#${number}`,
    text,
    blocks,
    isExtracted: true,
    said: [{ source: 'feed', says: await metadataOf(numbered, isSummary) }],
  };
}

/** The entries of a feed as articles, in its order: `#1` is the first. An entry that has no text is told of. */
export async function readFeed(file: SourceFile, work: Work): Promise<Content> {
  const decoded = await readableText(file, work.problems, true);
  if (decoded === null) return emptyContent;
  const kind = feedKind(decoded.slice(0, 4096)) ?? 'rss';
  const { xml, hasEntities } = kind === 'json' ? { xml: decoded, hasEntities: false } : withoutDoctype(decoded);
  const cause = 'it declares entities of its own, which are not expanded';
  if (hasEntities) work.problems.push(problem('articles/bomb', { file: file.path }, { cause }));
  const feed = await parseSoFar(kind, xml, file, work);
  const complaints = complaintsOf(file.path, work.problems);
  const drafts: Draft[] = [];
  for (const [at, entry] of feed.entries.entries()) {
    const draft = await draftOf({ entry, feed, number: at + 1, path: file.path, tell: complaints.add });
    if (draft) drafts.push(draft);
    else complaints.add(problem('articles/no-body', { file: `${file.path}#${at + 1}` }, { what: `Entry ${at + 1}` }));
  }
  complaints.close();
  if (feed.entries.length === 0) work.problems.push(problem('articles/empty', { file: file.path }));
  return { drafts, members: [] };
}
