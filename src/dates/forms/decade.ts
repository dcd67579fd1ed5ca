import { type DateForm, type Reading, type Resolved, resolved } from '../reading.ts';
import { isGlued, isOneOf, lowerAt, type Tokens } from '../words.ts';

const names: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

type Part = 'early' | 'mid' | 'late';

const parts: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);
/** First and last year of a part of ten years. */
const yearsOf: Readonly<Record<Part, readonly [number, number]>> = { early: [0, 3], mid: [4, 6], late: [7, 9] };
const joined = /^(?:early|mid|late)-\d{3}0$/;
const apostrophes = new Set(["'", '’', '‘']);

const isDecade = (first: number): boolean => first % 10 === 0 && first >= 1800 && first <= 2090;

interface Found {
  readonly first: number;
  readonly next: number;
}

/** "'80s" in three tokens: the mark, the number and the letter. */
function shortened(tokens: Tokens, at: number): Found | null {
  const digits = tokens[at + 1]?.text ?? '';
  const isShort = apostrophes.has(tokens[at]?.text ?? '') && /^[2-9]0$/.test(digits) && lowerAt(tokens, at + 2) === 's';
  return isShort && isGlued(tokens, at) && isGlued(tokens, at + 1) ? { first: 1900 + Number(digits), next: at + 3 } : null;
}

function decadeAt(tokens: Tokens, at: number): Found | null {
  const token = tokens[at];
  if (token?.kind === 'decade') {
    const first = Number(token.text.slice(0, 4));
    return isDecade(first) ? { first, next: at + 1 } : null;
  }
  const named = isOneOf(tokens, at - 1, theWords) ? names.get(token?.lower ?? '') : undefined;
  return named === undefined ? shortened(tokens, at) : { first: named, next: at + 1 };
}

/** "His nineties" are years of a life. */
const theWords = new Set(['the', 'early', 'mid', 'late']);
const possessives = new Set(['his', 'her', 'their', 'my', 'your', 'our', 'its', "'s", '’s']);

/** "mid-1990s": the letter stands alone after the number. */
function hyphenated(tokens: Tokens, at: number): (Found & { readonly part: Part }) | null {
  if (lowerAt(tokens, at + 1) !== 's' || !isGlued(tokens, at)) return null;
  const match = /^(early|mid|late)-(\d{3}0)$/.exec(lowerAt(tokens, at));
  const part = parts.get(match?.[1] ?? '');
  const first = Number(match?.[2]);
  return part && isDecade(first) ? { first, part, next: at + 2 } : null;
}

function tenYears(first: number): Resolved {
  const digits = String(first).slice(0, 3);
  return resolved({ from: `${first}-01-01`, to: `${first + 9}-12-31`, edtf: `${digits}X`, timex: digits, precision: 'range' });
}

function partOf(first: number, part: Part): Resolved {
  const [from, to] = yearsOf[part];
  return resolved({
    from: `${first + from}-01-01`,
    to: `${first + to}-12-31`,
    edtf: `${first + from}/${first + to}`,
    timex: String(first).slice(0, 3),
    precision: 'range',
  });
}

/** "The 1990s", "the late 1980s", "the mid-1990s", "the '80s", "the nineties". Near misses: "in his 30s", "in his nineties", "1,990s". */
export const decade = {
  id: 'decade',
  starts: (token) =>
    token.kind === 'decade' || names.has(token.lower) || parts.has(token.lower) || apostrophes.has(token.text) || joined.test(token.lower),
  read(tokens, at): Reading | null {
    const joined = hyphenated(tokens, at);
    const part = joined?.part ?? parts.get(lowerAt(tokens, at));
    const found = joined ?? decadeAt(tokens, part ? at + 1 : at);
    if (!found || isOneOf(tokens, at - 1, possessives)) return null;
    const resolve = (): Resolved => (part ? partOf(found.first, part) : tenYears(found.first));
    return { first: at, next: found.next, form: 'decade', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'In the 1990s the force grew.',
      published: null,
      words: '1990s',
      edtf: '199X',
      from: '1990-01-01',
      to: '1999-12-31',
      precision: 'range',
      timex: '199',
    },
    {
      text: 'It was built in the late 1980s.',
      published: null,
      words: 'late 1980s',
      edtf: '1987/1989',
      from: '1987-01-01',
      to: '1989-12-31',
      precision: 'range',
      timex: '198',
    },
    {
      text: 'The mid-1990s were quiet.',
      published: null,
      words: 'mid-1990s',
      edtf: '1994/1996',
      from: '1994-01-01',
      to: '1996-12-31',
      precision: 'range',
      timex: '199',
    },
    {
      text: 'Trade grew through the nineties.',
      published: null,
      words: 'nineties',
      edtf: '199X',
      from: '1990-01-01',
      to: '1999-12-31',
      precision: 'range',
    },
    {
      text: 'The mine closed in the ’80s.',
      published: null,
      words: '’80s',
      edtf: '198X',
      from: '1980-01-01',
      to: '1989-12-31',
      precision: 'range',
    },
  ],
  nearMisses: ['He is in his 30s.', 'The 1995s of that vintage are gone.', 'She is in her nineties.', 'Some 80 s passed.'],
} as const satisfies DateForm;
