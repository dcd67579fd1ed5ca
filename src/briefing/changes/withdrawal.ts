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

/** A figure or day that a person set in one of the two briefings and not in the other; null where no edit tells them apart. */
export function editBetween(sides: Sides, then: Claim, now: Claim): { readonly edit: EditNote; readonly isTakenBack: boolean } | null {
  const isEdit = ({ change }: EditNote): boolean => change.action === 'correct' || change.action === 'date';
  const [before, after] = [editOf(sides.earlier, then.id, isEdit), editOf(sides.later, now.id, isEdit)];
  if (after && (before?.signed !== after.signed || before.what !== after.what)) return { edit: after, isTakenBack: false };
  return before && !after ? { edit: before, isTakenBack: true } : null;
}

/** True where the file of a claim has other bytes than the earlier one had. */
export const isOfChangedFile = ({ same }: Sides, { article }: Claim): boolean =>
  same.sources.some(({ later, state }) => later === article && state === 'changed');

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
