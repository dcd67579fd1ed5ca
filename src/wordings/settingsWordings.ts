/** FLOOR. The messages about YAML that a person wrote and about settings, a part of the table of `wordings.ts`. */
import type { Wording } from './wordings.ts';

export const settingsWordings = {
  'yaml/syntax': { severity: 'error', message: 'This is not valid YAML: {cause}.', mend: 'correct this line.' },
  'yaml/slip': { severity: 'error', message: '{what}.', mend: '{mend}.' },
  'yaml/no-value': {
    severity: 'error',
    message: 'Nothing stands behind the key "{key}".',
    mend: 'write its value there, or take the line out.',
  },
  'yaml/unknown-key': { severity: 'error', message: 'The key "{key}" is not known here.{hint}', mend: 'use {known}.' },
  'yaml/missing-key': { severity: 'error', message: 'The key "{key}" is missing.', mend: 'add a line that gives it.' },
  'yaml/value': { severity: 'error', message: 'The key "{key}" {wanted}.', mend: 'correct this value.' },
  'settings/value': { severity: 'error', message: '{reason}.{hint}', mend: '{mend}.' },
  'settings/no-logo': {
    severity: 'error',
    message: 'There is no file "{path}" for the logo.{hint}',
    mend: 'correct its path; it counts from the folder of the settings file.',
  },
  'settings/source-date': {
    severity: 'error',
    message: 'SOURCE_DATE_EPOCH is "{value}", which is not a whole number of seconds since 1970.',
    mend: 'give it such a number, or leave it unset.',
  },
  'settings/unknown-variable': {
    severity: 'warning',
    message: 'The environment variable {name} says nothing to make-brief.{hint}',
    mend: 'unset it; known are {known}.',
  },
} as const satisfies Readonly<Record<string, Wording>>;
