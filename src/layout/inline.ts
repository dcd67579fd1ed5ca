/** From the inline content of a paragraph to the items that lines are made of: white space, transforms, dashes, shaping. */
import type { ContentPart, ShapedRun } from '../print.ts';
import { BriefError } from '../problems.ts';
import { measureInlineBlock } from './atoms.ts';
import { levelled } from './bidi.ts';
import type { Inline, Paragraph, TextStyle } from './boxes.ts';
import { type Item, type LeaderPattern, widthOf, widthOfRuns } from './items.ts';
import type { Setter } from './setter.ts';

/** A break after a hyphen or dash is a little worse than one at a space; one inside an address is worse still. */
const dashCost = 50;
const addressCost = 100;
const leastLeader = 8;

/** Builds the items of one paragraph; `afterSpace` is true where a further collapsible space would print nothing. */
interface ItemList {
  readonly items: Item[];
  /** The text runs both ways, and marks that steer its direction count. */
  readonly isMixed: boolean;
  afterSpace: boolean;
  /** How many of the items are measured, and how far they fill their last line. */
  measured: number;
  filled: number;
}

/** The items of a paragraph, its first-line indent included, for a column `width` wide, which bounds what is drawn in it. */
export function itemsOf(setter: Setter, paragraph: Paragraph, width: number): readonly Item[] {
  const { course } = paragraph;
  const list: ItemList = { items: [], isMixed: course.isMixed, afterSpace: true, measured: 0, filled: 0 };
  if (paragraph.style.textIndent !== 0) list.items.push({ kind: 'edge', width: paragraph.style.textIndent, frame: null });
  for (const inline of paragraph.inlines) addPlaced(setter, list, inline, width);
  if (!course.isMixed) return list.items;
  return levelled(list.items, course.direction, (style, text, direction) => setter.metrics.shape(style.font, text, direction));
}

/** What is wrong with a text is told with the place of its element. */
function addPlaced(setter: Setter, list: ItemList, inline: Inline, width: number): void {
  try {
    addInline(setter, list, inline, width);
  } catch (error) {
    const at = 'style' in inline ? inline.style.at : null;
    if (!(error instanceof BriefError) || at === null) throw error;
    throw new BriefError(...error.problems.map((each) => ({ ...each, place: each.place ?? at })));
  }
}

function addInline(setter: Setter, list: ItemList, inline: Inline, width: number): void {
  switch (inline.kind) {
    case 'text':
      addText(setter, list, inline.text, inline.style);
      return;
    case 'content':
      if (inline.parts.some((part) => part.kind === 'page')) list.items.push({ kind: 'anchor', name: inline.place });
      for (const part of inline.parts) addPart(setter, list, part, inline);
      return;
    case 'newline':
      addNewline(list);
      return;
    case 'block':
      // Pictures in a row are parted where the line is full, as letters are not.
      if (list.items.at(-1)?.kind === 'atom' && inline.box.content.kind === 'drawing') list.items.push({ kind: 'chance', cost: 0 });
      list.items.push(measureInlineBlock(setter, inline, width));
      list.afterSpace = false;
      return;
    case 'edge':
    case 'anchor':
    case 'footnote':
    case 'direction':
      list.items.push(inline);
  }
}

function addPart(setter: Setter, list: ItemList, part: ContentPart, content: Extract<Inline, { kind: 'content' }>): void {
  if (part.kind === 'leader') addLeader(setter, list, part.pattern, content.style);
  else addText(setter, list, printedPart(setter, part, content.place), content.style);
}

