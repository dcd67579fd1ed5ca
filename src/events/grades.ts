/** Grades are those of the casualty recorders (Every Casualty, Airwars), with the rule that gave each. */
import type { Claim, Dispute, Grade, Origin } from '../model.ts';
import { onceBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { sideOf } from './mention.ts';

/** What an event is graded by. */
export interface Graded {
  readonly counted: readonly Claim[];
  /** What is said of it. */
  readonly statements: readonly Claim[];
  readonly origins: readonly Origin[];
  readonly disputes: readonly Dispute[];
}

/** A party, as a side: "Pentagon" is the United States. */
interface Party {
  readonly side: string;
  readonly name: string;
}

function partyOf({ attribution: { speaker, name } }: Claim, lexicons: Lexicons): Party | null {
  const side = name === null ? null : sideOf({ text: speaker ?? name, name }, lexicons);
  return side === null || name === null ? null : { side, name };
}

/** Each side once, by the first of its names. */
const bySide = (parties: readonly Party[]): readonly Party[] => onceBy(parties.toReversed(), ({ side }) => side).toReversed();

/** Words that take the deed upon oneself, or deny it. */
const avowals = ({ statements }: Graded, isDenied: boolean): readonly Claim[] =>
  statements.filter(({ rule, attribution }) => rule === 'responsibility' && (attribution.stance === 'denied') === isDenied);

/** Who takes the deed upon himself in so many words, and whoever counts what his own side did. */
function avowingIn(graded: Graded, lexicons: Lexicons): readonly Party[] {
  const isOwn = (claim: Claim): boolean => claim.agent !== null && sideOf(claim.agent, lexicons) === partyOf(claim, lexicons)?.side;
  const isTold = ({ attribution }: Claim): boolean => attribution.stance === 'asserted' || attribution.stance === 'claimed';
  const counting = graded.counted.filter((claim) => isTold(claim) && isOwn(claim));
  return bySide([...avowals(graded, false), ...counting].flatMap((claim) => partyOf(claim, lexicons) ?? []));
}

/** Whoever others say did it, and who denies that. */
function denyingIn(graded: Graded, lexicons: Lexicons): readonly Party[] {
  const named = new Set(graded.counted.flatMap(({ agent }) => sideOf(agent, lexicons) ?? []));
  return bySide(
    avowals(graded, true)
      .flatMap((claim) => partyOf(claim, lexicons) ?? [])
      .filter(({ side }) => named.has(side)),
  );
}

const listed = (parties: readonly Party[]): string => parties.map(({ name }) => name).join(', ');

/** Quarrels come before what speaks for an event: whose deed it was, then the toll. */
function quarrelIn(graded: Graded, avowing: readonly Party[], denying: readonly Party[]): Grade | null {
  if (avowing.length > 1) return { word: 'contested', rule: `more than one party takes responsibility (${listed(avowing)})` };
  if (denying.length > 0) return { word: 'contested', rule: `${listed(denying)} denies that it was its deed, others say that it was` };
  const isContested = graded.disputes.some((dispute) => dispute.isContested);
  return isContested ? { word: 'contested', rule: 'the sources make competing claims about the toll' } : null;
}

/** The first of these that holds: discounted, contested, confirmed, fair, weak. */
export function gradeOf(graded: Graded, lexicons: Lexicons): Grade {
  const { counted, origins } = graded;
  if (counted.length > 0 && counted.every(({ attribution }) => attribution.stance === 'denied'))
    return { word: 'discounted', rule: 'it is only told by who denies it' };
  const avowing = avowingIn(graded, lexicons);
  const quarrel = quarrelIn(graded, avowing, denyingIn(graded, lexicons));
  if (quarrel) return quarrel;
  const [party] = avowing;
  if (party) return { word: 'confirmed', rule: `the party that acted says so itself (${party.name})` };
  if (origins.length >= 2) return { word: 'fair', rule: 'two or more independent origins report it' };
  return { word: 'weak', rule: 'it rests on a single origin' };
}
