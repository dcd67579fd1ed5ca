/**
 * How much speaks for two articles telling of one happening, and what forbids it. What stands of days, places, sides, victims and means
 * is weighed as within one article; beside it, the proper names that both tell it with.
 */
import type { Claim, Figure, MeasureKind, Story, When } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import { wordSet } from '../text/wordSet.ts';
import {
  areApart,
  areEqual,
  contradict,
  type Evidence,
  type Likeness,
  meansEvidence,
  meets,
  nameEvidence,
  placeEvidence,
  daysEvidence as sameDays,
  sharedInjury,
  sideEvidence,
  sum,
  targetEvidence,
} from './evidence.ts';
import { gap, width } from './intervals.ts';
import { meansOf, type Sight, sideOf, sufferingOf, type Victim } from './mention.ts';
import type { Source } from './sources.ts';
import { measures } from './totals.ts';

/** What one article tells of one happening, on its way to be joined with what others tell. */
export interface Dispatch {
  readonly source: Source;
  /** Position of its article among all. */
  readonly rank: number;
  readonly story: Story;
  /** True for the first story of its article: what that is about. */
  readonly isMain: boolean;
  /** The claims of the story, in text order. */
  readonly claims: readonly Claim[];
  /** Statements that say for whom the speakers of the article speak. */
  readonly heard: readonly Claim[];
}

/** A story as it is compared with those of other articles. */
export interface View extends Sight, Omit<Dispatch, 'claims'> {
  /** Its claims but for statements, in text order. */
  readonly counted: readonly Claim[];
  readonly statements: readonly Claim[];
  /** True where it tells only of the dead being found, of wounded who die, of a toll: its day is at most the day after which they suffered. */
  readonly isAftermath: boolean;
  /** True for what goes on for days and kills on many of them: its articles are each of another day. */
  readonly isLasting: boolean;
}

/** Rules that read who died or was found dead, and running tolls: not the deed. */
const lateRules = new Set(['bodies', 'tally', 'toll', 'intransitive', 'nominal', 'lives', 'losses']);
const suffered = new Set<Claim['kind']>(['killed', 'wounded', 'missing']);

/** Of these none tells the deed, even where it is named: "the number of dead in the accident rose to 26 on Saturday". */
const latest = new Set(['bodies', 'tally', 'toll']);

function isAftermath(story: Story, counted: readonly Claim[]): boolean {
  const victims = counted.filter(({ kind }) => suffered.has(kind));
  const late = story.action === null ? lateRules : latest;
  return victims.length > 0 && victims.every(({ kind, rule }) => kind === 'missing' || late.has(rule));
}

/** Floods, storms, fires that spread, diseases; not an earthquake, which has its day. */
const lasting =
  /(?:[Ff]lood(?:s|ed|ing)?|[Ss]torms?|[Cc]yclones?|[Tt]yphoons?|[Hh]urricanes?|[Mm]onsoons?|[Hh]eat ?waves?|[Ww]ildfires?|[Bb]ushfires?|[Mm]udslides?|[Bb]lizzards?|[Ee]pidemics?|[Cc]holera|[Ee]bola)\b/;
const lastingTopics = wordSet(
  'flood flooded flooding storm cyclone typhoon hurricane monsoon heatwave wildfire bushfire mudslide blizzard epidemic cholera ebola',
);

const isLasting = ({ topics }: Story, counted: readonly Claim[]): boolean =>
  topics.some((word) => lastingTopics.has(word)) ||
  counted.some(({ kind, evidence }) => suffered.has(kind) && lasting.test(evidence.quote));

const nobody: ReadonlySet<string> = new Set();

export function viewOf({ claims, ...dispatch }: Dispatch, lexicons: Lexicons): View {
  const { story } = dispatch;
  const counted = claims.filter(({ kind }) => kind !== 'statement');
  const actions = [story.action, ...counted.map(({ action }) => action)];
  return {
    ...dispatch,
    counted,
    statements: claims.filter(({ kind }) => kind === 'statement'),
    isAftermath: isAftermath(story, counted),
    isLasting: isLasting(story, counted),
    when: story.when,
    place: story.place,
    side: sideOf(story.agent, lexicons),
    target: story.target,
    means: new Set(actions.flatMap((action) => [...meansOf(action)])),
    ...sufferingOf(counted),
    // Who is one person in one article is nobody in another.
    persons: nobody,
  };
}

