/** How claims of two briefings are named: by who says so and where, and by their numbers. */
import type { Claim, FieldChange, Prose } from '../../model.ts';
import { given } from '../../text/notGiven.ts';
import { labelOf, subjectOf } from '../appendix.ts';
import { isVague, quantityText } from '../quantities.ts';
import { isOwnVoice, speakerWords } from '../voices.ts';
import { count, date, figure, joined, label, listedProse, merged, sourceWords, text } from '../wording.ts';
import type { Side } from './sides.ts';

/** More are counted. */
const mostNamed = 4;

/** "The Coast Post", "article 2". */
function outletOf(side: Side, { article, id }: Claim): Prose {
  const source = side.source(article);
  const outlet = source && given(source.publisher);
  if (outlet !== null) return [sourceWords(outlet, id)];
  return source === null ? [text('an article')] : [text('article '), label(source.number)];
}

/** "The Coast Post", "the ministry in The Coast Post". */
export function tellerOf(side: Side, claim: Claim): Prose {
  const outlet = outletOf(side, claim);
  return isOwnVoice(claim.attribution) ? outlet : [sourceWords(speakerWords(claim.attribution), claim.id), text(' in '), ...outlet];
}

const words = (prose: Prose): string => prose.map((run) => ('text' in run ? run.text : '')).join('');

/** All who tell it, each once: "The Coast Post and article 3". */
export function tellersOf(side: Side, claims: readonly Claim[]): Prose {
  const all = [...new Map(claims.map((claim) => tellerOf(side, claim)).map((teller) => [words(teller), teller])).values()];
  const named = all.length > mostNamed ? all.slice(0, mostNamed - 1) : all;
  const more: readonly Prose[] = all.length > mostNamed ? [[count(all.length - named.length), text(' others')]] : [];
  return listedProse([...named, ...more]);
}

/** "claims 3 and 5 of the earlier briefing". */
export function earlierClaims(numbers: readonly number[]): Prose {
  const list = listedProse(numbers.map((number) => [label(number)]));
  return [text(numbers.length === 1 ? 'claim ' : 'claims '), ...list, text(' of the earlier briefing')];
}

/** In quotation marks; `claim` is the one that they are of, or empty. */
export const quoted = (words: string, claim = ''): Prose => [text('“'), { kind: 'quote', text: words, claim }, text('”')];

/** "killed 8 people", "killed 1 (Ada Holm)"; the words themselves of a statement. */
export function saidBy(claim: Claim): Prose {
  if (claim.quantity === null) {
    const { quote, start, focus } = claim.evidence;
    const said = quote.slice(focus.start - start, focus.end - start);
    return quoted(said.replaceAll(/\s+/g, ' ').trim(), claim.id);
  }
  const of = subjectOf(claim);
  const isApart = claim.subject.names.length > 0 || isVague(claim.quantity);
  const noun: Prose = of === '' ? [] : [text(isApart ? ' (' : ' '), sourceWords(of, claim.id), text(isApart ? ')' : '')];
  return [text(`${labelOf(claim)} `), figure(quantityText(claim.quantity), claim.kind, [claim.id]), ...noun];
}

/** "date: 3 May 2021 → 4 May 2021". `claims` give figures before and after. */
export function fieldWords({ field, before, after }: FieldChange, then: string, now: string, claim: Claim | null): Prose {
  const value = (words: string, id: string): Prose => {
    if (field === 'date' || field === 'published') return [date(words)];
    return [field === 'figure' && claim !== null ? figure(words, claim.kind, [id]) : sourceWords(words, id)];
  };
  return [text(`${field}: `), ...value(before, then), text(' → '), ...value(after, now)];
}

/** "R. Lund, 5 May 2021": whose name it is, and the day. */
export function signedWords(signed: string): Prose {
  const at = signed.lastIndexOf(', ');
  return at < 0 ? [text(signed)] : [text(signed.slice(0, at + 2)), date(signed.slice(at + 2))];
}

/** Clauses in brackets; nothing where there is none. */
export function inBrackets(clauses: readonly Prose[]): Prose {
  const told = clauses.filter((clause) => clause.length > 0);
  return told.length === 0 ? [] : merged([text(' ('), ...joined(told, '; '), text(')')]);
}
