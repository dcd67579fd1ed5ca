/** ROOF. How pages are made up, whoever reads them: who signs, on what paper, which parts in what order. */
import type { EntryLimits, Imprint, SortOrder } from '../model.ts';
import { wrongUse } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { type Places, placedAt } from './places.ts';
import type { Wishes } from './wishes.ts';

export const papers = ['A4', 'Letter'] as const;
export const inks = ['colour', 'grey'] as const;
export const sortOrders = ['oldest', 'newest'] as const satisfies readonly SortOrder[];

export interface Makeup {
  readonly imprint: Imprint;
  /** Null leaves it to the style sheet. */
  readonly paper: (typeof papers)[number] | null;
  readonly ink: (typeof inks)[number];
  /** Names of parts, in order; null leaves them to the audience. */
  readonly sections: readonly string[] | null;
  /** Null leaves it to the audience. */
  readonly sort: SortOrder | null;
  readonly limits: EntryLimits;
  /** Where the settings file, or a variable, says it. */
  readonly places: Places;
}

/** What holds where nobody says anything. */
export const plainMakeup: Makeup = {
  imprint: { issuer: null, contact: [], marking: null, distribution: null, logo: null },
  paper: null,
  ink: 'colour',
  sections: null,
  sort: null,
  limits: {},
  places: {},
};

/** Throws `cli/wrong-use` for a word that is none of a setting's. */
export function makeupOf({ file, one, all, originOf, places }: Wishes): Makeup {
  return {
    imprint: {
      issuer: file.issuer ?? null,
      contact: file.contact ?? [],
      marking: one('marking')?.replaceAll(/\s+/g, ' ').trim() || null,
      distribution: file.distribution ?? null,
      logo: file.logo ?? null,
    },
    paper: placedAt(places, 'paper', () => oneOf('paper', one('paper'), papers)),
    ink: placedAt(places, 'colour', () => oneOf('colour', one('colour'), inks)) ?? 'colour',
    // In the file a name that stands twice is a slip, told at its line.
    sections: originOf('sections') === 'file' ? (file.sections ?? null) : sectionsOf(all('sections')),
    sort: file.sort ?? null,
    limits: file.limits ?? {},
    places,
  };
}

/** Names parted by commas or blanks, each once; null for none. */
function sectionsOf(words: readonly string[]): readonly string[] | null {
  const names = new Set(words.flatMap((word) => word.split(/[\s,]+/)).filter((name) => name !== ''));
  return names.size > 0 ? [...names] : null;
}

/** Upper and lower case are the same. */
function oneOf<const Word extends string>(setting: string, word: string | undefined, known: readonly Word[]): Word | null {
  if (word === undefined) return null;
  const found = known.find((each) => each.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  throw wrongUse(`The ${setting} "${word}" is not known`, `use ${alternatives(known)}`, hint(word, known));
}
