import type { Format } from '../draft.ts';

/** First bytes of an archive; an empty one begins with its directory's end. */
const marks = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** An archive of files, each read as what it is. Office documents are ZIP archives too: those that are read are asked for before. */
export const zip = {
  id: 'zip',
  title: 'a ZIP archive',
  isGuarded: true,
  accepts: ({ head }) => marks.some((mark) => head.startsWith(mark)),
  read: async (file, work) => (await import('../records/zipEntries.ts')).readZip(file, work),
} as const satisfies Format;
