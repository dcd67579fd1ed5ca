/** Who says how much: every voice with its claims, by the grade of the events that they belong to. */
import type { Event, GradeWord, OriginRow } from '../model.ts';
import { isOfAnyCountry } from '../text/bodies.ts';
import { groupBy } from '../text/grouping.ts';
import type { Catalogue } from './catalogue.ts';
import { withArticle } from './places.ts';
import { raised } from './wording.ts';

/** The best first. */
const gradeWords = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const satisfies readonly GradeWord[];

const unnamedOutlet = /^the report in article (.+)$/;

interface Told {
  readonly name: string;
  /** True for a name that bodies or people of several countries may bear. */
  readonly isOfAnyCountry: boolean;
  readonly event: Event;
  readonly claims: readonly string[];
}

/**
 * The voice with most claims first, equal ones in order of telling; "police" and "Police" are told under one name, the police of two
 * countries under two.
 */
export function originRows(lookup: Catalogue): readonly OriginRow[] {
  const told = lookup.events.flatMap((event) =>
    event.origins.map(({ name, claims }): Told => {
      const shown = voiceName(lookup, name);
      return { name: shown, isOfAnyCountry: !unnamedOutlet.test(name) && isOfAnyCountry(name), event, claims };
    }),
  );
  const voices = [...groupBy(told, ({ name }) => name.toLowerCase()).values()].flatMap(byCountry);
  return voices.map((own) => rowOf(lookup, own[0]?.name ?? '', own)).sort((a, b) => b.cite.length - a.cite.length);
}

/** What is told under one name, once for each country whose voice it may be; where the texts tell of one country, it is one voice. */
function byCountry(own: readonly Told[]): readonly (readonly Told[])[] {
  const countries = new Set(own.flatMap(({ event }) => event.place?.country ?? []));
  if (countries.size < 2 || !own.some((each) => each.isOfAnyCountry)) return [own];
  const named = own.map((each) => ({ ...each, name: `${own[0]?.name} (${each.event.place?.country ?? 'country not stated'})` }));
  return [...groupBy(named, ({ name }) => name).values()];
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

/** An outlet without a name is told by the number of its article. */
function voiceName(lookup: Catalogue, name: string): string {
  const id = unnamedOutlet.exec(name)?.[1];
  if (id === undefined) return raised(withArticle(name));
  return lookup.articles.some((article) => article.id === id) ? `Article ${lookup.articleNumber(id)}` : name;
}
