/** How styles of CSS look in a word processor. Sizes are half-points there, lengths twentieths of a point. */
import type { Border, Style } from '../../print.ts';

export const twips = (points: number): number => Math.round(points * 20);

/** Faces that word processors have, for those that ship with this program and are on no other machine. */
const standIns: Readonly<Record<string, string>> = {
  'Source Serif 4': 'Cambria',
  'Source Serif Display': 'Cambria',
  'Source Sans 3': 'Calibri',
};

const faceOf = ({ fontFamily: [first = 'serif'] }: Style): string => standIns[first] ?? first;

const boldFrom = 600;

/** Of letters. */
export interface RunLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly color: string;
  readonly allCaps: boolean;
  readonly smallCaps: boolean;
  readonly characterSpacing: number;
}

export function runLook(style: Style): RunLook {
  return {
    font: faceOf(style),
    size: Math.max(2, Math.round(style.fontSize * 2)),
    bold: style.fontWeight >= boldFrom,
    italics: style.isItalic,
    color: style.color.replace('#', '').slice(0, 6),
    allCaps: style.textTransform === 'uppercase',
    smallCaps: style.fontFeatures.includes('smcp'),
    characterSpacing: twips(style.letterSpacing),
  };
}

/** A rule beside or between paragraphs and cells; widths there are eighths of a point. */
export interface Line {
  readonly style: 'single' | 'dotted' | 'dashed' | 'none';
  readonly size: number;
  readonly color: string;
  readonly space?: number;
}

export function lineOf({ width, style, color }: Border, space?: number): Line | undefined {
  if (style === 'none' || width <= 0) return undefined;
  const line = { style: style === 'solid' ? ('single' as const) : style, size: Math.max(2, Math.round(width * 8)), color: hex(color) };
  return space === undefined ? line : { ...line, space };
}

export const hex = (color: string): string => color.replace('#', '').slice(0, 6);

/** Of paragraphs. */
export interface ParagraphLook {
  readonly alignment: 'left' | 'right' | 'center' | 'both';
  readonly spacing: { readonly before: number; readonly after: number; readonly line: number; readonly lineRule: 'atLeast' };
  readonly indent: { readonly left: number; readonly firstLine: number };
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

const alignments = { start: 'left', left: 'left', end: 'right', right: 'right', center: 'center', justify: 'both' } as const;

const length = (value: number | 'auto'): number => (value === 'auto' ? 0 : value);

export function paragraphLook(style: Style): ParagraphLook {
  const { margin, padding } = style;
  return {
    alignment: alignments[style.textAlign],
    spacing: {
      before: twips(Math.max(0, length(margin.top))),
      after: twips(Math.max(0, length(margin.bottom))),
      line: twips(style.lineHeight),
      lineRule: 'atLeast',
    },
    indent: { left: twips(Math.max(0, length(margin.left) + padding.left)), firstLine: twips(Math.max(0, style.textIndent)) },
    keepNext: style.breakAfter === 'avoid',
    keepLines: style.breakInside === 'avoid',
  };
}

/** The members in which one look differs from another. */
export function differing<Look extends object>(look: Look, from: Look): Partial<Look> {
  const names = Object.keys(look) as (keyof Look)[];
  return Object.fromEntries(
    names.filter((name) => JSON.stringify(look[name]) !== JSON.stringify(from[name])).map((name) => [name, look[name]]),
  ) as Partial<Look>;
}
