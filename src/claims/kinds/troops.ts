import { type Draft, draftOf } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { countsOf } from './counting.ts';
import { readLevels } from './forceLevels.ts';
import { harms, isForce, isStrength, stateBefore, stateOf } from './forces.ts';
import type { KindRule } from './kind.ts';

/** What follows a number that leans on a count of troops: a place, or "more". */
const leaning = wordSet('in from to on at into across inside near there . , ;');
const links = wordSet('and plus , with');

/** The number of "and 900 in Syria", "has 12,000 there" or "will send 600 more", which leaves out the noun of the count before it. */
function draftElided(sentence: Sentence, phrase: Phrase, last: Draft): Draft | null {
  const isMore = phrase.noun === 'more' || lower(sentence, phrase.next) === 'more';
  const isBare = phrase.quantity.form === 'number' && (phrase.head === 'none' || isMore);
  const isLeaning = isMore || leaning.has(lower(sentence, phrase.next)) || phrase.next >= sentence.tokens.length;
  if (!isBare || !isLeaning || harms.has(lower(sentence, phrase.next + 1))) return null;
  const own = stateBefore(sentence, phrase.from);
  const isTied = links.has(lower(sentence, phrase.from - 1)) && leaning.has(lower(sentence, phrase.next)) && !isMark(sentence, phrase.next);
  const detail = isTied ? last.detail : own;
  if (detail === null) return null;
  const hedge = isTied && last.hedge === 'about' && phrase.quantity.hedge === 'exact' ? 'about' : phrase.quantity.hedge;
  return { ...draftOf(sentence, 'troops', phrase, isTied ? last.cue : phrase.from, 'troops-elided'), subject: last.subject, detail, hedge };
}

const isMark = ({ tokens }: Sentence, at: number): boolean => tokens[at]?.kind === 'mark';

/** What `phrase` counts, alone or leaning on the count of troops before it; null when it counts no troops. */
function draftTroops(sentence: Sentence, phrase: Phrase, last: Draft | undefined): Draft | null {
  const state = isForce(phrase) || isStrength(sentence, phrase) ? stateOf(sentence, phrase) : null;
  if (state) return { ...draftOf(sentence, 'troops', phrase, phrase.from, 'troops'), detail: state };
  return last ? (draftListed(sentence, phrase, last) ?? draftElided(sentence, phrase, last)) : null;
}

/** "650 police officers and 1,400 soldiers": forces in a list share its verb. */
function draftListed(sentence: Sentence, phrase: Phrase, last: Draft): Draft | null {
  const isNext = isForce(phrase) && ['and', ',', 'plus'].includes(lower(sentence, phrase.from - 1)) && phrase.from - last.next <= 2;
  return isNext ? { ...draftOf(sentence, 'troops', phrase, phrase.from, 'troops-list'), detail: last.detail } : null;
}

function read(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [...readLevels(sentence)];
  for (const phrase of countsOf(sentence)) {
    const draft = draftTroops(sentence, phrase, drafts.at(-1));
    if (draft && !drafts.some((other) => other.from < draft.next && draft.from < other.next)) drafts.push(draft);
  }
  return drafts;
}

/** Forces in a place, sent there, withdrawn or planned. Casualties among troops are none, nor are units without a number. */
export const troops: KindRule = {
  id: 'troops',
  title: 'troops',
  unit: 'people',
  cues: wordSet(
    'troops soldiers marines sailors airmen personnel force forces members peacekeepers paratroopers reservists conscripts commandos guardsmen servicemen infantrymen recruits fighters militants insurgents rebels militiamen guerrillas jihadists mercenaries separatists police policemen gendarmes army garrison contingent mission militia strong battalion brigade division regiment',
  ),
  read,
  examples: [
    ['The United States has around 2,500 troops in the country and 900 across the border.', [2500, 2500], [900, 900]],
    ['Britain keeps some 400 soldiers in Iraq and 90 in Syria.', [400, 400], [90, 90]],
    ['Some 5,000 American troops remain within its borders.', [5000, 5000]],
    ['Hundreds of troops were deployed to the gulf.', [200, null]],
    ['The army will withdraw 2,200 of its 5,200 troops from the valley.', [2200, 2200], [5200, 5200]],
    ['About 900 U.S. troops are stationed there.', [900, 900]],
    ['The number of US troops in the valley is to fall from 8,600 to 4,500.', [8600, 8600], [4500, 4500]],
    ['France sent 1,500 paratroopers to Mali.', [1500, 1500]],
    ['The army is to bring 2,200 soldiers home from the gulf.', [2200, 2200]],
    ['A 3,500-strong force was deployed in April.', [3500, 3500]],
    ['The general commands an army of 60,000.', [60000, 60000]],
    ['Ghana reduced its contingent from 1,200 to 800.', [800, 800]],
    ['The faction has an estimated 8,000 fighters.', [8000, 8000]],
    ['The insurgents number about 4,000 men.', [4000, 4000]],
    ['Chad has 1,800 soldiers in the border strip and will send 600 more.', [1800, 1800], [600, 600]],
    ['Some 300 police officers have been sent to the islands.', [300, 300]],
  ],
  counterexamples: [
    'The blast killed two U.S. troops in Jordan.',
    'Two soldiers told the court what they saw.',
    'Parliament called for all foreign troops to leave.',
    'Several members voted against the budget.',
    'Troops were hit on Wednesday.',
    'Three battalions were sent to the front.',
    'The army has lost 600 soldiers since May.',
    'Five soldiers were court-martialled last year.',
    'Some 40,000 voters were registered in the valley.',
    'Two soldiers arrived at the house in a jeep.',
    'A force of 7 on the Beaufort scale kept the boats in port.',
    'The rebels hold 60 soldiers prisoner.',
    'An army of 4,000 volunteers swept the streets after the carnival.',
    'The choir numbers 40 men.',
    'More than 100 police officers arrived within minutes.',
    'The city has 800 police officers.',
    'The navy is capable of deploying 3,000 marines.',
    'The number of soldiers killed rose from 1,100 to 1,400.',
  ],
};
