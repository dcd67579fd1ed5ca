/** Everything that somebody is quoted with: each quotation once, with all articles that print it. */
import type { Attribution, Claim, Printing, Quotation, Quotations, When } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { foldedWords } from '../text/words.ts';
import type { Catalogue } from './catalogue.ts';
import { inTime, isDated, printDate } from './dates.ts';
import { officeOf } from './offices.ts';
import { isSentence, spokenWords } from './quotation.ts';
import { speakerWords } from './voices.ts';
import { raised } from './wording.ts';

/** Fewer words are found in another's sentence by chance. */
const fewestShared = 3;

interface Spoken {
  readonly claim: Claim;
  readonly words: string;
  /** For comparison only. */
  readonly folded: string;
  readonly voice: string;
}

/** One quotation in its fullest wording, with the claims that print it or a piece of it. */
interface Gathered {
  readonly full: Spoken;
  readonly all: readonly Spoken[];
}

/** In order of time, by the day on which they were said, failing that first printed; undated last. Denied words are nobody's. */
export function quotationsOf(lookup: Catalogue): Quotations {
  const spoken = lookup.told.flatMap((claim) => spokenOf(lookup, claim) ?? []);
  const gathered = gather(spoken).map(({ full, all }) => ({ full, all: all.toSorted((a, b) => inPrint(lookup, a, b)) }));
  const inOrder = gathered.toSorted((a, b) => inTime(timeOf(lookup, a), timeOf(lookup, b)));
  const isWhole = ({ full }: Gathered): boolean => isSentence(lookup.article(full.claim.article), full.claim, full.words);
  return {
    whole: inOrder.filter(isWhole).map((each) => quotationOf(lookup, each)),
    pieces: inOrder.filter((each) => !isWhole(each)).map((each) => quotationOf(lookup, each)),
  };
}

function spokenOf(lookup: Catalogue, claim: Claim): Spoken | null {
  const words = claim.attribution.stance === 'denied' ? null : spokenWords(lookup, claim);
  if (!words) return null;
  const name = foldedWords(fullName(claim.attribution), { start: 0, end: fullName(claim.attribution).length });
  return { claim, words, folded: foldedWords(words, { start: 0, end: words.length }), voice: name.split(' ').at(-1) ?? '' };
}

/** The longest wordings first, each with what is within it. */
function gather(spoken: readonly Spoken[]): readonly Gathered[] {
  const found: { readonly full: Spoken; readonly all: Spoken[] }[] = [];
  for (const each of spoken.toSorted((a, b) => b.folded.length - a.folded.length)) {
    const known = found.find(({ full }) => isWithin(each, full));
    if (known) known.all.push(each);
    else found.push({ full: each, all: [each] });
  }
  return found.toSorted((a, b) => spoken.indexOf(a.full) - spoken.indexOf(b.full));
}

function isWithin(piece: Spoken, whole: Spoken): boolean {
  if (piece.voice !== whole.voice) return false;
  if (piece.folded === whole.folded) return true;
  return piece.folded.split(' ').length >= fewestShared && ` ${whole.folded} `.includes(` ${piece.folded} `);
}

/** "Defence Secretary Lloyd Austin" where the text says "Mr Austin" or "Secretary Austin" at that place. */
function fullName(attribution: Attribution): string {
  const told = speakerWords(attribution);
  const { name } = attribution;
  const surname = told.split(' ').at(-1) ?? '';
  return name !== null && name.length > told.length && name.split(' ').at(-1) === surname ? name : told;
}

const publishedOf = (lookup: Catalogue, { claim }: Spoken): When => lookup.article(claim.article).published;

const inPrint = (lookup: Catalogue, a: Spoken, b: Spoken): number => inTime(publishedOf(lookup, a), publishedOf(lookup, b));

function timeOf(lookup: Catalogue, { full, all }: Gathered): When {
  const [first = full] = all;
  return isDated(full.claim.when) ? full.claim.when : publishedOf(lookup, first);
}

function quotationOf(lookup: Catalogue, { full, all }: Gathered): Quotation {
  const { office, name } = officeOf(fullName(full.claim.attribution));
  return {
    words: full.words,
    speaker: raised(name),
    office,
    via: full.claim.attribution.via ?? '',
    said: printDate(full.claim.when),
    printings: printingsOf(lookup, { full, all }),
    cite: lookup.marks(all.flatMap(({ claim }) => lookup.withRepeats(claim.id))),
  };
}

/** An article that prints the whole and, elsewhere, a piece of it prints the whole. */
function printingsOf(lookup: Catalogue, { full, all }: Gathered): readonly Printing[] {
  const printed = all.flatMap((spoken) => lookup.withRepeats(spoken.claim.id).map((id) => ({ spoken, article: lookup.claim(id).article })));
  return [...groupBy(printed, ({ article }) => article)].map(([id, those]) => {
    const { publisher, title, published } = lookup.article(id);
    const number = lookup.articleNumber(id);
    return {
      number,
      anchor: `source-${number}`,
      outlet: publisher ?? '',
      title: title ?? '',
      published: printDate(published),
      isPart: those.every(({ spoken }) => spoken.folded !== full.folded),
    };
  });
}
