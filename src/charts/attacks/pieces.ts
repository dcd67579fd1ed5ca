/** What a column of events is cut into, from the ground up, and the pattern of each piece. */
import type { EventKind, HappeningRow } from '../../model.ts';
import type { Pattern } from '../patterns.ts';
import { gradePatterns, gradeWords } from '../sources/grades.ts';

export type Grouping = 'kind' | 'grade' | 'none';

export interface PieceKind {
  readonly name: string;
  readonly pattern: Pattern;
  holds(event: HappeningRow): boolean;
}

const ofKind =
  (kind: EventKind) =>
  (event: HappeningRow): boolean =>
    event.kind === kind;

const kinds: readonly PieceKind[] = [
  { name: 'attacks', pattern: 'solid', holds: ofKind('attack') },
  { name: 'strikes', pattern: 'hatched', holds: ofKind('strike') },
  { name: 'killings', pattern: 'dotted', holds: ofKind('killing') },
  { name: 'other events with casualties', pattern: 'empty', holds: ofKind('casualties') },
];

const grades: readonly PieceKind[] = gradeWords.map((word) => ({
  name: word,
  pattern: gradePatterns[word],
  holds: ({ grade }) => grade === word,
}));

const whole: readonly PieceKind[] = [{ name: 'events', pattern: 'solid', holds: () => true }];

export const piecesBy = (grouping: Grouping): readonly PieceKind[] => ({ kind: kinds, grade: grades, none: whole })[grouping];
