/** Compares what the program reads of an article with what a reader found before the program ran. Conventions: sample/about.md. */
import type { Claim, ReadArticle, Span } from '../../src/model.ts';
import { overlaps } from '../../src/text/spans.ts';

interface Label {
  readonly kind: string;
  readonly kindsToo?: readonly string[];
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: string;
  readonly hedgesToo?: readonly string[];
  readonly focus: string;
  readonly occurrence: number;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly speaker: string | null;
  readonly speakersToo?: readonly (string | null)[];
  readonly inferred?: readonly string[];
  readonly tier: 'core' | 'secondary';
}

interface Words {
  readonly text?: string;
  readonly focus?: string;
  readonly occurrence?: number;
}

export interface Expected {
  readonly published: string | null;
  readonly claims: readonly Label[];
  readonly optional?: readonly Words[];
  readonly traps?: readonly Words[];
  readonly dates?: readonly (Words & { readonly edtf: string | null })[];
  readonly quotations?: readonly (Words & { readonly speaker: string | null; readonly speakersToo?: readonly (string | null)[] })[];
}

/** Right and all, by what is counted; and one line for each miss. */
export class Tally {
  readonly counts = new Map<string, { right: number; all: number }>();
  readonly misses: string[] = [];

  count(name: string, isRight: boolean, miss: string): void {
    const entry = this.counts.get(name) ?? { right: 0, all: 0 };
    entry.all++;
    if (isRight) entry.right++;
    else this.misses.push(`${name}: ${miss}`);
    this.counts.set(name, entry);
  }

  share(name: string): number {
    const entry = this.counts.get(name);
    return entry ? entry.right / entry.all : Number.NaN;
  }

  lines(): readonly string[] {
    return [...this.counts].sort().map(([name, { right, all }]) => `${name.padEnd(22)} ${(right / all).toFixed(3)}  ${right}/${all}`);
  }
}

/** Where the labelled words stand; throws when they do not, for then the label is wrong. */
function locate(text: string, words: Words): Span {
  const sought = words.focus ?? words.text ?? '';
  let start = -1;
  for (let count = 0; count < (words.occurrence ?? 1); count++) start = text.indexOf(sought, start + 1);
  if (start < 0 || sought === '') throw new Error(`The labelled words "${sought}" are not in the text.`);
  return { start, end: start + sought.length };
}

const content = (name: string | null): readonly string[] =>
  (name ?? '')
    .toLowerCase()
    .replaceAll(/u\.s\./g, 'us')
    .match(/[a-z]{2,}/g)
    ?.filter((word) => !['the', 'of', 'and', 'in', 'for'].includes(word)) ?? [];

const sharesWord = (a: string | null, b: string | null): boolean => content(a).some((word) => content(b).includes(word));

function isSameVoice(said: string | null, right: readonly (string | null)[]): boolean {
  return right.some((voice) => (voice === null || said === null ? voice === said : sharesWord(said, voice)));
}

function isRightNumber({ quantity }: Claim, label: Label): boolean {
  if (!quantity) return false;
  if (label.hedge === 'vague') return quantity.high === null;
  const isExactly = quantity.low === label.low && quantity.high === label.high;
  return isExactly || (label.hedgesToo?.includes(quantity.hedge) === true && (quantity.low === label.low || quantity.high === label.high));
}

function isRightSpeaker({ attribution }: Claim, label: Label): boolean {
  const said = attribution.speaker;
  const isSilent = said === null && label.inferred?.includes('speaker') === true;
  return isSilent || isSameVoice(said, [label.speaker, ...(label.speakersToo ?? [])]);
}

function isRightPlace({ place }: Claim, label: Label): boolean {
  if (place === null) return label.inferred?.includes('place') === true;
  return sharesWord(place.text, label.place) || sharesWord(place.name, label.place);
}

/** The bounds of the label are outer ones: the found interval lies inside. */
function isRightTime({ when }: Claim, label: Label): boolean {
  if (when.from === null && when.to === null) return label.inferred?.includes('from') === true;
  const isAfter = label.from === null || (when.from !== null && when.from >= label.from);
  return isAfter && (label.to === null || (when.to !== null && when.to <= label.to));
}

