import type { AppendixRow, Briefing, Claim, ReadArticle } from '../../model.ts';
import { rejectedIn } from '../../text/rejected.ts';
import { repeatsOf } from '../../text/repeats.ts';
import { type Column, several, type Table, tableOf } from './table.ts';

/** A claim with all that the briefing knows of it. */
interface ClaimRow {
  readonly claim: Claim;
  readonly row: AppendixRow;
  readonly article: ReadArticle;
  readonly events: readonly string[];
  readonly repeatOf: string | null;
  readonly isRejected: boolean;
}

/** Everything of one claim, its own words beside it; positions count as in the text of the article. */
export const claimColumns = [
  { name: 'claim', type: 'text', about: 'Id of the claim, the same in every run over the same file.', of: ({ claim }) => claim.id },
  { name: 'number', type: 'integer', about: 'Its number in the appendix of the briefing, from 1.', of: ({ row }) => row.number },
  { name: 'kind', type: 'text', about: 'What it counts: killed, wounded, troops …; a statement quotes.', of: ({ claim }) => claim.kind },
  {
    name: 'figure_low',
    type: 'number',
    about: 'Lower bound of the figure; empty where none is stated.',
    of: ({ claim }) => claim.quantity?.low ?? null,
  },
  {
    name: 'figure_high',
    type: 'number',
    about: 'Upper bound of the figure; empty where none is stated.',
    of: ({ claim }) => claim.quantity?.high ?? null,
  },
  {
    name: 'figure_hedge',
    type: 'text',
    about: 'exact, about, at least, at most, range or vague.',
    of: ({ claim }) => claim.quantity?.hedge ?? null,
  },
  { name: 'figure_text', type: 'text', about: 'The words of the figure, as in the text.', of: ({ claim }) => claim.quantity?.text ?? null },
  { name: 'subject', type: 'text', about: 'Whom or what it counts, without the number.', of: ({ claim }) => claim.subject.text },
  { name: 'subject_nationality', type: 'text', about: 'Country of those counted.', of: ({ claim }) => claim.subject.nationality },
  { name: 'subject_role', type: 'text', about: 'Head noun in the singular: soldier, base.', of: ({ claim }) => claim.subject.role },
  {
    name: 'subject_status',
    type: 'text',
    about: 'civilian, military, police, militant, mixed or unknown.',
    of: ({ claim }) => claim.subject.status,
  },
  {
    name: 'subject_names',
    type: 'text',
    about: 'Persons named as those counted, parted by semicolons.',
    of: ({ claim }) => several(claim.subject.names, '; '),
  },
  {
    name: 'detail',
    type: 'text',
    about: 'The injury named; of troops present, deployed, withdrawn or planned.',
    of: ({ claim }) => claim.detail,
  },
  { name: 'subset_of', type: 'text', about: 'Id of the claim of which this one counts a part.', of: ({ claim }) => claim.subsetOf },
  { name: 'repeat_of', type: 'text', about: 'Id of the claim that this one, in a copy, only repeats.', of: ({ repeatOf }) => repeatOf },
  { name: 'agent', type: 'text', about: 'Who did it, by the usual name.', of: ({ claim }) => claim.agent?.name ?? null },
  { name: 'action', type: 'text', about: 'What brought it about, in the words of the text.', of: ({ claim }) => claim.action },
  { name: 'place', type: 'text', about: 'Where, by the usual name.', of: ({ claim }) => claim.place?.name ?? null },
  { name: 'place_country', type: 'text', about: 'Country of the place.', of: ({ claim }) => claim.place?.country ?? null },
  {
    name: 'place_relation',
    type: 'text',
    about: '"near" and the like, where it is not plainly there.',
    of: ({ claim }) => claim.place?.relation ?? null,
  },
  { name: 'when_from', type: 'text', about: 'First day that it may have been, ISO 8601.', of: ({ claim }) => claim.when.from },
  { name: 'when_to', type: 'text', about: 'Last day that it may have been, ISO 8601.', of: ({ claim }) => claim.when.to },
  { name: 'when_edtf', type: 'text', about: 'The date with its doubt, EDTF.', of: ({ claim }) => claim.when.edtf },
  {
    name: 'when_precision',
    type: 'text',
    about: 'minute, day, week, month, season, year, range or none.',
    of: ({ claim }) => claim.when.precision,
  },
  { name: 'when_basis', type: 'text', about: 'stated, relative, inferred, given or none.', of: ({ claim }) => claim.when.basis },
  { name: 'speaker', type: 'text', about: 'Who says so; empty for the outlet itself.', of: ({ claim }) => claim.attribution.speaker },
  { name: 'speaker_name', type: 'text', about: 'The speaker by the usual name.', of: ({ claim }) => claim.attribution.name },
  { name: 'verb', type: 'text', about: 'The verb of saying.', of: ({ claim }) => claim.attribution.verb },
  { name: 'via', type: 'text', about: 'Who relays the speaker.', of: ({ claim }) => claim.attribution.via },
  { name: 'stance', type: 'text', about: 'asserted, claimed, denied or alleged.', of: ({ claim }) => claim.attribution.stance },
  { name: 'article', type: 'text', about: 'Id of the article.', of: ({ article }) => article.id },
  { name: 'article_file', type: 'text', about: 'Path of its file, as it was given.', of: ({ article }) => article.file },
  { name: 'article_sha256', type: 'text', about: 'SHA-256 of the bytes of the file, in hex.', of: ({ article }) => article.sha256 },
  { name: 'article_title', type: 'text', about: 'Its title.', of: ({ article }) => article.title },
  { name: 'article_publisher', type: 'text', about: 'The outlet.', of: ({ article }) => article.publisher },
  { name: 'article_published', type: 'text', about: 'When it was published, EDTF.', of: ({ article }) => article.published.edtf },
  {
    name: 'quote',
    type: 'text',
    about: 'The sentence, as it stands in the text from start to end.',
    of: ({ claim }) => claim.evidence.quote,
  },
  {
    name: 'start',
    type: 'integer',
    about: 'Where the sentence begins in the text, in UTF-16 units from 0.',
    of: ({ claim }) => claim.evidence.start,
  },
  { name: 'end', type: 'integer', about: 'Where it ends; the character there is not part of it.', of: ({ claim }) => claim.evidence.end },
  {
    name: 'focus_start',
    type: 'integer',
    about: 'Where the counted or quoted words begin.',
    of: ({ claim }) => claim.evidence.focus.start,
  },
  { name: 'focus_end', type: 'integer', about: 'Where they end.', of: ({ claim }) => claim.evidence.focus.end },
  { name: 'line', type: 'integer', about: 'Line of the text on which the words stand, from 1.', of: ({ row }) => row.line },
  { name: 'rule', type: 'text', about: 'The rule that read it.', of: ({ claim }) => claim.rule },
  { name: 'confidence', type: 'text', about: 'How sure the reading is: high, medium or low.', of: ({ claim }) => claim.confidence.word },
  { name: 'confidence_reason', type: 'text', about: 'Why.', of: ({ claim }) => claim.confidence.reason },
  {
    name: 'events',
    type: 'text',
    about: 'Ids of the events that it belongs to, parted by blanks.',
    of: ({ events }) => several(events, ' '),
  },
  {
    name: 'rejected',
    type: 'boolean',
    about: 'True where a person took it out: it is listed, and nothing counts it.',
    of: ({ isRejected }) => isRejected,
  },
  { name: 'edits', type: 'text', about: 'What was edited by hand, parted by semicolons.', of: ({ row }) => several(row.edits, '; ') },
] as const satisfies readonly Column<ClaimRow>[];

/** Every claim of the briefing in the order of the appendix, those included that copies repeat or a person rejected. */
export function claimsTable(briefing: Briefing): Table {
  const { appendix, articles, claims, edits, events } = briefing;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const repeats = repeatsOf(articles);
  const rejected = rejectedIn(edits);
  const eventsOf = eventsByClaim(events);
  const rows = appendix.map((row): ClaimRow => {
    const claim = byId.get(row.claim);
    const article = claim && articlesById.get(claim.article);
    if (!claim || !article) throw new Error(`tables: nothing has the id ${row.claim}`);
    const { id } = claim;
    return { claim, row, article, events: eventsOf.get(id) ?? [], repeatOf: repeats.get(id) ?? null, isRejected: rejected.has(id) };
  });
  return tableOf('claims', claimColumns, rows);
}

function eventsByClaim(events: Briefing['events']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, claims } of events) for (const claim of claims) found.set(claim, [...(found.get(claim) ?? []), id]);
  return found;
}
