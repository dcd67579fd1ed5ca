/** Figures that are others than they were, each with the claims that came or went. */
import type { Claim, Event, Figure, MeasureKind, Pair, Prose, TollChange, Total } from '../../model.ts';
import { digits } from '../../text/counted.ts';
import { printDate } from '../dates.ts';
import { quantityText } from '../quantities.ts';
import { measures } from '../toll.ts';
import { totalText } from '../totals.ts';
import { cite, figure, merged, text } from '../wording.ts';
import type { Side, Sides } from './sides.ts';
import { editBetween, isOfChangedFile } from './withdrawal.ts';
import { earlierClaims, inBrackets, signedWords, tellersOf } from './words.ts';

const unstated = 'not stated';

/** By measures and events, in the order of this briefing. */
export function tollChanges(sides: Sides): readonly TollChange[] {
  return sides.same.events.flatMap((pair) => measures.flatMap((measure) => tollChange(sides, pair, measure)));
}

/** None or one. */
function tollChange(sides: Sides, pair: Pair, measure: MeasureKind): readonly TollChange[] {
  const [then, now] = [sides.earlier.event(pair.earlier), sides.later.event(pair.later)];
  const [before, after] = [then.totals[measure], now.totals[measure]];
  const printed = [totalText(sides.earlier, then, measure) ?? unstated, totalText(sides.later, now, measure) ?? unstated] as const;
  if (printed[0] === printed[1] && sameFigure(before, after)) return [];
  const { added, withdrawn, why } = causes(sides, then, now, measure);
  // Where the words are the same, the best of the range is what changed.
  const isAlike = printed[0] === printed[1] || before?.best !== after?.best;
  const words = (total: Total | undefined, told: string): string => (isAlike ? told + bestOf(total) : told);
  return [
    {
      event: sides.later.referenceTo(now.id),
      title: now.title,
      date: printDate(now.when),
      measure,
      before: figureOf(before),
      after: figureOf(after),
      added: sides.later.numbersOf(added),
      withdrawn: sides.earlier.numbersOf(withdrawn),
      what: merged([
        text(`${measure}: `),
        value(words(before, printed[0]), measure, before),
        text(' → '),
        value(words(after, printed[1]), measure, after),
        // A mark stands behind the figure that its claims give.
        ...(after && !why.flat().some(({ kind }) => kind === 'cite') ? [cite(sides.later.numbersOf(after.claims))] : []),
        ...inBrackets(why),
      ]),
    },
  ];
}

const value = (words: string, measure: MeasureKind, total: Total | undefined): Prose[number] =>
  total === undefined ? text(words) : figure(words, measure, total.claims);

function sameFigure(a: Total | undefined, b: Total | undefined): boolean {
  return a?.low === b?.low && a?.best === b?.best && a?.high === b?.high && a?.isVague === b?.isVague;
}

const figureOf = (total: Total | undefined): Figure | null => (total ? { low: total.low, best: total.best, high: total.high } : null);

/** ", best 9" of a range; "at least 12" says its best itself. */
function bestOf(total: Total | undefined): string {
  if (!total || total.isVague || total.best === null || total.low === total.high) return '';
  if (total.high === null && total.best === total.low) return '';
  return `, best ${digits(total.best)}`;
}

interface Causes {
  /** Claims of this briefing, and of the earlier one. */
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly why: readonly Prose[];
}

function causes(sides: Sides, then: Event, now: Event, measure: MeasureKind): Causes {
  const [old, own] = [bearing(sides.earlier, then, measure), bearing(sides.later, now, measure)];
  const fresh = own.filter(({ id }) => sides.earlierOf(id) === null);
  const gone = old.filter(({ id }) => sides.laterOf(id) === null);
  const [there, here] = [new Set(then.claims), new Set(now.claims)];
  const came = own.filter(({ id }) => {
    const before = sides.earlierOf(id);
    return before !== null && !there.has(before.id);
  });
  const left = old.filter(({ id }) => {
    const after = sides.laterOf(id);
    return after !== null && !here.has(after.id);
  });
  const reread = own.flatMap((claim) => revised(sides, claim));
  const why = [
    fresh.length === 0 ? [] : [text('new: '), ...tellersOf(sides.later, fresh), marks(sides.later, fresh)],
    gone.length === 0 ? [] : [text('withdrawn: '), ...tellersOf(sides.earlier, gone), text(', '), ...earlierNumbers(sides.earlier, gone)],
    ...reread,
    came.length === 0 ? [] : [text('counted in another event before: '), ...tellersOf(sides.later, came), marks(sides.later, came)],
    left.length === 0
      ? []
      : [text('no longer counted in it: '), ...tellersOf(sides.earlier, left), text(', '), ...earlierNumbers(sides.earlier, left)],
  ].filter((clause) => clause.length > 0);
  return {
    added: fresh.map(({ id }) => id),
    withdrawn: gone.map(({ id }) => id),
    why: why.length > 0 ? why : [[text('from the same claims')]],
  };
}

const marks = (side: Side, claims: readonly Claim[]): Prose[number] => cite(side.numbersOf(claims.map(({ id }) => id)));
const earlierNumbers = (side: Side, claims: readonly Claim[]): Prose => earlierClaims(side.numbersOf(claims.map(({ id }) => id)));

/** The claims that make or contest the figure; where none is known to, all of the measure. */
function bearing(side: Side, event: Event, measure: MeasureKind): readonly Claim[] {
  const rows = event.disputes.filter((dispute) => dispute.measure === measure).flatMap((dispute) => dispute.rows);
  const weighty = new Set([
    ...(event.totals[measure]?.claims ?? []),
    ...rows.filter(({ relation }) => relation !== 'part of').map(({ claim }) => claim),
  ]);
  const own = side.claimsOf(event.claims).filter(({ kind }) => kind === measure);
  const told = own.filter(({ id }) => weighty.has(id));
  return told.length > 0 ? told : own;
}

/** "The Coast Post has 9 where it had 8", "corrected by A. Berg, 5 May 2021 from 8 to 9": an outlet has another figure only where its file is another. */
function revised(sides: Sides, claim: Claim): readonly Prose[] {
  const before = sides.earlierOf(claim.id);
  if (before === null || before.quantity === null || claim.quantity === null) return [];
  const [then, now] = [quantityText(before.quantity), quantityText(claim.quantity)];
  if (then === now) return [];
  const [was, is]: readonly [Prose, Prose] = [
    [figure(then, before.kind, [before.id])],
    [figure(now, claim.kind, [claim.id]), marks(sides.later, [claim])],
  ];
  const between = editBetween(sides, before, claim);
  if (between) {
    const signed = signedWords(between.edit.signed);
    if (!between.isTakenBack) return [[text('corrected by '), ...signed, text(' from '), ...was, text(' to '), ...is]];
    return [[text('the correction by '), ...signed, text(' was taken back: '), ...is, text(' where it was '), ...was]];
  }
  const teller = tellersOf(sides.later, [claim]);
  if (isOfChangedFile(sides, claim)) return [[...teller, text(' has '), ...is, text(' where it had '), ...was]];
  return [[text('the figure of '), ...teller, text(' is '), ...is, text(' where it was '), ...was]];
}
