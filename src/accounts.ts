/** ROOF. What was read of each sentence, by which rule, and what was passed over, for people at a terminal of a hundred columns. */
import type { Rejected, Retraced } from './claims/index.ts';
import type { Attribution, Claim, Edited, Location, Quantity, ReadArticle, Span, When } from './model.ts';
import { groupBy } from './text/grouping.ts';
import { flow } from './text/joins.ts';
import { shown } from './text/shown.ts';
import { firstEndingAfter } from './text/spans.ts';

const columns = 100;
/** Room for the longest label, "confidence". */
const labelWidth = 12;

/** The words in lines of a hundred columns: the first after `head`, the others set in as far. A word longer than that stands out. */
export function hanging(head: string, words: string): readonly string[] {
  const rows: string[] = [];
  for (const word of words.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && head.length + last.length + 1 + word.length <= columns) rows.splice(-1, 1, `${last} ${word}`);
    else rows.push(word);
  }
  return rows.map((row, place) => `${place === 0 ? head : ' '.repeat(head.length)}${row}`.trimEnd());
}

/** `2020-03-11 (day, relative, counted from 2020-03-13)`. */
export function dateWords({ edtf, precision, basis, anchor }: When): string {
  if (precision === 'none') return 'open';
  const from = anchor === null ? '' : `, counted from ${anchor}`;
  return `${edtf} (${precision}, ${basis}${from})`;
}

/** Line of an offset, from 1; the text is gone through once. */
function lineCounter(text: string): (offset: number) => number {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index + end.length });
    start = index + end.length;
  }
  return (offset) => firstEndingAfter(lines, offset) + 1;
}

/** `at least 7`, `about 110`, `10 to 15`, `2 or more, vaguely`. */
function countWords({ low, high, hedge }: Quantity): string {
  if (hedge === 'vague') return `${low} or more, vaguely`;
  if (hedge === 'range') return `${low} to ${high}`;
  if (hedge === 'exact') return `${low}`;
  return `${hedge} ${low ?? high}`;
}

const placeWords = ({ text, name, country, relation }: Location): string =>
  [
    relation === null ? text : `${relation} ${text}`,
    ...(name === text ? [] : [`that is ${name}`]),
    ...(country === null || country === name ? [] : [country]),
  ].join(', ');

/** `the Pentagon, that is United States Department of Defense, “said”: asserted`. */
function speakerWords({ speaker, name, verb, via, stance }: Attribution): string {
  const who = speaker === null ? 'the outlet itself' : speaker;
  const known = name === null || name === speaker ? [] : [`that is ${name}`];
  const said = verb === null ? [] : [`“${verb}”`];
  return `${[who, ...known, ...said, ...(via === null ? [] : [`relayed by ${via}`])].join(', ')}: ${stance}`;
}

/** An article as its accounts need it. */
interface Accounted {
  readonly article: ReadArticle;
  readonly retraced: Retraced;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly edits: readonly Edited[];
  readonly lineOf: (offset: number) => number;
}

const deeds: Readonly<Record<Edited['change']['action'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  merge: 'merged',
  split: 'split',
  date: 'dated',
};

export const quoted = ({ text }: ReadArticle, span: Span): string => `“${shown(flow(text, span))}”`;

/** `“two drivers” of line 3`. */
function reference({ article, claims, lineOf }: Accounted, id: string): string {
  const focus = claims.get(id)?.evidence.focus;
  return focus ? `${quoted(article, focus)} of line ${lineOf(focus.start)}` : id;
}

function labelled(label: string, words: string): readonly string[] {
  return hanging(`        ${label.padEnd(labelWidth)}`, shown(words));
}

