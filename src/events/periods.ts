/**
 * Counts that run over more than one happening: over a war, a year, the months of a campaign. They are of no event of a day.
 *
 *   "Since the war began in March 2015 a total of 6,430 people have been killed"     over a war
 *   "The conflict has claimed more than 900 lives"                                   over a war
 *   "So far this year 118 people have drowned on this route"                         over a long time
 *   "3,200 civilians killed since the fighting began"                                over fighting, where the article tells other dead beside
 *
 * Near misses: "30 people have been killed since the fighting began on Tuesday" (the news itself), "a veteran of the war was shot",
 * "hostages held since January" (a state that lasts, not a count that grows).
 */
import type { Claim, ReadArticle, When } from '../model.ts';
import { days, isOneDay } from './intervals.ts';

/** Days of the longest time in which the casualties of one happening are told. */
export const longestDays = 31;

/** "since January", "in the past 18 months": open to now, or longer than a month. */
export function isLong({ from, to, precision }: When): boolean {
  if (from === null || precision === 'day') return false;
  return to === null || days(to) - days(from) > longestDays;
}

/** Characters over which a time told before still holds. */
const timeReach = 400;

/** True where its own paragraph says so, not far before. */
function isOverLongTime({ when, evidence }: Claim, { text }: ReadArticle): boolean {
  if (!isLong(when) || when.evidence === null || when.evidence.start > evidence.end) return false;
  const between = text.slice(Math.max(when.evidence.end, evidence.start - timeReach), evidence.start);
  return evidence.start - when.evidence.end <= timeReach && !/\n\s*\n/.test(between);
}

const war = /\b(?:(?<!world )war|conflict|insurgency|uprising|rebellion|intifada)\b(?! veteran| crime| memorial| hero| widow)/i;
/** What may be of a day or of years: a count since its beginning is the news itself where nobody else is counted. */
const fighting = /\b(?:fighting|violence|hostilities|clashes|unrest|offensive|campaign|crisis|protests)\b/i;
/** "has killed", "have been wounded": so far. */
const soFar =
  /\b(?:has|have|had)\s+(?:\w+\s+){0,2}?(?:been|killed|wounded|injured|died|claimed|cost|lost|left|taken|displaced|drowned|perished)\b/i;
const beginning = /\bsince\b[^.;]{0,60}\b(?:began|begun|started|erupted|broke out|flared|start|beginning|outbreak|onset)\b/i;
const throughout =
  /\b(?:in the course of|throughout|over the course of|during|in (?:the|this|a)(?: \w+){0,2}) (?:war|conflict|insurgency|uprising)\b/i;

/** What grows over months; who is held or missing since then is so still. */
const grows: ReadonlySet<Claim['kind']> = new Set(['killed', 'wounded', 'displaced']);

/** Characters on either side of a count in which its time is told: a sentence of strangers may be endless. */
const wordsReach = 240;

const wordsAround = ({ evidence: { quote, start, focus } }: Claim): string =>
  quote.slice(Math.max(0, focus.start - start - wordsReach), focus.end - start + wordsReach);

const ago = /\b(?:ago|earlier|before)$/i;
/** "Several years ago", a day that is not known: no time over which anybody is counted. */
const isAgo = ({ when: { evidence } }: Claim, { text }: ReadArticle): boolean =>
  evidence !== null && ago.test(text.slice(evidence.start, evidence.end));

/** "Last year a bomb on the same road killed two": one deed, however roughly it is dated. */
const oneDeed =
  /\b(?:an?|another|one) (?:[\p{L}-]+ ){0,2}?(?:bomb|bomber|mine|shell|rocket|gunman|boat|ferry|bus|coach|train|plane|lorry|truck|car|attack|raid|ambush|blast|explosion|crash|accident|collision|fire|landslide)\b[^.;]*$/iu;
const calendarYear = /^(?:in )?(?:last year|(?:19|20)\d\d)$/i;

/** True where what comes before the count is one deed of a year. */
function isOfOneDeed({ when: { evidence }, evidence: own }: Claim, { text }: ReadArticle): boolean {
  if (evidence === null || !calendarYear.test(text.slice(evidence.start, evidence.end))) return false;
  return oneDeed.test(text.slice(Math.max(own.start, own.focus.start - wordsReach), own.focus.start));
}

const since = /\bsince\b[^.,;]*$/i;
/** Letters before a date in which "since" may stand: "since the siege began on 10 May". */
const sinceReach = 60;

/** "Since the coup of February 2021 2,300 people have been killed": more than a month before the article. */
function isSinceLong({ when, evidence: { start, end } }: Claim, { text, published }: ReadArticle): boolean {
  const { from, evidence } = when;
  if (from === null || evidence === null || published.from === null || evidence.start < start || evidence.start > end) return false;
  return (
    days(published.from) - days(from) > longestDays && since.test(text.slice(Math.max(start, evidence.start - sinceReach), evidence.start))
  );
}

/** True for one happening of which only about the year is told: its count is over no time. */
export const isRoughlyDated = (claim: Claim, article: ReadArticle): boolean => isAgo(claim, article) || isOfOneDeed(claim, article);

/** True for a count over a war or a long time. */
export function isOverPeriod(claim: Claim, article: ReadArticle): boolean {
  if (!grows.has(claim.kind)) return false;
  if (claim.person === null && isSinceLong(claim, article)) return true;
  if (isOverLongTime(claim, article)) return true;
  if (claim.person !== null || isOneDay(claim.when)) return false;
  const words = wordsAround(claim);
  return war.test(words) && (soFar.test(words) || beginning.test(words) || throughout.test(words));
}

/** True for a count since fighting began, which is over a long time where the article tells of other dead beside. */
export function isSinceBeginning(claim: Claim): boolean {
  if (!grows.has(claim.kind) || claim.person !== null || isOneDay(claim.when)) return false;
  const words = wordsAround(claim);
  return beginning.test(words) && fighting.test(words);
}
