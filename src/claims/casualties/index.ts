/**
 * The grammar that killed, wounded, missing, captured and displaced share: who suffered it, how many, in which of the ways English
 * says so. A kind gives its verbs and nouns; the rules are the same for all.
 */
import type { Draft } from '../draft.ts';
import { isAsked, isFiction, isUnreal } from '../reality.ts';
import { lower, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { bodies, bodyNouns, suicideNouns, suicides } from './bodies.ts';
import { inCare, treatedAfter, woundedBefore } from './care.ts';
import { corrected } from './corrections.ts';
import { fatalAdverbs, harms, hitVerbs } from './hits.ts';
import { fatalNouns, hitNouns, multiple, shootingOf, victims } from './incidents.ts';
import { nominal, risingDeaths, tally, tallyNouns, toll, tollNouns } from './nouns.ts';
import { active, hits, lives, losing, losses, taking, treated, treating } from './objects.ts';
import { among, partsOf } from './parts.ts';
import { peopleOf } from './people.ts';
import { partsByPlace } from './regions.ts';
import { described, fatally, gapped, intransitive, inverted, left, notSurviving, passive, reduced, surviving } from './subjects.ts';
import { type CasualtyRule, type CasualtyWords, type Scene, Taken } from './words.ts';

export { type CasualtyWords, conditions } from './words.ts';

/** Words of people being hit, which may have killed or wounded them. */
export const hitCues: ReadonlySet<string> = new Set([...hitVerbs, ...hitNouns, ...fatalNouns, ...fatalAdverbs, 'victim', 'victims']);

/** The first rule that takes a number keeps it: whole clauses before shortened ones, numbers before names. */
const rules: readonly CasualtyRule[] = [
  inverted,
  passive,
  intransitive,
  notSurviving,
  active,
  hits,
  left,
  treated,
  inCare,
  treatedAfter,
  woundedBefore,
  lives,
  losses,
  fatally,
  toll,
  tally,
  risingDeaths,
  reduced,
  described,
  bodies,
  suicides,
  nominal,
  shootingOf,
  victims,
  multiple,
  among,
];

/** "12 videos were shot": only people, or a bare number of them, are hit. */
const isOfPeople = ({ sentence, cue, phrase }: Draft): boolean =>
  phrase === null || phrase.head === 'person' || phrase.head === 'none' || !hitVerbs.has(lower(sentence, cue));

const periods = wordSet('day week month year hour minute');

const pointing = wordSet('before after ago earlier later');

/** "11 people a day are killed" is a rate; "killed three guards a week before the vote" is none. */
const isRate = ({ sentence, next }: Draft): boolean =>
  ['a', 'per', 'each', 'every'].includes(lower(sentence, next)) &&
  periods.has(lower(sentence, next + 1)) &&
  !pointing.has(lower(sentence, next + 2));

/** Reads the casualty claims of one kind in a sentence, in text order; each number is taken once. */
export function casualtyReader(words: CasualtyWords): (sentence: Sentence) => readonly Draft[] {
  const telling = new Set(
    [
      words.active,
      words.passive,
      words.nouns,
      words.bearers,
      taking,
      tollNouns,
      tallyNouns,
      ...(words.hit === null
        ? []
        : [hitVerbs, harms, hitNouns, fatalNouns, fatalAdverbs, bodyNouns, suicideNouns, losing, treating, surviving]),
    ].flatMap((each) => [...each]),
  );
  return (sentence) => {
    if (isFiction(sentence) || isAsked(sentence)) return [];
    const scene: Scene = { sentence, words, lists: peopleOf(sentence), told: where(sentence, telling) };
    const taken = new Taken();
    for (const rule of rules)
      taken.keep(
        rule(scene)
          .filter((draft) => !isUnreal(sentence, draft.cue) && isOfPeople(draft) && !isRate(draft))
          .flatMap(corrected),
      );
    taken.keep(gapped(scene, taken.drafts()));
    taken.keepParts([...partsByPlace(scene, taken.drafts()), ...partsOf(scene, taken.drafts())]);
    return taken.drafts();
  };
}
