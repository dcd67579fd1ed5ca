/** ROOF. What is asked of a briefing: in words, by the strongest of command line, environment and settings file that says anything. */
import { posix } from 'node:path';
import type { World } from '../model.ts';
import { type Places, placesOf } from './places.ts';
import type { Configuration } from './yaml.ts';

/** Settings that the command line can give, by their flags. */
export const flagKeys = [
  'output',
  'format',
  'charts',
  'density',
  'audience',
  'title',
  'period',
  'marking',
  'paper',
  'colour',
  'sections',
  'config',
  'max-file-size',
  'policy',
  'review',
  'since',
  'eml',
  'embed-sources',
] as const;

export type FlagKey = (typeof flagKeys)[number];

/** What stands on the command line under each flag, in order. */
export type Flags = Readonly<Partial<Record<FlagKey, readonly string[]>>> & { readonly paths: readonly string[] };

/** Every flag but the format of standard output may come from the environment. */
type VariableKey = Exclude<FlagKey, 'format'>;

const variableOf = (key: VariableKey): string => `MAKE_BRIEF_${key.toUpperCase().replaceAll('-', '_')}`;

const variableKeys = flagKeys.filter((key): key is VariableKey => key !== 'format');

/** The variables that mean something here. */
export const variables = variableKeys.map(variableOf).sort();

export type Environment = Readonly<Partial<Record<string, string | undefined>>>;

/** Who said it. */
export type Origin = 'flag' | 'environment' | 'file' | 'default';

export interface Wishes {
  /** Words under the key, in the order in which they were given; none where nobody says any. */
  all(key: FlagKey | 'paths'): readonly string[];
  /** The one that holds where a setting is one word: the last. */
  one(key: FlagKey): string | undefined;
  originOf(key: string): Origin;
  /** What only the settings file can say, and its path; null where there is none. */
  readonly file: Configuration;
  readonly path: string | null;
  /** Where that file, or a variable of the environment, says what holds; nothing of what is said on the command line. */
  readonly places: Places;
}

/** An empty variable counts as unset. Throws what `readYaml` finds wrong in the settings file. */
export async function gatherWishes(flags: Flags, environment: Environment, world: World): Promise<Wishes> {
  const named = flags.config?.at(-1) ?? (environment[variableOf('config')] || undefined);
  const path = named ?? (world.exists(usualFile) ? usualFile : null);
  const { file, places } = path === null ? { file: {}, places: {} } : await readConfiguration(path, world);
  const said = (key: FlagKey | 'paths'): readonly (readonly [Origin, readonly string[]])[] => [
    ['flag', flags[key] ?? []],
    ['environment', key === 'paths' || key === 'format' ? [] : wordsIn(environment[variableOf(key)])],
    ['file', wordsIn(file[key as keyof Configuration])],
  ];
  const strongest = (key: FlagKey | 'paths') => said(key).find(([, words]) => words.length > 0);
  const originOf = (key: string): Origin =>
    strongest(key as FlagKey)?.[0] ?? (file[key as keyof Configuration] === undefined ? 'default' : 'file');
  return {
    all: (key) => strongest(key)?.[1] ?? [],
    one: (key) => strongest(key)?.[1].at(-1),
    originOf,
    file,
    path,
    places: {
      ...Object.fromEntries(Object.entries(places).filter(([key]) => originOf(key.replace(/\.\d+$/, '')) === 'file')),
      ...Object.fromEntries(variableKeys.filter((key) => originOf(key) === 'environment').map((key) => [key, { file: variableOf(key) }])),
    },
  };
}

/** Read where no other settings file is named. */
export const usualFile = 'brief.yaml';

/** A list for people, as the settings file and the environment may hold one. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)].filter((word) => word !== '')
    : [];
}

/** Paths in the file count from its folder. */
async function readConfiguration(file: string, world: World): Promise<{ readonly file: Configuration; readonly places: Places }> {
  const source = new TextDecoder().decode(world.read(file));
  const { configuration, openYaml } = await import('./yaml.ts');
  const entry = openYaml(file, source, configuration);
  const found = entry.value;
  const beside = (path: string): string => (path === '-' || posix.isAbsolute(path) ? path : posix.join(posix.dirname(file), path));
  const read = {
    ...found,
    output: found.output?.map(beside),
    paths: found.paths?.map(beside),
    review: found.review && beside(found.review),
    since: found.since && beside(found.since),
    logo: found.logo && beside(found.logo),
  };
  return { file: read, places: placesOf(entry) };
}
