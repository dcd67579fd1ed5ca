/** Verbs by which somebody speaks, and what each asks for. */
import type { Stance } from '../../model.ts';
import { smallNumbers } from '../../text/numberWords.ts';
import { lower, type Sentence } from '../sentence.ts';
import { beForms, pronouns, sayingVerbs, wordSet } from '../vocabulary.ts';

const listed = (words: string, stance: Stance): readonly (readonly [string, Stance])[] =>
  [...wordSet(words)].map((word) => [word, stance] as const);

/** Verbs that report speech only beside quoted words: "The U.S. responded with attacks", "He called his wife" are none. */
const quoting: ReadonlyMap<string, Stance> = new Map([
  ...listed(
    'responded replied continued recalled commented commended praised condemned urged vowed asked asks asking wondered wonders demanded demands pledged pledges promised promises predicted predicts proclaimed shouted shouts yelled yells cried whispered joked jokes quipped mused chanted chanting sang sings boasts lamented complained complains conceded concedes admitted admits admitting agreed agrees observed observes ruled recommended recounts remarks remarking reads read shot chimed opined contended contends exclaimed repeated repeats reiterated reiterates intoned thundered fumed snapped scoffed hailed hails lauded touted touts lambasted scolded seethed vowing demanding promising pledging joking insisting stresses stressing emphasizes emphasizing explains explaining explain concludes concluding concede remark replies replying responding continues recalls suggests suggesting acknowledges acknowledging adding add saying telling stating writing write tweeting tweets posting posts declaring declares announcing arguing argue argues warning warn noting note declare recall respond reply reveal reveals revealing testifying testifies urging urges praising condemning complaining predicting asserting lamenting observing calls call calling called describes describe describing described terms termed terming brands branded branding labels labeled labelled labeling dubs dubbed dubbing slams slammed slamming blasts blasted blasting criticizes criticized criticizing criticised criticises rips ripped dismissing dismisses denounced denounces denouncing derided derides mocked mocks mocking ridiculed ridicules decried decries characterized characterizes characterizing characterised likened likens likening compared compares comparing referred refers referring attacked attacking defended defends defending rated deemed cited cites citing expressed expresses expressing voiced spoke speaks speaking talked talks talking bemoaned bemoaning raised encouraged encourages encouraging introduced exhorted hoped hopes threatened threatens threatening teased taunted quoted quotes quoting thanked apologised apologized stammered signed advised advises advising put puts summed found finds showed identified identifies',
    'asserted',
  ),
  ...listed('claiming boasting', 'claimed'),
  ...listed('denying rejects rejecting refuted disputed disputes', 'denied'),
  ...listed('alleging accusing accuse blaming blame suggest', 'alleged'),
]);

/** Verbs of reporting that stand without quoted words, beside the commonest. */
const reporting: ReadonlyMap<string, Stance> = new Map(
  listed('informs informed assesses assessed reckons reckoned insists insist', 'asserted'),
);

/** Of those, the ones that name what they speak of: the quoted words need not be a sentence, and no figure is said by them. */
const idioms: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['put', wordSet('it')],
  ['puts', wordSet('it')],
  ['summed', wordSet('it up')],
  ['shot', wordSet('back')],
  ['found', wordSet('that')],
  ['finds', wordSet('that')],
  ['showed', wordSet('that')],
  ['chimed', wordSet('in')],
  ['read', new Set([',', ':', '.', ';', ''])],
  ['reads', new Set([',', ':', '.', ';', ''])],
  ['signed', wordSet('off')],
  ['assesses', new Set(['that', ',', '.', ''])],
  ['assessed', new Set(['that', ',', '.', ''])],
]);

/** What can be claimed without a word being said. */
const objectsOfClaim = wordSet('responsibility credit victory more attacks lives life');
/** Verbs that may take a number as their object: "added 12 men". */
const counting = wordSet('added reported noted posted report claim state states note estimate');
/** Verbs that are nouns too, and capitalised in a name: "State Department", "the Report". */
const nouns = wordSet(
  'state states report reports claim claims estimates estimate note notes posts post terms puts attacks demands promises hopes talks calls call labels brands reads remarks remark tweets calling comments remarks answers suspects',
);
const nounsBefore = wordSet('the a an his her its their this that these those no any of in on for by latest other more');

/** How far the outlet stands behind what the verb reports; null where the word is none of speech. */
export function stanceOf(word: string): Stance | null {
  return sayingVerbs.get(word) ?? reporting.get(word) ?? quoting.get(word) ?? null;
}

