/** ROOF. The files that `init` writes: settings and an audience of one's own, in which everything that can be changed is named and explained. */
import { stringify } from 'yaml';
import { audienceKeys, configurationKeys, explained, type Key } from './settings/keys.ts';
import type { Audience } from './showing/audiences.ts';
import { wrapped } from './text/wrapping.ts';

const lineWidth = 110;

/** Lines that begin with `# `, broken between words. */
const commented = (text: string): string =>
  wrapped(text.split(' '), lineWidth)
    .map((line) => `# ${line}\n`)
    .join('');

/** Editors with a YAML language server complete and check a file that names its schema so; the schema lies beside it. */
const namingSchema = (file: string): string => `# yaml-language-server: $schema=./${file}\n`;

const keyLines = (name: string, key: Key): string => `\n${commented(explained(key))}# ${name}: ${key.example}\n`;

/** `brief.yaml` with every key commented out; `audience` is set where one is given. */
export function startingSettings(audience: string | null): string {
  const head = commented(
    'Settings of make-brief. Take away the "# " before a key to set it; `make-brief --print-config` shows what holds and who says so. Flags on the command line win over this file.',
  );
  const keys = Object.entries(configurationKeys).map(([name, key]) => {
    const lines = keyLines(name, key);
    return name === 'audience' && audience !== null ? lines.replace(/# audience: .*\n$/, `audience: ${audience}\n`) : lines;
  });
  return `${namingSchema(settingsSchema)}${head}${keys.join('')}`;
}

/** Names under which schemas are written beside the files that they describe. */
export const settingsSchema = 'brief.schema.json';
export const audienceSchema = 'audience.schema.json';

/** `audience.yaml` of an audience that extends `base`. */
export function startingAudience(name: string, base: Audience): string {
  const { title, description, extends: extended, sections, sort, limits } = audienceKeys;
  const own = { title: titled(name), description: `${titled(name)}: built on "${base.sources.audience.title}".`, extends: base.name };
  const about = { title, description, extends: extended };
  const said = Object.entries(own).map(
    ([key, value]) => `\n${commented(about[key as keyof typeof own].about)}${stringify({ [key]: value }, { lineWidth: 0 })}`,
  );
  const names = base.sources.sections?.names ?? [];
  const open = { sections: names.length > 0 ? { ...sections, example: `[${names.join(', ')}]` } : sections, sort, limits };
  const head = commented(`An audience of your own. Every file that is not in this folder comes from ${base.name}.`);
  return `${namingSchema(audienceSchema)}${head}${said.join('')}${Object.entries(open)
    .map(([key, value]) => keyLines(key, value))
    .join('')}`;
}

/** "press-room" as "Press room". */
const titled = (name: string): string => {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `labels.yaml` with every word that the templates of `base` print, commented out. */
export function startingLabels(base: Audience): string {
  const head = commented(
    `The words that the templates of ${base.name} print, as they are now. Take away the "# " before one and change what stands behind the colon; the others stay. Another language is a whole file of them.`,
  );
  const texts = [base.sources.template, ...Object.values(base.sources.partials)].map(({ text }) => text);
  const isPrinted = (label: string): boolean => texts.some((text) => new RegExp(`\\blabels\\.${label}\\b`).test(text));
  const labels = Object.entries(base.sources.labels).filter(([label]) => isPrinted(label));
  return `${head}\n${labels.map(([label, words]) => `# ${stringify({ [label]: words }, { lineWidth: 0 })}`).join('')}`;
}

/** What the custom properties of the shared sheet colour and set. */
const variables: Readonly<Record<string, string>> = {
  ink: 'letters and strong lines',
  soft: 'small print',
  rule: 'thin lines',
  tint: 'grounds of boxes and rows',
  accent: 'the colour of your house: headings above titles, reference marks',
  killed: 'figures of killed, everywhere',
  wounded: 'figures of wounded, everywhere',
  serif: 'running text',
  display: 'headings',
  sans: 'labels and tables',
};

/** `style.css` of an audience that extends `base`: its custom properties with their values, commented out. */
export function startingStyle(base: Audience): string {
  const lines = [...themeOf(base)].map(([name, value]) => {
    const about = variables[name];
    return `  /* --${name}: ${value}; */${about === undefined ? '' : ` /* ${about} */`}`;
  });
  return `/* Comes after the style sheet of ${base.name}: what stands here wins over it, property by property.
   Take away the signs around a line to change it; "make-brief templates check" tells what cannot be printed, with the line. */

:root {
${lines.join('\n')}
}

/* A typeface of your own: put its file into this folder, and name it in the variables above.
   @font-face { font-family: "House Sans"; src: url(HouseSans-Regular.ttf) }
   @font-face { font-family: "House Sans"; font-weight: 600; src: url(HouseSans-Semibold.ttf) } */

/* Any other rule, such as the title in the colour of your house:
   h1 { color: var(--accent) } */
`;
}

/** Custom properties set on :root, the last sheet first heard. */
function themeOf({ sheets }: Audience): ReadonlyMap<string, string> {
  const roots = sheets.flatMap(({ text }) => [...text.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/:root\s*\{([^}]*)\}/g)]);
  const set = roots.flatMap(([, body = '']) => [...body.matchAll(/--([\w-]+)\s*:\s*([^;]+)/g)]);
  return new Map(set.map(([, name = '', value = '']) => [name, value.trim()]));
}
