/** Function words of English that the rules lean on. Closed classes only; nouns live in `data/lexicons`. */
import type { Stance } from '../model.ts';
import { wordSet } from '../text/wordSet.ts';

export { wordSet };

/** Forms of "to be" and what does its work: "got hurt", "remain missing". */
export const beForms = wordSet("is are was were be been being isn't aren't wasn't weren't got get gets remain remains remained");
export const auxiliaries = wordSet(
  "has have had having may might could will would can should must did does do to hasn't haven't hadn't didn't not never",
);
/** Those that do not end in -ly. */
const innerAdverbs = wordSet(
  'also still already so far now since then later both all instead too yet again either even earlier recently first soon just thus ever feared presumed believed reported confirmed said thought understood known',
);
export const prepositions = wordSet(
  'in on at by from of with near inside outside around during after before since until for to into onto over under between among amid against along across through about within without aboard off up down out because due despite following including per via towards toward behind beyond beside upon',
);
export const conjunctions = wordSet(
  'and or but nor as when while where whereas although though if unless because that which who whom whose than so',
);
export const pronouns = wordSet(
  'it its he his him she her they their them we our i my me you your this these those there itself himself themselves what',
);
export const determiners = wordSet('the a an this that these those each every all any some no both another other');

const phraseEnds: ReadonlySet<string> = new Set([...beForms, ...auxiliaries, ...prepositions, ...conjunctions, ...pronouns]);

/** Words at which a noun phrase cannot go on. */
export function endsPhrase(lower: string): boolean {
  return phraseEnds.has(lower);
}

/** Adverbs inside a verb group: "reportedly", "still"; every word on -ly of five letters and more counts as one. */
export function isInnerAdverb(lower: string): boolean {
  return innerAdverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly'));
}

export const months = wordSet('january february march april may june july august september october november december');
export const weekdays = wordSet('monday tuesday wednesday thursday friday saturday sunday');

function list(verbs: string, stance: Stance): readonly (readonly [string, Stance])[] {
  return verbs.split(' ').map((verb) => [verb, stance] as const);
}

/** Verbs by which news reports speech: what the speaker does and how far the outlet stands behind it. */
export const sayingVerbs: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ...list(
    'said says say saying told tells tell stated states added adds announced announces reported reports report confirmed confirms declared declares continued noted notes wrote writes emphasized emphasised explained warned warns acknowledged disclosed revealed insisted stressed replied responded commented recalled tweeted posted asserted asserts vowed argued concluded recounted estimates estimated remarked testified reaffirmed reaffirms commended praised condemned urged',
    'asserted',
  ),
  ...list('claimed claims claim maintains maintained boasted', 'claimed'),
  ...list('denied denies deny rejected dismissed', 'denied'),
  ...list('alleged alleges accused accuses blamed blames suspects suspected charged suggested believes believe', 'alleged'),
]);

/** Words that part two happenings of one sentence: what came after, before or in answer to what. */
export const partings = wordSet('following after before reaction response retaliation answer answered answers avenged reply since');
