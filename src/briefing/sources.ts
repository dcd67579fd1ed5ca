/** A descriptor of each article (ICD 206): what the copy gives, what it does not, and what limits it. */
import type { Claim, ClaimMark, ReadArticle, ReliabilityLetter, SourceRow } from '../model.ts';
import { numberWord } from '../text/counted.ts';
import { groupBy } from '../text/grouping.ts';
import { noFile, notGiven } from '../text/notGiven.ts';
import type { Catalogue } from './catalogue.ts';
import { copyLimits } from './copies.ts';
import { dayText, isDated, printDate } from './dates.ts';
import { isOwnVoice, speakerWords } from './voices.ts';
import { listed } from './wording.ts';

/** Speakers without a name: "officials", "one U.S. official", "a source". */
const unnamed = /\b(officials?|sources?|witness(es)?|residents?|spokes(man|woman|person|people)|analysts?|medics?|authorities)\b/i;
const mostNamed = 3;

/** In words, after NATO's AJP-2.1. */
const reliabilities: Readonly<Record<ReliabilityLetter, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

/** `letters` are the user's, by the names of outlets; upper and lower case are the same. */
export function sourcesOf(lookup: Catalogue, letters: Readonly<Record<string, ReliabilityLetter>> = {}): readonly SourceRow[] {
  const given = new Map(Object.entries(letters).map(([outlet, letter]) => [outlet.toLowerCase(), letter]));

  return lookup.articles.map((article, index) => ({
    ...marked(lookup, article),
    number: index + 1,
    anchor: `source-${index + 1}`,
    article: article.id,
    file: article.file ?? noFile,
    title: article.title ?? notGiven,
    publisher: article.publisher ?? notGiven,
    byline: article.byline ?? notGiven,
    url: article.url ?? notGiven,
    published: isDated(article.published) ? printDate(article.published) : { ...printDate(article.published), text: notGiven },
    sha256: article.sha256,
    textFile: article.keptAs === null ? '' : `sources/${article.keptAs}`,
    claims: article.claims.length,
    reliability: reliabilityOf(given.get((article.publisher ?? '').toLowerCase()) ?? 'F'),
    limits: [...copyLimits(lookup, article), ...limitsOf(lookup, article)],
  }));
}

const reliabilityOf = (letter: ReliabilityLetter): SourceRow['reliability'] => ({ letter, words: reliabilities[letter] });

/** Its claims one by one, and by their lines. */
function marked(lookup: Catalogue, article: ReadArticle): Pick<SourceRow, 'marks' | 'lines'> {
  const marks = marksOf(lookup, article);
  return { marks, lines: [...groupBy(marks, ({ line }) => line)].map(([line, own]) => ({ line, marks: own })) };
}

function marksOf(lookup: Catalogue, { claims }: ReadArticle): readonly ClaimMark[] {
  const marks = claims.map((claim) => ({ number: lookup.numberOf(claim.id), line: lookup.lineOf(claim) }));
  return marks.sort((a, b) => a.number - b.number).map(({ number, line }) => ({ number, anchor: `claim-${number}`, line }));
}

function limitsOf(lookup: Catalogue, article: ReadArticle): readonly string[] {
  const claims = article.claims.filter((claim) => !lookup.isRejected(claim));
  const figures = claims.filter((claim) => claim.quantity !== null);
  return [
    ...dateLimits(lookup, article),
    ...(article.publisher === null ? ['no outlet is named'] : []),
    ...relayLimits(figures),
    ...unnamedLimits(claims),
    ...headlineLimits(article, figures),
    ...(article.language.startsWith('en') ? [] : [`written in “${article.language}”; the rules read English only`]),
    ...(article.note === null ? [] : [`note on the copy: ${article.note}`]),
  ];
}

/** A reason in the words of the page: days written out, articles by their number. */
function worded({ articles, articleNumber }: Catalogue, reason: string): string {
  const dated = reason.replaceAll(/\b\d{4}-\d\d(?:-\d\d)?\b/g, dayText);
  const known = articles.find(({ id }) => dated.startsWith(`article ${id}, `));
  return known ? dated.replace(`article ${known.id}, `, `article ${articleNumber(known.id)}, `) : dated;
}

function dateLimits(lookup: Catalogue, { published, contradiction }: ReadArticle): readonly string[] {
  const reasons = published.reasons.map((reason) => worded(lookup, reason));
  if (contradiction !== null) return [`its words speak against its date: ${worded(lookup, contradiction)}`];
  if (!isDated(published)) return [['undated: dates counted from its day stay open', ...reasons].join('; ')];
  if (published.basis === 'given') return ['its date comes from beside the article, not from its text'];
  return published.basis === 'inferred' ? [`its date was inferred: ${reasons.join('; ')}`] : [];
}

function relayLimits(figures: readonly Claim[]): readonly string[] {
  const relayed = figures.filter((claim) => !isOwnVoice(claim.attribution)).length;
  if (relayed === 0) return [];
  return [
    `${numberWord(relayed)} of its ${numberWord(figures.length)} ${figures.length === 1 ? 'figure' : 'figures'} ${relayed === 1 ? 'is' : 'are'} relayed from others`,
  ];
}

function unnamedLimits(claims: readonly Claim[]): readonly string[] {
  const speakers = claims
    .filter(({ attribution }) => attribution.speaker !== null && isUnnamed(attribution.speaker))
    .map((claim) => speakerWords(claim.attribution));
  const names = [...new Set(speakers)].slice(0, mostNamed);
  return names.length > 0 ? [`leans on speakers without a name (${listed(names)})`] : [];
}

/** "Defence Minister John Smith, an official" has a name; "U.S. officials" has none. */
function isUnnamed(speaker: string): boolean {
  return unnamed.test(speaker) && !/[A-Z][a-z]+ [A-Z][a-z]+/.test(speaker.replaceAll(/^(The|A|An|One|Some) /g, ''));
}

function headlineLimits(article: ReadArticle, figures: readonly Claim[]): readonly string[] {
  const titles = article.blocks.filter((block) => block.role === 'title');
  const isInTitle = (claim: Claim): boolean =>
    titles.some((block) => block.start <= claim.evidence.start && claim.evidence.end <= block.end);
  return figures.length > 0 && figures.every(isInTitle) ? ['its figures stand in the headline only'] : [];
}
