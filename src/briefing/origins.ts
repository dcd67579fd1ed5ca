/** Who says how much: every voice with its claims, by the grade of the events that they belong to. */
import type { Event, GradeWord, OriginRow } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Catalogue } from './catalogue.ts';
import { withArticle } from './places.ts';
import { raised } from './wording.ts';

/** The best first. */
const gradeWords = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const satisfies readonly GradeWord[];

interface Told {
  readonly name: string;
  readonly event: Event;
  readonly claims: readonly string[];
}

/** The voice with most claims first, equal ones in order of telling; "police" and "Police" are told under one name. */
export function originRows(lookup: Catalogue): readonly OriginRow[] {
  const told = lookup.events.flatMap((event) =>
    event.origins.map((origin): Told => ({ name: voiceName(lookup, origin.name), event, claims: origin.claims })),
  );
  const rows = [...groupBy(told, ({ name }) => name.toLowerCase()).values()].map((own) => rowOf(lookup, own[0]?.name ?? '', own));
  return rows.sort((a, b) => b.cite.length - a.cite.length);
}

function rowOf(lookup: Catalogue, name: string, told: readonly Told[]): OriginRow {
  const grades = gradeWords.map((word) => ({
    word,
    cite: lookup.marks(told.filter(({ event }) => event.grade.word === word).flatMap(({ claims }) => claims)),
  }));
  return {
    name,
    grades: grades.filter(({ cite }) => cite.length > 0),
    events: new Set(told.map(({ event }) => event.id)).size,
    alone: new Set(told.filter(({ event }) => event.origins.length === 1).map(({ event }) => event.id)).size,
    cite: lookup.marks(told.flatMap(({ claims }) => claims)),
  };
}

const unnamedOutlet = /^the report in article (.+)$/;

/** An outlet without a name is told by the number of its article. */
function voiceName(lookup: Catalogue, name: string): string {
  const id = unnamedOutlet.exec(name)?.[1];
  if (id === undefined) return raised(withArticle(name));
  return lookup.articles.some((article) => article.id === id) ? `Article ${lookup.articleNumber(id)}` : name;
}