function countFields(tally: Tally, found: Claim, label: Label, where: string): void {
  tally.count('speaker', isRightSpeaker(found, label), `${where} said ${found.attribution.speaker}, truth ${label.speaker}`);
  if (label.place !== null) tally.count('place', isRightPlace(found, label), `${where} said ${found.place?.text}, truth ${label.place}`);
  if (label.from !== null || label.to !== null) {
    tally.count(
      'date of claim',
      isRightTime(found, label),
      `${where} said ${found.when.edtf || 'nothing'}, truth ${label.from}..${label.to}`,
    );
  }
}

/** Looks for every labelled claim; gives the claims of the article that a label is about. */
function scoreRecall(tally: Tally, name: string, article: ReadArticle, labels: readonly Label[]): ReadonlySet<Claim> {
  const used = new Set<Claim>();
  for (const label of labels) {
    const focus = locate(article.text, label);
    const kinds = [label.kind, ...(label.kindsToo ?? [])];
    const near = article.claims.filter((claim) => kinds.includes(claim.kind) && overlaps(claim.evidence.focus, focus));
    const found = near.find((claim) => isRightNumber(claim, label));
    const where = `${name} ${label.kind} "${label.focus}"`;
    const heard = near.map(({ quantity }) => `${quantity?.low}..${quantity?.high}`).join(' ');
    tally.count(`recall ${label.tier}`, found !== undefined, `${where} ${label.low}..${label.high}${heard ? `, read as ${heard}` : ''}`);
    tally.count(`recall of ${label.kind}`, found !== undefined, where);
    for (const claim of near) used.add(claim);
    if (found && label.tier === 'core') countFields(tally, found, label, where);
  }
  return used;
}

function scorePrecision(tally: Tally, name: string, article: ReadArticle, used: ReadonlySet<Claim>, allowed: readonly Span[]): void {
  for (const claim of article.claims) {
    const isOptional = !used.has(claim) && allowed.some((span) => overlaps(span, claim.evidence.focus));
    if (claim.kind === 'statement' || isOptional) continue;
    const words = article.text.slice(claim.evidence.focus.start, claim.evidence.focus.end);
    tally.count('precision', used.has(claim), `${name} ${claim.kind} "${words}" (${claim.rule}) in: ${claim.evidence.quote.slice(0, 110)}`);
  }
}

function scoreQuotations(tally: Tally, name: string, article: ReadArticle, quotations: NonNullable<Expected['quotations']>): void {
  for (const quotation of quotations) {
    const span = locate(article.text, quotation);
    const found = article.claims.find((claim) => claim.kind === 'statement' && overlaps(claim.evidence.focus, span));
    tally.count('quotation', found !== undefined, `${name} "${article.text.slice(span.start, span.end).slice(0, 50)}"`);
    if (!found) continue;
    const isRight = isSameVoice(found.attribution.speaker, [quotation.speaker, ...(quotation.speakersToo ?? [])]);
    tally.count('quotation speaker', isRight, `${name} said ${found.attribution.speaker}, truth ${quotation.speaker}`);
  }
}

function scoreDates(tally: Tally, name: string, article: ReadArticle, dates: NonNullable<Expected['dates']>): void {
  for (const date of dates) {
    const span = locate(article.text, date);
    const found = article.dates.find((mention) => overlaps(mention, span));
    const isRight = found !== undefined && (date.edtf === null || found.when.edtf === date.edtf);
    tally.count(
      'date expression',
      isRight,
      `${name} "${article.text.slice(span.start, span.end)}" said ${found?.when.edtf}, truth ${date.edtf}`,
    );
  }
}

/** Counts recall by tier, precision, fields, quotations and dates of one article. */
export function scoreArticle(tally: Tally, name: string, article: ReadArticle, expected: Expected): void {
  const allowed = (expected.optional ?? []).map((words) => locate(article.text, words));
  const used = scoreRecall(tally, name, article, expected.claims);
  scorePrecision(tally, name, article, used, allowed);
  scoreQuotations(tally, name, article, expected.quotations ?? []);
  scoreDates(tally, name, article, expected.dates ?? []);
}
