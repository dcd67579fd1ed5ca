/** Definitions and method, printed so that a reader can contradict them. Rules follow Every Casualty, Airwars and ICD 206. */
import type { Prose, Term } from '../model.ts';
import { text } from './wording.ts';

const terms: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Claim',
    'One thing one article says: a figure of a kind, or a quoted statement. Each has a row in Appendix A beside the sentence it was read from, with the counted words in bold.',
  ],
  [
    'Killed, wounded',
    'As the article says it. Deaths and injuries are never merged, nor called casualties together. An injury the text names stands in brackets. Persons of whom it is only said that they are being examined count as wounded only if the text calls them injured.',
  ],
  ['Missing, captured, displaced', 'Counted apart from killed and wounded, and from each other.'],
  [
    'Troops',
    'Forces said to be present, deployed, withdrawn or planned in a place at a date. Figures of different dates are not joined by a line.',
  ],
  [
    'Attacks, strikes, targets, munitions',
    'Counts of what was done, as the article gives them; they are not added to the events of the chronology, which they may include.',
  ],
  [
    'Hedges',
    '“Some”, “more than”, “at least” and the like are printed as the source has them. “Several” and “many” give no figure. “A dozen” is printed as about twelve in tables and verbatim in text.',
  ],
  [
    'Event',
    'Claims that agree in kind, time, place, agent and victims are taken for one event. A wrong join is possible; the sentences in Appendix A show it.',
  ],
  [
    'Low, best, high',
    'Overlapping claims are not added. Groups that exclude each other (two of one nation, one of another) are; a part (“including one child”) never is. Where sources differ the range is shown, and who says what stands under “Where sources disagree”.',
  ],
  ['Speaker and outlet', 'A figure belongs to whoever says it. “The article itself” means that the outlet states it in its own words.'],
  ['Origin', 'Claims that go back to one speaker, one wire text or one outlet are one origin, however often they are printed.'],
  ['Confirmed', 'A party to the fighting accepts responsibility for the event.'],
  ['Fair', 'At least two independent origins report it.'],
  ['Weak', 'A single origin reports it.'],
  ['Contested', 'Sources compete over who did it or over the toll.'],
  ['Discounted', 'The evidence points away from it.'],
  [
    'Dates',
    '“Stated” means that the words give it; “counted from” means that it was reckoned from another date, such as a weekday from the day of the article. Nothing is given a day that its text does not give. A time zone is printed only if the text states one.',
  ],
  [
    'Not done',
    'No estimates, no likelihoods and no judgement of the reliability of any outlet (Admiralty grade F, not judged, throughout). Reading follows rules for English and can miss claims; what it found is checked to be verbatim, what it missed is not known. Places are not located on a map. Where a copy gives no date, none is supplied unless its own words settle one.',
  ],
];

export function methodOf(version: string): readonly Term[] {
  return [...terms.map(([term, meaning]) => ({ term, meaning: [text(meaning)] })), { term: 'Made with', meaning: madeWith(version) }];
}

function madeWith(version: string): Prose {
  return [
    text('make-brief '),
    { kind: 'count', text: version },
    text(', without a language model and without a network; the same articles and settings give the same bytes.'),
  ];
}
