/** Why a claim of the earlier briefing counts no longer. */
import type { Claim, EditNote, Prose } from '../../model.ts';
import { sourceWords, text } from '../wording.ts';
import type { Side, Sides } from './sides.ts';
import { signedWords } from './words.ts';

/** The last edit of the kind that names the claim. */
export function editOf(side: Side, claim: string, isMeant: (edit: EditNote) => boolean): EditNote | null {
  return side.briefing.edits?.findLast((edit) => isMeant(edit) && edit.originals.some((original) => original.claim === claim)) ?? null;
}

export const isRejection = ({ change }: EditNote): boolean => change.action === 'reject';

/** " by R. Lund, 5 May 2021: misread". */
export const byWhom = ({ signed, reason }: EditNote, claim: string): Prose => [
  text('by '),
  ...signedWords(signed),
  text(': '),
  sourceWords(reason, claim),
];

/** Of one claim; empty where it counts as before. */
export function reasonOf(sides: Sides, claim: Claim): Prose {
  if (sides.laterOf(claim.id) !== null) return [];
  const pair = sides.pairOf(claim.id);
  const rejection = pair === undefined ? null : editOf(sides.later, pair, isRejection);
  if (rejection && pair !== undefined) return [text('rejected '), ...byWhom(rejection, pair)];
  const source = sides.same.sources.find(({ earlier }) => earlier === claim.article);
  if (source === undefined) return [text('its article is not among the sources any more')];
  if (source.state === 'changed') return [text('its article has changed, and it is not read from it any more')];
  return [
    text(
      sides.isOtherVersion
        ? 'its article is what it was, but another version of make-brief does not read it'
        : 'its article is what it was, but it is not read from it any more',
    ),
  ];
}

const words = (prose: Prose): string => prose.map((run) => ('text' in run ? run.text : '')).join('');

/** Of the claims of an event that is gone, each reason once. */
export function reasonsOf(sides: Sides, claims: readonly Claim[]): readonly Prose[] {
  const reasons = claims.map((claim) => reasonOf(sides, claim));
  const told = [...new Map(reasons.filter((reason) => reason.length > 0).map((reason) => [words(reason), reason])).values()];
  const isLeft = reasons.some((reason) => reason.length === 0);
  return [...told, ...(isLeft ? [[text('no event of this briefing holds its claims')]] : [])];
}
