import type { Claim, Pair, SourcePair, Span } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { type Key, laterOf, pairUp } from './pairing.ts';

const flat = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** The sentence in three parts: before the counted words, they, and behind them. */
function partsOf({ evidence: { quote, start, focus } }: Claim): readonly [string, string, string] {
  const [from, to] = [focus.start - start, focus.end - start];
  return [flat(quote.slice(0, from)), flat(quote.slice(from, to)), flat(quote.slice(to))];
}

/** Stands for counted words. */
const mask = '\u0000';

/** Where a claim stands in its sentence, and the sentence without any of the figures that are read from it. */
interface Frame {
  readonly skeleton: string;
  readonly place: number;
}

/** Of every claim that counts. A sentence of which several figures are others now is the same sentence still. */
function framesOf(claims: readonly Claim[]): ReadonlyMap<Claim, Frame> {
  const counted = claims.filter(({ kind }) => kind !== 'statement');
  const frames = new Map<Claim, Frame>();
  for (const own of groupBy(counted, ({ article, evidence }) => `${evidence.start} ${article}`).values()) {
    const foci = [...new Map(own.map(({ evidence: { focus } }) => [focus.start, focus])).values()].sort((a, b) => a.start - b.start);
    const skeleton = skeletonOf(own[0] as Claim, foci);
    for (const claim of own) frames.set(claim, { skeleton, place: foci.findIndex(({ start }) => start === claim.evidence.focus.start) });
  }
  return frames;
}

/** Folded to small letters: a figure may have brought a capital along ("Eight people", "At least nine people"). */
function skeletonOf({ evidence: { quote, start } }: Claim, foci: readonly Span[]): string {
  let [text, at] = ['', 0];
  for (const focus of foci.filter((each) => each.start - start >= 0)) {
    if (focus.start - start < at) continue;
    text += quote.slice(at, focus.start - start) + mask;
    at = focus.end - start;
  }
  return flat(text + quote.slice(at)).toLowerCase();
}

/**
 * Ids hold while the bytes of the article do. In an article with the same bytes a claim of another id is one that was read as another kind; in one
 * whose bytes changed, the same sentence says the same, and a sentence in which only counted words are others says it anew. Statements have
 * nothing else to be known by than their words.
 */
export function pairClaims(earlier: readonly Claim[], later: readonly Claim[], sources: readonly SourcePair[]): readonly Pair[] {
  const frames = new Map([...framesOf(earlier), ...framesOf(later)]);
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
        const frame = frames.get(claim);
        return frame === undefined || frame.skeleton.length < fewestLetters ? null : [claim.kind, frame.skeleton, frame.place];
      }),
      isInOrder: false,
    },
  ];
  return pairUp(earlier, later, keys).map((pair) => ({ earlier: pair.earlier.id, later: pair.later.id }));
}

/** A shorter rest of a sentence could stand in any. */
const fewestLetters = 20;
