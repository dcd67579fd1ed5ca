/** Grades of sourcing in charts: their order and their patterns. */
import type { GradeWord } from '../../model.ts';
import type { Pattern } from '../patterns.ts';
import { digits } from '../wording.ts';

/** The best first. */
export const gradeWords = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const satisfies readonly GradeWord[];

/** The better the sourcing, the fuller the pattern. */
export const gradePatterns: Readonly<Record<GradeWord, Pattern>> = {
  confirmed: 'solid',
  fair: 'crossed',
  weak: 'hatched',
  contested: 'dotted',
  discounted: 'empty',
};

/** "12: 8 fair, 4 weak"; "4 weak" where all are of one name. */
export function pieceWords(pieces: readonly { readonly count: number; readonly name: string }[]): string {
  const parts = pieces.map(({ count, name }) => `${digits(count)} ${name}`).join(', ');
  const sum = pieces.reduce((all, { count }) => all + count, 0);
  return pieces.length > 1 ? `${digits(sum)}: ${parts}` : parts;
}
