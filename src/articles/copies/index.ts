/** Articles that print what another has printed: copied, cut, brought up to date, or rewritten at both ends. */
import type { Article, CopyOf } from '../../model.ts';
import { groupsOf } from './groups.ts';
import { containedIn, type Judge, kindAsCopy, openJudge } from './kinds.ts';
import { chooseOriginal } from './originals.ts';
import { type Print, printsOf } from './prints.ts';

/** Texts that one group may hold beside each other, such as the stories of a digest; the rest stand for themselves. */
const mostOriginals = 64;

type Copies = Map<Print, CopyOf>;

/** Finds one original among those left, sets its copies down, and gives back those that are no copies of it. */
function takeOriginal(left: readonly Print[], first: Print, judge: Judge, copies: Copies): readonly Print[] {
  const { original, rule } = chooseOriginal(left, first);
  return left.filter((print) => {
    if (print === original) return false;
    const kind = judge.linkedKind(print, original);
    if (!kind) return true;
    const { id } = original.article;
    copies.set(print, {
      article: id,
      kind: kindAsCopy(kind, print, original),
      contained: containedIn(print, original, kind),
      rule: rule(print),
    });
    return false;
  });
}

/** The copies of one group. What is linked only through a third article (a digest of both) stays an original. */
function setCopies(group: readonly Print[], judge: Judge, copies: Copies): void {
  let left = group;
  for (let turn = 0; turn < mostOriginals; turn++) {
    const [first, second] = left;
    if (!first || !second) return;
    left = takeOriginal(left, first, judge, copies);
  }
}

/**
 * Every article, in the order given, with `copyOf` set: to the one original of its text, or to null. Compared are the folded words of
 * the body, in runs of three; what an outlet prints under everything does not count, and neither does a form that two
 * reports fill with other news. An original is never a copy itself. The order of `articles` decides only where nothing else tells
 * which text was first. Time and memory in proportion to the words.
 * Runs of words as in Broder, "On the resemblance and containment of documents" (1997).
 */
export function markCopies(articles: readonly Article[]): readonly Article[] {
  const prints = printsOf(articles);
  const judge = openJudge();
  const copies: Copies = new Map();
  for (const group of groupsOf(prints, judge)) setCopies(group, judge, copies);
  return prints.map((print) => ({ ...print.article, copyOf: copies.get(print) ?? null }));
}
