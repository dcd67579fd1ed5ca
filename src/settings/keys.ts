/** ROOF. What each key of brief.yaml and audience.yaml does: their schemas, the files that `init` writes and the help are made of this table. */

import { chartFormats, endings } from '../outputs/index.ts';
import { alternatives } from '../text/nearest.ts';
import { inks, papers, sortOrders } from './makeup.ts';
import { defaults, policies } from './settings.ts';
import type { audienceWords, configuration } from './yaml.ts';

export interface Key {
  /** What it does, in one or two sentences. */
  readonly about: string;
  /** What holds where it is left out, in words that go on from "Without it,". */
  readonly without: string;
  /** A value as YAML, on one line: the default where there is one. */
  readonly example: string;
  /** All words that it takes, where they are few. */
  readonly words?: readonly string[];
}

type Keys<Schema extends { readonly entries: object }> = Readonly<Record<keyof Schema['entries'], Key>>;

const sections: Pick<Key, 'about' | 'example'> = {
  about:
    'The sections that are printed, in this order; what is not named is left out, but for JSON and tables, which hold everything. Each is a file section-<name>.hbs of the templates, your own among them.',
  example: '[key-figures, key-points, chronology, casualties, disputes, claims, sources, method]',
};

const sort: Key = {
  about: 'Whether the chronology begins with the oldest or the newest event.',
  without: 'the audience decides.',
  example: 'newest',
  words: sortOrders,
};

const limits: Key = {
  about:
    'How much is printed at most: keyFigures (1 to 4), keyPoints (1 to 20), casualties (events in their chart), disputes, chronology and changes (1 to 1000). The weightiest stay.',
  without: 'the audience decides.',
  example: '{keyFigures: 4, keyPoints: 5, chronology: 20}',
};

/** In the order in which `init` writes them. */
export const configurationKeys: Keys<typeof configuration> = {
  title: { about: 'Title of the briefing.', without: 'it is titled after its content.', example: '"Attacks and strikes in March"' },
  period: {
    about: 'The days that the briefing is of: a day, month or year, or two of them with a slash.',
    without: 'it holds all that the articles tell.',
    example: '"2024-01-01/2024-02-15"',
  },
  audience: {
    about: 'Whom it is written for; several are made from one reading. `make-brief templates` lists them.',
    without: `it is written for the audience ${defaults.audience}.`,
    example: defaults.audience,
  },
  issuer: { about: 'Who gives it out; printed above the title.', without: 'nobody is named.', example: '"Desk for the Middle East"' },
  contact: {
    about: 'Whom to ask, line by line; printed at its end.',
    without: 'nobody is named.',
    example: '["A. Berg, +43 1 000 00 00", "desk@example.org"]',
  },
  marking: { about: 'A word that stands on every page, such as DRAFT or TLP:AMBER.', without: 'none does.', example: 'DRAFT' },
  distribution: { about: 'Who may read it; printed at its end.', without: 'nothing is said.', example: '"For the desk only"' },
  logo: {
    about: 'A picture above the title: PNG, JPEG or static SVG. Its path counts from the folder of this file.',
    without: 'there is none.',
    example: 'logo.svg',
  },
  paper: {
    about: 'The size of its pages.',
    without: 'the style sheet decides, which says A4 where you changed nothing.',
    example: 'A4',
    words: papers,
  },
  colour: { about: 'Colours, or greys for a page that is printed in black.', without: 'it is colour.', example: 'colour', words: inks },
  sections: { ...sections, without: 'the audience decides.' },
  sort,
  limits,
  paths: {
    about:
      'The articles, as files, folders with everything below them, or patterns such as "news/**/*.html". They count from the folder of this file.',
    without: `they are read from ${defaults.paths.join(', ')}.`,
    example: '[news]',
  },
  output: {
    about: `Files to write, ending in ${alternatives(endings)}, or a folder charts/ for charts.`,
    without: `${defaults.output}.pdf is written.`,
    example: `[${defaults.output}.pdf]`,
  },
  charts: {
    about: 'Writes the charts as files of their own too, in these formats.',
    without: 'they stand in the briefing only.',
    example: `[${chartFormats.map(({ id }) => id).join(', ')}]`,
    words: chartFormats.map(({ id }) => id),
  },
  density: {
    about: 'Pixels to the inch of charts as PNG, from 36 to 1200.',
    without: `it is ${defaults.density}.`,
    example: `${defaults.density}`,
  },
  policy: {
    about: 'Which figure is best where sources differ: that of most, the latest, an official one, or none (range).',
    without: `it is ${defaults.policy}.`,
    example: defaults.policy,
    words: policies,
  },
  reliability: {
    about: 'How far you trust an outlet, by its name as printed: A (reliable) to E (unreliable), F cannot be judged (Admiralty system).',
    without: 'nothing is said of any.',
    example: '{"Sample Radio Newsroom": B}',
  },
  review: {
    about: 'The file of your edits by hand, in which misread claims are corrected.',
    without: `${defaults.review} is used where there is one.`,
    example: defaults.review,
  },
  since: {
    about: 'An earlier briefing, as JSON or PDF: what changed since is told in the new one.',
    without: 'it is held against none.',
    example: 'archive/monday.json',
  },
  'embed-sources': {
    about: 'Puts the texts of the articles into the PDF, beside their hashes; mind their copyright before you hand it on.',
    without: 'it is false, and only hashes travel.',
    example: 'false',
  },
  'max-file-size': {
    about: 'Largest file that is read, in megabytes; larger ones are listed as left out.',
    without: `it is ${defaults.maxFileBytes / 1_048_576}.`,
    example: `${defaults.maxFileBytes / 1_048_576}`,
  },
};

/** In the order in which `init` writes them. */
export const audienceKeys: Keys<typeof audienceWords> = {
  title: {
    about: 'What a briefing for this audience is called; printed above its title.',
    without: 'the audience is refused.',
    example: '"Desk brief"',
  },
  description: {
    about: 'Who it is for and what it holds, in a sentence; `make-brief templates` shows it.',
    without: 'the audience is refused.',
    example: '"One page for the desk"',
  },
  extends: {
    about: 'The audience that this one is built on: it gives every file, word and setting that is not here.',
    without: 'the folder must hold brief.hbs and style.css of its own.',
    example: defaults.audience,
  },
  sections: { ...sections, without: 'they are those of the audience that it extends.' },
  sort: { ...sort, without: 'it is that of the audience that it extends, or oldest.' },
  limits: { ...limits, without: 'they are those of the audience that it extends, or none.' },
  pages: {
    about: 'How many pages it promises to take at most: what has no room is left out, down to what `least` says, and counted in `omitted`.',
    without: 'it is that of the audience that it extends, or as many as it takes.',
    example: '2',
  },
  least: {
    about:
      'How little of each part is printed to keep the promised pages. Room is given to key figures first, then key points, casualties, disputes and the chronology.',
    without: 'it is that of the audience that it extends, or nothing is left out.',
    example: '{keyPoints: 2, chronology: 5}',
  },
};

/** What a key does and what holds without it. */
export const explained = ({ about, without }: Key): string => `${about} Without it, ${without}`;
