/** The sides of a dispute in plain words: each figure with all who give it. */
import type { Claim, Dispute, DisputeRelation, Prose } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Catalogue } from './catalogue.ts';
import { sourceOf } from './outlets.ts';
import { injury, nounPhrase } from './phrases.ts';
import { quantityText } from './quantities.ts';
import { sentence, text } from './wording.ts';

/** How a figure stands to the others, where its number does not say it. */
const remarks: Readonly<Partial<Record<DisputeRelation, string>>> = {
  'part of': ', as a part of a figure',
  'other scope': ', counting other people or another time',
  withdrawn: ', withdrawn later',
  'later update': ', in a later report',
};

interface Side {
  readonly claim: Claim;
  readonly relation: DisputeRelation;
}

/** In the order of the dispute; the same figure once, by whomever it is given. */
export function positionsOf(lookup: Catalogue, { rows }: Dispute): readonly Prose[] {
  const sides = rows.map(({ claim, relation }): Side => ({ claim: lookup.claim(claim), relation }));
  return [...groupBy(sides, sideKey).values()].map((same) => positionOf(lookup, same));
}

const sideKey = ({ claim, relation }: Side): string =>
  `${relation === 'denial'} ${remarks[relation] ?? ''} ${quantityText(claim.quantity)} ${relation in remarks ? claim.subject.text : ''}`;

function positionOf(lookup: Catalogue, sides: readonly Side[]): Prose {
  const [first] = sides;
  if (!first) return [];
  const claims = sides.map(({ claim }) => claim);
  const marks = lookup.marks(claims.map(({ id }) => id));
  const people = [...nounPhrase(first.claim), ...injury(first.claim)];
  const source = sourceOf(lookup, claims);
  if (first.relation === 'denial') return sentence([text('denied by '), ...source, text(': '), ...people], marks);
  return sentence([...people, text(`${remarks[first.relation] ?? ''}, according to `), ...source], marks);
}
