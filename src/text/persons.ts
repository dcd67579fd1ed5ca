/** FLOOR. The persons of whom claims tell one by one. */
import type { Claim } from '../model.ts';

/** Days after a deed on which those hit by it may still die. */
export const lingeringDays = 14;

/** The person of a claim, told apart from those of other articles; null for numbers of people. */
export const personOf = ({ person, article }: Claim): string | null => (person === null ? null : `${article} ${person}`);

/** The persons whom some of the claims tell dead. */
export function deadPersons(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.flatMap((claim) => (claim.kind === 'killed' ? (personOf(claim) ?? []) : [])));
}
