import { problem } from '../../problems.ts';
import { sha256Of } from '../article.ts';
import { emptyContent, type Format, type Sniff } from '../draft.ts';

/** How `outputs/json.ts` begins: `{ "schema": 1, "generator": { "name": "make-brief"`. */
const briefing = /^\s{0,9}\{\s{0,9}"schema":\s?\d{1,4},\s{0,9}"generator":\s?\{\s{0,9}"name":\s?"make-brief"/;

/** What `outputs/pdf` writes in the clear, between compressed streams. */
const producer = '<pdf:Producer>make-brief</pdf:Producer>';

function isPrinted({ head, bytes }: Sniff): boolean {
  if (!head.startsWith('%PDF-')) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(producer, 0, 'latin1');
}

/** Text in `sources/` beside a briefing bears the first digits of its own hash in its name, so that no other text is taken for it. */
function isKeptText({ path, bytes }: Sniff): boolean {
  const hash = /-([0-9a-f]{8})\.txt$/.exec(path)?.[1];
  return hash !== undefined && sha256Of(bytes).startsWith(hash);
}

/**
 * What make-brief has written itself: read as articles, its briefings would confirm themselves.
 *
 * Matches: `brief.pdf` and `brief.json` under any name; `sources/raid.html-3fa8c1d2.txt`, wherever it was moved to
 * Near misses: an article on make-brief; a kept text that somebody has changed, or has given another name
 */
export const ownWork = {
  id: 'make-brief',
  title: 'a briefing',
  isGuarded: true,
  accepts: (file) => briefing.test(file.head) || isPrinted(file) || isKeptText(file),
  read({ path }, { problems }) {
    problems.push(problem('articles/own-work', { file: path }, { others: '' }));
    return emptyContent;
  },
} as const satisfies Format;
