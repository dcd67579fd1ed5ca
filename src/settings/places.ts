/** ROOF. Where the settings file or a variable says what, so that a message about a setting names its line. */
import type { Problem, Whereabouts } from '../model.ts';
import { BriefError } from '../problems.ts';
import type { Entry } from './yaml.ts';

/** By key, and for each entry of a list by key and number: `sections`, `sections.0`. Of what the file says, and of variables, by their names. */
export type Places = Readonly<Record<string, Whereabouts>>;

/** The places of all keys of a file. */
export function placesOf({ value, placeOf }: Entry<object>): Places {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, said]) => [
      [key, placeOf(key)] as const,
      ...(Array.isArray(said) ? said.map((_, at) => [`${key}.${at}`, placeOf(key, at)] as const) : []),
    ]),
  );
}

/** The place of an entry of a list, or else of the whole; null where the file does not say it. */
export const placeOfEntry = (places: Places, key: string, at: number): Whereabouts | null => places[`${key}.${at}`] ?? places[key] ?? null;

/** Messages that are of a setting, wherever it was given; told with their place where that is the settings file. */
const settingOf: Readonly<Record<string, string>> = {
  'audiences/unknown': 'audience',
  'briefing/empty-period': 'period',
  'disk/no-path': 'paths',
};

/** The settings of which problems may be. */
interface Said {
  readonly places: Places;
  readonly paths: readonly string[];
  readonly audiences: readonly string[];
}

/** Whatever `work` finds wrong with a setting is thrown with the place of that setting. */
export async function placing<Result>(said: Said, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    throw new BriefError(...error.problems.map((each) => placed(each, said)));
  }
}

function placed(problem: Problem, { places, paths, audiences }: Said): Problem {
  const key = problem.place === null ? settingOf[problem.code] : undefined;
  if (key === undefined) return problem;
  const entries = { audience: audiences, paths }[key] ?? [];
  const at = entries.findIndex((entry) => problem.message.includes(`"${entry}"`));
  return { ...problem, place: placeOfEntry(places, key, at) };
}

/** The same for what is wrong in the words of one setting: a file or a variable is mended, a command line is written anew. */
export function placedAt<Result>(places: Places, key: string, work: () => Result): Result {
  const place = places[key];
  if (place === undefined) return work();
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    throw new BriefError(...error.problems.map((each) => (each.place ? each : { ...each, code: 'settings/value', place })));
  }
}
