/**
 * Several happenings that one article tells under one sum.
 *
 *   "Two shootings left three dead. In the first, … two men were killed. In the second, … one man was killed."     counted off
 *   "Six have died over the weekend. … on Saturday, killing four. On Sunday two cyclists were killed"             of two days
 *   "Eleven died in two villages. Seven people were killed in Tor. Another slide killed four in Velm."            told as others
 *
 * The sum is of no event; what is counted off is kept apart. Near misses: "the first victim", "the first went off at noon, the second when
 * rescuers had come" (of one happening, nobody counted), "floods killed 11: seven in Tor and four in Velm" (one happening in two places).
 */
import type { Claim, When } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { isBroughtTo } from './evidence.ts';
import { isOneDay } from './intervals.ts';
import type { Mention } from './mention.ts';

const deeds =
  'shooting|stabbing|attack|strike|raid|bombing|blast|explosion|crash|accident|collision|incident|case|killing|murder|fire|blaze|ambush|assault|clash|sinking';
/** "In the first, …", "The second attack …", "In another shooting", "The second happened three hours later". */
const countedOff = new RegExp(
  `^[“"]?(?:(?:in|at|during) the (first|second|third|other)(?:,| (?:${deeds})\\b)|the (first|second|third|other)(?: (?:${deeds}))? (?:happened|occurred|took place|came)\\b|the (first|second|third|other) (?:${deeds})\\b)`,
  'i',
);
const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['other', 4],
]);

/** Sentences behind the one that counts off which still tell of the same. */
const partReach = 2;
/** Letters at the head of a sentence that are looked at. */
const headReach = 60;

/** The number that the sentence of a mention counts off; null where it counts none. */
function ordinalIn({ article, occurrence }: Mention, sentence: number): number | null {
  const span = article.sentences[sentence];
  if (!span || sentence > occurrence.sentence) return null;
  const found = countedOff.exec(article.text.slice(span.start, Math.min(span.end, span.start + headReach)));
  return found ? (ordinals.get((found[1] ?? found[2] ?? found[3] ?? '').toLowerCase()) ?? null) : null;
}

/** The number that holds for a mention: that of its sentence, else of the nearest before it. */
function numberOf(mention: Mention): number | null {
  for (let back = 0; back <= partReach; back++) {
    const number = ordinalIn(mention, mention.occurrence.sentence - back);
    if (number !== null) return number;
  }
  return null;
}

type Measure = 'killed' | 'wounded';
const measures: readonly Measure[] = ['killed', 'wounded'];

/** Claims of one article that are added up for one mention: more stand in no sentence. */
const mostClaims = 24;

/** How many of a measure a mention counts: numbers, and persons told one by one. */
function countOf({ claims }: Mention, measure: Measure): number {
  const counts = claims
    .slice(0, mostClaims)
    .filter(({ kind, subsetOf, rule }) => kind === measure && (subsetOf === null || rule === 'by place'));
  const persons = new Set(counts.flatMap(({ person }) => person ?? []));
  const numbers = counts.filter(({ person }) => person === null);
  return persons.size + numbers.reduce((sum, { quantity }) => sum + (quantity?.low ?? 0), 0);
}

const isExact = ({ quantity }: Claim): boolean => quantity !== null && quantity.low === quantity.high;

/** True where the parts together count those whom `whole` counts, measure by measure, and two of them at the least. */
function isSumOf(whole: Mention, parts: readonly Mention[]): boolean {
  if (parts.length < 2 || !whole.claims.every((claim) => claim.kind === 'statement' || isExact(claim))) return false;
  const told = measures.map((measure) => ({ all: countOf(whole, measure), parts: parts.map((part) => countOf(part, measure)) }));
  const isWithin = told.every(({ all, parts: counts }) => counts.reduce((sum, count) => sum + count, 0) <= all);
  return (
    isWithin &&
    told.some(
      ({ all, parts: counts }) => counts.filter((count) => count > 0).length > 1 && counts.reduce((sum, count) => sum + count, 0) === all,
    )
  );
}

const isNumber = ({ kind, person }: Claim): boolean => person === null && (kind === 'killed' || kind === 'wounded');

const isDated = ({ when }: Mention): boolean => isOneDay(when);

/** The first mention of each day and of each happening that is called another; empty where nothing sets them apart. */
function setApart(later: readonly Mention[]): readonly Mention[] {
  // Persons told by name on two days are those of whom one died later.
  const counting = later.filter((mention) => mention.claims.some(isNumber) && !mention.isPeriod && !mention.isDying);
  if (counting.some(({ occurrence }) => occurrence.reference === 'other')) return counting;
  const dated = counting.filter(isDated);
  const byDay = [...groupBy(dated, ({ when }) => when.edtf.slice(0, 10)).values()];
  return byDay.length > 1 ? byDay.flatMap(([first]) => first ?? []) : [];
}

/** What is told under one sum: the mentions of each part, by number, and those that only sum up. */
interface Parted {
  readonly numbers: ReadonlyMap<Mention, number>;
  readonly sums: ReadonlySet<Mention>;
}

const several = /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|both|\d+) (?:[\p{L}-]+ ){0,2}[\p{L}-]+s$/iu;

/** "two shootings": the happenings together, counting nobody. */
const isOfAll = ({ occurrence, claims }: Mention): boolean => claims.length === 0 && several.test(occurrence.action ?? '');

/** The mentions of each part. */
const mentionsByPart = (numbers: ReadonlyMap<Mention, number>): readonly (readonly Mention[])[] => [
  ...groupBy([...numbers.keys()], (mention) => numbers.get(mention) ?? 0).values(),
];