/** True for a verb that reports speech only beside quoted words. */
export function needsQuote(word: string): boolean {
  return quoting.has(word);
}

/** "claimed 61 lives", "claimed at least 61 lives": the number of lives taken, right before which a number stands. */
const livesAt = (sentence: Sentence, at: number): boolean =>
  lower(sentence, at) === 'lives' && (sentence.tokens[at - 1]?.kind === 'number' || smallNumbers.has(lower(sentence, at - 1)));

/** "claimed responsibility", "claimed the lives of": nothing is said. */
function claimsThings(sentence: Sentence, verb: number): boolean {
  if (!lower(sentence, verb).startsWith('claim')) return false;
  const object = lower(sentence, verb + 1) === 'the' ? verb + 2 : verb + 1;
  return objectsOfClaim.has(lower(sentence, object)) || [2, 3, 4, 5].some((ahead) => livesAt(sentence, verb + ahead));
}

/** "saying", "adding": its speaker may stand far before it. */
export const isParticiple = (word: string): boolean => word.endsWith('ing');

const reportingParticiples = wordSet('saying adding stating announcing reporting confirming claiming alleging insisting');
const reported = wordSet('that it he she they the at two three four five six seven eight nine ten a an no all none');

/** ", saying two soldiers had died", ", adding that": reports without quoted words; not "claiming 12 lives", "reporting for work". */
export function isReporting(sentence: Sentence, verb: number): boolean {
  const word = lower(sentence, verb);
  if (!reportingParticiples.has(word) || lower(sentence, verb - 1) !== ',') return false;
  const next = lower(sentence, verb + 1);
  return next === 'that' || (word === 'saying' && next !== ',' && next !== 'so') || (word !== 'claiming' && reported.has(next));
}

/** "was told", "is called", "to be said": the subject says nothing; "was saying" and "has said" speak. */
const isPassive = (sentence: Sentence, verb: number): boolean =>
  beForms.has(lower(sentence, verb - 1)) && !isParticiple(lower(sentence, verb));

/** Words that follow a verb of saying and hardly ever a noun. */
const objects = wordSet('that it him her them this : , the a an his her its their he she they');

/** "Republican claims as", "Trump’s tweets", "the report" are nouns; "he claims", "the army reports that" are verbs. */
function isVerb(sentence: Sentence, verb: number): boolean {
  const before = sentence.tokens[verb - 1];
  if (sentence.tokens[verb]?.isCapital || before?.kind === 'possessive' || nounsBefore.has(before?.lower ?? '')) return false;
  if (pronouns.has(before?.lower ?? '')) return true;
  // "the rebels claim to have killed 40".
  if (lower(sentence, verb + 1) === 'to' && lower(sentence, verb + 2) === 'have') return true;
  const after = sentence.tokens[verb + 1];
  return !after || after.isCapital || after.kind === 'mark' || objects.has(after.lower) || sentence.isDate(verb + 1);
}

const longestHearer = 8;

/** "informed the public that" */
function tellsThat(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < verb + longestHearer; at++) if (lower(sentence, at) === 'that') return true;
  return false;
}

const charging = wordSet('accused suspected charged blamed alleged');
const chargedWith = wordSet('of in with for over by after');

/** "the man accused of", "Bran, suspected in": the charge is against him; "accused him of" charges another. */
const isCharged = (sentence: Sentence, verb: number): boolean =>
  charging.has(lower(sentence, verb)) && chargedWith.has(lower(sentence, verb + 1));

/** True where the word at `verb` reports speech: not "is said to be", "the attack was blamed on", "added 12 men", "State Department". */
export function isSpeaking(sentence: Sentence, verb: number): boolean {
  const word = lower(sentence, verb);
  if (isPassive(sentence, verb) || isCharged(sentence, verb) || claimsThings(sentence, verb)) return false;
  if (counting.has(word) && /^\d/.test(lower(sentence, verb + 1))) return false;
  if (idioms.get(word)?.has(lower(sentence, verb + 1)) === false) return false;
  if (word.startsWith('inform')) return tellsThat(sentence, verb);
  return !nouns.has(word) || isVerb(sentence, verb);
}

/** Every word that may report speech, with "according". */
export const speechWords: ReadonlySet<string> = new Set([...sayingVerbs.keys(), ...reporting.keys(), ...quoting.keys(), 'according']);
