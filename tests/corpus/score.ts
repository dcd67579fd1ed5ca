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
export function locate(text: string, words: Words): Span {
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

function countFields(tally: Tally, found: Claim, label: Label, where: string): void {
  const inferred = label.inferred ?? [];
  const said = found.attribution.speaker;
  tally.count(
    'speaker',
    isSameVoice(said, [label.speaker, ...(label.speakersToo ?? [])]) || (inferred.includes('speaker') && said === null),
    `${where} said ${said}, truth ${label.speaker}`,
  );
  if (label.place !== null) {
    const place = found.place?.text ?? null;
    const isRight =
      sharesWord(place, label.place) ||
      sharesWord(found.place?.name ?? null, label.place) ||
      (inferred.includes('place') && place === null);
    tally.count('place', isRight, `${where} said ${place}, truth ${label.place}`);
  }
  if (label.from !== null || label.to !== null) {
    const { from, to } = found.when;
    const isInside = from !== null && (label.from === null || from >= label.from) && (label.to === null || (to !== null && to <= label.to));
    const isSilent = from === null && to === null && inferred.includes('from');
    tally.count('date of claim', isInside || isSilent, `${where} said ${found.when.edtf || 'nothing'}, truth ${label.from}..${label.to}`);
  }
}

/** Counts recall by tier, precision, fields, dates and quotations of one article. */
export function scoreArticle(tally: Tally, name: string, article: ReadArticle, expected: Expected): void {
  const counted = article.claims.filter((claim) => claim.kind !== 'statement');
  const allowed = (expected.optional ?? []).map((words) => locate(article.text, words));
  const used = new Set<Claim>();
  for (const label of expected.claims) {
    const focus = locate(article.text, label);
    const near = counted.filter(
      (claim) => [label.kind, ...(label.kindsToo ?? [])].includes(claim.kind) && overlaps(claim.evidence.focus, focus),
    );
    const found = near.find((claim) => isRightNumber(claim, label));
    const where = `${name} ${label.kind} "${label.focus}"`;
    const heard = near.map(({ quantity }) => `${quantity?.low}..${quantity?.high}`).join(' ');
    tally.count(`recall ${label.tier}`, found !== undefined, `${where} ${label.low}..${label.high}${heard ? `, read as ${heard}` : ''}`);
    tally.count(`recall of ${label.kind}`, found !== undefined, where);
    for (const claim of near) used.add(claim);
    if (found && label.tier === 'core') countFields(tally, found, label, where);
  }
  for (const claim of counted) {
    if (allowed.some((span) => overlaps(span, claim.evidence.focus)) && !used.has(claim)) continue;
    const words = article.text.slice(claim.evidence.focus.start, claim.evidence.focus.end);
    tally.count('precision', used.has(claim), `${name} ${claim.kind} "${words}" (${claim.rule}) in: ${claim.evidence.quote.slice(0, 110)}`);
  }
  for (const quotation of expected.quotations ?? []) {
    const span = locate(article.text, quotation);
    const found = article.claims.find((claim) => claim.kind === 'statement' && overlaps(claim.evidence.focus, span));
    tally.count('quotation', found !== undefined, `${name} "${(quotation.text ?? quotation.focus ?? '').slice(0, 50)}"`);
    if (found) {
      const isRight = isSameVoice(found.attribution.speaker, [quotation.speaker, ...(quotation.speakersToo ?? [])]);
      tally.count('quotation speaker', isRight, `${name} said ${found.attribution.speaker}, truth ${quotation.speaker}`);
    }
  }
  for (const date of expected.dates ?? []) {
    const span = locate(article.text, date);
    const found = article.dates.find((mention) => overlaps(mention, span));
    tally.count(
      'date expression',
      found !== undefined && (date.edtf === null || found.when.edtf === date.edtf),
      `${name} "${date.text ?? date.focus}" said ${found?.when.edtf}, truth ${date.edtf}`,
    );
  }
}
