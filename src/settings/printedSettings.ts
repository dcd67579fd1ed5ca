/** ROOF. The settings as they hold, for people: YAML that could be a settings file, with who said what. */
import { stringify } from 'yaml';
import type { World } from '../model.ts';
import { type Settings, settled } from './settings.ts';
import { type Environment, type Flags, gatherWishes, type Origin, type Wishes } from './wishes.ts';

/**
 * Every setting that holds, one below the other, each with the place that gave it; those that nobody gives and that have no default are
 * comments. Throws what `settle` throws.
 */
export async function printedSettings(flags: Flags, environment: Environment, world: World): Promise<string> {
  const wishes = await gatherWishes(flags, environment, world);
  const origins: Readonly<Record<Origin, string>> = {
    flag: 'command line',
    environment: 'environment',
    file: wishes.path ?? '',
    default: 'default',
  };
  const lines = Object.entries(valuesOf(settled(wishes, environment, world), wishes)).map(([key, value]) => {
    const from = origins[wishes.originOf(key)];
    const words = stringify(value, { flowCollectionPadding: false, collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
    return isSaid(value) ? `${key}: ${words}  # ${from}` : `# ${key}:  # not set`;
  });
  return `${lines.join('\n')}\n`;
}

const isSaid = (value: unknown): boolean => value !== null && !(typeof value === 'object' && Object.keys(value).length === 0);

/** By the keys of the settings file. */
function valuesOf(settings: Settings, wishes: Wishes): Readonly<Record<string, unknown>> {
  const { imprint, targets, charts, period, maxFileBytes } = settings;
  return {
    title: settings.title,
    period: period && (wishes.one('period') ?? null),
    audience: settings.audiences,
    issuer: imprint.issuer,
    contact: imprint.contact,
    marking: imprint.marking,
    distribution: imprint.distribution,
    logo: imprint.logo,
    paper: settings.paper,
    colour: settings.ink,
    sections: settings.sections,
    sort: settings.sort,
    limits: settings.limits,
    output: targets.map(({ path }) => path),
    paths: settings.paths,
    policy: settings.policy,
    reliability: settings.reliability,
    review: settings.review,
    since: settings.since,
    'embed-sources': settings.embedsSources,
    'max-file-size': maxFileBytes / 1_048_576,
    charts: charts?.formats ?? null,
    density: charts?.density ?? null,
  };
}
