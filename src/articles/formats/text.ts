import type { Block } from '../../model.ts';
import { paragraphsOf } from '../blocks.ts';
import type { Format } from '../draft.ts';
import { readableText } from './readable.ts';

/** Plain text: the file itself, one paragraph a line or wrapped at a fixed width. */
export const text = {
  id: 'text',
  accepts: (head, name) => /\.(?:txt|text)$/i.test(name) || (!/\.[a-z\d]{1,5}$/i.test(name) && !head.startsWith('<')),
  read(file, problems) {
    const content = readableText(file, problems);
    if (content === null) return null;
    const blocks = paragraphsOf(content, { start: 0, end: content.length }).map(
      ({ start, end }): Block => ({ start, end, role: 'body', reason: null }),
    );
    return { text: content, blocks, metadata: {} };
  },
} as const satisfies Format;
