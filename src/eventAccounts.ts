/** ROOF. Why an event is what it is: its day, its figures, and what every claim of it does for them, for people at a terminal. */
import { dateWords, hanging, quoted } from './accounts.ts';
import { lineAt } from './listing.ts';
import type { Claim, Dispute, Event, Figure, MeasureKind, ReadArticle, Total } from './model.ts';
import { shown } from './text/shown.ts';

/** `9 to 11`, `at least 3`, `12`. */
function figureWords({ low, high }: Figure): string {
  if (low === null) return high === null ? 'no number' : `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? `${low}` : `${low} to ${high}`;
}

const bestWords = ({ low, high, best }: Figure): string => (best === null || (best === low && best === high) ? '' : `, best ${best}`);

function totalLines(measure: string, total: Total): readonly string[] {
  return hanging(`  ${measure.padEnd(10)}`, `${figureWords(total)}${bestWords(total)}: ${total.policy}`);
}

const disputeLines = ({ measure, isContested, reason }: Dispute): readonly string[] =>
  hanging(`  ${(isContested ? 'contested' : 'differs').padEnd(10)}`, `${measure}: ${reason}`);

/** What the claim does in the event: it counts, or why not. */
function roleOf(claim: Claim, { totals, disputes }: Event): string {
  if (claim.kind === 'statement') return 'said of it';
  const total = totals[claim.kind as MeasureKind];
  const relation = disputes.find(({ measure }) => measure === claim.kind)?.rows.find((row) => row.claim === claim.id)?.relation;
  const counts = total?.claims.includes(claim.id) ? 'counts' : null;
  if (relation !== undefined) return counts ? `${counts}, ${relation}` : relation;
  if (counts) return counts;
  if (claim.subsetOf !== null) return 'part of another';
  return total ? 'adds nothing' : 'is no toll';
}

function claimLines(claim: Claim, event: Event, article: ReadArticle): readonly string[] {
  const place = `${article.file ?? article.id}:${lineAt(article, claim.evidence.focus.start)}`;
  const head = `${claim.id}  ${claim.kind}  ${quoted(article, claim.evidence.focus)}  ${roleOf(claim, event)}`;
  return [`    ${shown(place)}`, ...hanging('      ', head), ...hanging('        ', shown(claim.evidence.quote.replaceAll(/\s+/g, ' ')))];
}

/** One line for each event: id, date, title. */
export function eventListing(events: readonly Event[]): string {
  const width = Math.max(0, ...events.map(({ when }) => when.edtf.length));
  return events.map(({ id, when, title }) => `${id}  ${when.edtf.padEnd(width)}  ${shown(title)}\n`).join('');
}

/** Everything that made the event, each claim under the line it stands in. */
export function eventAccount(event: Event, articles: readonly ReadArticle[]): string {
  const claims = articles.flatMap((article) =>
    article.claims.filter(({ id }) => event.claims.includes(id)).map((claim) => ({ claim, article })),
  );
  const { when, totals, disputes, origins, grade, links } = event;
  return `${[
    `${event.id}  ${shown(event.title)}`,
    ...hanging('  when      ', dateWords(when)),
    ...when.reasons.flatMap((reason) => hanging('            because ', shown(reason))),
    ...Object.entries(totals).flatMap(([measure, total]) => totalLines(measure, total)),
    ...disputes.flatMap(disputeLines),
    ...hanging('  grade     ', `${grade.word}: ${grade.rule}`),
    ...hanging('  said by   ', shown(origins.map(({ name }) => name).join('; '))),
    '',
    '  claims',
    ...claims.flatMap(({ claim, article }) => claimLines(claim, event, article)),
    ...(links.length > 0 ? ['', '  together because', ...links.flatMap((link) => hanging('    ', shown(link)))] : []),
  ].join('\n')}\n`;
}
