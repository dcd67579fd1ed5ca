import type { Format } from '../draft.ts';
import { feedKind, readFeed } from '../records/feedFile.ts';

/** RSS, Atom and JSON Feed: each entry is an article. */
export const feed = {
  id: 'feed',
  title: 'a feed',
  isGuarded: true,
  accepts: ({ head }) => feedKind(head) !== null,
  read: readFeed,
} as const satisfies Format;
