import { posix } from 'node:path';
import { BriefError, problem, wrongUse } from '../problems.ts';
import { defaults } from '../settings/settings.ts';
import { readSchemaText } from '../shipped.ts';
import { audienceNames, openAudience, readSource } from '../showing/audiences.ts';
import { audienceSchema, settingsSchema, startingAudience, startingLabels, startingSettings, startingStyle } from '../starting.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { type Command, type ExitCode, type Given, type Host, messageFlags } from './command.ts';

/** The first files of somebody who makes briefings of his own. */
export const init: Command = {
  usage: `make-brief init
make-brief init --audience NAME [--from ${defaults.audience}] [--copy FILE]

Writes ${defaults.config} into this folder, with every setting explained and commented out, and a schema beside it that lets editors complete
and check it. With --audience, makes an audience of your own in templates/NAME: it has everything from the one that it is built on, and
holds only what you are likely to change: its title, sections, colours, typefaces and words. --copy adds a template of that one, to be
changed as well. No file is ever overwritten.`,
  flags: {
    audience: { type: 'string', nargs: 1, describe: 'name of an audience to make' },
    from: { type: 'string', nargs: 1, describe: `audience that it is built on (${defaults.audience} by default)` },
    copy: { type: 'string', nargs: 1, describe: 'template to copy into it, such as section-chronology; may be repeated' },
    ...messageFlags,
  },
  run,
};

/** A file to be written, and what it is for. */
interface Draft {
  readonly path: string;
  readonly text: string;
  readonly about: string;
}

async function run(given: Given, host: Host): Promise<ExitCode> {
  const [stray] = given.paths;
  if (stray !== undefined)
    throw wrongUse(`"${stray}" means nothing to init`, `write make-brief init, or make-brief init --audience ${stray}`);
  const name = given.last('audience');
  const drafts = name === undefined ? settingsAlone(given, host) : audienceDrafts(name, given, host);
  const there = drafts.filter(({ path }) => host.world.exists(path));
  if (there.length > 0) throw new BriefError(...there.map(({ path }) => problem('init/exists', { file: path })));
  for (const { path, text, about } of drafts) {
    host.world.write(path, new TextEncoder().encode(text));
    host.tell(`${path}: ${about}`, { path, about });
  }
  for (const words of nextSteps(name, drafts, host)) host.tell(words, { next: words });
  return 0;
}

function settingsAlone(given: Given, host: Host): readonly Draft[] {
  const flag = ['from', 'copy'].find((each) => given.last(each) !== undefined);
  if (flag !== undefined) throw wrongUse(`--${flag} says what an audience is made from, and none is named`, 'add --audience NAME');
  return settingsDrafts(null, host);
}

const settingsDrafts = (audience: string | null, host: Host): readonly Draft[] => [
  { path: defaults.config, text: startingSettings(audience), about: 'your settings; take away the "# " before what you want to set' },
  ...schemaDraft(settingsSchema, readSchemaText(host.world, 'config'), host),
];

/** The same schema may lie there already. */
function schemaDraft(path: string, text: string, { world }: Host): readonly Draft[] {
  if (world.exists(path) && readSource(world, path).text === text) return [];
  return [{ path, text, about: 'lets your editor complete and check the file beside it' }];
}

/** A folder that is there already takes templates that are copied, and nothing else. */
function audienceDrafts(name: string, given: Given, host: Host): readonly Draft[] {
  const folder = posix.join('templates', name);
  const copies = given.all('copy');
  const isThere = host.world.exists(folder);
  if (isThere && copies.length > 0) return copied(copies, name, folder, host);
  demandNewName(name, host);
  const base = openAudience(host.world, given.last('from') ?? defaults.audience);
  const drafts: readonly Draft[] = [
    {
      path: `${folder}/audience.yaml`,
      text: startingAudience(name, base),
      about: 'its title, what it is built on, and the order of its sections',
    },
    ...schemaDraft(`${folder}/${audienceSchema}`, readSchemaText(host.world, 'audience'), host),
    { path: `${folder}/style.css`, text: startingStyle(base), about: 'colours and typefaces' },
    { path: `${folder}/labels.yaml`, text: startingLabels(base), about: 'every word that its templates print' },
  ];
  const settings = host.world.exists(defaults.config) ? [] : settingsDrafts(name, host);
  return [...settings, ...drafts, ...copied(copies, base.name, folder, host)];
}

function demandNewName(name: string, { world }: Host): void {
  if (!/^[\w-]+$/.test(name) || name === 'shared' || name === 'check') {
    throw wrongUse(`"${name}" cannot be the name of an audience`, 'use letters, digits and hyphens, such as press-room');
  }
  if (audienceNames(world).includes(name)) throw new BriefError(problem('init/audience-exists', null, { name }));
}

/** Templates of an audience, to be changed in `folder`. */
function copied(names: readonly string[], audience: string, folder: string, { world }: Host): readonly Draft[] {
  const { sources } = openAudience(world, audience);
  const files = new Map(Object.entries({ brief: sources.template, ...sources.partials }));
  return [...new Set(names.map((name) => name.replace(/\.hbs$/, '')))].map((name) => {
    const source = files.get(name);
    if (source) return { path: `${folder}/${name}.hbs`, text: source.text, about: `a copy of ${source.file}, yours to change` };
    const known = [...files.keys()];
    // Who copies a section mostly knows it by the name that `sections:` has.
    const meant = hint(name, known) || hint(`section-${name}`, known);
    throw wrongUse(`There is no template "${name}" to copy`, `choose ${alternatives(known)}`, meant);
  });
}

function nextSteps(name: string | undefined, drafts: readonly Draft[], { world }: Host): readonly string[] {
  if (name === undefined) return ['next: npx make-brief path/to/articles'];
  const next = `next: npx make-brief templates check ${name}, then npx make-brief path/to/articles --audience ${name}`;
  const isNew = drafts.some(({ path }) => path === defaults.config);
  const isNamed =
    isNew || !world.exists(defaults.config) || new RegExp(`^audience:.*\\b${name}\\b`, 'm').test(readSource(world, defaults.config).text);
  return isNamed ? [next] : [next, `to make it the usual one, write "audience: ${name}" into ${defaults.config}`];
}