/** What both tell it with, as a share of the one that tells less, where what many tell weighs little; from 0 to 1. */
export interface SharedWording {
  /** Proper names. */
  readonly names: number;
  /** Other words that say what it is about. */
  readonly topics: number;
}

type Steps = readonly (readonly [least: number, points: number])[];

const nameSteps: Steps = [
  [0.35, 4],
  [0.2, 3],
  [0.12, 2],
];
const topicSteps: Steps = [
  [0.28, 2],
  [0.18, 1],
];

/** Tellings with so many names each would share one if they told of one place. */
const manyNames = 3;

const areNamed = (a: View, b: View): boolean => a.story.keywords.length >= manyNames && b.story.keywords.length >= manyNames;

function stepEvidence(steps: Steps, shared: number, what: string): Evidence | null {
  const points = steps.find(([least]) => shared >= least)?.[1];
  return points === undefined ? null : { points, reason: `told with the same ${what} (${Math.round(shared * 100)} %)` };
}

const namesEvidence = ({ names }: SharedWording): Evidence | null => stepEvidence(nameSteps, names, 'names');
const topicsEvidence = ({ topics }: SharedWording): Evidence | null => stepEvidence(topicSteps, topics, 'words');

/** What ties two tellings beyond their day, their means and a number: without any of it, of any day's explosions two would be one. */
const tying = 3;
/** One point is a word or a country in common: not yet a tie. */
const leastTie = 1.5;

/** Tellings with so many words each would share one if they told of one happening. */
const manyTopics = 6;

const areTold = (a: View, b: View): boolean => a.story.topics.length >= manyTopics && b.story.topics.length >= manyTopics;

/** True where both tell enough to share something, and do not. */
const areStrange = (a: View, b: View, { topics }: SharedWording): boolean =>
  areNamed(a, b) || (topics === 0 && areTold(a, b) && (meansEvidence(a, b)?.points ?? 0) <= 0);

function untied(a: View, b: View, shared: SharedWording, found: readonly (Evidence | null)[]): Evidence | null {
  const isTied = found.some((evidence) => evidence !== null && evidence.points >= leastTie);
  return isTied || !areStrange(a, b, shared) ? null : { points: -tying, reason: 'nothing but its day tells that it is the same' };
}

/** "a hospital", "an apartment": any town has one. */
const isAnywhere = ({ place }: View): boolean => place !== null && /^\p{Ll}/u.test(place.name);

/** Streets, parks, bridges: a town has many, and each is somewhere else. */
const site =
  /\b(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|square|park|bridge|mall|market|stadium|school|church|mosque|hotel|club)\.?$/i;

/** Two sites of one town, in tellings that have no word in common but names. */
function siteEvidence(a: View, b: View, { topics }: SharedWording): Evidence | null {
  const [one, other] = [a.place?.name ?? '', b.place?.name ?? ''];
  const areTwo = topics === 0 && one !== other && site.test(one) && site.test(other) && fold(one) !== fold(other);
  return areTwo ? { points: -3, reason: `other sites (${one}, ${other})` } : null;
}

/** Two towns speak against one happening; of a town and a street, a hall, a quarter that no gazetteer has, the one may lie in the other. */
function whereEvidence(a: View, b: View, shared: SharedWording): Evidence | 'forbidden' | null {
  const evidence = siteEvidence(a, b, shared) ?? placeEvidence(a, b);
  if (evidence === null || evidence === 'forbidden') return evidence;
  if (isAnywhere(a) || isAnywhere(b)) return evidence.points === 3 || evidence.points < 0 ? null : evidence;
  const isSure = evidence.points >= 0 || evidence.points <= -3;
  return isSure || (a.place?.country && b.place?.country) ? evidence : { ...evidence, points: -0.5 };
}

/** One town, or a place that has a name. */
function isSamePlace(a: View, b: View): boolean {
  const evidence = placeEvidence(a, b);
  return !isAnywhere(a) && evidence !== null && evidence !== 'forbidden' && evidence.points === 3;
}

/** A number beyond so many times the other is no later count of the same people. */
const farApart = 3;

/** What the same number says: of a year, or of no day, many happenings have few dead. */
function pointsOf(number: number, isDated: boolean): number {
  if (number === 1) return 0.5;
  return isDated || number >= knownToll ? 2 : 1;
}

