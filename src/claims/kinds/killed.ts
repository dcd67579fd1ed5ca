import { type CasualtyWords, readCasualties } from '../casualties.ts';
import { type KindRule, wordSet } from './kind.ts';

const words: CasualtyWords = {
  kind: 'killed',
  active: wordSet('killed killing kills kill slaughtered slaughtering murdered murdering assassinated assassinating massacred massacring'),
  passive: wordSet('killed dead slain murdered assassinated massacred slaughtered executed beheaded deceased'),
  intransitive: wordSet('died dies die dead perished drowned succumbed'),
  nouns: wordSet('deaths fatalities'),
  noun: 'death',
  conditions: [],
  tolls: wordSet('death fatality'),
  takesLives: true,
};

/** People who lost their lives. Wounded and missing are never part of it. */
export const killed: KindRule = {
  id: 'killed',
  title: 'killed',
  unit: 'people',
  cues: new Set([...words.active, ...words.passive, ...words.intransitive, ...words.nouns, 'death', 'toll', 'life', 'lives']),
  read: (sentence) => readCasualties(sentence, words),
  examples: [
    ['The shelling killed four farm workers and a nurse.', [4, 4], [1, 1]],
    ['Two border guards, one medic and three drivers — and no rebels — were killed, the ministry said.', [2, 2], [1, 1], [3, 3], [0, 0]],
    ['At least 16 people were killed and 25 wounded.', [16, null]],
    ['The raid, which followed weeks of warnings, killed more than 40 members of the group.', [41, null]],
    ['A drone strike claimed the life of a militia commander in the capital.', [1, 1]],
    ['The death toll from the flood rose from 120 to 140.', [140, 140]],
    ['The bombing left a dozen dead.', [12, 12]],
    ['Between 10 and 15 fighters were killed near the border town.', [10, 15]],
    ['Seven miners died in the collapse.', [7, 7]],
    ['No residents were killed, but several were hurt.', [0, 0]],
    ['The strike led to the killing of a senior general, Karim Haddad, in the port city.', [1, 1]],
    ['The same raid killed Colonel Anton Weiss.', [1, 1]],
    ['Among the dead were two children.', [2, 2]],
    ['Nine villagers, including three women, were killed when a shell hit the market.', [9, 9], [3, 3]],
    ['Dozens of passengers were feared dead after the ferry sank.', [24, null]],
    ['One of its fighters was killed in the clash.', [1, 1]],
  ],
  counterexamples: [
    'No one claimed responsibility for the rocket attack.',
    'The March 11 attack on the base was the third this year.',
    'Three men who killed time at the station were questioned.',
    'The bill was killed in committee by 12 votes.',
    'Two officials said the vote was dead in the water.',
    'The drought killed 300 cattle in the district.',
    'It wounded 12 soldiers.',
    'Police shot the suspect 12 days later.',
  ],
};
