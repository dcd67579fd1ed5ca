/** Properties of type and text. */
import type { Computed } from '../computed.ts';
import { isWord, splitAt, type Term } from '../terms.ts';
import {
  acceptedColors,
  color,
  either,
  keyword,
  length,
  lengthUnits,
  percentOfEm,
  positiveLength,
  positiveNumber,
  type Read,
  single,
  wholeNumber,
  word,
} from '../values.ts';
import type { Longhand, LonghandTable } from './row.ts';

/** OpenType feature that each word of `font-variant-numeric` asks for, and the words it cannot stand beside. */
const numericFeatures: readonly { readonly word: string; readonly feature: string; readonly group: string }[] = [
  { word: 'lining-nums', feature: 'lnum', group: 'figure' },
  { word: 'oldstyle-nums', feature: 'onum', group: 'figure' },
  { word: 'proportional-nums', feature: 'pnum', group: 'spacing' },
  { word: 'tabular-nums', feature: 'tnum', group: 'spacing' },
  { word: 'slashed-zero', feature: 'zero', group: 'zero' },
];

/** Family names: strings, or words that make a name together ("Source Serif 4" needs quotes only for its digit). */
const families: Read<readonly string[]> = (terms) => {
  const names = splitAt(terms, ',').map(familyName);
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? () => known : null;
};

export function familyName(terms: readonly Term[]): string | null {
  const [first] = terms;
  if (first?.kind === 'string') return terms.length === 1 && first.text !== '' ? first.text : null;
  const words = terms.map((term) => (term.kind === 'word' ? term.text : null));
  return words.length === 0 || words.includes(null) ? null : words.join(' ');
}

const numericVariant: Read<readonly string[]> = (terms) => {
  const chosen = terms.map((term) => numericFeatures.find((row) => isWord(term, row.word)));
  const features = chosen.flatMap((row) => (row ? [row.feature] : []));
  const groups = new Set(chosen.map((row) => row?.group));
  return features.length > 0 && features.length === terms.length && groups.size === terms.length ? () => features : null;
};

const weight: Read<number> = either(wholeNumber(1, 1000), word('normal', 400), word('bold', 700));

const factor: Read<{ readonly factor: number }> = single((term) => {
  const compute = positiveNumber([term]);
  return compute && ((around) => ({ factor: compute(around) }));
});

const fixedLineHeight: Read<{ readonly pt: number }> = (terms) => {
  const compute = either(positiveLength, percentOfEm)(terms);
  return compute && ((around) => ({ pt: compute(around) }));
};

/** What `line-height: normal` stands for, as browsers set most book faces. */
const normalLineHeight = { factor: 1.2 };

const sides = keyword('start', 'end', 'left', 'right', 'center', 'justify');

const hanging: Read<Computed['hangingPunctuation']> = (terms) => {
  const has = (name: string): boolean => terms.some((term) => isWord(term, name));
  const value = { start: has('first'), end: has('allow-end') };
  const known = Number(value.start) + Number(value.end);
  return known > 0 && known === terms.length ? () => value : null;
};

/** `"ss01", "liga" off`; each feature is on unless something else stands behind it. */
const featureSettings: Read<Computed['fontFeatureSettings']> = (terms) => {
  const settings = splitAt(terms, ',').map(featureSetting);
  const known = settings.filter((setting) => setting !== null);
  return known.length === settings.length ? () => known : null;
};

function featureSetting([tag, value, ...rest]: readonly Term[]): readonly [string, number] | null {
  if (tag?.kind !== 'string' || !/^[ -~]{4}$/.test(tag.text) || rest.length > 0) return null;
  if (value === undefined || isWord(value, 'on')) return [tag.text, 1];
  if (isWord(value, 'off')) return [tag.text, 0];
  return value.kind === 'number' && Number.isInteger(value.value) && value.value >= 0 ? [tag.text, value.value] : null;
}

/** A side, or one character with or without a side (CSS Text 4, section 7.1). */
const alignment: Read<Computed['textAlign']> = (terms) => {
  const mark = terms.find((term) => term.kind === 'string');
  const side = sides(terms.filter((term) => term !== mark));
  if (mark === undefined) return side && ((around) => ({ side: side(around), on: null }));
  const isOne = [...mark.text].length === 1;
  if (!isOne || (side === null && terms.length > 1)) return null;
  return (around) => ({ side: side?.(around) ?? 'right', on: mark.text });
};

const fontFamily: Longhand<readonly string[]> = {
  name: 'font-family',
  inherits: true,
  initial: 'serif',
  accepts: 'names of families that @font-face rules give, separated by commas',
  about: 'Typefaces in order of preference.',
  read: families,
};

export const textProperties: LonghandTable<
  | 'fontFamily'
  | 'fontSize'
  | 'fontWeight'
  | 'fontStyle'
  | 'fontVariantCaps'
  | 'fontVariantNumeric'
  | 'lineHeight'
  | 'fontFeatureSettings'
  | 'letterSpacing'
  | 'wordSpacing'
  | 'color'
  | 'direction'
  | 'textAlign'
  | 'hangingPunctuation'
  | 'hyphens'
  | 'textIndent'
  | 'textTransform'
  | 'textDecoration'
  | 'whiteSpace'
  | 'verticalAlign'
