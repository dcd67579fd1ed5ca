/** Who says what, wherever the articles do not all say the same. */
import type { Ledger, LedgerRow } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { spanOf } from './disputeSpan.ts';
import { nounOf } from './phrases.ts';
import { positionsOf } from './positions.ts';
import { quantityText } from './quantities.ts';
import { isOwnVoice, speakerCell } from './voices.ts';
import { listed, raised } from './wording.ts';

/** One ledger for each dispute, in order of the chronology. */
export function ledgersOf(lookup: Catalogue): readonly Ledger[] {
  const disputes = lookup.events.flatMap((event) => event.disputes.map((dispute) => ({ event, dispute })));
  return disputes.map(({ event, dispute }, index) => ({
    event: event.id,
    anchor: `ledger-${index + 1}`,
    title: event.title,
    measure: dispute.measure,
    reason: dispute.reason,
    isContested: dispute.isContested,
    span: spanOf(lookup, dispute),
    positions: positionsOf(lookup, dispute),
    rows: dispute.rows.map(({ claim, relation }) => rowOf(lookup, claim, relation)),
  }));
}

function rowOf(lookup: Catalogue, id: string, relation: LedgerRow['relation']): LedgerRow {
  const claim = lookup.claim(id);
  const { names } = claim.subject;
  return {
    figure: quantityText(claim.quantity),
    subject: [names.length > 0 ? listed(names) : nounOf(claim), claim.detail].filter((part) => part).join(', '),
    speaker: raised(speakerCell(claim)),
    article: `Article ${lookup.articleNumber(claim.article)}`,
    stance: isOwnVoice(claim.attribution) ? 'asserted' : claim.attribution.stance,
    relation,
    cite: lookup.marks([id]),
  };
}
