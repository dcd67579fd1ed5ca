/** Disputes that are new, settled, or told as a count that rose. A count that only rose, and a word beside a number, are no disputes. */
import type { Claim, Dispute, DisputeChange, Event, MeasureKind, Prose } from '../../model.ts';
import { groupBy } from '../../text/grouping.ts';
import { subjectOf } from '../appendix.ts';
import { printDate } from '../dates.ts';
import { quantityText } from '../quantities.ts';
import { measures } from '../toll.ts';
import { giversOf, totalText } from '../totals.ts';
import { cite, figure, listedProse, merged, sourceWords, text } from '../wording.ts';
import { outsideEarlier } from './eventChanges.ts';
import type { Side, Sides } from './sides.ts';
import { inBrackets, tellersOf } from './words.ts';

const differing = new Set(['lower', 'higher', 'later update']);

/** True where figures still differ and nothing is contested: later reports are higher. */
const isRisen = (event: Event, measure: MeasureKind): boolean =>
  event.disputes.some(
    (ledger) => ledger.measure === measure && !ledger.isContested && ledger.rows.some(({ relation }) => differing.has(relation)),
  );

const disputeOf = (event: Event | null, measure: MeasureKind): Dispute | null =>
  event?.disputes.find((dispute) => dispute.measure === measure && dispute.isContested) ?? null;

/** In the order of this briefing. A dispute of an event that is gone goes with it, and is not settled. */
export function disputeChanges(sides: Sides): readonly DisputeChange[] {
  const { earlier, later, same } = sides;
  const before = new Map(same.events.map((pair) => [pair.later, pair.earlier]));
  return later.briefing.events.flatMap((now) => {
    const id = before.get(now.id);
    const then = id === undefined ? null : earlier.event(id);
    return measures.flatMap((measure) => change(sides, then, now, measure));
  });
}

/** None or one. */
function change(sides: Sides, then: Event | null, now: Event, measure: MeasureKind): readonly DisputeChange[] {
  const { earlier, later } = sides;
  const [was, is] = [disputeOf(then, measure), disputeOf(now, measure)];
  if ((was === null) === (is === null)) return [];
  const about = { event: later.referenceTo(now.id), title: now.title, date: printDate(now.when), measure };
  if (is !== null)
    return [
      {
        change: 'new',
        ...about,
        what: merged([text(`${measure}: `), ...positions(later, is, true), ...inBrackets(then ? [] : [outsideEarlier(sides, now)])]),
      },
    ];
  const isStill = isRisen(now, measure);
  const what: Prose = [
    text(`${measure}: it was `),
    ...positions(earlier, was as Dispute, false),
    text(isStill ? '; the sources still differ, and it is told as a count that rose: ' : '; it is '),
    ...settledAt(later, now, measure),
  ];
  return [{ change: isStill ? 'risen' : 'settled', ...about, what: merged(what) }];
}

function settledAt(side: Side, event: Event, measure: MeasureKind): Prose {
  const words = totalText(side, event, measure);
  const givers = giversOf(side, event, measure);
  return words === null ? [text('not stated')] : [figure(words, measure, givers), cite(side.numbersOf(givers))];
}

/** " U.S. soldiers", where figures are of several nations. */
function whom(claim: Claim | undefined): Prose {
  const words = claim ? subjectOf(claim) : '';
  return claim && words !== '' ? [text(' '), sourceWords(words, claim.id)] : [];
}

/** "8 (The Coast Post), 12 (the ministry in North Wire)": each figure with who gives it, those of a part of the people left out. */
function positions(side: Side, { rows, measure }: Dispute, isMarked: boolean): Prose {
  const claims = rows
    .filter(({ relation }) => relation !== 'part of' && relation !== 'other scope')
    .map(({ claim, relation }) => ({ claim: side.claim(claim), isDenied: relation === 'denial' }));
  // Two of one nation and two of another are two figures.
  const figures = groupBy(
    claims,
    ({ claim, isDenied }) => `${isDenied ? 'denied ' : ''}${quantityText(claim.quantity)} ${claim.subject.nationality ?? ''}`,
  );
  const isOfOne = new Set(claims.map(({ claim }) => claim.subject.nationality)).size < 2;
  return listedProse(
    [...figures.values()].map((all) => {
      const own = all.map(({ claim }) => claim);
      const ids = own.map(({ id }) => id);
      return [
        ...(all[0]?.isDenied ? [text('a denial of ')] : []),
        figure(quantityText(own[0]?.quantity ?? null), measure, ids),
        ...(isOfOne ? [] : whom(own[0])),
        text(' ('),
        ...tellersOf(side, own),
        text(')'),
        ...(isMarked ? [cite(side.numbersOf(ids))] : []),
      ];
    }),
  );
}
