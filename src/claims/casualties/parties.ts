/**
 * Who takes and holds people: a party to a war or a gang, the police, or a camera.
 *
 *   "Gunmen seize 27 students", "held by the armed group"    armed
 *   "Police captured the fugitive", "security forces"        police: an arrest
 *   "Photographers captured the bride"                       onlookers: nobody is taken
 */
import { groupBy } from '../../text/grouping.ts';
import { lower, perSentence, perToken, type Sentence } from '../sentence.ts';
import { determiners, prepositions, sayingVerbs, wordSet } from '../vocabulary.ts';

export type Party = 'armed' | 'police' | 'onlooker';

const armed = wordSet(
  'gunman gunmen rebel rebels militant militants insurgent insurgents bandit bandits fighter fighters guerrilla guerrillas guerilla guerillas militia militias militiaman militiamen jihadist jihadists islamist islamists extremist extremists pirate pirates kidnapper kidnappers abductor abductors captor captors hijacker hijackers hostage-taker hostage-takers terrorist terrorists gang gangs gangsters separatist separatists cartel soldier soldiers troop troops army armies military forces commando commandos paratrooper paratroopers marines mercenary mercenaries raider raiders attacker attackers assailant assailants paramilitary paramilitaries partisans warlord tribesmen brigade battalion navy combatant combatants',
);
const police = wordSet(
  'police policeman policemen officer officers deputy deputies detective detectives sheriff constable constables trooper troopers marshal marshals agent agents authorities gendarme gendarmes gendarmerie customs prosecutor prosecutors fbi manhunt warrant bailiffs rangers patrolman',
);
const onlookers = wordSet(
  'camera cameras video videos footage photographer photographers photo photos photograph photographs picture pictures image images film films lens artist painter painting novel book documentary telescope cctv',
);
/** "security forces", "police forces": they arrest. */
const arresting = wordSet('security police border prison');
/** "the armed group", "a rebel faction". */
const groups = wordSet('group groups faction factions wing men');
const arms = wordSet('armed militant rebel extremist jihadist terrorist insurgent separatist islamist masked');
const partyOfBody = new Map<string, Party>([
  ['military', 'armed'],
  ['militant', 'armed'],
  ['police', 'police'],
]);

/** The party named by the token at `at`; null for all other words. */
const partyAt: (sentence: Sentence, at: number) => Party | null = perToken((sentence, at) => {
  const word = lower(sentence, at);
  if (armed.has(word)) return arresting.has(lower(sentence, at - 1)) ? 'police' : 'armed';
  if (groups.has(word)) return arms.has(lower(sentence, at - 1)) ? 'armed' : null;
  if (police.has(word)) return 'police';
  if (onlookers.has(word)) return 'onlooker';
  const body = sentence.tokens[at]?.isCapital ? sentence.lexicons.organisations.match(sentence.tokens, at) : null;
  return body ? (partyOfBody.get(body.entry.kind) ?? null) : null;
});

/** Behind these another subject may begin: "Police were called when gunmen seized …". */
const openings = wordSet('that when while after before as where since because but until');
const clauseMarks = wordSet('; : ! ?');
/** How far before its verb a subject is sought, and behind it the one named with "by". */
const farthestBack = 30;
const farthestAhead = 14;
const longestName = 7;

/** "by rebels", "against the army": named, but no subject. */
function isGoverned(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  // Past "the", "suspected", "a rebel" to the preposition.
  while (before > at - 4 && !prepositions.has(lower(sentence, before)) && isDescribing(sentence, before)) before--;
  return prepositions.has(lower(sentence, before));
}

const isDescribing = (sentence: Sentence, at: number): boolean =>
  determiners.has(lower(sentence, at)) || arms.has(lower(sentence, at)) || lower(sentence, at) === 'suspected';

/** Whoever does what the verb at `verb` says; null where no party is named before it. */
export function doerOf(sentence: Sentence, verb: number): Party | null {
  let found: Party | null = null;
  let isOpen = true;
  for (let at = Math.max(0, verb - farthestBack); at < verb; at++) {
    const word = lower(sentence, at);
    if (clauseMarks.has(word)) found = null;
    if (clauseMarks.has(word) || openings.has(word) || sayingVerbs.has(word)) isOpen = true;
    const party = isOpen ? partyAt(sentence, at) : null;
    if (!party || isGoverned(sentence, at)) continue;
    found = party;
    isOpen = false;
  }
  return found;
}

/** Whoever is named with "by" behind the verb at `verb`: "held since Sunday by the militia"; null where nobody is. */
export function agentOf(sentence: Sentence, verb: number): Party | null {
  for (let at = verb + 1; at <= verb + farthestAhead; at++) {
    const word = lower(sentence, at);
    if (sentence.tokens[at]?.kind === 'mark') return null;
    if (word !== 'by') continue;
    for (let next = at + 1; next <= at + longestName && sentence.tokens[next]?.kind !== 'mark'; next++) {
      const party = partyAt(sentence, next);
      if (party) return party;
    }
    return null;
  }
  return null;
}

const nowhere: readonly number[] = [];

/** Where each sort of party is named in a sentence, left to right. */
const partiesIn = perSentence(
  (sentence): ReadonlyMap<Party | null, readonly number[]> => groupBy([...sentence.tokens.keys()], (at) => partyAt(sentence, at)),
);

/** True when a party of the sort is named in the sentence outside the tokens from `from` up to `next`. */
export function namesParty(sentence: Sentence, party: Party, from = 0, next = from): boolean {
  const places = partiesIn(sentence).get(party) ?? nowhere;
  return places.length > 0 && ((places[0] ?? 0) < from || (places.at(-1) ?? 0) >= next);
}
