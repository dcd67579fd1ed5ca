import { type CasualtyWords, casualtyReader, conditions } from '../casualties/index.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const words: CasualtyWords = {
  kind: 'captured',
  active: wordSet('captured capturing kidnapped kidnapping abducted abducting'),
  passive: wordSet('captured kidnapped abducted hostage captive prisoner'),
  intransitive: wordSet(''),
  nouns: wordSet('abductions kidnappings'),
  bearers: wordSet(''),
  conditions: conditions('taken hostage', 'taken prisoner', 'taken captive', 'held hostage', 'held captive'),
  tolls: wordSet(''),
  takesLives: false,
};

/** People seized and held: prisoners, hostages, the abducted. */
export const captured: KindRule = {
  id: 'captured',
  title: 'captured',
  unit: 'people',
  cues: wordSet('captured capturing kidnapped kidnapping abducted abducting hostage hostages captive prisoner abductions kidnappings'),
  read: casualtyReader(words),
  examples: [
    ['Militants captured four soldiers near the dam.', [4, 4]],
    ['Three Britons and an American were taken hostage.', [3, 3], [1, 1]],
    ['More than 200 pupils were abducted from the school.', [201, null]],
    ['Gunmen kidnapped two engineers on the road.', [2, 2]],
  ],
  counterexamples: [
    'The rebels captured the town after 12 days.',
    'The hostage talks went on for three days.',
    'The town was captured on March 3.',
    'Two mediators met the hostages.',
  ],
};
