/** What a column of events is cut into, from the ground up, and the pattern of each piece. */
import type { EventKind, HappeningRow } from '../../model.ts';
import type { Pattern } from '../patterns.ts';
import { gradePatterns, gradeWords } from '../sources/grades.ts';

export type Grouping = 'kind' | 'grade' | 'none';

export interface PieceKind {
  readonly name: string;
  /** The name of one alone. */
  readonly one: string;
  readonly pattern: Pattern;
  holds(event: HappeningRow): boolean;
}

const ofKind =
  (kind: EventKind) =>
  (event: HappeningRow): boolean =>
    event.kind === kind;

const kinds: readonly PieceKind[] = [
  { name: 'attacks', one: 'attack', pattern: 'solid', holds: ofKind('attack') },
  { name: 'strikes', one: 'strike', pattern: 'hatched', holds: ofKind('strike') },
  { name: 'killings', one: 'killing', pattern: 'dotted', holds: ofKind('killing') },
  { name: 'other events with casualties', one: 'other event with casualties', pattern: 'empty', holds: ofKind('casualties') },
];

const grades: readonly PieceKind[] = gradeWords.map((word) => ({
  name: word,
  one: word,
  pattern: gradePatterns[word],
  holds: ({ grade }) => grade === word,
}));

const whole: readonly PieceKind[] = [{ name: 'events', one: 'event', pattern: 'solid', holds: () => true }];

export const piecesBy = (grouping: Grouping): readonly PieceKind[] => ({ kind: kinds, grade: grades, none: whole })[grouping];
