/** What in a message is not its story: quoted mail, signatures, headers of forwarded mail, footers of mailing lists. */
import type { Span } from '../../model.ts';
import { trim } from '../../text/spans.ts';
import { carriesFigure } from '../clutter/figures.ts';
import { type Inner, innerHead, isAnnouncement, nothingInner } from './forwarded.ts';
import { isQuoted, type Line, linesOf, nextFilled } from './lines.ts';

export interface Zone extends Span {
  readonly reason: 'quoted-mail' | 'signature' | 'mail-header' | 'unsubscribe';
}

/** Whose words a message brings: a reply quotes what it answers, a forwarded message is what it quotes. */
export type Nature = 'plain' | 'reply' | 'forward';

/** A zone by lines: the index of the first line after it. */
interface Found {
  readonly reason: Zone['reason'];
  readonly end: number;
}

/**
 * "On Fri, 13 Mar 2020 at 07:15, Jane Doe <jane@example.org> wrote:", "Am 13.03.2020 um 07:15 schrieb Jane Doe:".
 * Near miss, for want of an address or a clock: "On Tuesday the minister wrote:".
 */
function isAttribution(words: string): boolean {
  if (words.length > 400 || !words.endsWith(':')) return false;
  const isSaid = /\b(?:wrote|schrieb|a écrit|escribió|ha scritto)\b/i.test(words);
  return isSaid && (words.includes('@') || /\b\d{1,2}[:.]\d{2}\b/.test(words));
}

/** Lines of an attribution at `at`: none, one, or two where it is broken. */
function attributionLines(lines: readonly Line[], at: number): number {
  const words = lines[at]?.words ?? '';
  if (isAttribution(words)) return 1;
  return /^(?:on|am|le|el|il) /i.test(words) && isAttribution(`${words} ${lines[at + 1]?.words ?? ''}`) ? 2 : 0;
}

/** The end of the quoted lines from `at` on, empty lines between them included. */
function quotedEnd(lines: readonly Line[], at: number): number {
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    if (line && isQuoted(line)) end = next + 1;
    else if (line?.words !== '') break;
  }
  return end;
}

function quotation(lines: readonly Line[], at: number, nature: Nature): Found | null {
  const isReply = nature === 'reply';
  const attribution = attributionLines(lines, at);
  const first = nextFilled(lines, at + attribution);
  const line = lines[first];
  const isMarked = line !== undefined && isQuoted(line);
  if (isMarked && (attribution > 0 || (isReply && first === at))) return { reason: 'quoted-mail', end: quotedEnd(lines, first) };
  if (attribution === 0 || nature === 'plain') return null;
  return isReply ? { reason: 'quoted-mail', end: lines.length } : { reason: 'mail-header', end: at + attribution };
}

/** Whether the list's footer begins: a rule of underscores with the list's name or a way to leave it close below. */
function isListFooter(lines: readonly Line[], at: number): boolean {
  if (!/^_{20,}$/.test(lines[at]?.words ?? '')) return false;
  return lines.slice(at + 1, at + 4).some(({ words }) => /mailing list|unsubscribe/i.test(words));
}

const longestSignature = 15;

/** A line of prose, and not of an address. */
const isSentence = ({ words }: Line): boolean => words.split(/\s+/, 8).length === 8 && /[.!?]["')\]]?$/.test(words);

/** Whether the lines below a divide tell of the story: they carry a figure, or are sentences below a line that a person typed. */
function tellsOfStory(lines: readonly Line[], at: number, end: number): boolean {
  const below = lines.slice(at + 1, end);
  return carriesFigure(below.map(({ words }) => words).join('\n')) || (!lines[at]?.isSeparator && below.some(isSentence));
}

/** Where the sender's signature ends; null where the line only divides the text, because too much stands below it, or the story goes on. */
function signatureEnd(lines: readonly Line[], at: number): number | null {
  if (lines[at]?.words !== '--') return null;
  let filled = 0;
  let end = at + 1;
  for (; end < lines.length && filled <= longestSignature; end++) {
    const line = lines[end];
    if (line && (isQuoted(line) || isAnnouncement(line))) break;
    if (line?.words !== '') filled++;
  }
  return filled <= longestSignature && !tellsOfStory(lines, at, end) ? end : null;
}

function footer(lines: readonly Line[], at: number): Found | null {
  if (isListFooter(lines, at)) return { reason: 'unsubscribe', end: lines.length };
  const end = signatureEnd(lines, at);
  return end === null ? null : { reason: 'signature', end };
}

/** What begins at a line: nothing, one zone, or headers with what stands under them in a reply. */
function zonesAt(lines: readonly Line[], at: number, nature: Nature): { readonly found: readonly Found[]; readonly inner: Inner | null } {
  const head = innerHead(lines, at);
  if (!head) {
    const found = quotation(lines, at, nature) ?? footer(lines, at);
    return { found: found ? [found] : [], inner: null };
  }
  const headers: Found = { reason: 'mail-header', end: head.end };
  const isAnswered = nature === 'reply' && head.end < lines.length;
  return { found: isAnswered ? [headers, { reason: 'quoted-mail', end: lines.length }] : [headers], inner: head.inner };
}

/** The zones of a text in order, and what the first headers inside it say. */
export function zonesOf(text: string, nature: Nature): { readonly zones: readonly Zone[]; readonly inner: Inner } {
  const lines = linesOf(text);
  const zones: Zone[] = [];
  let inner: Inner | null = null;
  for (let at = 0; at < lines.length; ) {
    const here = zonesAt(lines, at, nature);
    inner ??= here.inner;
    let next = at;
    for (const { end, reason } of here.found) {
      zones.push({ ...trim(text, { start: lines[next]?.start ?? 0, end: lines[end - 1]?.end ?? text.length }), reason });
      next = end;
    }
    at = Math.max(next, at + 1);
  }
  return { zones: zones.filter(({ start, end }) => end > start), inner: inner ?? nothingInner };
}
