/** FLOOR. Messages about briefings that are held against each other; part of the table in `wordings.ts`. */
import type { Wording } from './wordings.ts';

export const changeWordings = {
  'changes/no-briefing': {
    severity: 'error',
    message: 'The file is no briefing that can be compared: {cause}.',
    mend: 'give a JSON that make-brief -o brief.json wrote, or a PDF that it made.',
  },
  'changes/other-schema': {
    severity: 'error',
    message: 'The briefing was written by make-brief {version}, whose data have version {schema}; this program reads version {known}.',
    mend: '{mend}.',
  },
  'changes/order': {
    severity: 'warning',
    message: 'The earlier briefing is as of {earlier}, and the later as of {later}.',
    mend: 'give the earlier one first, if they were mixed up.',
  },
  'changes/other-days': {
    severity: 'warning',
    message: 'The earlier briefing is of other days ({earlier}) than the later ({later}): what lies outside is no change in the news.',
    mend: 'make both with the same --period.',
  },
  'changes/other-policy': {
    severity: 'warning',
    message:
      'The earlier briefing chose best figures by "{earlier}", the later by "{later}": a figure may be another though no article is.',
    mend: 'make both with the same --policy.',
  },
} as const satisfies Record<string, Wording>;
