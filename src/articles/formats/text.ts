import type { Block } from '../../model.ts';
import { paragraphsOf } from '../blocks.ts';
import { emptyContent, type Format } from '../draft.ts';
import { readableText } from './readable.ts';

/** Files whose lines may read like sentences and are none. */
const never =
  /\.(?:css|[cm]?[jt]sx?|jsonl?|xml|svg|rss|atom|csv|tsv|ya?ml|toml|ini|log|sh|py|rb|php|c|h|cpp|java|go|rs|sql|rtf|ics|vcf|srt|vtt)$/i;
const fewestWords = 8;

/** Whether some line is a sentence and most of it all is letters: what a story is and a list of numbers or a program is not. */
function isProse(head: string): boolean {
  const isSentence = (line: string): boolean => /[.!?]["'”’)]*$/.test(line) && line.split(/\s+/).length >= fewestWords;
  const letters = head.replaceAll(/[^\p{L}\s]/gu, '').length;
  return letters * 10 >= head.length * 8 && head.split(/[\r\n]+/).some((line) => isSentence(line.trim()));
}

/** ".txt" and no ending at all are text whatever they hold; behind any other ending it has to read like a story. */
function isText(path: string, head: string): boolean {
  if (/\.(?:txt|text)$/i.test(path)) return true;
  if (head.startsWith('<') || never.test(path)) return false;
  return !/\.[a-z\d]{1,5}$/i.test(path) || isProse(head);
}

/** Plain text: the file itself, one paragraph a line or wrapped at a fixed width. */
export const text = {
  id: 'text',
  title: 'plain text',
  isGuarded: false,
  accepts: ({ head, path }) => isText(path, head),
  async read(file, { problems }) {
    const content = await readableText(file, problems);
    if (content === null) return emptyContent;
    const blocks = paragraphsOf(content, { start: 0, end: content.length }).map(
      ({ start, end }): Block => ({ start, end, role: 'body', reason: null }),
    );
    return { drafts: [{ entry: '', text: content, blocks, isExtracted: false, said: [] }], members: [] };
  },
} as const satisfies Format;
