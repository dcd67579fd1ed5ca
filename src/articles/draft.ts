import type { Block, Limits, Problem, When } from '../model.ts';

/** What is said about an article beside its text; an absent key means that nobody says. */
export interface Metadata {
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly language?: string;
  readonly note?: string;
  readonly published?: When;
  readonly modified?: When;
  readonly dateline?: string;
  readonly agency?: string;
}

/** One voice about an article, by the name that is printed for it: `sources.yaml`, `JSON-LD`, `the text`. */
export interface Saying {
  readonly source: string;
  readonly says: Metadata;
}

/** A file as the roof, or the container it lies in, hands it down. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Encoding that a header beside the bytes declares (HTTP, MIME). */
  readonly charset?: string;
  /** What the container says about it; trusted less than the file's own words, more than nothing. */
  readonly said?: readonly Saying[];
}

/** An article as its format reads it: nothing cleaned yet, so `removed` blocks are only those that the format itself sets aside. */
export interface Draft {
  /** What is added to the path where a file holds several articles, such as `#3`; empty for the whole file. */
  readonly entry: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** False only where `text` is the decoded file itself. */
  readonly isExtracted: boolean;
  /** What the file says of the article, the most trusted first. */
  readonly said: readonly Saying[];
}

/** What a file holds: articles, and files that are still to be read. */
export interface Content {
  readonly drafts: readonly Draft[];
  readonly members: readonly SourceFile[];
}

/** What a format works with: it leaves its complaints among the problems, and keeps to the limits. */
export interface Work {
  readonly problems: Problem[];
  readonly limits: Limits;
}

/** A file with the first 4096 bytes as characters (windows-1252, or as the byte order mark says; the mark left out). */
export interface Sniff extends SourceFile {
  readonly head: string;
}

/** A kind of file. */
export interface Format {
  readonly id: string;
  /** What it is called in messages and listings, with its article: "a web page". */
  readonly title: string;
  /** True where large parsers meet bytes of strangers: such files are read in a thread that can be ended. */
  readonly isGuarded: boolean;
  /** Judges by content before it looks at the name. */
  accepts(file: Sniff): boolean;
  /** What cannot be used is left out, with its reason among the problems. */
  read(file: SourceFile, work: Work): Content | Promise<Content>;
}

export const emptyContent: Content = { drafts: [], members: [] };