/** The words of a piece of generated content. A page number not yet known stands as two digits, the likeliest width. */
export function printedPart(setter: Setter, part: Exclude<ContentPart, { kind: 'leader' }>, place: string): string {
  const { pageOf, pages } = setter.references;
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'page':
      return String(pageOf.get(place) ?? '00');
    case 'pages':
      return String(pages || '00');
    case 'target-page':
      return String(pageOf.get(part.target.replace(/^#/, '')) ?? (pages === 0 ? '00' : ''));
    case 'string':
      return '';
  }
}

function addLeader(setter: Setter, list: ItemList, pattern: LeaderPattern, style: TextStyle): void {
  dropTrailingSpace(list);
  const run = spaceRun(setter, style);
  list.items.push({ kind: 'leader', width: leastLeader, run, pattern, style });
  list.afterSpace = true;
}

function dropTrailingSpace(list: ItemList): void {
  const last = list.items.at(-1);
  if (last?.kind === 'space' && last.canBreak) list.items.pop();
}

function addNewline(list: ItemList): void {
  dropTrailingSpace(list);
  list.items.push({ kind: 'newline' });
  list.afterSpace = true;
}

function transformed(text: string, style: TextStyle): string {
  switch (style.transform) {
    case 'uppercase':
      return text.toUpperCase();
    case 'lowercase':
      return text.toLowerCase();
    case 'capitalize':
      return text.replace(/(^|[\s\u00a0(“‘-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
    case 'none':
      return text;
  }
}

/** White space, no-break space, zero-width space, soft hyphen, line end; everything else is words. */
const separators = /(\r\n|[\n\r]|[\t\f ]+|\u00a0|\u200b|\u00ad|[\u2028\u2029])/;
/** Characters that only steer: joiners of letters and direction marks. In text that runs both ways they are at work. */
const controls = /[\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** Word joiner and byte order mark print nothing, and forbid a break beside them. */
const wordJoiners = /[\ufeff\u2060]/g;
const turningSeparators = new RegExp(`${separators.source.slice(0, -1)}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069])`);

function addText(setter: Setter, list: ItemList, source: string, style: TextStyle): void {
  const text = transformed(source, style);
  const tokens = list.isMixed ? text.split(turningSeparators) : text.replace(controls, '').split(separators);
  for (const token of tokens) if (token !== '') addToken(setter, list, token, style);
}

const turning = /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

function addToken(setter: Setter, list: ItemList, token: string, style: TextStyle): void {
  switch (token.charAt(0)) {
    case '\u2028':
    case '\u2029':
      addNewline(list);
      return;
    case '\n':
    case '\r':
      if (style.whiteSpace.startsWith('pre')) addNewline(list);
      else addSpaces(setter, list, ' ', style);
      return;
    case ' ':
    case '\t':
    case '\f':
      addSpaces(setter, list, token, style);
      return;
    case '\u00a0':
      list.items.push(space(setter, style, false));
      list.afterSpace = false;
      return;
    case '\u200b':
      list.items.push({ kind: 'chance', cost: 0 });
      return;
    case '\u00ad':
      if (style.hasSoftHyphens && style.whiteSpace !== 'nowrap') list.items.push(hyphenItem(setter, style));
      return;
    default:
      if (list.isMixed && turning.test(token)) list.items.push({ kind: 'direction', mark: token });
      else addWord(setter, list, token, style);
  }
}

function spaceRun(setter: Setter, style: TextStyle): ShapedRun {
  return setter.metrics.shape(style.font, ' ')[0] ?? { face: '', text: ' ', glyphs: [], width: 0 };
}

type Space = Extract<Item, { kind: 'space' }>;
const spaces = { breaking: new WeakMap<TextStyle, Space>(), unbreaking: new WeakMap<TextStyle, Space>() };

/** All spaces of a style are one object: half the items of a text are spaces. */
function space(setter: Setter, style: TextStyle, canBreak: boolean): Space {
  const made = canBreak ? spaces.breaking : spaces.unbreaking;
  const known = made.get(style);
  if (known) return known;
  const run = spaceRun(setter, style);
  const extra = style.wordSpacing;
  const item: Space = { kind: 'space', width: widthOfRuns([run], style) + extra, extra, run, style, canBreak };
  made.set(style, item);
  return item;
}

/** Every eighth space is a stop for tabs (`tab-size` of CSS Text 3, at its initial value). */
const tabSpaces = 8;

/** A tab reaches to the next stop; one that would be narrower than half a space, to the one after it. */
function addTab(setter: Setter, list: ItemList, style: TextStyle): void {
  const { run, width: natural, canBreak } = space(setter, style, style.whiteSpace === 'pre-wrap');
  const stop = tabSpaces * natural;
  const missing = stop > 0 ? stop - (lineWidth(list) % stop) : 0;
  const width = missing < natural / 2 ? missing + stop : missing;
  list.items.push({ kind: 'space', width, extra: width - widthOfRuns([run], style), run, style, canBreak });
}

/** How wide the line is that is being filled; goes on from where it was last asked for. */
function lineWidth(list: ItemList): number {
  for (; list.measured < list.items.length; list.measured++) {
    const item = list.items[list.measured];
    if (item) list.filled = item.kind === 'newline' ? 0 : list.filled + widthOf(item);
  }
  return list.filled;
}

function addSpaces(setter: Setter, list: ItemList, blanks: string, style: TextStyle): void {
  const canBreak = style.whiteSpace !== 'nowrap' && style.whiteSpace !== 'pre';
  if (style.whiteSpace === 'pre' || style.whiteSpace === 'pre-wrap') {
    for (const blank of blanks) {
      if (blank === '\t') addTab(setter, list, style);
      else list.items.push(space(setter, style, canBreak));
    }
    return;
  }
  if (!list.afterSpace) list.items.push(space(setter, style, canBreak));
  list.afterSpace = true;
}

type Hyphen = Extract<Item, { kind: 'hyphen' }>;
const hyphens = new WeakMap<TextStyle, Hyphen>();
const softHyphen = '\u00ad';

/** The hyphen that is printed where a word in this style is parted. It is told as a soft hyphen: the word is copied without it. */
export function hyphenItem(setter: Setter, style: TextStyle): Hyphen {
  const known = hyphens.get(style);
  if (known) return known;
  const runs = setter.metrics
    .shape(style.font, '-')
    .map((run) => ({ ...run, text: softHyphen, glyphs: run.glyphs.map((glyph) => ({ ...glyph, text: softHyphen })) }));
  const item: Hyphen = { kind: 'hyphen', width: widthOfRuns(runs, style), runs, style };
  hyphens.set(style, item);
  return item;
}

/**
 * Where an unspaced word may be broken without a hyphen: after a hyphen between letters ("US-led"), after a dash that is not
 * between digits ("killed—and", but not "11–12"), after a thin space, and in an address of the web or of mail after a slash and the like.
 */
const wordChances = /(?<=\p{L}-)(?=\p{L}{2})|(?<=[–—])(?=[^\d\s\u2060\ufeff])|(?<=[\u2009\u200a])(?=[^\u2060\ufeff])/u;
const addressChances = /(?<=[/?&=_.#@-])(?=[^/?&=_.#@\u2060\ufeff-])/;
const address = /[/@]|^\P{L}*www\./u;

/** Whether there can be a chance at all; most words have none. */
const divided = /[-–—/@\u2009\u200a\u2060\ufeff]/;

const partsOf = (token: string, chances: RegExp | null): readonly string[] =>
  (chances ? token.split(chances) : [token]).map((part) => part.replace(wordJoiners, '')).filter((part) => part !== '');

const wraps = ({ whiteSpace }: TextStyle): boolean => whiteSpace !== 'nowrap' && whiteSpace !== 'pre';

/** Between words of neighbouring elements a line may end as it may within one: behind a thin space, a dash, a hyphen. */
function addChanceBefore(items: Item[], token: string, style: TextStyle): void {
  let end = items.length;
  while (isBetween(items[end - 1])) end--;
  const before = items[end - 1];
  if (before?.kind !== 'word' || !wraps(before.style) || !wraps(style)) return;
  const tail = (before.runs.at(-1)?.text ?? '').slice(-2);
  if (!divided.test(tail)) return;
  const [first = '', second = '', third] = `${tail}${token.slice(0, 2)}`.split(wordChances);
  const isChance = first.length === tail.length ? second !== '' : third !== undefined && first.length + second.length === tail.length;
  if (isChance) items.splice(end, 0, { kind: 'chance', cost: dashCost });
}

const isBetween = (item: Item | undefined): boolean => item?.kind === 'edge' || item?.kind === 'anchor' || item?.kind === 'direction';

function addWord(setter: Setter, list: ItemList, token: string, style: TextStyle): void {
  const isAddress = token.length > 12 && address.test(token);
  const isWhole = !wraps(style);
  addChanceBefore(list.items, token, style);
  const parts =
    divided.test(token) || token.includes('www.') ? partsOf(token, isWhole ? null : isAddress ? addressChances : wordChances) : [token];
  parts.forEach((part, index) => {
    if (index > 0) list.items.push({ kind: 'chance', cost: isAddress ? addressCost : dashCost });
    const runs = setter.metrics.shape(style.font, part);
    list.items.push({ kind: 'word', width: widthOfRuns(runs, style), runs, style });
  });
  list.afterSpace = false;
}