> = {
  fontFamily,
  fontSize: {
    name: 'font-size',
    inherits: true,
    initial: '12pt',
    accepts: `a length (${lengthUnits}) or a percentage of the font size around`,
    about: 'Size of the type.',
    read: either(positiveLength, percentOfEm),
  },
  fontWeight: {
    name: 'font-weight',
    inherits: true,
    initial: 'normal',
    accepts: 'normal, bold or a number from 1 to 1000',
    about: 'Weight of the face: 400 is normal, 700 bold.',
    read: weight,
  },
  fontStyle: {
    name: 'font-style',
    inherits: true,
    initial: 'normal',
    accepts: 'normal or italic',
    about: 'Upright or italic.',
    read: keyword('normal', 'italic'),
  },
  fontVariantCaps: {
    name: 'font-variant-caps',
    inherits: true,
    initial: 'normal',
    accepts: 'normal, small-caps or all-small-caps',
    about: 'Small capitals: those of the face, or capitals at four fifths of their size where it has none.',
    read: either<readonly string[]>(word('normal', []), word('small-caps', ['smcp']), word('all-small-caps', ['c2sc', 'smcp'])),
  },
  fontVariantNumeric: {
    name: 'font-variant-numeric',
    inherits: true,
    initial: 'normal',
    accepts: `normal, or one or more of ${numericFeatures.map((row) => row.word).join(', ')}`,
    about: 'Shape and width of figures: old-style figures in running text, lining tabular ones in tables.',
    read: either<readonly string[]>(word('normal', []), numericVariant),
  },
  lineHeight: {
    name: 'line-height',
    inherits: true,
    initial: 'normal',
    accepts: `normal, a number, a length (${lengthUnits}) or a percentage`,
    about: 'Distance of base lines. A number multiplies the font size of each element by itself.',
    read: either<{ readonly factor: number } | { readonly pt: number }>(word('normal', normalLineHeight), factor, fixedLineHeight),
  },
  letterSpacing: {
    name: 'letter-spacing',
    inherits: true,
    initial: 'normal',
    accepts: `normal or a length (${lengthUnits})`,
    about: 'Space added after every letter; letters set apart make no ligatures.',
    read: either(word('normal', 0), length),
  },
  wordSpacing: {
    name: 'word-spacing',
    inherits: true,
    initial: 'normal',
    accepts: `normal or a length (${lengthUnits})`,
    about: 'Space added to every space between words.',
    read: either(word('normal', 0), length),
  },
  fontFeatureSettings: {
    name: 'font-feature-settings',
    inherits: true,
    initial: 'normal',
    accepts:
      'normal, or OpenType features of four letters in quotes, separated by commas, each with or without on, off or a number behind it',
    about: 'OpenType features of the face by name, for what no other property says.',
    read: either<Computed['fontFeatureSettings']>(word('normal', []), featureSettings),
  },
  color: { name: 'color', inherits: true, initial: 'black', accepts: acceptedColors, about: 'Colour of the text.', read: color },
  direction: {
    name: 'direction',
    inherits: true,
    initial: 'ltr',
    accepts: 'ltr, rtl or auto',
    about: 'Which way text, tables and lists run, as the attribute dir has it; auto goes by the first letter of each paragraph.',
    read: keyword('ltr', 'rtl', 'auto'),
  },
  textAlign: {
    name: 'text-align',
    inherits: true,
    initial: 'start',
    accepts: 'start, end, left, right, center or justify, or a character in quotes with or without one of the first five',
    about:
      'Alignment of lines; start is the side that the text begins at. With a character, the cells of a table column stand below each other ' +
      'by it, whole numbers as if it stood behind them; the word beside it, or right, says where in the column.',
    read: alignment,
  },
  hangingPunctuation: {
    name: 'hanging-punctuation',
    inherits: true,
    initial: 'none',
    accepts: 'none, first, allow-end, or both',
    about:
      'Lets light marks reach into the margin, so that the edges of justified text look straight: quotation marks at the start of each ' +
      'line (first), stops, commas, hyphens and quotation marks at its end (allow-end), by the part of their width that their lightness asks.',
    read: either<Computed['hangingPunctuation']>(word('none', { start: false, end: false }), hanging),
  },
  hyphens: {
    name: 'hyphens',
    inherits: true,
    initial: 'manual',
    accepts: 'none, manual or auto',
    about: 'Whether words may be divided: never, at soft hyphens, or by the rules of the language.',
    read: keyword('none', 'manual', 'auto'),
  },
  textIndent: {
    name: 'text-indent',
    inherits: true,
    initial: '0',
    accepts: `a length (${lengthUnits})`,
    about: 'Indent of the first line; a negative one hangs it out.',
    read: length,
  },
  textTransform: {
    name: 'text-transform',
    inherits: true,
    initial: 'none',
    accepts: 'none, uppercase, lowercase or capitalize',
    about: 'Case in which the text is shown.',
    read: keyword('none', 'uppercase', 'lowercase', 'capitalize'),
  },
  textDecoration: {
    name: 'text-decoration',
    // CSS carries the line on through the content instead; inheriting it looks the same in this subset.
    inherits: true,
    initial: 'none',
    accepts: 'none, underline or line-through',
    about: 'A line under or through the text.',
    read: keyword('none', 'underline', 'line-through'),
  },
  whiteSpace: {
    name: 'white-space',
    inherits: true,
    initial: 'normal',
    accepts: 'normal, nowrap, pre, pre-wrap or pre-line',
    about: 'Whether blanks are kept and lines are broken.',
    read: keyword('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'),
  },
  verticalAlign: {
    name: 'vertical-align',
    inherits: false,
    initial: 'baseline',
    accepts: `baseline, super, sub, top, middle, bottom or a length (${lengthUnits})`,
    about: 'Height of inline text, which a length raises, or place of the content of a table cell.',
    read: either<'baseline' | 'super' | 'sub' | 'top' | 'middle' | 'bottom' | number>(
      keyword('baseline', 'super', 'sub', 'top', 'middle', 'bottom'),
      length,
    ),
  },
};
