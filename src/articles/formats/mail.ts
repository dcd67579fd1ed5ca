import type { Format } from '../draft.ts';
import { readMail } from '../mail/mailFile.ts';
import { isMail } from '../mail/recognise.ts';

/** E-mail: a message, a mailbox of several (mbox), or a web page that a browser saved as a message (MHTML). */
export const mail = {
  id: 'mail',
  title: 'an e-mail',
  isGuarded: true,
  accepts: ({ head, path }) => isMail(head, path),
  read: readMail,
} as const satisfies Format;