function claimLines(accounted: Accounted, claim: Claim): readonly string[] {
  const { id, kind, quantity, detail, evidence, rule, place, when, attribution, subsetOf, person, confidence } = claim;
  const words = quoted(accounted.article, evidence.focus);
  const head = `      ${kind.padEnd(labelWidth + 2)}`;
  const naming = [...labelled('claim', id), ...editLines(accounted.edits, id)];
  if (!quantity) return [...hanging(head, words), ...labelled('speaker', speakerWords(attribution)), ...naming];
  const cue = accounted.retraced.cues.get(id);
  return [
    ...hanging(head, `${countWords(quantity)}  ${words}${detail === null ? '' : `  (${detail})`}`),
    ...labelled('read by', `rule ${rule}${cue ? ` from the word “${cue}”` : ''}`),
    ...(place === null ? [] : labelled('place', placeWords(place))),
    ...labelled('date', dateWords(when)),
    ...when.reasons.flatMap((reason) => labelled('', `because ${reason}`)),
    ...labelled('speaker', speakerWords(attribution)),
    ...(subsetOf === null ? [] : labelled('part of', reference(accounted, subsetOf))),
    ...(person === null || person === id ? [] : labelled('person', `the same as ${reference(accounted, person)}`)),
    ...labelled('confidence', `${confidence.word}: ${confidence.reason}`),
    ...naming,
  ];
}

/** `rejected by R. Lund, 2021-05-03: misprint`, and for a correction what had been read. */
function editLines(edits: readonly Edited[], id: string): readonly string[] {
  return edits.flatMap(({ change, by, at, reason, originals }) => {
    const own = originals.find(({ claim }) => claim === id);
    if (!own) return [];
    const was =
      change.action === 'correct' ? ` from ${own.kind} ${own.quantity ? countWords(own.quantity) : ''} “${own.subject.text}”` : '';
    const date = change.action === 'date' ? ` ${change.when.edtf} instead of ${dateWords(own.when)}` : '';
    return labelled('edited', `${deeds[change.action]}${was}${date} by ${by}, ${at}: ${reason}`);
  });
}

/** What was passed over, by the reason for it. */
function rejectedLines({ article }: Accounted, rejected: readonly Rejected[]): readonly string[] {
  if (rejected.length === 0) return [];
  const rows = [...groupBy(rejected, ({ reason }) => reason)].flatMap(([reason, each]) =>
    hanging('        ', `${reason}: ${[...new Set(each.map((span) => quoted(article, span)))].join(', ')}`),
  );
  return ['      not taken', ...rows];
}

function sentenceLines(accounted: Accounted, span: Span, claims: readonly Claim[], rejected: readonly Rejected[]): readonly string[] {
  const words = shown(flow(accounted.article.text, span));
  return [...hanging('    ', words), ...claims.flatMap((claim) => claimLines(accounted, claim)), ...rejectedLines(accounted, rejected)];
}

/**
 * The sentences of an article that give a claim or a candidate for one, under their lines: the claims of each, then what was not taken
 * and why. `isAsked` chooses among them by their first and last line.
 */
export function accountOf(
  { article, retraced, edits }: Pick<Accounted, 'article' | 'retraced' | 'edits'>,
  isAsked: (first: number, last: number) => boolean,
): readonly string[] {
  const lineOf = lineCounter(article.text);
  const accounted = { article, retraced, edits, lineOf, claims: new Map(article.claims.map((claim) => [claim.id, claim])) };
  const claimsOf = groupBy(article.claims, ({ evidence: { focus } }) => firstEndingAfter(article.sentences, focus.start));
  const rejectedOf = groupBy(retraced.rejected, ({ sentence }) => sentence);
  const rows: string[] = [];
  let line = 0;
  for (const [index, span] of article.sentences.entries()) {
    const [claims, rejected] = [claimsOf.get(index) ?? [], rejectedOf.get(index) ?? []];
    const [first, last] = [lineOf(span.start), lineOf(span.end - 1)];
    if (claims.length + rejected.length === 0 || !isAsked(first, last)) continue;
    rows.push(...(first === line ? [] : ['', `  line ${first}`]), ...sentenceLines(accounted, span, claims, rejected));
    line = first;
  }
  return rows;
}
