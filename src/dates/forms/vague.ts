import { type DateForm, type Reading, unsettled } from '../reading.ts';
import { lowerAt, standsAt } from '../words.ts';

const naming = new Set(['known', 'called', 'named', 'defunct', 'that']);
const present = ['now', 'currently', 'at the moment', 'at present', 'nowadays', 'these days'];
const past = ['recently', 'lately', 'in recent times'];

const phrases = [
  ...present.map((words) => ({ words: words.split(' '), timex: 'PRESENT_REF' })),
  ...past.map((words) => ({ words: words.split(' '), timex: 'PAST_REF' })),
];

/** "Now", "recently": a time, but no interval. Near misses: "the past week" (a stretch), "until now", "known". */
export const vague = {
  id: 'vague',
  read(tokens, at): Reading | null {
    const phrase = phrases.find(({ words }) => standsAt(tokens, at, words));
    if (!phrase || naming.has(lowerAt(tokens, at + phrase.words.length))) return null;
    const resolve = () => unsettled(phrase.timex, '', 'the words name no day');
    return { first: at, next: at + phrase.words.length, form: 'vague', grain: 'other', resolve };
  },
  examples: [
    {
      text: 'He was recently freed.',
      published: '2024-01-24',
      words: 'recently',
      edtf: '',
      from: null,
      to: null,
      precision: 'none',
      timex: 'PAST_REF',
    },
  ],
  nearMisses: ['It is a known risk.', 'The camp is now known as Hope.', 'The recent raids failed.'],
} as const satisfies DateForm;
