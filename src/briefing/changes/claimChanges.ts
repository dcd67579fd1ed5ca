/** Claims that are new, withdrawn, or read otherwise. */
import type { Claim, ClaimChange, FieldChange, Pair, Prose } from '../../model.ts';
import { labelOf, subjectOf } from '../appendix.ts';
import { dateText } from '../dates.ts';
import { placeCell } from '../places.ts';
import { quantityText } from '../quantities.ts';
import { speakerCell } from '../voices.ts';
import { cite, joined, merged, text } from '../wording.ts';
import type { Sides } from './sides.ts';
import { byWhom, editBetween, editOf, isOfChangedFile, isRejection, reasonOf } from './withdrawal.ts';
import { earlierClaims, fieldWords, inBrackets, saidBy, tellerOf } from './words.ts';

/** New ones first, then withdrawn and changed ones, each in the order of its briefing. */
export function claimChanges(sides: Sides): readonly ClaimChange[] {
  const { earlier, later, same } = sides;
  const known = {
    earlier: new Map(same.claims.map((pair) => [pair.earlier, pair.later])),
    later: new Map(same.claims.map((pair) => [pair.later, pair.earlier])),
  };
  const isNew = ({ id }: Claim): boolean => {
    const before = known.later.get(id);
    return later.isStanding(id) && (before === undefined || !earlier.isStanding(before));
  };
  const isGone = ({ id }: Claim): boolean => {
    const after = known.earlier.get(id);
    return earlier.isStanding(id) && (after === undefined || (!later.isStanding(after) && earlier.isCertain(id)));
  };
  return [
    ...later.briefing.claims.filter(isNew).map((claim) => added(sides, claim, known.later.get(claim.id))),
    ...earlier.briefing.claims.filter(isGone).map((claim) => withdrawn(sides, claim)),
    ...same.claims
      .filter((pair) => earlier.isStanding(pair.earlier) && later.isStanding(pair.later))
      .flatMap((pair) => changed(sides, pair)),
  ];
}

const about = ({ id, kind, evidence }: Claim) => ({ claim: id, kind, quote: evidence.quote });

/** `before` is a claim of the earlier briefing that a person had rejected. */
function added({ earlier, later }: Sides, claim: Claim, before: string | undefined): ClaimChange {
  const rejection = before === undefined ? null : editOf(earlier, before, isRejection);
  const back: Prose = rejection ? [text('no longer rejected '), ...byWhom(rejection, claim.id)] : [];
  return {
    change: 'new',
    ...about(claim),
    number: later.numberOf(claim.id),
    fields: [],
    what: merged([...saidBy(claim), cite([later.numberOf(claim.id)]), text(', '), ...tellerOf(later, claim), ...inBrackets([back])]),
  };
}

function withdrawn(sides: Sides, claim: Claim): ClaimChange {
  const number = sides.earlier.numberOf(claim.id);
  return {
    change: 'withdrawn',
    ...about(claim),
    number,
    fields: [],
    what: merged([
      ...saidBy(claim),
      text(', '),
      ...tellerOf(sides.earlier, claim),
      text(', '),
      ...earlierClaims([number]),
      ...inBrackets([reasonOf(sides, claim)]),
    ]),
  };
}

/** None or one. */
function changed(sides: Sides, pair: Pair): readonly ClaimChange[] {
  const [then, now] = [sides.earlier.claim(pair.earlier), sides.later.claim(pair.later)];
  const fields = fieldsOf(then, now);
  if (fields.length === 0) return [];
  const number = sides.later.numberOf(now.id);
  const told = fields.map((field) => fieldWords(field, then.id, now.id, now));
  return [
    {
      change: 'changed',
      ...about(now),
      number,
      fields,
      what: merged([
        ...saidBy(now),
        cite([number]),
        text(', '),
        ...tellerOf(sides.later, now),
        text('; '),
        ...joined(told, '; '),
        ...inBrackets([causeOf(sides, then, now)]),
      ]),
    },
  ];
}

/** What of it is printed; the words around it may be others. */
function fieldsOf(then: Claim, now: Claim): readonly FieldChange[] {
  const pairs: readonly (readonly [field: string, before: string, after: string])[] = [
    ['kind', labelOf(then), labelOf(now)],
    ['figure', quantityText(then.quantity), quantityText(now.quantity)],
    ['of whom', subjectOf(then), subjectOf(now)],
    ['date', dateText(then.when), dateText(now.when)],
    ['place', placeCell(then.place), placeCell(now.place)],
    ['said by', speakerCell(then), speakerCell(now)],
    ['stance', then.attribution.stance, now.attribution.stance],
  ];
  return pairs.flatMap(([field, before, after]) =>
    before === after ? [] : [{ field, before: before || 'not stated', after: after || 'not stated' }],
  );
}

function causeOf(sides: Sides, then: Claim, now: Claim): Prose {
  const between = editBetween(sides, then, now);
  if (between?.isTakenBack) return [text('an edit was taken back')];
  if (between) return [text('edited '), ...byWhom(between.edit, now.id)];
  if (isOfChangedFile(sides, now)) return [text('its article has changed')];
  return sides.isOtherVersion ? [text('another version of make-brief')] : [];
}
