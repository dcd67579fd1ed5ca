/** Title, deck and the note on trust: what the briefing is, from how much, as of when. */
import type { Event, EventKind, PrintedDate, Prose, When } from '../model.ts';
import { undated } from '../text/undated.ts';
import type { Catalogue } from './catalogue.ts';
import { copyCount } from './copies.ts';
import { dayText, inTime, isDated, printDate, printPeriod, width } from './dates.ts';
import { withArticle } from './places.ts';
import { speakerCount } from './voices.ts';
import { count, counted, date, listed, paragraph, raised, sentence, text } from './wording.ts';

const kindWords: Readonly<Record<EventKind, string>> = {
  attack: 'attacks',
  strike: 'strikes',
  killing: 'killings',
  casualties: 'casualties',
};
const mostKinds = 2;
const mostCountries = 3;

/** What several events are called together, where their titles tell that they were something else than their kind. */
const happenings = [
  [
    /\b(?:floods?|flooding|landslides?|mudslides?|avalanche|earthquake|tsunami|cyclone|hurricane|typhoon|tornado|wildfires?|bushfires?|heatwave)\b/i,
    'disasters',
  ],
  [
    /\b(?:crash|collision|derailment|accident|pile-up|collapse|crush|stampede|sinking of|capsizing of|(?<!(?:mortar|artillery|rocket|tank|sniper|friendly) )fire|blaze)\b/i,
    'accidents',
  ],
  [/\b(?:attack|bombing|shooting|shootings|stabbing|raid|ambush|shelling|grenade|hostage-taking|(?<!of )bomb)\b/i, 'attacks'],
  [/\b(?:strikes?|airstrikes?)\b/i, 'strikes'],
  [/\b(?:explosion|explosions|blast|blasts)\b/i, 'explosions'],
  [/^Killing of\b/, 'killings'],
] as const;

function happeningsOf({ kind, title }: Event): string {
  const told = happenings.find(([words]) => words.test(title))?.[1];
  return told ?? (kind === 'killing' ? kindWords.casualties : kindWords[kind]);
}

/** The one event whose title says what happened, where there is no other, or only casualties of its month. */
function onlyHappening(lookup: Catalogue): Event | null {
  const { events } = lookup;
  const [named = events[0], ...others] = events.filter((event) => happeningsOf(event) !== kindWords.casualties);
  const isShort = !periodOf(lookup).text.includes(' to ');
  if (!named || others.length > 0) return null;
  const dead = ({ totals }: Event): number => totals.killed?.best ?? 0;
  const isGravest = events.every((event) => event === named || dead(event) < dead(named) || dead(event) === 0);
  return events.length === 1 || (isShort && isGravest && happeningsOf(named) !== kindWords.casualties) ? named : null;
}

/** "Attacks and strikes in Iraq, Syria and Yemen, December 2019 to January 2024". */
export function titleOf(lookup: Catalogue): string {
  if (lookup.events.length === 0) return 'What the articles say';
  const period = periodOf(lookup);
  // A title breaks over lines; its months stay with their years.
  const when = period.iso === '' ? '' : `, ${period.text.replaceAll(/ (?=\d)/g, '\u00a0')}`;
  const only = onlyHappening(lookup);
  if (only) return `${only.title}${when}`;
  const all = byFrequency(lookup.events.map(happeningsOf));
  const named = all.filter((kind) => kind !== kindWords.casualties);
  const kinds = (named.length > 0 ? named : all).slice(0, mostKinds);
  const countries = byFrequency(lookup.events.flatMap((event) => event.place?.country ?? []));
  const places = countries.length > mostCountries ? [...countries.slice(0, mostCountries - 1), 'elsewhere'] : countries;
  const where = places.length > 0 ? ` in ${listed(places.map(withArticle))}` : '';
  return `${raised(listed(kinds))}${where}${when}`;
}

export function periodOf(lookup: Catalogue): PrintedDate {
  return printPeriod(lookup.events.map((event) => event.when).filter(isDated));
}

/** Date of the newest article; undated when none has one. Of a long stretch the last month counts: "September 2024 at the latest". */
export function asOf(lookup: Catalogue): PrintedDate {
  const newest = newestDate(lookup);
  const printed = printDate(newest);
  return printed.text.startsWith('between ') && newest.to
    ? { ...printed, text: `${dayText(newest.to.slice(0, 7))} at the latest` }
    : printed;
}

function newestDate(lookup: Catalogue): When {
  const dated = lookup.articles.map((article) => article.published).filter(isDated);
  return dated.reduce<When>((a, b) => (a === undated || inTime(a, b) < 0 ? b : a), undated);
}

