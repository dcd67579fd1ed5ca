import { type DateForm, type Reading, type Resolved, resolved } from '../reading.ts';
import { lowerAt } from '../words.ts';

const adjective = /^(post|pre)-((?:18|19|20)\d\d)$/;

function open(side: string, year: string): Resolved {
  if (side === 'post') return resolved({ from: `${year}-01-01`, to: null, edtf: `${year}/..`, timex: year, precision: 'range' });
  const last = String(Number(year) - 1);
  return resolved({ from: null, to: `${last}-12-31`, edtf: `../${last}`, timex: year, precision: 'range' });
}

/** "Post-2003 governments", "the pre-1967 lines": the year opens the time after it, and closes the one before. Near misses: "post-war", "pre-2000s". */
export const postYear = {
  id: 'post-year',
  starts: (token) => token.lower.startsWith('p') && adjective.test(token.lower),
  read(tokens, at): Reading | null {
    const match = tokens[at]?.kind === 'word' ? adjective.exec(lowerAt(tokens, at)) : null;
    const [, side, year] = match ?? [];
    if (!side || !year || (lowerAt(tokens, at + 1) === 's' && tokens[at + 1]?.start === tokens[at]?.end)) return null;
    return { first: at, next: at + 1, form: 'post-year', grain: 'other', resolve: () => open(side, year) };
  },
  examples: [
    {
      text: 'The post-2003 army was new.',
      published: null,
      words: 'post-2003',
      edtf: '2003/..',
      from: '2003-01-01',
      to: null,
      precision: 'range',
      timex: '2003',
    },
    {
      text: 'They want the pre-1967 lines.',
      published: null,
      words: 'pre-1967',
      edtf: '../1966',
      from: null,
      to: '1966-12-31',
      precision: 'range',
    },
  ],
  nearMisses: ['The post-war army was new.', 'The pre-2000s models rust.'],
} as const satisfies DateForm;
