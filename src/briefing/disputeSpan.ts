/** A dispute in one line: the lowest figure and the highest, and who gives them. */
import type { Claim, Dispute, DisputeRelation, Prose } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { tellersIn } from './outlets.ts';
import { isVague, quantityText } from './quantities.ts';
import { isDenied, isOwnVoice, speakerWords } from './voices.ts';
import { cite, count, figure, joined, listedProse, sourceWords, text } from './wording.ts';

/** A figure of a part or of another scope is no end of the range; one that its own voice raised later is none either. */
const comparable: ReadonlySet<DisputeRelation> = new Set(['same', 'lower', 'higher', 'later update']);
const mostNamed = 2;

/**
 * "12 (the coastguard) to 15 (article 2); one more figure lies between them; “many”, no figure (article 3); the army denies it". Each
 * figure is followed by the marks of all claims that give it. Empty where no claim can be held against another.
 */
export function spanOf(lookup: Catalogue, { measure, rows }: Dispute): Prose {
  const ofRelation = (is: (relation: DisputeRelation) => boolean): readonly Claim[] =>
    rows.filter(({ relation }) => is(relation)).map(({ claim }) => lookup.claim(claim));
  const told = ofRelation((relation) => comparable.has(relation)).filter(({ quantity }) => quantity !== null && !isVague(quantity));
  const vague = ofRelation((relation) => relation === 'no figure');
  const denials = ofRelation((relation) => relation === 'denial').filter(isDenied);
  const said = (claims: readonly Claim[]): Prose => (claims.length === 0 ? [] : saidBy(lookup, claims, measure));
  return joined([rangeOf(told, said), said(vague), denialOf(lookup, denials)], '; ');
}

function rangeOf(told: readonly Claim[], said: (claims: readonly Claim[]) => Prose): Prose {
  const lows = told.map(lowOf);
  const [least, most] = [Math.min(...lows), Math.max(...told.map(highOf))];
  const lowest = told.filter((claim) => lowOf(claim) === least);
  const highest = told.filter((claim) => highOf(claim) === most && !lowest.includes(claim));
  const between = new Set(lows.filter((_, at) => ![...lowest, ...highest].includes(told[at] as Claim))).size;
  const more =
    between === 0 ? [] : [count(between), text(between === 1 ? ' more figure lies between them' : ' more figures lie between them')];
  return joined([joined([said(lowest), said(highest)], ' to '), more], '; ');
}

const lowOf = ({ quantity }: Claim): number => quantity?.low ?? quantity?.high ?? 0;
const highOf = ({ quantity }: Claim): number => quantity?.high ?? quantity?.low ?? 0;

/** "at least 12 (the coastguard and article 1)", with the claims' marks. */
function saidBy(lookup: Catalogue, claims: readonly Claim[], measure: Dispute['measure']): Prose {
  const ids = claims.map(({ id }) => id);
  const [first] = claims;
  const words = figure(quantityText(first?.quantity ?? null), measure, ids);
  return [words, text(' ('), ...namesOf(lookup, claims), text(')'), cite(lookup.marks(ids))];
}

/** "police and articles 1 and 3"; after two names, how many others. */
function namesOf(lookup: Catalogue, claims: readonly Claim[]): Prose {
  const voices = new Map(claims.filter((claim) => !isOwnVoice(claim.attribution)).map((claim) => [nameOf(claim).toLowerCase(), claim]));
  const outlets = [...new Set(claims.filter(({ attribution }) => isOwnVoice(attribution)).map(({ article }) => article))];
  const others = voices.size + outlets.length - mostNamed;
  const spoken = [...voices.values()].slice(0, mostNamed).map((claim): Prose => [sourceWords(nameOf(claim), claim.id)]);
  const written = outlets.slice(0, mostNamed - spoken.length);
  return listedProse([
    ...spoken,
    ...(written.length > 0 ? [tellersIn(lookup, written).words] : []),
    ...(others > 0 ? [[count(others), text(others === 1 ? ' other' : ' others')]] : []),
  ]);
}

const nameOf = ({ attribution }: Claim): string => speakerWords(attribution);

function denialOf(lookup: Catalogue, denials: readonly Claim[]): Prose {
  if (denials.length === 0) return [];
  return [text('denied by '), ...namesOf(lookup, denials), cite(lookup.marks(denials.map(({ id }) => id)))];
}
