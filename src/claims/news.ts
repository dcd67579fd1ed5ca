/**
 * The day of an article's news: the one happening that it is written about. A report names many days (of the deed, of the arrest, of the
 * briefing); each that stands with words of the deed speaks for its own, the sooner in the text the louder, and the loudest day wins.
 */
import type { DatedArticle, Occurrence, When } from '../model.ts';
import { flow } from '../text/joins.ts';
import { undated } from '../text/undated.ts';
import { type DatedWords, lower, mentions, type Sentence, spanOf } from './sentence.ts';
import { datesDeathOfHurt, datesSaying, isStamp } from './timing.ts';
import { wordSet } from './vocabulary.ts';

/** Words of what is done to people and of its being done. */
const deeds = wordSet(
  'shot shots shoot shooting shootings shooter gunfire gunned gunshot gunshots fired fire killed kill killing killings killer died dies dead death deaths stabbed stabbing stabbings slain murder murdered homicide wounded wounding injured injuring injures hurt hit struck strike strikes attack attacks attacked attackers raid raids bombing bombed bombings bomb blast blasts explosion explosions exploded detonated shelled shelling ambush ambushed assault assaulted massacre crash crashed collapsed happened occurred erupted unfolded went off broke place responded called opened victims victim casualties rocket rockets missile missiles drone drones airstrike airstrikes clash clashes clashed fighting quake earthquake flood stormed sank capsized overturned derailed drowned burned',
);
/** Those of them that tell it as done. */
const done = wordSet(
  'shot shots killed died dead stabbed slain murdered wounded injured hurt struck attacked bombed exploded detonated shelled ambushed crashed collapsed fired opened',
);
/** Words of what comes after: the law, the press, the mourning. */
const aftermath = wordSet(
  'said says saying told charged charges charge arrested arrest arrests court judge arraigned arraignment hearing vigil funeral announced scheduled interview interviewed posted updated published conference bond bail sentenced convicted trial identified released statement appeared appear pleaded memorial autopsy services meeting booked jail condition upgraded remained remains mourned mourners gathered buried resigned visited condemned confirmed wrote tweeted declined investigators authorities added bars custody hospitalized hospitalised recovering listed stable critical serious awake surgery deleted searching search seeking',
);

/** What "took place" or "happened" on a day without being a deed. */
const ceremonies = wordSet('funeral funerals burial burials vigil vigils memorial wedding hearing');

/** How far from a date its words are looked for, in tokens. */
const reach = 12;
/** Days before publication within which news lies. */
const freshDays = 14;
/** Of days nearly as loud as the loudest the first is taken: what follows a deed is told with it. */
const nearlyLoudest = 0.85;
/** Sentences in which news is told that names no day. */
const headSentences = 8;
/** Characters of text after which a mention speaks half as loud as at the head. */
const fading = 1000;
/** What the opening sentences speak louder than the rest. */
const openingLoudness = 1.25;

const dayNumber = (iso: string): number => Date.parse(iso) / 86_400_000;

/** The one day that a mention names: its own, that of a clock which bounds it ("after 10 p.m. Sunday"), the second of a night. */
function dayOf({ from, to, precision, edtf }: When): string | null {
  if (from !== null && to !== null) {
    const isNight = precision === 'range' && dayNumber(to) - dayNumber(from) === 1;
    return from === to || isNight ? to : null;
  }
  return edtf.includes('T') ? (from ?? to) : null;
}

/** Steps from the date to the nearest of these words, one way; infinite beyond reach. */
function stepsTo(sentence: Sentence, { from, next }: DatedWords, sought: ReadonlySet<string>): number {
  for (let steps = 1; steps <= reach; steps++) {
    if (sought.has(lower(sentence, from - steps)) || sought.has(lower(sentence, next - 1 + steps))) return steps;
  }
  return Number.POSITIVE_INFINITY;
}

