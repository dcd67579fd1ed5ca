/**
 * Places where somebody speaks, which are not where something happened.
 *
 *   "officials in Baghdad said", "told reporters in Kyiv", "said in Nairobi on Friday", "Speaking in Geneva, …"
 *   "according to a diplomat in Tripoli"
 *
 * Near misses: "health officials in Gaza said", who count the dead of the place; "were reported in Beni"; "an attack in Hama claimed five
 * lives"; "said two soldiers were killed in Mosul".
 */
import { lower, type Sentence } from './sentence.ts';
import { beForms, determiners, isInnerAdverb, sayingVerbs, wordSet } from './vocabulary.ts';

/** A place by its token range, from its preposition on. */
interface Placed {
  readonly from: number;
  readonly next: number;
}

const speakers = wordSet(
  'official officials spokesman spokeswoman spokesperson spokesmen diplomat diplomats source sources minister ministers ministry envoy ambassador embassy authorities command headquarters office commander commanders leader leaders adviser analyst analysts general generals correspondent reporter president government',
);
/** Those who speak of what they see around them. */
const locals = wordSet(
  'health local hospital rescue medical emergency police provincial municipal district town city village regional fire',
);
const localReach = 3;
const speaking = wordSet('said says say told tells added announced spoke speaking speaks stated declared');
/** To whom, and by what, it is said. */
const audiences = wordSet(
  'reporters journalists reporter news conference briefing press meeting rally interview statement television radio agency crowd forum summit by phone to at in a the his her their its lawmakers committee parliament him us them this media',
);
const audienceReach = 8;
const accordingReach = 6;

function isLocal(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= from - localReach; at--) if (locals.has(lower(sentence, at))) return true;
  return false;
}

/** "officials in Baghdad said". */
function isOfSpeaker(sentence: Sentence, { from, next }: Placed): boolean {
  if (!speakers.has(lower(sentence, from - 1)) || isLocal(sentence, from)) return false;
  if (sayingVerbs.has(lower(sentence, next))) return true;
  for (let at = from - 1; at >= from - accordingReach; at--) if (lower(sentence, at) === 'according') return true;
  return false;
}

/** "told reporters in Kyiv": from the verb to the place there are only its hearers, adverbs and dates. */
function isOfSpeech(sentence: Sentence, { from }: Placed): boolean {
  for (let at = from - 1; at >= 0 && at >= from - audienceReach; at--) {
    const word = lower(sentence, at);
    if (speaking.has(word)) return !beForms.has(lower(sentence, at - 1));
    const isBetween = audiences.has(word) || determiners.has(word) || isInnerAdverb(word) || sentence.isDate(at) || word === 'on';
    if (!isBetween) return false;
  }
  return false;
}

export function isSpeakersPlace(sentence: Sentence, place: Placed): boolean {
  return isOfSpeaker(sentence, place) || isOfSpeech(sentence, place);
}
