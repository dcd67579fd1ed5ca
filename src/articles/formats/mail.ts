import type { Format } from '../draft.ts';
import { isMail } from '../mail/recognise.ts';

/** E-mail: a message, a mailbox of several (mbox), or a web page that a browser saved as a message (MHTML). */
export const mail = {
  id: 'mail',
  title: 'an e-mail',
  isGuarded: true,
  accepts: ({ head, path }) => isMail(head, path),
  read: async (file, work) => (await import('../mail/mailFile.ts')).readMail(file, work),
} as const satisfies Format;