/** What two totals of one measure say: the same number of people, or another. Nobody hurt says nothing beside a number of somebody else. */
function compareTotals(measure: MeasureKind, one: Figure, other: Figure, isDated: boolean): Evidence | null {
  const [least, most] = [Math.min(one.low ?? 0, other.low ?? 0), Math.max(one.low ?? 0, other.low ?? 0)];
  if (least === 0) return null;
  if (areEqual(one, other)) return { points: pointsOf(least, isDated), reason: `the same number ${measure} (${least})` };
  const isFar = most >= farApart * least;
  return meets(one, other) ? null : { points: isFar ? -2 : -1, reason: `numbers ${measure} that differ (${least}, ${most})` };
}

/** More dead, or fewer missing, in an article that came out on a later day: more of them were found, or died. */
function mayHaveChanged(measure: MeasureKind, a: View, b: View): boolean {
  const [first, last] = (a.source.published.from ?? '') < (b.source.published.from ?? '') ? [a, b] : [b, a];
  const isLater = (first.source.published.from ?? '') < (last.source.published.from ?? '');
  const rise = (last.story.totals[measure]?.low ?? 0) - (first.story.totals[measure]?.low ?? 0);
  return isLater && ((measure === 'killed' && rise > 0) || (measure === 'missing' && rise < 0));
}

/** Counts of the same nation: the same number, or none that can be the same. */
function compareNations(a: View, b: View): Evidence | null {
  const ofNation = ({ kind, nationality }: Victim): readonly Victim[] =>
    b.victims.filter((other) => nationality !== null && other.nationality === nationality && other.kind === kind);
  const pairs = a.victims.flatMap((one) => ofNation(one).map((other) => [one, other] as const));
  const same = pairs.find(([one, other]) => areEqual(one, other) && (one.low ?? 0) > 0)?.[0];
  if (same) return { points: 3, reason: `the same victims (${same.low} ${same.nationality})` };
  if (pairs.some(([one, other]) => meets(one, other))) return { points: 1, reason: 'the same people suffered' };
  return pairs.length > 0 ? { points: -2, reason: 'numbers of one nation that differ' } : null;
}

/** Totals of the stories, not single counts: those of an article part what those of another sum up. */
const compareTolls = (a: View, b: View, isDated: boolean): readonly (Evidence | null)[] =>
  measures.map((measure) => {
    const [one, other] = [a.story.totals[measure], b.story.totals[measure]];
    return one && other && !mayHaveChanged(measure, a, b) ? compareTotals(measure, one, other, isDated) : null;
  });

function injuryEvidence(a: View, b: View): Evidence | null {
  const injury = sharedInjury(a, b);
  return injury === null ? null : { points: 2, reason: `the same injury (${injury})` };
}

/** Wording that lets a day that nobody states be a day off, and one that is only of about that day. */
const telltale = 0.2;
const telltaleAbout = 0.1;

/** The least wording in common with which the day may be another. */
function leastWording({ basis, edtf }: When): number {
  if (basis !== 'inferred') return Number.POSITIVE_INFINITY;
  return edtf.endsWith('~') ? telltaleAbout : telltale;
}

/** Days over which the dead of a happening are still found, counted and buried. */
export const aftermathDays = 14;

/** Words in common, beside a few names, that tell as much as many names. */
const telltaleWords = 0.2;

const isToldAlike = ({ names, topics }: SharedWording): boolean => names >= telltale || (names >= telltaleAbout && topics >= telltaleWords);

/** Days after which "the number of dead rose to 26" is still told of what happened in that town. */
const risingDays = 3;

/** "The number of dead near Chilas rose to 26": of that town, days after, more than were told before. */
function isRise(first: View, last: View): boolean {
  const isToll = last.counted.some(({ rule }) => rule === 'tally' || rule === 'toll');
  const isMore = (last.story.totals.killed?.high ?? 0) > (first.story.totals.killed?.low ?? Number.POSITIVE_INFINITY);
  return isToll && isMore && gap(first.when, last.when) <= risingDays && isSamePlace(first, last);
}

/** What comes after, told on a day of its own: bodies that are found, wounded who die, a toll that rises. */
function aftermathEvidence(a: View, b: View, shared: SharedWording): Evidence | null {
  const [first, last] = (a.when.from ?? '') < (b.when.from ?? '') ? [a, b] : [b, a];
  const isLater = last.isAftermath && gap(first.when, last.when) <= aftermathDays && (isToldAlike(shared) || isRise(first, last));
  return isLater ? { points: 1, reason: `told days later (${first.when.edtf}, ${last.when.edtf})` } : null;
}