export function deckOf(lookup: Catalogue): Prose {
  const articles = lookup.articles.length;
  const what: Prose = [text('what '), count(articles), text(articles === 1 ? ' news article reports' : ' news articles report')];
  const of: Prose = lookup.events.length === 0 ? [] : [text(' of '), ...counted(lookup.events.length, 'event'), text(', and who says it')];
  const newest = newestDate(lookup);
  const end: Prose = isDated(newest)
    ? [text('; as of '), date(asOf(lookup).text)]
    : [text(articles === 1 ? '; the article is undated' : '; the articles are undated')];
  return sentence([...what, ...of, ...end]);
}

/** What a reader should know before leaning on any of it. Counts only; the program judges nothing. */
export function trustOf(lookup: Catalogue): Prose {
  return paragraph(
    [
      countsSentence(lookup),
      originSentence(lookup),
      eventDates(lookup),
      articleDates(lookup),
      editSentence(lookup),
      limitSentence(),
    ].filter((each) => each.length > 0),
  );
}

function countsSentence(lookup: Catalogue): Prose {
  const outlets = new Set(lookup.articles.flatMap((article) => article.publisher ?? [])).size;
  const speakers = speakerCount(lookup.claims);
  return sentence([
    ...counted(lookup.articles.length, 'article'),
    ...copyCount(lookup),
    text(', '),
    ...(outlets === 0 ? [text('no outlet named in any copy')] : counted(outlets, 'named outlet')),
    text(', '),
    ...counted(speakers, 'speaker'),
    text(' quoted or cited, '),
    ...counted(lookup.claims.length, 'claim'),
  ]);
}

function editSentence({ edits }: Catalogue): Prose {
  if (edits.length === 0) return [];
  return sentence([
    ...counted(edits.length, 'edit'),
    text(edits.length === 1 ? ' was' : ' were'),
    text(' made by hand, and each is listed'),
  ]);
}

/** "Eight of 13 events rest on a single origin."; empty without an event. */
export function originSentence(lookup: Catalogue): Prose {
  const { events } = lookup;
  const single = events.filter(restsOnOne).length;
  if (events.length === 0) return [];
  if (single === 0) return sentence([text('every event has more than one origin')]);
  if (single === events.length)
    return sentence([text(events.length === 1 ? 'the event rests' : 'every event rests'), text(' on a single origin')]);
  return sentence([
    count(single),
    text(' of '),
    count(events.length),
    text(single === 1 ? ' events rests on a single origin' : ' events rest on a single origin'),
  ]);
}

/** Told by one voice only. */
export const restsOnOne = ({ origins }: Event): boolean => origins.length <= 1;

export const isUndated = ({ when }: Event): boolean => !isDated(when);

/** Dated, to more than a week. */
export const hasNoExactDay = ({ when }: Event): boolean => isDated(when) && (width(when) ?? 99) > 7;

function eventDates(lookup: Catalogue): Prose {
  const { events } = lookup;
  const without = events.filter(isUndated).length;
  const wide = events.filter(hasNoExactDay).length;
  const none: Prose = without > 0 ? [...counted(without, 'event'), text(without === 1 ? ' is undated' : ' are undated')] : [];
  const some: Prose =
    wide > 0
      ? [...(without > 0 ? [count(wide)] : counted(wide, 'event')), text(wide === 1 ? ' has no exact day' : ' have no exact day')]
      : [];
  if (none.length === 0 && some.length === 0) return [];
  return sentence(none.length > 0 && some.length > 0 ? [...none, text(' and '), ...some] : [...none, ...some]);
}

/** How many articles nobody dates, or were dated by inference; empty where all have a date. */
export function articleDates(lookup: Catalogue): Prose {
  const bare = lookup.articles.filter((article) => !isDated(article.published)).length;
  const inferred = lookup.articles.filter((article) => article.published.basis === 'inferred').length;
  if (bare > 0) return sentence([...counted(bare, 'article'), text(bare === 1 ? ' carries no date' : ' carry no date')]);
  if (inferred > 0)
    return sentence([...counted(inferred, 'article'), text(inferred === 1 ? ' was dated by inference' : ' were dated by inference')]);
  return [];
}

function limitSentence(): Prose {
  return sentence([
    text('nothing here is estimated: the brief reports what was said and who said it, and gives no likelihoods of its own'),
  ]);
}

/** Most frequent first; equals in order of first appearance. */
function byFrequency<Word extends string>(words: readonly Word[]): readonly Word[] {
  const times = new Map<Word, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times.entries()].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
