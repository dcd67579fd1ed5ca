import type { Block } from '../../model.ts';
import { paragraphsOf } from '../blocks.ts';

/** The text of an article with its blocks. */
export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * A tag as bodies of articles have it: `<p>`, `<br/>`, `<a href=…`. Near misses: `a < b`, `<jane@example.org>`, `<unknown>`.
 * Bounded, so that a text of nothing but `<p` is read once.
 */
const tag =
  /<\/?(?:p|br|div|span|a|em|strong|b|i|u|h[1-6]|ul|ol|li|blockquote|img|figure|table|section|article|html|body)(?:\s[^<>]{0,2000})?\/?>/i;

const hasTags = (text: string): boolean => tag.test(text);

/** Text without markup, taken as it is. */
export function plainBody(text: string): Body {
  const blocks = paragraphsOf(text, { start: 0, end: text.length }).map(
    ({ start, end }): Block => ({ start, end, role: 'body', reason: null }),
  );
  return { text, blocks };
}

/** The words of a body that may be HTML: with tags, or where the field is known to hold HTML, its text is drawn out. */
export async function bodyOf(words: string, isHtml: boolean): Promise<Body> {
  if (!isHtml && !hasTags(words)) return plainBody(words);
  const { fragment } = await import('../html/fragment.ts');
  return fragment(words);
}
