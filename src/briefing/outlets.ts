/** Who prints what, in words: for briefings whose every sentence says where it comes from. */
import type { Claim, Prose } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { tellersOf } from './copies.ts';
import { isOwnVoice, speakerWords } from './voices.ts';
import { counted, label, listedProse, sourceWords, text } from './wording.ts';

/** More articles are counted. */
const mostNamed = 4;

/** Articles by name, for the subject of a sentence. */
export interface Tellers {
  readonly words: Prose;
  /** True for one name, which takes "says". */
  readonly isOne: boolean;
}

/** "article 2", "articles 1 and 3"; where sentences are to say their source, by outlet: "The Coast Post and article 3". */
export function tellersIn(lookup: Catalogue, some: readonly string[]): Tellers {
  const articles = lookup.isSourced ? some.toSorted((a, b) => lookup.articleNumber(a) - lookup.articleNumber(b)) : some;
  const { bare, outlets } = lookup.isSourced ? byOutlet(lookup, articles) : { bare: articles, outlets: [] };
  const [names, rest] = articles.length > mostNamed ? [outlets.slice(0, mostNamed - 1), true] : [outlets, false];
  const covered = names.flatMap((outlet) => outlet.articles).length;
  const others: Prose = rest && names.length > 0 ? counted(articles.length - covered, 'other article') : articleNumbers(lookup, bare);
  const parts = [...names.map(({ words }) => words), others].filter((part) => part.length > 0);
  return { words: listedProse(parts), isOne: names.length + bare.length === 1 };
}

/** "article 2", "articles 1 and 3". */
function articleNumbers(lookup: Catalogue, articles: readonly string[]): Prose {
  if (articles.length === 0) return [];
  return [text(articles.length === 1 ? 'article ' : 'articles '), ...listedProse(articles.map((id) => [label(lookup.articleNumber(id))]))];
}

interface Outlet {
  readonly words: Prose;
  readonly articles: readonly string[];
}

function byOutlet(
  lookup: Catalogue,
  articles: readonly string[],
): { readonly bare: readonly string[]; readonly outlets: readonly Outlet[] } {
  const named = new Map<string, string[]>();
  for (const id of articles) {
    const { publisher } = lookup.article(id);
    if (publisher !== null) named.set(publisher, [...(named.get(publisher) ?? []), id]);
  }
  const outlets = [...named].map(([publisher, own]) => ({
    words: [sourceWords(publisher, lookup.article(own[0] ?? '').claims[0]?.id ?? '')],
    articles: own,
  }));
  return { bare: articles.filter((id) => lookup.article(id).publisher === null), outlets };
}

/** "The Coast Post and the ministry (article 2)": whoever gives what the claims have in common, with who relays the others. */
export function sourceOf(lookup: Catalogue, claims: readonly Claim[]): Prose {
  const sourced = { ...lookup, isSourced: true };
  const own = tellersOf(
    lookup,
    claims.filter(({ attribution }) => isOwnVoice(attribution)),
  );
  const outlets = own.length > 0 ? [tellersIn(sourced, own).words] : [];
  return listedProse([...outlets, ...speakersIn(sourced, claims, own)]);
}

/** The articles that print what the claims have in common, by outlet, whoever says it: "The Coast Post and article 3". */
export const printersOf = (lookup: Catalogue, claims: readonly Claim[]): Prose =>
  tellersIn({ ...lookup, isSourced: true }, tellersOf(lookup, claims)).words;

/** Each speaker with the articles that relay him, but for those named already. */
function speakersIn(lookup: Catalogue, claims: readonly Claim[], named: readonly string[]): readonly Prose[] {
  const voices = new Map<string, Claim[]>();
  for (const claim of claims.filter(({ attribution }) => !isOwnVoice(attribution))) {
    const who = speakerWords(claim.attribution);
    voices.set(who, [...(voices.get(who) ?? []), claim]);
  }
  return [...voices].map(([who, said]) => {
    const relays = tellersOf(lookup, said).filter((id) => !named.includes(id));
    const name = sourceWords(who, said[0]?.id ?? '');
    return relays.length === 0 ? [name] : [name, text(' ('), ...tellersIn(lookup, relays).words, text(')')];
  });
}

/**
 * A clause with who prints it: "…, according to The Coast Post", or for a clause that says who speaks "…, The Coast Post reports". The first of
 * `claims` is the one that is told. The bare clause where sentences need no source.
 */
export function sourced(lookup: Catalogue, clause: Prose, claims: readonly Claim[], teller: 'outlet' | 'speaker'): Prose {
  const [first] = claims;
  if (!lookup.isSourced || !first) return clause;
  if (teller === 'outlet') return [...clause, text(', according to '), ...sourceOf(lookup, claims)];
  const isHis = ({ attribution }: Claim): boolean => speakerWords(attribution) === speakerWords(first.attribution);
  const others = speakersIn(
    lookup,
    claims.filter((claim) => !isHis(claim)),
    [],
  );
  const { words, isOne } = tellersIn(lookup, tellersOf(lookup, claims.filter(isHis)));
  const agreeing: Prose = others.length === 0 ? [] : [text('; so '), text(others.length === 1 ? 'says ' : 'say '), ...listedProse(others)];
  return [...clause, text(', '), ...words, text(isOne ? ' reports' : ' report'), ...agreeing];
}
