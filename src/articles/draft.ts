import type { Block, Problem, When } from '../model.ts';

/** A file as the roof hands it down. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is said about an article beside its text; an absent key means that nobody says. */
export interface Metadata {
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly language?: string;
  readonly note?: string;
  readonly published?: When;
}

/** An article as its format reads it: nothing cleaned yet, so `removed` blocks are only those that the format itself sets aside. */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
}

/** A kind of file. `accepts` judges by the first bytes before it looks at the name. */
export interface Format {
  readonly id: string;
  accepts(head: string, name: string): boolean;
  /** Null when nothing can be used; the reason is then among the problems. */
  read(file: SourceFile, problems: Problem[]): Draft | null;
}
