/** ROOF. Characters of articles that no font of the page has: strangers' words must not keep a briefing from being printed. */
import type { Briefing, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { substitute } from '../text/pageWords.ts';

const mostNamed = 8;

const control = /^\p{Cc}$/u;
/** Marks that are seen on no page: joiners, directions, selectors of variants. Source: Unicode, Default_Ignorable_Code_Point. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;
const plain = /^[\n\x20-\x7e]*$/;

const nameOf = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/** A briefing in characters that the faces have. */
export interface Printable {
  readonly briefing: Briefing;
  /** Those that they lack. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The briefing as it can be printed: a character that no font has becomes □, one that is seen nowhere goes, and line ends stay.
 * The problem names the characters. Data outputs keep the words as they are.
 */
export function printable(briefing: Briefing, has: (codePoint: number) => boolean): Printable {
  const missing = new Set<string>();
  const print = (character: string): string => {
    if (/\s/.test(character)) return character;
    if (control.test(character)) return '';
    if (has(character.codePointAt(0) ?? 0)) return character;
    if (unseen.test(character)) return '';
    missing.add(character);
    return substitute;
  };
  const known = new Map<string, string>();
  const printOnce = (character: string): string => {
    const printed = known.get(character) ?? print(character);
    known.set(character, printed);
    return printed;
  };
  const words = (text: string): string => (plain.test(text) ? text : Array.from(text, printOnce).join(''));
  const printed = mapTexts(briefing, words) as Briefing;
  if (missing.size === 0) return { briefing: printed, missing: [], problems: [] };
  const names = [...missing].slice(0, mostNamed).map(nameOf).join(', ');
  const more = missing.size > mostNamed ? ` and ${missing.size - mostNamed} more` : '';
  return {
    briefing: printed,
    missing: [...missing].sort(),
    problems: [problem('build/no-glyph', null, { names: names + more, stand: substitute })],
  };
}

/** Plain data with every text in it replaced; what has nothing to replace is not copied. */
function mapTexts(value: unknown, words: (text: string) => string): unknown {
  if (typeof value === 'string') return words(value);
  if (Array.isArray(value)) {
    const mapped = value.map((each) => mapTexts(each, words));
    return mapped.every((each, at) => each === value[at]) ? value : mapped;
  }
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | null = null;
  for (const [key, each] of Object.entries(value)) {
    const mapped = mapTexts(each, words);
    if (mapped === each) continue;
    copy ??= { ...value };
    copy[key] = mapped;
  }
  return copy ?? value;
}
