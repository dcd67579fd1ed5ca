/** Every claim beside its verbatim sentence, with links back to the places that use it. */
import type { AppendixRow, Briefing, Claim, ClaimKind, Evidence, Prose } from '../model.ts';
import { flow } from '../text/joins.ts';
import { isBlank } from '../text/spans.ts';
import type { Catalogue } from './catalogue.ts';
import { printDate } from './dates.ts';
import { editsOf } from './edits.ts';
import { nounOf } from './phrases.ts';
import { placeCell } from './places.ts';
import { quantityText } from './quantities.ts';
import { isOwnVoice, speakerCell } from './voices.ts';
import { listed, raised } from './wording.ts';

type Use = AppendixRow['usedIn'][number];
type Uses = ReadonlyMap<number, readonly Use[]>;
type Cited = Pick<Briefing, 'keyFigures' | 'highlights' | 'chronology' | 'series' | 'ledgers'>;

export function appendixOf(lookup: Catalogue, cited: Cited): readonly AppendixRow[] {
  const uses = usesOf(cited);
  return lookup.claims.map((claim) => rowOf(lookup, claim, uses.get(lookup.numberOf(claim.id)) ?? []));
}

/** The sentence in three parts, its lines and broken words joined; a blank at the seams stays. */
function partsOf({ quote, start, end, focus }: Evidence): Pick<AppendixRow, 'before' | 'focus' | 'after'> {
  const part = (from: number, to: number): string => {
    const words = flow(quote, { start: from - start, end: to - start });
    const isOpen = (at: number): string => (isBlank(quote.charCodeAt(at - start)) ? ' ' : '');
    return words === '' ? '' : `${isOpen(from)}${words}${isOpen(to - 1)}`;
  };
  return { before: part(start, focus.start), focus: part(focus.start, focus.end), after: part(focus.end, end) };
}

function rowOf(lookup: Catalogue, claim: Claim, usedIn: readonly Use[]): AppendixRow {
  const { evidence, attribution } = claim;
  const number = lookup.numberOf(claim.id);
  const article = lookup.articleNumber(claim.article);
  return {
    number,
    anchor: `claim-${number}`,
    claim: claim.id,
    kind: claim.kind,
    label: labelOf(claim),
    figure: quantityText(claim.quantity),
    subject: subjectOf(claim),
    ...partsOf(evidence),
    speaker: raised(speakerCell(claim)),
    stance: isOwnVoice(attribution) ? 'asserted' : attribution.stance,
    article: `Article ${article}`,
    articleAnchor: `source-${article}`,
    line: lookup.lineOf(claim),
    start: evidence.focus.start,
    end: evidence.focus.end,
    date: printDate(claim.when),
    place: placeCell(claim.place),
    usedIn,
    edits: editsOf(lookup, claim),
  };
}

const troopStates: Readonly<Record<string, string>> = {
  present: 'troops present',
  deployed: 'troops deployed',
  withdrawn: 'troops withdrawn',
  planned: 'troops planned',
};

/** "killed", "troops deployed". */
export function labelOf({ kind, detail }: Claim): string {
  const names: Partial<Record<ClaimKind, string>> = { troops: troopStates[detail ?? 'present'] ?? 'troops' };
  return names[kind] ?? kind;
}

/** Whom or what it counts, in words of the text. */
export function subjectOf(claim: Claim): string {
  if (claim.kind === 'statement') return claim.subject.text;
  const { names } = claim.subject;
  const people = names.length > 0 ? listed(names) : nounOf(claim);
  const detail = claim.kind === 'troops' ? null : claim.detail;
  const part = claim.subsetOf ? 'part of another figure' : null;
  return [people, detail, part].filter((each) => each).join(', ');
}

/** The numbers cited, by the place that cites them; each place once for a claim. */
function usesOf({ keyFigures, highlights, chronology, series, ledgers }: Cited): Uses {
  const uses = new Map<number, Use[]>();
  const note = (numbers: readonly number[], use: Use): void => {
    for (const number of numbers) {
      const list = uses.get(number) ?? [];
      if (!list.some((each) => each.anchor === use.anchor)) uses.set(number, [...list, use]);
    }
  };
  for (const each of keyFigures) note(marksIn(each.label), { anchor: 'key-figures', text: 'key figures' });
  highlights.forEach((point, index) => {
    note(marksIn(point), { anchor: `highlight-${index}`, text: `key point ${index + 1}` });
  });
  for (const { anchor, number, account, quotation } of chronology) {
    note([...marksIn(account), ...(quotation?.cite ?? [])], { anchor, text: `event ${number}` });
  }
  for (const row of series.casualties) note(row.cite, { anchor: 'chart-casualties', text: 'casualties' });
  for (const row of series.troops) note(row.cite, { anchor: 'chart-troops', text: 'troops' });
  for (const row of series.activity) note(row.cite, { anchor: 'activity', text: 'activity' });
  for (const { anchor, rows } of ledgers) {
    note(
      rows.flatMap((row) => row.cite),
      { anchor, text: 'who says what' },
    );
  }
  return uses;
}

function marksIn(prose: Prose): readonly number[] {
  return prose.flatMap((run) => (run.kind === 'cite' ? run.numbers : []));
}
