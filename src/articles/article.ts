import { createHash } from 'node:crypto';
import type { Article, Block, Detail } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import { undated } from '../text/undated.ts';
import { clean } from './clean.ts';
import type { Draft, Metadata, Saying } from './draft.ts';
import { markHeads } from './headings.ts';
import { languageOf } from './language.ts';
import { sayingOfText } from './textSays.ts';

/** Where an article comes from. */
export interface Origin {
  readonly file: string | null;
  readonly format: string;
  readonly sha256: string;
  /** True where the title is known to stand outside the text, so that no line of it is taken for one. */
  readonly isTitleOutside: boolean;
}

export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** A file name that every system takes, told apart by the text itself: `raid.html` becomes `raid.html-3fa8c1d2.txt`. */
function keptName(file: string, text: string): string {
  const base = file
    .replace(/^.*\//s, '')
    .replaceAll(/[^A-Za-z0-9._#-]+/g, '-')
    .slice(-60)
    .replace(/^[.-]+/, '');
  return `${base || 'article'}-${sha256Of(text).slice(0, 8)}.txt`.replaceAll('#', '-');
}

interface Known {
  readonly says: Metadata;
  readonly basis: Readonly<Partial<Record<Detail, string>>>;
}

/** Each detail from the first voice that gives it, with the name of that voice. */
function settle(voices: readonly Saying[]): Known {
  let says: Metadata = {};
  let basis: Known['basis'] = {};
  for (const voice of voices) {
    const keys = Object.keys(voice.says) as Detail[];
    basis = { ...Object.fromEntries(keys.map((key) => [key, voice.source])), ...basis };
    says = { ...voice.says, ...says };
  }
  return { says, basis };
}

/**
 * Cleans a draft and settles what is known of it. Trusted in this order: `given` (the sidecar), what the file says of itself, what the
 * text says, what the container says. `id` is only a stand-in, to be set by whoever knows the order of the articles.
 */
export function finish(draft: Draft, given: readonly Saying[], contained: readonly Saying[], origin: Origin): Article {
  const { text } = draft;
  const blocks: readonly Block[] = markHeads(text, clean(text, draft.blocks), origin.isTitleOutside);
  const { says, basis } = settle([...given, ...draft.said, sayingOfText(text, blocks), ...contained]);
  return {
    id: '',
    file: origin.file,
    format: origin.format,
    sha256: origin.sha256,
    keptAs: draft.isExtracted ? keptName(origin.file ?? 'line', text) : null,
    title: says.title ?? null,
    publisher: says.publisher ?? null,
    byline: says.byline ?? null,
    url: says.url ?? null,
    note: says.note ?? null,
    language: languageOf(text, blocks, says.language ?? null),
    published: says.published ?? undated,
    modified: says.modified ?? undated,
    dateline: says.dateline ?? null,
    agency: says.agency ?? null,
    basis,
    copyOf: null,
    text,
    blocks,
    sentences: blocks.filter((block) => block.role !== 'removed').flatMap((block) => splitSentences(text, block)),
  };
}
