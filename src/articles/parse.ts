import type { Limits, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { type Content, emptyContent, type Format, type Sniff, type SourceFile } from './draft.ts';
import { isBinary, lenient } from './encoding/index.ts';
import { formats } from './formats/index.ts';

/** What became of one file: the format it was read as, or null with the reason among the problems. */
export interface Parsed extends Content {
  readonly format: string | null;
  readonly problems: readonly Problem[];
}

const headBytes = 4096;

const sniff = (file: SourceFile): Sniff => ({ ...file, head: lenient(file.bytes.subarray(0, headBytes)) });

/** What is parsed without a guard is text, and no bytes of a picture are. */
function recognise(file: SourceFile): Format | null {
  const sniffed = sniff(file);
  const isText = !isBinary(file.bytes.subarray(0, headBytes));
  return formats.find((each: Format) => (isText || each.isGuarded) && each.accepts(sniffed)) ?? null;
}

/** Text of this size is parsed in a blink; larger ones may keep the others waiting. */
const guardedBytes = 1_048_576;

/** Whether the file is to be parsed in a thread that can be ended. */
export function isGuarded(file: SourceFile): boolean {
  return file.bytes.length > guardedBytes || (recognise(file)?.isGuarded ?? false);
}

const refused = (problem: Problem): Parsed => ({ ...emptyContent, format: null, problems: [problem] });

/** Reads one file in this thread. Never throws for what the file holds: what cannot be used is told of among the problems. */
export async function parseFile(file: SourceFile, limits: Limits): Promise<Parsed> {
  if (file.bytes.length === 0) return refused(problem('articles/empty', { file: file.path }));
  const format = recognise(file);
  if (!format)
    return refused(
      problem(isBinary(file.bytes.subarray(0, headBytes)) ? 'articles/binary' : 'articles/unknown-format', { file: file.path }),
    );
  const problems: Problem[] = [];
  try {
    const { drafts, members } = await format.read(file, { problems, limits });
    return { drafts, members, format: format.id, problems };
  } catch (cause) {
    // The parsers of formats are others' code, and throw what they like at what they cannot read.
    if (!format.isGuarded || !(cause instanceof Error)) throw cause;
    const said = cause.message.split('\n')[0] ?? '';
    return {
      ...emptyContent,
      format: format.id,
      problems: [...problems, problem('articles/broken', { file: file.path }, { title: format.title, cause: said })],
    };
  }
}
