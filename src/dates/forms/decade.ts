import { type DateForm, type Reading, resolved } from '../reading.ts';

/** "The 1990s". Near misses: "in his 30s", "1,990s". */
export const decade = {
  id: 'decade',
  read(tokens, at): Reading | null {
    const token = tokens[at];
    if (token?.kind !== 'decade') return null;
    const first = Number(token.text.slice(0, 4));
    if (first % 10 !== 0 || first < 1800 || first > 2090) return null;
    const digits = token.text.slice(0, 3);
    const interval = { from: `${first}-01-01`, to: `${first + 9}-12-31`, edtf: `${digits}X`, timex: digits, precision: 'range' } as const;
    return { first: at, next: at + 1, form: 'decade', grain: 'span', resolve: () => resolved(interval) };
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
  ],
  nearMisses: ['He is in his 30s.', 'The 1995s of that vintage are gone.'],
} as const satisfies DateForm;
