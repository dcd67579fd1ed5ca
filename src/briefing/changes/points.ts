/** The changes in sentences that stand by themselves, the weightiest first. */
import type { Changes, ClaimChange, Prose, SourceChange } from '../../model.ts';
import { count, listedProse, sentence, text } from '../wording.ts';
import { heading } from './eventChanges.ts';

type Told = Pick<Changes, 'events' | 'tolls' | 'disputes' | 'claims' | 'sources'>;

const measureFirst = (words: string, what: Prose): Prose => [text(words), ...what];

/** Tolls, new events, disputes, other events, and how many claims and articles came and went. */
export function pointsOf({ events, tolls, disputes, claims, sources }: Told): readonly Prose[] {
  const fresh = events.filter(({ change }) => change === 'new');
  const gone = events.filter(({ change }) => change === 'gone');
  const others = events.filter(({ change }) => change !== 'new' && change !== 'gone');
  return [
    ...tolls.map((toll) => sentence([...heading(toll), ...measureFirst(': ', toll.what)])),
    ...fresh.map((event) => sentence([text('new event: '), ...heading(event), ...measureFirst(': ', event.what)])),
    ...disputes.map((dispute) => sentence([text(disputeLead[dispute.change]), ...heading(dispute), ...measureFirst(': ', dispute.what)])),
    ...gone.map((event) => sentence([text('no longer told: '), ...heading(event), ...measureFirst(': ', event.what)])),
    ...others.map((event) =>
      isOfSeveral(event.change) ? sentence(event.what) : sentence([...heading(event), ...measureFirst(': ', event.what)]),
    ),
    ...countsOf(claims, sources),
  ];
}

const disputeLead = { new: 'now disputed: ', settled: 'no longer disputed: ', risen: 'no longer contested: ' } as const;

const isOfSeveral = (change: string): boolean => change === 'split' || change === 'merged' || change === 'regrouped';

/** "12 claims are new, one is withdrawn and two read otherwise." */
function countsOf(claims: readonly ClaimChange[], sources: readonly SourceChange[]): readonly Prose[] {
  const tally = (
    items: readonly { readonly change: string }[],
    noun: string,
    kinds: readonly (readonly [string, string, string])[],
  ): Prose => {
    const told = kinds.flatMap(([change, one, many]) => {
      const number = items.filter((item) => item.change === change).length;
      return number === 0 ? [] : [{ number, verb: number === 1 ? one : many }];
    });
    const parts = told.map(({ number, verb }, index): Prose => {
      const of = index === 0 ? ` ${noun}${number === 1 ? '' : 's'}` : '';
      return [count(number), text(`${of} ${verb}`)];
    });
    return parts.length === 0 ? [] : sentence(listedProse(parts));
  };
  return [
    tally(claims, 'claim', [
      ['new', 'is new', 'are new'],
      ['withdrawn', 'is withdrawn', 'are withdrawn'],
      ['changed', 'reads otherwise', 'read otherwise'],
    ]),
    tally(sources, 'article', [
      ['new', 'is new', 'are new'],
      ['gone', 'is gone', 'are gone'],
      ['changed', 'has other bytes', 'have other bytes'],
      ['renamed', 'has another name', 'have another name'],
      ['details', 'has other details', 'have other details'],
    ]),
  ].filter((prose) => prose.length > 0);
}
