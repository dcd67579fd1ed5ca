import type { Block } from '../../model.ts';
import { slice, trim } from '../../text/spans.ts';
import { carriesFigure } from '../clutter/figures.ts';
import { type Body, plainBody } from '../records/body.ts';
import { forwardedPlain, type Inner, nothingInner } from './forwarded.ts';
import { isQuoted, linesOf, unquoted } from './lines.ts';
import { noticeReason } from './notices.ts';
import { type Nature, type Zone, zonesOf } from './zones.ts';

/** The text of a message with its blocks, and what headers inside it say. */
export interface MailBody extends Body {
  readonly inner: Inner;
}

const removed = (zone: Zone): Block => ({ start: zone.start, end: zone.end, role: 'removed', reason: zone.reason });

/** A block without what zones take of it: nothing, the whole of it, or the parts before, between and after. */
function outside(text: string, block: Block, zones: readonly Zone[]): readonly Block[] {
  const parts: Block[] = [];
  let start = block.start;
  for (const zone of zones) {
    if (zone.end <= start || zone.start >= block.end) continue;
    parts.push({ ...block, start, end: Math.max(start, zone.start) });
    start = Math.min(block.end, zone.end);
  }
  return [...parts, { ...block, start }].map((part) => ({ ...part, ...trim(text, part) })).filter(({ start: from, end }) => end > from);
}

/** The blocks with those of the zones among them; both are in order, so each zone is looked at beside few blocks. */
function withZones({ text, blocks }: Body, zones: readonly Zone[]): readonly Block[] {
  const kept: Block[] = [];
  let first = 0;
  for (const block of blocks) {
    while ((zones[first]?.end ?? Number.POSITIVE_INFINITY) <= block.start) first++;
    let last = first;
    while ((zones[last]?.start ?? Number.POSITIVE_INFINITY) < block.end) last++;
    kept.push(...outside(text, block, zones.slice(first, last)));
  }
  return [...kept, ...zones.map(removed)].sort((a, b) => a.start - b.start);
}

/** Paragraphs about the mail itself go, unless they count the dead, the hurt or troops. */
function withoutNotices(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.role === 'removed') return block;
    const words = slice(text, block);
    const reason = noticeReason(words);
    return reason === null || carriesFigure(words) ? block : { ...block, role: 'removed', reason };
  });
}

const isLeft = (blocks: readonly Block[]): boolean => blocks.some(({ role }) => role !== 'removed');

/** Plain text is cut at the edges of its zones before paragraphs are looked for, so that none runs over an edge. */
function paragraphsBetween(text: string, zones: readonly Zone[]): readonly Block[] {
  const starts = [0, ...zones.map(({ end }) => end)];
  const ends = [...zones.map(({ start }) => start), text.length];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? text.length;
    return plainBody(text.slice(start, end)).blocks.map((block) => ({ ...block, start: block.start + start, end: block.end + start }));
  });
}

/** The text of a plain part. Where nothing but quoted words is left, they are the story: the marks of quoting go. */
export function plainMail(words: string, nature: Nature): MailBody {
  const text = nature === 'forward' ? forwardedPlain(words) : words;
  const { zones, inner } = zonesOf(text, nature);
  const blocks = withoutNotices(text, withZones({ text, blocks: paragraphsBetween(text, zones) }, zones));
  if (isLeft(blocks)) return { text, blocks, inner };
  return linesOf(text).some(isQuoted) && nature === 'reply' ? plainMail(unquoted(text), 'forward') : { ...plainBody(text), inner };
}

/** The text of an HTML part, as it was drawn out. Where nothing would be left, nothing is removed. */
export function htmlMail(drawn: Body, nature: Nature): MailBody {
  const { zones, inner } = zonesOf(drawn.text, nature);
  const blocks = withoutNotices(drawn.text, withZones(drawn, zones));
  return { text: drawn.text, blocks: isLeft(blocks) ? blocks : drawn.blocks, inner };
}

/** Bodies of one message one after the other, an empty line between them; null where there is none. */
export function joined(bodies: readonly MailBody[]): MailBody | null {
  if (bodies.length === 0) return null;
  const blocks: Block[] = [];
  let offset = 0;
  for (const body of bodies) {
    for (const block of body.blocks) blocks.push({ ...block, start: block.start + offset, end: block.end + offset });
    offset += body.text.length + 2;
  }
  const inner = bodies.find((body) => body.inner !== nothingInner)?.inner ?? nothingInner;
  return { text: bodies.map(({ text }) => text).join('\n\n'), blocks, inner };
}
