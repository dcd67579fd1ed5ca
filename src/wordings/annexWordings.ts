/** FLOOR. The messages about other people's PDFs, a part of the table of `wordings.ts`. */
import type { Wording } from './wordings.ts';

export const annexWordings = {
  'attach/locked': {
    severity: 'error',
    message: 'The file is encrypted, and nothing can be attached to it or taken from it.',
    mend: 'save it without its password and its restrictions, if its owner allows that.',
  },
  'attach/signed': {
    severity: 'error',
    message: 'Nothing was attached, because every change would break {signature}.',
    mend: 'attach to an unsigned copy and have it signed again, or hand on the briefing beside the report.',
  },
  'attach/form': {
    severity: 'error',
    message: 'The file is an XFA form: a program inside draws its pages, and would not show others.',
    mend: 'print it into a PDF first, or attach the briefing with --as file.',
  },
  'attach/portfolio': {
    severity: 'error',
    message: 'The file is a portfolio: viewers show the files inside, and its own pages are only a cover.',
    mend: 'attach the briefing with --as file.',
  },
  'attach/broken': {
    severity: 'error',
    message: 'The file cannot be read as a PDF: {cause}.',
    mend: 'open it in a viewer and save it anew.',
  },
  'attach/name-taken': {
    severity: 'error',
    message: 'The report has an attached file "{name}" already.',
    mend: 'give the briefing another name with --name.',
  },
  'attach/claim-lost': {
    severity: 'note',
    message: 'The report says that it is {claim}, and the annex keeps {other}: the result no longer says so.',
    mend: 'nothing needs to be done if no archive asks for it.',
  },
  'attach/file-claim-lost': {
    severity: 'note',
    message: 'The report says that it is {claim}, which does not allow such a file inside: the result no longer says so.',
    mend: 'nothing needs to be done if no archive asks for it.',
  },
  'attach/untagged': {
    severity: 'note',
    message: 'The file has no tags: screen readers find no structure on its pages.',
    mend: 'export it as a tagged PDF.',
  },
  'attach/scripts': {
    severity: 'note',
    message: 'Scripts of the briefing are left behind.',
    mend: 'nothing needs to be done.',
  },
} as const satisfies Record<string, Wording>;
