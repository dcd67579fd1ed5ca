/** Whether sources are what they were, and every quotation stands in them at its place. */
import { createHash } from 'node:crypto';
import type { CarriedSource, Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import type { Brief } from '../brief.ts';
import type { Check } from '../outcome.ts';
import { cut } from './quoting.ts';

/** An article as it lies before whoever verifies. */
export interface SourceText {
  /** As the briefing calls it. */
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
}

/** Each source by its hash, and each quotation at its offsets. What is there under another name counts as there. */
export function checkSources(brief: Brief, texts: readonly SourceText[]): readonly Check[] {
  const { sources, file } = brief;
  const byFile = new Map(texts.map((each) => [each.file, each]));
  const byHash = new Map(texts.map((each) => [each.sha256, each]));
  const findings: Problem[] = [];
  const found = new Map<string, SourceText>();
  for (const source of sources) {
    const here = byFile.get(source.file);
    const text = byHash.get(source.sha256) ?? here;
    if (text) found.set(source.article, text);
    findings.push(...faultsOf(source, here ?? text, brief, file.path));
    if (text?.sha256 === source.sha256) findings.push(...textFaults(source, text.text, file.path));
  }
  return [
    { what: 'sources, as they were when they were read', count: sources.length, findings, unchecked: [] },
    checkOffsets(brief, found, 'sentences of claims in the sources, at their places'),
  ];
}

function faultsOf(source: CarriedSource, here: SourceText | undefined, { sources }: Brief, path: string): readonly Problem[] {
  const { number, file, sha256 } = source;
  const place = { file: path };
  if (!here) return [problem('verify/source-missing', place, { source: number, file })];
  if (here.sha256 === sha256) return [];
  const other = sources.find((each) => each !== source && each.sha256 === here.sha256);
  if (other) return [problem('verify/source-swapped', place, { source: number, file, other: other.number, otherFile: other.file })];
  return [problem('verify/source-changed', place, { source: number, file, stands: here.sha256.slice(0, 8), read: sha256.slice(0, 8) })];
}

function textFaults({ number, file, textSha256 }: CarriedSource, text: string, path: string): readonly Problem[] {
  const stands = createHash('sha256').update(text).digest('hex');
  if (stands === textSha256) return [];
  const hashes = { stands: stands.slice(0, 8), read: textSha256.slice(0, 8) };
  return [problem('verify/text-changed', { file: path }, { source: number, file, ...hashes })];
}

/** Every quotation in the text of its article, as far as there is one. */
function checkOffsets({ evidence, sources, file }: Brief, texts: ReadonlyMap<string, SourceText>, what: string): Check {
  const byArticle = new Map(sources.map((source) => [source.article, source]));
  const claims = evidence.claims.map((claim, index) => ({ claim, number: index + 1, text: texts.get(claim.article)?.text }));
  const findings = claims.flatMap(({ claim, number, text }) => {
    const { start, end, quote } = claim.evidence;
    if (text === undefined || text.slice(start, end) === quote) return [];
    const source = byArticle.get(claim.article);
    const said = { source: source?.number ?? 0, file: source?.file ?? '', claim: number, start, end };
    return [problem('verify/quote-elsewhere', { file: file.path }, { ...said, quote: cut(quote), stands: cut(text.slice(start, end)) })];
  });
  const unread = claims.filter(({ text }) => text === undefined).length;
  return {
    what,
    count: claims.length - unread,
    findings,
    unchecked: unread > 0 ? [`${unread} of ${claims.length} sentences, whose source is not there`] : [],
  };
}

/** The same in the texts that travel with the briefing; null where none do. */
export function checkEmbedded(brief: Brief): Check | null {
  const { sources, attachments } = brief;
  const texts = sources.flatMap(({ article, embedded, file, sha256, textSha256 }) => {
    const named = attachments.filter(({ name }) => embedded !== '' && name === embedded);
    const bytes = (named.find((each) => each.sha256 === textSha256) ?? named[0])?.bytes;
    return bytes ? [[article, { file, sha256, text: new TextDecoder().decode(bytes) }] as const] : [];
  });
  return texts.length === 0 ? null : checkOffsets(brief, new Map(texts), 'sentences of claims in the texts inside, at their places');
}
