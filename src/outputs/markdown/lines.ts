import type { Block, Inline, Words } from '../flow/index.ts';
import { address, atStart, attribute, escaped } from './escape.ts';

/** What a line needs to know of the whole file. */
export interface Making {
  /** Ids that some link leads to; no other needs a place. */
  readonly wanted: ReadonlySet<string>;
  /** Footnotes, in the order of their numbers. */
  readonly notes: (readonly Block[])[];
}

interface Look {
  /** Where all is bold, as in headings, bold says nothing. */
  readonly isBold: boolean;
  /** Between the lines of one paragraph: a break of Markdown, or one that may stand in a table. */
  readonly lineEnd: string;
}

export const ofText: Look = { isBold: false, lineEnd: '\\\n' };
export const ofHeading: Look = { isBold: true, lineEnd: ' ' };
export const ofCell: Look = { isBold: false, lineEnd: '<br>' };
export const ofHeadCell: Look = { isBold: true, lineEnd: '<br>' };

/** The inlines as one or more lines, which begin with none of the signs that would make them something else. */
export function line(inlines: readonly Inline[], look: Look, making: Making): string {
  let text = '';
  inlines.forEach((inline, index) => {
    if (inline.kind === 'words') text += words(inline, text.at(-1) ?? ' ', charBehind(inlines, index), look);
    else text += mark(inline, look, making);
  });
  return text.split('\n').map(atStart).join('\n').trim();
}

/** The first character behind a run; a blank at the end of the line. */
function charBehind(inlines: readonly Inline[], index: number): string {
  const next = inlines.slice(index + 1).find(({ kind }) => kind !== 'anchor');
  if (next?.kind === 'words') return isMark(next) ? '[' : next.text.charAt(0);
  return next?.kind === 'note' ? '[' : ' ';
}

function mark(inline: Exclude<Inline, Words>, look: Look, { notes, wanted }: Making): string {
  if (inline.kind === 'break') return look.lineEnd;
  if (inline.kind === 'anchor') return wanted.has(inline.id) ? `<a id="${attribute(inline.id)}"></a>` : '';
  if (inline.kind === 'picture') return emphasis(escaped(inline.drawing.alt.trim()), '*');
  if (inline.kind !== 'note') return '';
  notes.push(inline.blocks);
  return `[\\[${notes.length}\\]](#note-${notes.length})`;
}

const isRaised = ({ style: { verticalAlign } }: Words): boolean =>
  verticalAlign === 'super' || (typeof verticalAlign === 'number' && verticalAlign > 0);

/** A reference mark: a raised link within the page. Not raised it would be read as part of a number, so it stands in brackets. */
const isMark = (run: Words): boolean => run.href?.startsWith('#') === true && isRaised(run);

function words(run: Words, before: string, behind: string, look: Look): string {
  const { text, href } = run;
  if (isMark(run)) return text.trim() === '' ? text : `[\\[${escaped(text.trim())}\\]](${address(href ?? '')})`;
  const [, left = '', core = '', right = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (core === '') return text;
  const isFree = canStand(core, left === '' ? before : ' ', right === '' ? behind : ' ');
  const looks = looking(run, core, isFree ? signOf(run, look) : '');
  return `${left}${href === null ? looks : `[${looks}](${address(href)})`}${right}`;
}

const signOf = ({ style }: Words, look: Look): string =>
  `${style.fontWeight >= boldFrom && !look.isBold ? '**' : ''}${style.isItalic ? '*' : ''}`;

const looking = (run: Words, core: string, sign: string): string => code(core, run.isCode) ?? raised(run, emphasis(escaped(core), sign));

const boldFrom = 600;

/** Letters and figures below or above the line are no part of the word before them. */
function raised(run: Words, text: string): string {
  if (isRaised(run)) return `<sup>${text}</sup>`;
  return run.style.verticalAlign === 'sub' ? `<sub>${text}</sub>` : text;
}

/** Between backticks nothing can be escaped. */
const code = (text: string, isCode: boolean): string | null => (isCode && !/[`|]/.test(text) ? `\`${text}\`` : null);

const emphasis = (text: string, sign: string): string => (sign === '' || text === '' ? text : `${sign}${text}${sign}`);

/** Where the signs of emphasis are read as such (CommonMark 0.31, section 6.2): not between a letter and a sign. */
function canStand(core: string, before: string, behind: string): boolean {
  const [first = '', last = ''] = [core.at(0), core.at(-1)];
  if (before === '*' || behind === '*') return false;
  return (isLetter(first) || !isLetter(before)) && (isLetter(last) || !isLetter(behind));
}

const isLetter = (sign: string): boolean => /[^\s\p{P}\p{S}]/u.test(sign);