/** The parts that are counted off, where at least two of them count somebody. */
function partsCountedOff(mentions: readonly Mention[]): ReadonlyMap<Mention, number> {
  const numbers = new Map(
    mentions.flatMap((mention): [Mention, number][] => {
      const number = numberOf(mention);
      return number === null ? [] : [[mention, number]];
    }),
  );
  const counting = new Set([...numbers].filter(([{ victims }]) => victims.length > 0).map(([, number]) => number));
  return counting.size > 1 ? numbers : new Map();
}

const together =
  'shooting|stabbing|attack|strike|raid|bombing|blast|explosion|crashe|accident|collision|incident|ambushe|assault|clashe|sinking';
/** "Six killed in separate incidents", "three accidents have left 21 dead": people of several happenings together. */
const summing = new RegExp(
  `\\b(?:separate|different|unrelated|several|various|multiple|two|three|four|five|six|seven|eight|nine|ten|\\d+)(?: \\p{Ll}+){0,2} (?:${together})s\\b`,
  'iu',
);

const isSummedUp = ({ article, occurrence }: Mention): boolean => {
  const span = article.sentences[occurrence.sentence];
  return span !== undefined && summing.test(article.text.slice(span.start, Math.min(span.end, span.start + sumReach)));
};
/** Letters of a sentence in which it says of how many happenings it tells. */
const sumReach = 300;

/** True where no part counts more than all, measure by measure, where the sum counts that. */
const isNoMore = (whole: Mention, part: Mention): boolean =>
  measures.every((measure) => countOf(whole, measure) === 0 || countOf(part, measure) <= countOf(whole, measure));

const placeOf = ({ article, occurrence }: Mention): number => firstEndingAfter(article.blocks, occurrence.start);

/** The share of all that the parts must count together. */
const mostOfAll = 2 / 3;

/** True where the first counts of the parts make up most of what their sum counts, of one measure. */
function areMost(lead: Mention, numbers: ReadonlyMap<Mention, number>): boolean {
  const firsts = mentionsByPart(numbers).flatMap(([first]) => first ?? []);
  return measures.some((measure) => {
    const told = firsts.reduce((sum, mention) => sum + countOf(mention, measure), 0);
    return told > 0 && told >= mostOfAll * countOf(lead, measure) && countOf(lead, measure) > 0;
  });
}

const isBelow = (lead: Mention, mention: Mention): boolean =>
  !mention.isPeriod && mention.victims.length > 0 && placeOf(mention) !== placeOf(lead);

/** The place and the day by which paragraphs are told apart. */
const signOf = (mention: Mention): string =>
  `${isBroughtTo(mention.place?.name ?? '') ? '' : (mention.place?.name ?? '')} ${isDated(mention) ? mention.when.edtf.slice(0, 10) : ''}`;

/** What paragraphs tell below a sum that says that it is of several happenings: each that has a place or a day of its own begins another. */
function partsBelow(lead: Mention, mentions: readonly Mention[]): ReadonlyMap<Mention, number> {
  const numbers = new Map<Mention, number>();
  if (!isSummedUp(lead)) return numbers;
  const below = mentions.slice(lead.index + 1).filter((mention) => isBelow(lead, mention));
  if (!below.every((mention) => isNoMore(lead, mention))) return numbers;
  // Without place and day it goes on with the part before.
  const seen = new Set([' ']);
  let [block, part] = [placeOf(lead), 0];
  for (const mention of below) {
    const sign = signOf(mention);
    if (placeOf(mention) !== block && !seen.has(sign)) part++;
    seen.add(sign);
    block = placeOf(mention);
    if (part > 0) numbers.set(mention, part);
  }
  return part > 1 && areMost(lead, numbers) ? numbers : new Map();
}

function partedIn(mentions: readonly Mention[]): Parted | null {
  const numbers = partsCountedOff(mentions);
  const lead = mentions.find(({ victims }) => victims.length > 0);
  if (numbers.size > 0) {
    const parts = mentionsByPart(numbers).flatMap((own) => own.find(({ victims }) => victims.length > 0) ?? []);
    const sums = mentions.filter(
      (mention) => !numbers.has(mention) && (isOfAll(mention) || (mention.victims.length > 0 && isSumOf(mention, parts))),
    );
    return { numbers, sums: new Set(sums) };
  }
  const below = lead ? partsBelow(lead, mentions) : numbers;
  if (lead && below.size > 0) return { numbers: below, sums: new Set([lead, ...mentions.filter(isOfAll)]) };
  const apart = lead ? setApart(mentions.slice(lead.index + 1)) : [];
  if (!lead || !isSumOf(lead, apart)) return null;
  return { numbers: new Map(apart.map((mention, at) => [mention, at + 1])), sums: new Set([lead, ...mentions.filter(isOfAll)]) };
}

/** The day of the sum holds for its parts, where they have no other; a day that their own sentence does not name is concluded. */
function dated({ when, article, occurrence }: Mention, sum: When | undefined): When {
  const isOwn = isOneDay(when) && when.evidence !== null && when.evidence.start >= (article.sentences[occurrence.sentence]?.start ?? 0);
  const day = isOneDay(when) ? when : sum;
  if (isOwn || day === undefined || !isOneDay(day)) return when;
  return { ...day, basis: 'inferred', reasons: ['the day of all that the article sums up'] };
}

/** The mentions with what each counts off, and with those marked that only sum up. */
export function markParts(mentions: readonly Mention[]): readonly Mention[] {
  const parted = partedIn(mentions);
  if (!parted) return mentions;
  const sum = [...parted.sums].find(isDated)?.when;
  return mentions.map((mention) => {
    const part = parted.numbers.get(mention) ?? null;
    return { ...mention, part, isSum: parted.sums.has(mention), when: part === null ? mention.when : dated(mention, sum) };
  });
}
