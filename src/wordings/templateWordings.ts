/** FLOOR. The messages about audiences and their files, a part of the table of `wordings.ts`. */
import type { Wording } from './wordings.ts';

export const templateWordings = {
  'audiences/unknown': { severity: 'error', message: 'There is no audience "{name}".{hint}', mend: 'choose {known}.' },
  'audiences/out-of-reach': {
    severity: 'error',
    message: 'Templates may read files of the working folder only, and "{path}" lies outside.',
    mend: 'copy the file into it; a logo may lie anywhere, named as "logo" in brief.yaml.',
  },
  'audiences/circle': {
    severity: 'error',
    message: 'Audiences extend each other in a circle: {circle}.',
    mend: 'take "extends" out of one of them.',
  },
  'audiences/unused-label': {
    severity: 'warning',
    message: 'No template of this audience prints the label "{label}".{hint}',
    mend: 'correct its name, or delete the line.',
  },
  'audiences/unused-word': {
    severity: 'warning',
    message: 'No template of this audience prints the word "{word}", and it is no key of audience.yaml.{hint}',
    mend: 'correct its name, or delete the line.',
  },
  'audiences/unused-variable': {
    severity: 'warning',
    message: 'No style sheet of this audience uses the custom property "{name}".{hint}',
    mend: 'correct its name, or delete the line.',
  },
  'audiences/comment-in-comment': {
    severity: 'warning',
    message: 'This comment takes another along, and all that stands between them.',
    mend: 'write */ where the first one is to end.',
  },
  'audiences/incomplete': { severity: 'error', message: 'The audience has no {file}.', mend: 'add the file, or choose another audience.' },
  'init/exists': { severity: 'error', message: 'This file is there already; nothing was written.', mend: 'change it, or move it away.' },
  'init/audience-exists': {
    severity: 'error',
    message: 'There is an audience "{name}" already.',
    mend: 'choose another name; to change one that ships, put files of the same names into templates/{name}.',
  },
  'templates/unread-file': { severity: 'warning', message: 'Nothing reads this file.{hint}', mend: 'call it {known}, or take it away.' },
  'templates/unused-partial': { severity: 'warning', message: 'No template calls the partial "{name}".{hint}', mend: '{mend}.' },
} as const satisfies Readonly<Record<string, Wording>>;