/** Content words of the title, by which a sentence is known to speak of the same thing. */
function themeOf({ title }: DatedArticle): ReadonlySet<string> {
  return new Set(
    (title ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );
}

function closeness(sentence: Sentence, theme: ReadonlySet<string>): number {
  const shared = new Set(sentence.tokens.map(({ lower }) => lower).filter((word) => theme.has(word)));
  return 1 + Math.min(3, shared.size) / 2;
}

/** How much a date belongs to what came after, by its steps to such a word and to one of the deed. */
function foreignness(after: number, deed: number): number {
  if (after <= 2 && after < deed) return 1;
  return after <= 3 ? 0.5 : 0;
}

/** A saying speaks hardly at all for its day. */
const sayingLoudness = 0.05;

/** How loud a date speaks for its day. */
function loudness(sentence: Sentence, date: DatedWords): number {
  const deed = stepsTo(sentence, date, deeds);
  const isDeed = !mentions(sentence, ceremonies) || mentions(sentence, done);
  const own = !isDeed ? 0 : deed <= reach ? 1 : mentions(sentence, deeds) ? 0.5 : 0;
  const foreign = foreignness(stepsTo(sentence, date, aftermath), deed);
  const clock = date.mention.when.clock === null || own === 0 ? 0 : 0.6;
  const spread = date.mention.when.precision === 'range' && date.mention.when.clock === null ? 0.5 : 1;
  return spread * Math.max(0.02, 0.3 + own + clock - foreign);
}

interface Vote {
  readonly day: string;
  readonly weight: number;
  /** True where it is only the day on which somebody spoke. */
  readonly isSaying: boolean;
  readonly date: DatedWords;
}

/** Sentences once each: pages print the first lines of their other stories twice. */
function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ text, span, dates }) => {
    if (dates.length === 0) return false;
    const words = text.slice(span.start, span.end);
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

function votesOf(article: DatedArticle, sentences: readonly Sentence[]): readonly Vote[] {
  const { published } = article;
  const last = published.to ? dayNumber(published.to) : Number.POSITIVE_INFINITY;
  const first = published.from ? dayNumber(published.from) - freshDays : Number.NEGATIVE_INFINITY;
  const theme = themeOf(article);
  return distinct(sentences).flatMap((sentence) =>
    sentence.dates.flatMap((date) => {
      const day = dayOf(date.mention.when);
      if (day === null || dayNumber(day) > last || dayNumber(day) < first || isStamp(sentence, date) || datesDeathOfHurt(sentence, date))
        return [];
      const isSaying = datesSaying(sentence, date, -1);
      const own = isSaying ? sayingLoudness : loudness(sentence, date);
      const place = (sentence.index < 2 ? openingLoudness : 1) / (1 + date.mention.start / fading);
      const weight = own * closeness(sentence, theme) * place;
      return [{ day, weight, isSaying, date }];
    }),
  );
}

const isDayOrWeek = ({ from, to }: When): boolean => from !== null && to !== null && dayNumber(to) - dayNumber(from) < 7;

/** News that names no day is of the day on which it came out, or nearly so. */
function undatedNews(article: DatedArticle, sentences: readonly Sentence[]): When {
  const { published } = article;
  const isDated = published.from !== null && published.from === published.to;
  const isTold =
    [...themeOf(article)].some((word) => done.has(word)) || sentences.slice(0, headSentences).some((sentence) => mentions(sentence, done));
  const namesDay = sentences.some((sentence) => sentence.dates.some((date) => isDayOrWeek(date.mention.when) && !isStamp(sentence, date)));
  if (!isDated || !isTold || namesDay) return undated;
  return {
    ...published,
    edtf: `${published.from}~`,
    precision: 'day',
    basis: 'inferred',
    anchor: published.from,
    evidence: null,
    clock: null,
    reasons: ['the article names no day: taken as news of the day on which it was published'],
  };
}

/** The day of the article's news, by the dates that stand with the words of a deed; precision `none` when no fresh date does. */
export function newsDay(article: DatedArticle, sentences: readonly Sentence[]): When {
  const weights = new Map<string, number>();
  const votes = votesOf(article, sentences);
  for (const { day, weight } of votes) weights.set(day, (weights.get(day) ?? 0) + weight);
  const most = Math.max(0, ...weights.values());
  const best = [...weights.keys()].filter((day) => (weights.get(day) ?? 0) >= nearlyLoudest * most).sort()[0] ?? null;
  const loudest = votes.filter(({ day }) => day === best).sort((a, b) => b.weight - a.weight)[0];
  if (best === null || !loudest || loudest.isSaying) return newestDay(article, sentences);
  const { mention } = loudest.date;
  return {
    ...undated,
    from: best,
    to: best,
    edtf: best,
    precision: 'day',
    basis: 'inferred',
    anchor: mention.when.anchor,
    evidence: { start: mention.start, end: mention.end },
    reasons: [`the article is about what happened then: "${flow(article.text, mention)}"`],
  };
}

/** The last fresh day that the article names, be it only that of a saying: what it opens with and dates nowhere was news then. */
export function newestDay(article: DatedArticle, sentences: readonly Sentence[]): When {
  const newest = votesOf(article, sentences).reduce<Vote | null>(
    (last, vote) => (last === null || vote.day > last.day ? vote : last),
    null,
  );
  if (!newest) return undatedNews(article, sentences);
  const { mention } = newest.date;
  return {
    ...undated,
    from: newest.day,
    to: newest.day,
    edtf: `${newest.day}~`,
    precision: 'day',
    basis: 'inferred',
    anchor: mention.when.anchor,
    evidence: { start: mention.start, end: mention.end },
    reasons: [`it has no date of its own: taken as news of the last day that the article names, "${flow(article.text, mention)}"`],
  };
}

/** The happenings of an article with that of its news, which no figure and no attack by name may tell: "A boy was found dead on Monday". */
export function tellNews(occurrences: readonly Occurrence[], news: When, sentences: readonly Sentence[]): readonly Occurrence[] {
  if (news.from === null || occurrences.some(({ when }) => canBe(when, news))) return occurrences;
  const { evidence } = news;
  // News of which only the title tells hangs on the first sentence.
  const told =
    sentences.find((sentence) =>
      evidence ? sentence.span.start <= evidence.start && evidence.start < sentence.span.end : mentions(sentence, deeds),
    ) ?? sentences[0];
  if (!told || told.tokens.length === 0) return occurrences;
  const at = Math.max(
    0,
    told.tokens.findIndex(({ lower }) => deeds.has(lower)),
  );
  const own: Occurrence = {
    ...spanOf(told, at, at + 1),
    sentence: told.index,
    action: null,
    noun: null,
    agent: null,
    target: null,
    place: null,
    when: news,
    reference: 'new',
    claims: [],
  };
  return [...occurrences, own].sort((a, b) => a.start - b.start);
}

function canBe(when: When, { from, to }: When): boolean {
  return when.precision === 'none' || ((when.from ?? from ?? '') <= (to ?? '') && (from ?? '') <= (when.to ?? to ?? ''));
}
