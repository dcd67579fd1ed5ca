/** The type of charts: its few sizes, and how words are fitted into a width. */
import type { FontMetrics, FontRequest } from '../print.ts';

export interface TypeStyle {
  readonly size: number;
  readonly weight: number;
  readonly isItalic: boolean;
}

const style = (size: number, weight: number, isItalic = false): TypeStyle => ({ size, weight, isItalic });

export const type = {
  heading: style(9, 600),
  label: style(8.2, 600),
  plain: style(8.2, 400),
  aside: style(8.2, 400, true),
  tick: style(7.6, 400),
} as const;

/** Distance of two baselines of one text. */
export const leading = 9.8;

/** Measures text in the faces of the page. */
export interface Lettering {
  readonly families: readonly string[];
  /** In points. */
  width(text: string, style: TypeStyle): number;
  /** Height of capitals in em: a text stands in the middle of a line when its baseline lies half of that below. */
  readonly capHeight: number;
  /** How far letters reach below the baseline, in em. */
  readonly descent: number;
}

export function letteringOf(metrics: FontMetrics, families: readonly string[]): Lettering {
  /** The same object for the same style: metrics know it again by that. */
  const requests = new Map<TypeStyle, FontRequest>();
  const request = (wanted: TypeStyle): FontRequest => {
    const known = requests.get(wanted);
    if (known) return known;
    const made = { families, weight: wanted.weight, isItalic: wanted.isItalic, features: ['lnum', 'tnum'] };
    requests.set(wanted, made);
    return made;
  };
  const { capHeight, descent } = metrics.vertical(request(type.plain));
  return { families, width: (text, wanted) => metrics.width(request(wanted), text) * wanted.size, capHeight, descent };
}

/** Baseline of a text whose capitals are centred on `middle`. */
export function centred(lettering: Lettering, { size }: TypeStyle, middle: number): number {
  return middle + (lettering.capHeight * size) / 2;
}

/** The text, or as much of it as fits with an ellipsis at its end; cut between words where that loses little. */
export function shorten(lettering: Lettering, text: string, style: TypeStyle, width: number): string {
  if (lettering.width(text, style) <= width) return text;
  const letters = [...text];
  let [count, least, most] = [1, 2, letters.length - 1];
  while (least <= most) {
    const tried = Math.ceil((least + most) / 2);
    if (lettering.width(ellipsised(letters.slice(0, tried)), style) <= width) [count, least] = [tried, tried + 1];
    else most = tried - 1;
  }
  const cut = letters.slice(0, count).join('');
  const word = cut.lastIndexOf(' ');
  return ellipsised(word > cut.length * 0.7 ? [...cut.slice(0, word)] : [...cut]);
}

const ellipsised = (letters: readonly string[]): string => `${letters.join('').replace(/[\s,;:.–-]+$/, '')}…`;

/** Spaces that no line keeps. */
const looseSpaces = /^ | {2}| $/;

/** Lines of whole words; what does not fit on `most` lines ends in an ellipsis. */
export function wrap(
  lettering: Lettering,
  text: string,
  style: TypeStyle,
  room: { readonly width: number; readonly most: number },
): readonly string[] {
  if (text === '') return [];
  if (!looseSpaces.test(text) && lettering.width(text, style) <= room.width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || lettering.width(longer, style) <= room.width || lines.length === room.most - 1) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => shorten(lettering, each, style, room.width));
}
