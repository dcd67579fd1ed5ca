/** One claim as its edits leave it. Its evidence is never touched: the sentence says what it says. */
import type { Bounds, Change, Claim, Edit, Hedge, Quantity, Subject } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { tokenize } from '../text/tokens.ts';

export const isRejected = (edits: readonly Edit[]): boolean => edits.some(({ change }) => change.action === 'reject');

const grouped = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');

const wordings: Readonly<Record<Exclude<Hedge, 'about' | 'vague'>, (low: string, high: string) => string>> = {
  exact: (low) => low,
  range: (low, high) => `${low} to ${high}`,
  'at least': (low) => `at least ${low}`,
  'at most': (_, high) => `at most ${high}`,
};

/** An open end makes a figure "at least" or "at most". Its words are ours: the source has others. */
function quantityOf({ low, high }: Bounds): Quantity {
  const hedge = high === null ? 'at least' : low === null ? 'at most' : low === high ? 'exact' : 'range';
  return { low, high, hedge, text: wordings[hedge](grouped(low ?? 0), grouped(high ?? 0)) };
}

/** Whom the words tell, as far as the lexicons know; nobody by name. */
function subjectOf(text: string, { demonyms, roles }: Lexicons): Subject {
  const tokens = tokenize(text);
  const people = tokens.flatMap((_, at) => demonyms.match(tokens, at)?.entry ?? []).at(-1);
  const words = tokens.flatMap(({ lower }, at) => [`${tokens[at - 1]?.lower ?? ''} ${lower}`, lower]);
  const role = words.flatMap((word) => roles.get(word) ?? []).at(-1);
  return { text, nationality: people?.name ?? null, role: role?.singular ?? null, status: role?.status ?? 'unknown', names: [] };
}

function corrected(claim: Claim, { figure, kind, subject }: Extract<Change, { action: 'correct' }>, lexicons: Lexicons): Claim {
  const isOfOtherKind = kind !== null && kind !== claim.kind;
  return {
    ...claim,
    kind: kind ?? claim.kind,
    // An injury, or the state of troops, belongs to the kind.
    detail: isOfOtherKind ? null : claim.detail,
    quantity: figure === null ? claim.quantity : quantityOf(figure),
    subject: subject === null ? claim.subject : subjectOf(subject, lexicons),
  };
}

function changed(claim: Claim, change: Change, lexicons: Lexicons): Claim {
  if (change.action === 'correct') return corrected(claim, change, lexicons);
  return change.action === 'date' && change.of === 'claims' ? { ...claim, when: change.when } : claim;
}

/** The claim after all its edits. */
export function edited(claim: Claim, edits: readonly Edit[], lexicons: Lexicons): Claim {
  return edits.reduce((before, { change }) => changed(before, change, lexicons), claim);
}
