/** DOOR. What an article says, of whom, how many, and who says so. */
import type { Claim, DatedArticle, ReadArticle } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { hearVoices } from './attribution.ts';
import { type CountedDraft, completeDraft, completePassage, type Reading } from './completion.ts';
import type { Draft } from './draft.ts';
import { draftSentence } from './drafting.ts';
import { newestDay, newsDay, tellNews } from './news.ts';
import { readOccurrences } from './occurrences.ts';
import { prove } from './proof.ts';
import { viewSentences } from './sentence.ts';
import { timeArticle } from './timing.ts';
import { type Identity, identifyVictims } from './victims.ts';
import { wholesBehind } from './wholes.ts';

export { kinds } from './kinds/index.ts';
export type { KindRule } from './kinds/kind.ts';
export { type Rejected, type Retraced, retrace } from './rejected.ts';

/** A denial without a number of its own ("denied that any troops were hurt") holds only where somebody denies. */
function stands(draft: Draft, claim: Claim): boolean {
  return !draft.isDenied || claim.attribution.stance === 'denied';
}

/** The claim with what the rest of the article tells of its person. */
function identified(claim: Claim, identity: Identity | undefined): Claim {
  if (!identity?.person) return claim;
  const { person, names, group } = identity;
  return { ...claim, person, subject: { ...claim.subject, names }, subsetOf: claim.subsetOf ?? group };
}

const partOf = (whole: string | undefined): Partial<Claim> => (whole === undefined ? {} : { subsetOf: whole });

const byFocus = ({ evidence: { focus: a } }: Claim, { evidence: { focus: b } }: Claim): number => a.start - b.start || a.end - b.end;

/**
 * The article with its claims, in text order of their focus, and the happenings they belong to. Every claim's `evidence.quote` is the
 * sentence as it stands in `article.text`; a claim never reaches into a removed block. Pure, and linear in the length of the text.
 */
export function readClaims(article: DatedArticle, lexicons: Lexicons): ReadArticle {
  const sentences = viewSentences(article, lexicons);
  const voices = hearVoices(article, sentences, lexicons);
  const timing = timeArticle(article, sentences);
  const reading: Reading = { article, sentences, voices, timing };
  const counted: CountedDraft[] = [];
  for (const draft of sentences.flatMap(draftSentence)) {
    const claim = completeDraft(reading, draft, counted);
    if (stands(draft, claim)) counted.push({ draft, id: claim.id, claim });
  }
  const statements = [
    ...voices.statements.map((passage) => completePassage(reading, passage, 'quotation')),
    ...voices.avowals.map((passage) => completePassage(reading, passage, 'responsibility')),
  ];
  const identities = identifyVictims(counted);
  const wholes = wholesBehind(counted);
  const told = counted.map(({ id, claim }) => ({ ...identified(claim, identities.get(id)), ...partOf(wholes.get(id)) }));
  const claims = [...told, ...statements].sort(byFocus);
  prove(article, claims);
  const news = newsDay(article, sentences);
  return {
    ...article,
    claims,
    occurrences: tellNews(readOccurrences(sentences, timing, counted), news, sentences),
    news,
    newest: newestDay(article, sentences),
  };
}
