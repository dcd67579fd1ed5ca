/** The total of one measure of one event as printed, and as marks on a chart. */
import type { CasualtyMeasure, Claim, Event, Figure, Hedge, MeasureKind, SeriesPoint, Total } from '../model.ts';
import { digits } from '../text/counted.ts';
import type { Catalogue, Claims } from './catalogue.ts';
import { figureText, type Hedged, hedgedFigure, isVague, markValue, quantityText } from './quantities.ts';
import { isOwnVoice, speakerWords } from './voices.ts';

const unstated: CasualtyMeasure = { total: null, text: 'not stated', isVague: false, isDisputed: false, points: [] };

/** Relations that put a second figure beside the first, rather than a part of it or the same again. */
const rivals = new Set(['lower', 'higher', 'later update', 'denial']);

/** Null where no claim states the measure. */
export function totalText(lookup: Claims, event: Event, measure: MeasureKind): string | null {
  const hedged = hedgedTotal(lookup, event, measure);
  if (!hedged) return null;
  return hedged.hedge ? `${hedged.hedge} ${hedged.figure}` : hedged.figure;
}

/** Hedge and figure of a total; a single claim keeps its own words, a sum says how sure it is. */
export function hedgedTotal(lookup: Claims, event: Event, measure: MeasureKind): Hedged | null {
  const total = event.totals[measure];
  if (!total) return null;
  const claims = lookup.claimsOf(total.claims);
  if (total.isVague || (total.low === null && total.high === null)) return vagueFigure(claims);
  const one = wholeOf(total, claims);
  if (one?.quantity) return hedgedFigure(one.quantity);
  if (total.low !== null && total.low === total.high && claims.some((claim) => claim.quantity?.hedge === 'about')) {
    return { hedge: 'about', figure: digits(total.low) };
  }
  return { hedge: '', figure: figureText(total) };
}

/** Sources contradict each other; a count that only rose from one report to the next is none. */
export function isDisputed(event: Event, measure: MeasureKind): boolean {
  return event.disputes.some(
    (dispute) => dispute.measure === measure && dispute.isContested && dispute.rows.some((row) => rivals.has(row.relation)),
  );
}

/** "Not stated" is an answer too: the row is printed, the bar is not. */
export function casualtyMeasure(lookup: Catalogue, event: Event, measure: MeasureKind): CasualtyMeasure {
  const total = event.totals[measure];
  const words = totalText(lookup, event, measure);
  if (!total || words === null) return unstated;
  const { low, best, high } = total;
  const disputed = isDisputed(event, measure);
  const points = disputed ? rivalPoints(lookup, event, measure) : totalPoint(lookup, total, words);
  return { total: total.isVague ? null : { low, best, high }, text: words, isVague: total.isVague, isDisputed: disputed, points };
}

/** The claims that give the total as it is printed: those counted in it, or of rivals those that give its lowest and its highest figure. */
export function giversOf(lookup: Claims, event: Event, measure: MeasureKind): readonly string[] {
  const total = event.totals[measure];
  if (!total) return [];
  if (!isDisputed(event, measure)) return total.claims;
  const points = rivalPoints(lookup, event, measure);
  const ends = points.filter(({ low, high }) => (low ?? high) === total.low || (high ?? low) === total.high);
  return (ends.length > 0 ? ends : points).map(({ claim }) => claim);
}

/** One claim as a mark; null for words without a number. */
export function pointOf(claim: Claim): SeriesPoint | null {
  const { quantity, attribution } = claim;
  if (!quantity) return null;
  return {
    claim: claim.id,
    number: markValue(quantity) ?? quantity.low ?? 0,
    low: quantity.low,
    high: quantity.high,
    hedge: quantity.hedge,
    text: quantityText(quantity),
    speaker: isOwnVoice(attribution) ? null : speakerWords(attribution),
    stance: isOwnVoice(attribution) ? 'asserted' : attribution.stance,
  };
}

function vagueFigure(claims: readonly Claim[]): Hedged | null {
  const words = claims.flatMap((claim) => (claim.quantity && isVague(claim.quantity) ? quantityText(claim.quantity) : []))[0];
  return words ? { hedge: '', figure: words } : null;
}

/** The claim that gives the whole total by itself; an exact one before a hedged one. */
function wholeOf(total: Figure, claims: readonly Claim[]): Claim | undefined {
  const whole = claims.filter(
    ({ quantity }) => quantity && !isVague(quantity) && quantity.low === total.low && quantity.high === total.high,
  );
  return whole.find((claim) => claim.quantity?.hedge === 'exact') ?? whole[0];
}

/** Claims that give rival figures, each with a number. */
function rivalPoints(lookup: Claims, event: Event, measure: MeasureKind): readonly SeriesPoint[] {
  const rows = event.disputes.filter((dispute) => dispute.measure === measure).flatMap((dispute) => dispute.rows);
  const claims = rows.filter((row) => rivals.has(row.relation) || row.relation === 'same').map((row) => lookup.claim(row.claim));
  return claims.flatMap((claim) => (claim.quantity && !isVague(claim.quantity) ? (pointOf(claim) ?? []) : []));
}

/** One mark for the whole, in the voice of its claims: claimed only when all of them are. */
function totalPoint(lookup: Catalogue, total: Total, words: string): readonly SeriesPoint[] {
  const claims = lookup.claimsOf(total.claims);
  const own = claims.find((claim) => isOwnVoice(claim.attribution) || claim.attribution.stance === 'asserted') ?? claims[0];
  const first = own && pointOf(own);
  const value = total.best ?? total.low ?? total.high;
  if (!first || total.isVague || value === null) return [];
  return [{ ...first, number: value, low: total.low, high: total.high, hedge: hedgeOf(total, claims), text: words }];
}

function hedgeOf(total: Total, claims: readonly Claim[]): Hedge {
  if (total.high === null) return 'at least';
  if (total.low === null) return 'at most';
  if (total.low !== total.high) return 'range';
  const one = wholeOf(total, claims);
  if (one?.quantity) return one.quantity.hedge;
  return claims.some((claim) => claim.quantity?.hedge === 'about') ? 'about' : 'exact';
}
