/** Properties that stand for several. Each row says which, and deals its terms out to them. */
import { isWord, type Term } from './terms.ts';
import { colorTerm, lengthTerm } from './values.ts';

export interface Shorthand {
  readonly name: string;
  readonly longhands: readonly string[];
  /** Completes "give …" in the message about a bad value. */
  readonly accepts: string;
  /** The terms of each longhand, or null when they cannot be dealt out; a longhand left out takes its initial value. */
  readonly expand: (terms: readonly Term[]) => ReadonlyMap<string, readonly Term[]> | null;
}

const isPosition = (term: Term): boolean => isWord(term, 'outside') || isWord(term, 'inside');

const sideNames = ['top', 'right', 'bottom', 'left'] as const;
const borderParts = ['width', 'style', 'color'] as const;

export const shorthands: readonly Shorthand[] = [
  {
    name: 'font',
    longhands: ['font-style', 'font-variant-caps', 'font-variant-numeric', 'font-weight', 'font-size', 'line-height', 'font-family'],
    accepts: 'style, small-caps and weight as wanted, then size, /line-height as wanted, and families: 600 9pt/12pt "Source Sans 3"',
    expand: expandFont,
  },
  fourSides('margin', (side) => `margin-${side}`, 'one to four lengths: all; vertical and horizontal; top, sides, bottom; or each side'),
  fourSides('padding', (side) => `padding-${side}`, 'one to four lengths: all; vertical and horizontal; top, sides, bottom; or each side'),
  fourSides('border-width', (side) => `border-${side}-width`, 'one to four lengths'),
  fourSides('border-style', (side) => `border-${side}-style`, 'one to four of none, solid, dotted, dashed'),
  fourSides('border-color', (side) => `border-${side}-color`, 'one to four colours'),
  border('border', sideNames),
  ...sideNames.map((side) => border(`border-${side}`, [side])),
  {
    name: 'background',
    longhands: ['background-color'],
    accepts: 'none or a colour',
    expand: (terms) => new Map([['background-color', isNone(terms) ? [{ kind: 'word', text: 'transparent' }] : terms]]),
  },
  {
    name: 'list-style',
    longhands: ['list-style-type', 'list-style-position'],
    accepts: 'a style of numbers, disc, square or none, with outside or inside beside it if wanted',
    expand(terms) {
      const types = terms.filter((term) => !isPosition(term));
      const positions = terms.filter(isPosition);
      if (types.length > 1 || positions.length > 1) return null;
      const given = [['list-style-type', types] as const, ['list-style-position', positions] as const];
      return new Map(given.filter(([, parts]) => parts.length > 0));
    },
  },
  {
    name: 'columns',
    longhands: ['column-count'],
    accepts: 'auto or a number of columns',
    expand: (terms) => new Map([['column-count', terms]]),
  },
  {
    name: 'gap',
    longhands: ['row-gap', 'column-gap'],
    accepts: 'one or two lengths: rows and columns',
    expand([rows, columns = rows, ...rest]) {
      if (!rows || !columns || rest.length > 0) return null;
      return new Map([
        ['row-gap', [rows]],
        ['column-gap', [columns]],
      ]);
    },
  },
];

function isNone(terms: readonly Term[]): boolean {
  return terms.length === 1 && isWord(terms[0], 'none');
}

function fourSides(name: string, longhand: (side: string) => string, accepts: string): Shorthand {
  return {
    name,
    longhands: sideNames.map(longhand),
    accepts,
    expand([top, right = top, bottom = top, left = right, ...rest]) {
      if (!top || !right || !bottom || !left || rest.length > 0) return null;
      return new Map([top, right, bottom, left].map((term, index) => [longhand(sideNames[index] ?? ''), [term]]));
    },
  };
}

function border(name: string, sides: readonly string[]): Shorthand {
  return {
    name,
    longhands: sides.flatMap((side) => borderParts.map((part) => `border-${side}-${part}`)),
    accepts: 'width, style and colour, such as .5pt solid #d9d6cf, or 0',
    expand(terms) {
      const parts = borderTerms(terms);
      return parts && new Map(sides.flatMap((side) => [...parts].map(([part, term]) => [`border-${side}-${part}`, [term]])));
    },
  };
}

/** Width, style and colour in any order, each at most once. */
function borderTerms(terms: readonly Term[]): ReadonlyMap<string, Term> | null {
  const parts = new Map<string, Term>();
  for (const term of terms) {
    const part = borderPart(term);
    if (part === null || parts.has(part)) return null;
    parts.set(part, term);
  }
  return parts.size > 0 ? parts : null;
}

function borderPart(term: Term): (typeof borderParts)[number] | null {
  if (['none', 'solid', 'dotted', 'dashed'].some((word) => isWord(term, word))) return 'style';
  if (lengthTerm(term, false) || ['thin', 'medium', 'thick'].some((word) => isWord(term, word))) return 'width';
  return colorTerm(term) ? 'color' : null;
}

/** Style, caps and weight in any order before the size; after it an optional `/ line-height`, and families to the end. */
function expandFont(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> | null {
  const at = terms.findIndex(isSize);
  const [size, slash, height] = terms.slice(at);
  const found = fontParts(terms.slice(0, Math.max(at, 0)));
  if (at < 0 || !size || !found) return null;
  const hasHeight = slash?.kind === 'mark' && slash.text === '/' && height !== undefined;
  const families = terms.slice(at + (hasHeight ? 3 : 1));
  if (families.length === 0) return null;
  found.set('font-size', [size]).set('font-family', families);
  return hasHeight ? found.set('line-height', [height]) : found;
}

/** What stands before the size. */
function fontParts(terms: readonly Term[]): Map<string, readonly Term[]> | null {
  const found = new Map<string, readonly Term[]>();
  for (const term of terms) {
    const part = fontPart(term);
    if (part === null || found.has(part)) return null;
    if (part !== 'normal') found.set(part, [term]);
  }
  return found;
}

function isSize(term: Term): boolean {
  return term.kind === 'percentage' || (term.kind === 'dimension' && lengthTerm(term, false) !== null);
}

function fontPart(term: Term): string | null {
  if (isWord(term, 'normal')) return 'normal';
  if (isWord(term, 'italic')) return 'font-style';
  if (isWord(term, 'small-caps')) return 'font-variant-caps';
  return isWord(term, 'bold') || term.kind === 'number' ? 'font-weight' : null;
}
