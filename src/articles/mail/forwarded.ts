/** Mail inside mail: the line that announces it, and the headers below that line. */
import { isQuoted, type Line, linesOf, nextFilled, unquoted } from './lines.ts';

/** "---------- Forwarded message ---------", "Begin forwarded message:", "-----Original Message-----". */
const announcement =
  /^(?:[-_]{2,40}\s?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d'origine|mensaje reenviado|mensaje original)\s?[-_]{0,40}|begin forwarded message:?|anfang der weitergeleiteten nachricht:?)$/i;

export const isAnnouncement = ({ words }: Line): boolean => words.length < 120 && announcement.test(words);

/** An announcement of mail that is passed on; the original message stands under replies as well. */
const isForwarding = (line: Line): boolean => isAnnouncement(line) && !/original|ursprüngliche|d'origine/i.test(line.words);

/** "From: Jane Doe", "*Sent:* Friday", "Betreff: …", by the names that mail programs write. */
const header =
  /^[*_>\s]{0,6}(from|von|de|da|date|sent|gesendet|datum|envoyé|fecha|enviado|to|an|à|para|cc|kopie|reply-to|subject|betreff|objet|asunto)\s?:[*_]{0,2}\s{0,9}(.*)$/i;

const senders: ReadonlySet<string> = new Set(['from', 'von', 'de', 'da']);
const days: ReadonlySet<string> = new Set(['date', 'sent', 'gesendet', 'datum', 'envoyé', 'fecha', 'enviado']);
const subjects: ReadonlySet<string> = new Set(['subject', 'betreff', 'objet', 'asunto']);

const isHeader = ({ words }: Line, names?: ReadonlySet<string>): boolean => {
  const name = header.exec(words.slice(0, 400))?.[1]?.toLowerCase();
  return name !== undefined && (names?.has(name) ?? true);
};

/** What the headers of a message inside the text say. */
export interface Inner {
  readonly from: string | null;
  readonly date: string | null;
  readonly subject: string | null;
}

export const nothingInner: Inner = { from: null, date: null, subject: null };

const longestHead = 40;

/** Index after the headers that begin at `at`; `at` itself where there are fewer than three, or none of a sender. Near miss: "From: the gate". */
function headersEnd(lines: readonly Line[], at: number): number {
  let end = at;
  // A header may run on in the next line.
  while (end < at + longestHead && (lines[end]?.words ?? '') !== '') end++;
  const head = lines.slice(at, end);
  const count = head.filter((line) => isHeader(line)).length;
  const first = head[0];
  return first && isHeader(first) && count >= 3 && count * 2 >= head.length && head.some((line) => isHeader(line, senders)) ? end : at;
}

function innerOf(lines: readonly Line[]): Inner {
  const value = (names: ReadonlySet<string>): string | null => {
    const line = lines.find((each) => isHeader(each, names));
    return (line && header.exec(line.words)?.[2]?.trim()) || null;
  };
  return { from: value(senders), date: value(days), subject: value(subjects) };
}

/** Headers inside a text: the index of the first line after them, and what they say. */
export interface InnerHead {
  readonly end: number;
  readonly inner: Inner;
}

/** The announcement at `at` with the headers below it, or headers that stand there by themselves; null for a line of the story. */
export function innerHead(lines: readonly Line[], at: number): InnerHead | null {
  const line = lines[at];
  if (!line) return null;
  const isAnnounced = isAnnouncement(line);
  const first = isAnnounced ? nextFilled(lines, at + 1) : at;
  const end = isAnnounced || isHeader(line, senders) ? headersEnd(lines, first) : at;
  if (end > first) return { end, inner: innerOf(lines.slice(first, end)) };
  return isAnnounced ? { end: at + 1, inner: nothingInner } : null;
}

export const isForwarded = (text: string): boolean => linesOf(text).some(isForwarding);

/** A forwarded text of which every line after the announcement is marked as quoted, as some programs do, without those marks. */
export function forwardedPlain(text: string): string {
  const lines = linesOf(text);
  const at = lines.findIndex(isForwarding);
  const rest = at < 0 ? [] : lines.slice(at + 1).filter(({ words }) => words !== '');
  const start = lines[at + 1]?.start;
  return start !== undefined && rest.length > 0 && rest.every(isQuoted) ? text.slice(0, start) + unquoted(text.slice(start)) : text;
}