/** Days as within one article; but the day of an article's news is concluded from its words, and may be a day off. */
function daysEvidence(a: View, b: View, shared: SharedWording): Evidence | 'forbidden' | null {
  if (a.when.precision === 'none' || b.when.precision === 'none') return null;
  if (!areApart(a, b)) return sameDays(a, b);
  const isNextDay = gap(a.when, b.when) === 1 && width(a.when) === 1 && width(b.when) === 1;
  const mayBeOff = isNextDay && shared.names >= Math.min(leastWording(a.when), leastWording(b.when));
  if (mayBeOff) return { points: 2, reason: `days side by side (${a.when.edtf}, ${b.when.edtf})` };
  return aftermathEvidence(a, b, shared) ?? lastingEvidence(a, b, shared) ?? 'forbidden';
}

/** A later count that is lower is one of a part: of a province, of a town. */
function isFewerLater(a: View, b: View): boolean {
  const [first, last] = (a.source.published.from ?? '') <= (b.source.published.from ?? '') ? [a, b] : [b, a];
  return (last.story.totals.killed?.low ?? Number.POSITIVE_INFINITY) < (first.story.totals.killed?.low ?? 0);
}

/** One flood, told on two of its days; without names in common another one, unless a third article tells of both. */
function lastingEvidence(a: View, b: View, { names }: SharedWording): Evidence | null {
  const mayGoOn = a.isLasting && b.isLasting && gap(a.when, b.when) <= aftermathDays && !isFewerLater(a, b);
  const reason = `days of what goes on for many (${a.when.edtf}, ${b.when.edtf})`;
  return mayGoOn ? { points: names >= telltale ? 1 : -1, reason } : null;
}

/** Days between articles that may tell of one undated happening. */
export const newsDays = 7;

/** A toll by which a happening is known again years later: few others have the same. */
export const knownToll = 5;

/** What an article recalls, and is not about: "when the launch Santa Elvira sank, 23 drowned". */
export const isRecollection = ({ story: { isNews, totals } }: View): boolean => !isNews && (totals.killed?.low ?? 0) >= knownToll;

/** Both recall it: the same dead, told with the same names. */
function isRecalled(a: View, b: View, { names }: SharedWording): boolean {
  const [one, other] = [a.story.totals.killed, b.story.totals.killed];
  return isRecollection(a) && isRecollection(b) && one !== undefined && other !== undefined && areEqual(one, other) && names >= telltale;
}

/** Articles published far apart do not speak of one undated happening but where both recall it; close together they may. */
function publishedEvidence(a: View, b: View, shared: SharedWording): Evidence | 'forbidden' | null {
  if (a.when.precision !== 'none' && b.when.precision !== 'none') return null;
  const [one, other] = [a.source.published, b.source.published];
  if (one.precision === 'none' || other.precision === 'none') return null;
  if (gap(one, other) <= newsDays) return { points: 1, reason: 'reported within days' };
  return isRecalled(a, b, shared) ? null : 'forbidden';
}

function newsEvidence(a: View, b: View): Evidence | null {
  const isLead = a.story.isNews && b.story.isNews;
  return isLead && a.side !== null && a.side === b.side ? { points: 1, reason: 'both articles open with it' } : null;
}

/** What speaks for two stories of different articles being one happening; null when something forbids it. Symmetric. */
export function sameness(a: View, b: View, shared: SharedWording): Likeness | null {
  if (a.rank === b.rank || contradict(a, b)) return null;
  const [when, where, who, published] = [
    daysEvidence(a, b, shared),
    whereEvidence(a, b, shared),
    sideEvidence(a, b),
    publishedEvidence(a, b, shared),
  ];
  if (when === 'forbidden' || where === 'forbidden' || who === 'forbidden' || published === 'forbidden') return null;
  const ties = [
    namesEvidence(shared),
    topicsEvidence(shared),
    where,
    who,
    nameEvidence(a, b),
    compareNations(a, b),
    injuryEvidence(a, b),
    ...targetEvidence(a, b),
  ];
  const found = [
    when,
    published,
    meansEvidence(a, b),
    newsEvidence(a, b),
    ...compareTolls(a, b, when !== null || published !== null),
    ...ties,
    untied(a, b, shared, ties),
  ].flatMap((evidence) => evidence ?? []);
  return sum(found);
}
