/** Grades are those of the casualty recorders (Every Casualty, Airwars), with the rule that gave each. */
import type { Dispute, Grade, Origin } from '../model.ts';

export function gradeOf(origins: readonly Origin[], disputes: readonly Dispute[]): Grade {
  if (disputes.some(({ isContested }) => isContested))
    return { word: 'contested', rule: 'the sources make competing claims about the toll' };
  if (origins.length >= 2) return { word: 'fair', rule: 'two or more independent origins report it' };
  return { word: 'weak', rule: 'it rests on a single origin' };
}
