import {
  Bookmark,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Drawing, Size } from '../../print.ts';
import { roman } from '../../text/roman.ts';
import type { Block, Inline, Picture, Words } from '../flow/index.ts';
import { differing, type RunLook, runLook } from './looks.ts';

/** What the lines of a document need to know of the whole. */
export interface Making {
  /** Ids that links lead to and something has, with their bookmarks: a link to any other is mere words. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Claims, by the id that links name, with their numbers. */
  readonly noted: ReadonlyMap<string, number>;
  /** Those whose first mark has been set, with the number of their endnote: endnotes count themselves. */
  readonly called: Map<number, number>;
  readonly footnotes: (readonly Block[])[];
  readonly png: (drawing: Drawing) => Uint8Array;
  readonly language: string;
}

export function runsOf(inlines: readonly Inline[], base: RunLook, widthPt: number, making: Making): readonly ParagraphChild[] {
  return inlines.flatMap((inline): readonly ParagraphChild[] => {
    switch (inline.kind) {
      case 'words':
        return wordsRuns(inline, base, making);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'anchor':
        return bookmark(inline.id, making);
      case 'note':
        making.footnotes.push(inline.blocks);
        return [new FootnoteReferenceRun(making.footnotes.length)];
      case 'picture':
        return [...inline.anchors.flatMap((id) => bookmark(id, making)), pictureRun(inline, widthPt, making)];
      default:
        // Pages are the word processor's own.
        return [];
    }
  });
}

export function bookmark(id: string, { bookmarks }: Making): readonly ParagraphChild[] {
  const name = bookmarks.get(id);
  return name === undefined ? [] : [new Bookmark({ id: name, children: [] })];
}

const isRaised = ({ style: { verticalAlign } }: Words): boolean =>
  verticalAlign === 'super' || (typeof verticalAlign === 'number' && verticalAlign > 0);

function wordsRuns(words: Words, base: RunLook, making: Making): readonly ParagraphChild[] {
  const { href, text } = words;
  const raised = isRaised(words);
  const id = href?.startsWith('#') ? href.slice(1) : null;
  const number = id !== null && raised ? making.noted.get(id) : undefined;
  if (number !== undefined && text.trim() !== '') return [noteMark(words, number, base, making)];
  const run = new TextRun({ text, ...looked(words, base, raised, making) });
  const name = id === null ? undefined : making.bookmarks.get(id);
  if (name !== undefined) return [new InternalHyperlink({ anchor: name, children: [run] })];
  return href !== null && id === null ? [new ExternalHyperlink({ link: href, children: [run] })] : [run];
}

/** The first mark of a claim is its endnote; the others lead there, and bear the same number. */
function noteMark(words: Words, claim: number, base: RunLook, making: Making): ParagraphChild {
  const known = making.called.get(claim);
  if (known === undefined) {
    const note = making.called.size + 1;
    making.called.set(claim, note);
    return new Bookmark({ id: callName(claim), children: [new EndnoteReferenceRun(note)] });
  }
  const run = new TextRun({ text: roman(known), ...looked(words, base, true, making) });
  return new InternalHyperlink({ anchor: callName(claim), children: [run] });
}

/** Where the note of a claim is called. */
const callName = (number: number): string => `call_${number}`;

function looked(words: Words, base: RunLook, raised: boolean, { language }: Making): object {
  const { size, ...look } = differing(runLook(words.style), base);
  const marks = raised ? { superScript: true } : words.style.verticalAlign === 'sub' ? { subScript: true } : {};
  return {
    ...look,
    // What is raised is made smaller by the word processor itself.
    ...(size === undefined || raised ? {} : { size }),
    ...marks,
    ...(words.style.textDecoration === 'underline' ? { underline: { type: 'single' } } : {}),
    ...(words.style.textDecoration === 'line-through' ? { strike: true } : {}),
    ...(words.language === null || words.language === language ? {} : { language: { value: words.language } }),
  };
}

const pixelPt = 0.75;

/** No wider than there is room; its words for who does not see it. */
export function pictureRun({ drawing, size }: Picture, widthPt: number, { png }: Making): ParagraphChild {
  const { width, height } = fitted(size, widthPt);
  return new ImageRun({
    type: 'png',
    data: png(drawing),
    transformation: { width: Math.round(width / pixelPt), height: Math.round(height / pixelPt) },
    altText: { name: drawing.name, title: drawing.title, description: drawing.alt },
  });
}

function fitted({ width, height }: Size, widthPt: number): Size {
  const scale = Math.min(1, widthPt / width);
  return { width: width * scale, height: height * scale };
}
