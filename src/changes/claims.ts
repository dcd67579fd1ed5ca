import type { Claim, Pair, SourcePair } from '../model.ts';
import { type Key, laterOf, pairUp } from './pairing.ts';

const flat = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** The sentence in three parts: before the counted words, they, and behind them. */
function partsOf({ evidence: { quote, start, focus } }: Claim): readonly [string, string, string] {
  const [from, to] = [focus.start - start, focus.end - start];
  return [flat(quote.slice(0, from)), flat(quote.slice(from, to)), flat(quote.slice(to))];
}

/** Without the capital that a figure may have brought along ("Eight people", "At least nine people"). */
const folded = (words: string): string => words.toLowerCase();

/**
 * Ids hold while the bytes of the article do. In an article with the same bytes a claim of another id is one that was read as another kind; in one
 * whose bytes changed, the same sentence says the same, and a sentence in which only the counted words are others says it anew. Statements have
 * nothing else to be known by than their words.
 */
export function pairClaims(earlier: readonly Claim[], later: readonly Claim[], sources: readonly SourcePair[]): readonly Pair[] {
  const homes = laterOf(sources);
  const same = new Set(sources.filter(({ state }) => state === 'same').map((pair) => pair.later));
  const home = ({ article }: Claim, side: 'earlier' | 'later'): string | null =>
    side === 'later' ? article : (homes.get(article) ?? null);
  const within =
    (isSame: boolean, of: (claim: Claim) => readonly unknown[] | null): Key<Claim>['of'] =>
    (claim, side) => {
      const article = home(claim, side);
      const key = article === null || same.has(article) !== isSame ? null : of(claim);
      return key === null ? null : JSON.stringify([article, ...key]);
    };
  const keys: readonly Key<Claim>[] = [
    { of: ({ id }) => id, isInOrder: true },
    { of: within(true, ({ evidence: { focus } }) => [focus.start, focus.end]), isInOrder: false },
    { of: within(false, (claim) => [claim.kind, ...partsOf(claim), claim.quantity?.low, claim.quantity?.high]), isInOrder: true },
    { of: within(false, (claim) => [claim.kind, ...partsOf(claim)]), isInOrder: false },
    {
      of: within(false, (claim) => {
        const [before, , after] = partsOf(claim);
        return claim.kind === 'statement' || `${before}${after}`.length < fewestLetters ? null : [claim.kind, before, folded(after)];
      }),
      isInOrder: false,
    },
  ];
  return pairUp(earlier, later, keys).map((pair) => ({ earlier: pair.earlier.id, later: pair.later.id }));
}

/** A shorter rest of a sentence could stand in any. */
const fewestLetters = 20;
