/** The mentions of an article: what each says of a happening, with what the words around it tell of its day. */
import type { ReadArticle, When } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import { undated } from '../text/undated.ts';
import { withCountedBack } from './backwards.ts';
import { days } from './intervals.ts';
import { sharesCount } from './likeness.ts';
import { type Mention, mentionOf, surnameOf } from './mention.ts';
import { markNews } from './news.ts';
import { markParts } from './parts.ts';
import { isSinceBeginning } from './periods.ts';
import { tellApart } from './recall.ts';

const blockOf = ({ article, occurrence }: Mention): number =>
  article.blocks.findIndex(({ start, end }) => start <= occurrence.start && occurrence.start < end);

/** How many mentions back those are looked for whom a number counts again. */
const backReach = 12;

/** Of whom casualties alone speak: of those told right before, or of as many told earlier, "the six wounded". */
function antecedentOf(mention: Mention, before: readonly Mention[]): Mention | undefined {
  const latest = before.at(-1);
  return before.slice(-backReach).findLast((earlier) => sharesCount(mention, earlier)) ?? latest;
}

/**
 * "12 troops were wounded", said right after the attack was told: casualties alone take from the mention before, in the same
 * paragraph, what they do not say themselves.
 */
function completed(mention: Mention, before: readonly Mention[]): Mention {
  const latest = before.at(-1);
  const isNear = latest !== undefined && mention.occurrence.sentence - latest.occurrence.sentence <= 1;
  const isAlone = mention.occurrence.action === null && mention.occurrence.reference === 'known';
  const told = isAlone && isNear && blockOf(latest) === blockOf(mention) ? antecedentOf(mention, before) : undefined;
  if (told === undefined) return mention;
  return {
    ...mention,
    when: mention.when.precision === 'none' ? told.when : mention.when,
    means: mention.means.size === 0 ? told.means : mention.means,
  };
}

const plainName = (word: string): string => surnameOf(word.replace(/'s$/, ''));

/**
 * What answers a death comes after it, and before the article: an open stretch of time, not the day of the death. A death of which only
 * the month is told is answered, as far as is told, in that month.
 */
function answering(death: When, published: When): When {
  if (death.precision === 'month')
    return { ...death, basis: 'relative', anchor: death.edtf, reasons: ['told as an answer to a death of that month'] };
  const to = published.to;
  return {
    ...death,
    to,
    edtf: `${death.from ?? ''}/${to ?? '..'}`,
    precision: 'range',
    basis: 'relative',
    anchor: death.edtf,
    clock: null,
    reasons: ['told as an answer to a death of that date'],
  };
}

/** "Iran responded to Soleimani’s death": what answers a death that is dated is dated by it. */
function datedByName(mention: Mention, deaths: ReadonlyMap<string, When>): Mention {
  if (mention.when.precision !== 'none') return mention;
  const { article, occurrence } = mention;
  const from = article.sentences[Math.max(0, occurrence.sentence - 1)]?.start ?? 0;
  const words = fold(article.text.slice(from, occurrence.end)).split(' ');
  const answers = words.some((word) => /^(?:death|killing|assassination|loss|repl(?:y|ied)|respon|answer|retaliat|reveng)/.test(word));
  const name = answers ? words.find((word) => deaths.has(plainName(word))) : undefined;
  const when = name ? deaths.get(plainName(name)) : undefined;
  // An answer is a happening of its own: its casualties do not speak of the one before.
  return when ? { ...mention, when: answering(when, article.published), occurrence: { ...occurrence, reference: 'new' } } : mention;
}

function dateMentions(mentions: readonly Mention[]): readonly Mention[] {
  const deaths = new Map<string, When>();
  for (const mention of mentions) {
    for (const name of mention.dead) if (mention.when.from !== null && !deaths.has(name)) deaths.set(name, mention.when);
  }
  const before: Mention[] = [];
  return mentions.map((mention) => {
    const dated = datedByName(completed(mention, before), deaths);
    // A count over years dates nothing that is told after it.
    if (!mention.isPeriod) before.push(mention);
    return dated;
  });
}

/** Days after which no more of the dead of a deed are found. */
const findingDays = 14;

/** "Three more bodies were found on Saturday under the hotel that burned on Tuesday": of the deed of the article's news, where nothing else tells it. */
function withFindings(mentions: readonly Mention[], { news }: ReadArticle): readonly Mention[] {
  const { from } = news;
  const isLater = ({ when }: Mention): boolean =>
    from !== null && when.from !== null && when.from > from && days(when.from) - days(from) <= findingDays;
  if (mentions.some(({ when }) => when.from !== null && when.from === from)) return mentions;
  return mentions.map((mention) => (mention.isFinding && isLater(mention) ? { ...mention, when: undated } : mention));
}

/** A count since fighting began is over a long time where other dead are told beside it; alone it is what happened. */
function withPeriods(mentions: readonly Mention[]): readonly Mention[] {
  const isSince = ({ claims }: Mention): boolean => claims.some(isSinceBeginning);
  if (!mentions.some(isSince) || !mentions.some((mention) => mention.victims.length > 0 && !mention.isPeriod && !isSince(mention)))
    return mentions;
  return mentions.map((mention) => (isSince(mention) ? { ...mention, isPeriod: true } : mention));
}

/** All mentions of the article, in text order. */
export function readMentions(article: ReadArticle, lexicons: Lexicons): readonly Mention[] {
  const known = new Map(article.claims.map((claim) => [claim.id, claim]));
  const occurrences = article.occurrences.flatMap((occurrence) => tellApart(article, occurrence, known));
  const mentions = occurrences.map((occurrence, index) => mentionOf(article, occurrence, index, { lexicons, known }));
  return markNews(markParts(withCountedBack(dateMentions(withFindings(withPeriods(mentions), article)))), article);
}
