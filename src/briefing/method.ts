/** Definitions and method, printed so that a reader can contradict them. Rules follow Every Casualty, Airwars and ICD 206. */
import type { Prose, Term } from '../model.ts';
import { text } from './wording.ts';

const terms: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Claim',
    'One thing one article says: a figure of a kind, or a quoted statement. Each stands in Appendix A beside the sentence it was read from, verbatim.',
  ],
  [
    'Killed, wounded',
    'As the article says it. The two are never merged, added or called casualties together. An injury the text names stands in brackets after the figure.',
  ],
  ['Missing, captured, displaced', 'Counted apart from killed and wounded, and from each other.'],
  [
    'Troops',
    'Forces said to be present, deployed, withdrawn or planned in a place at a date. Figures of different dates are not joined by a line.',
  ],
  [
    'Attacks, strikes, targets, munitions',
    'Counts of what was done, as the article gives them. They may include events of the chronology and are never added to them. A target is what was aimed at; whether it was hit is another matter.',
  ],
  [
    'Hedges',
    '“Some”, “more than”, “at least” and the like are printed as the source has them. “Several” and “many” give no figure. “A dozen” is printed as about twelve in tables and verbatim in text.',
  ],
  [
    'Event',
    'Claims whose kind, time, place, agent, victims and words fit are taken for one event. A wrong join or a missed one is possible; the sentences in Appendix A show it.',
  ],
  [
    'Low, best, high',
    'Overlapping claims are not added. Groups that exclude each other (those of one nation and those of another) are; a part (“including a child”) never is. Where sources differ, the range is shown, and who says what stands under “Where sources disagree”.',
  ],
  ['Speaker and outlet', 'A figure belongs to whoever says it. “The article itself” means that the outlet states it in its own words.'],
  [
    'Origin',
    'One speaker, wherever quoted, or one outlet’s own reporting, however often it is printed. Articles that name no outlet count as one origin each. A copy of another article is no origin of its own. Articles that put one agency’s words into their own are not recognised as one, so the number of origins is the most it can be.',
  ],
  [
    'Copy',
    'An article that has its words from another: all of them, nearly all, a part, or much of them under a head and tail of its own. It is told by the runs of three words that both have, in which its share is measured. The original is the one published first; where the days do not tell, the copy of the agency credited, then the longest text, then the first one read. What a copy repeats is counted once; what it adds belongs to the origin of its original, unless somebody else is named as saying it.',
  ],
  ['Fair', 'Two or more origins report the event, as far as the articles show.'],
  ['Weak', 'The event rests on a single origin.'],
  ['Contested', 'Sources make competing claims about the toll, or about whose deed it was.'],
  ['Confirmed', 'The party that acted says so itself: it takes responsibility, or counts what it did. This says nothing of the toll.'],
  ['Discounted', 'The event is only told by who denies it.'],
  [
    'Dates',
    '“Stated” means that the words give it; “counted from” means that it was reckoned from another date, such as a weekday from the day of the article; “inferred” means that it was concluded, with the reasons in the list of sources or by make-brief explain. An article that nobody dates is dated by elimination: by the terms of the office-holders it names, named events that had begun, days without a year, and other articles that quote the same words; more than a year is no date. What an article tells as its news without a day is “about” the last day that it names, or that of its publication. A time zone is printed only if the text states one.',
  ],
  [
    'Not done',
    'No estimates and no likelihoods. How far an outlet is reliable (Admiralty letters A to F) is for the user to say; where he says nothing it is F, cannot be judged. Reading follows rules for English and misses claims; what it found is checked to be verbatim, what it missed is not known. Where the words of an article leave more than a year for it, it stays undated, and dates counted from its day stay open.',
  ],
];

/** `policy` is the rule, in words, by which the best of several figures was chosen; null where nothing was counted. */
export function methodOf(version: string, policy: string | null): readonly Term[] {
  const best: readonly Term[] = policy === null ? [] : [{ term: 'Best figure', meaning: [text(`Where sources differ, ${policy}.`)] }];
  return [
    ...terms.map(([term, meaning]) => ({ term, meaning: [text(meaning)] })),
    ...best,
    { term: 'Made with', meaning: madeWith(version) },
  ];
}

function madeWith(version: string): Prose {
  return [
    text('make-brief '),
    { kind: 'count', text: version },
    text(', without a language model and without a network; the same articles and settings give the same bytes.'),
  ];
}
