import { problem } from '../../problems.ts';
import { emptyContent, type Format } from '../draft.ts';
import { readableText } from './readable.ts';

/** What only a page begins with, after comments and an XML prolog. */
const opening = /^<(?:!doctype\s+html|html|head|body)\b/i;
const knownTags =
  /<(?:p|div|h[1-6]|article|section|span|a|ul|ol|li|table|tr|td|br|title|meta|link|script|style|main|header|nav|img|blockquote|em|strong|b|i)(?=[\s/>])/gi;
const otherXml = /^<(?:rss|feed|rdf:rdf|\?xml-stylesheet|svg|urlset|sitemapindex|opml|nitf|newsml|newsitem)\b|^<\w+:\w+/i;

/** The head without what may stand before the first tag: byte order mark, blanks, comments, XML prolog. */
function withoutProlog(head: string): string {
  let rest = head.replace(/^\ufeff/, '').trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : rest.startsWith('<?xml ') ? rest.indexOf('>') + 1 : 0;
    if (end < 3) return rest;
    rest = rest.slice(end).trimStart();
  }
}

/** Whether the first characters are those of a page: `<html`, or several tags that only pages have. */
function looksLikePage(head: string): boolean {
  const start = withoutProlog(head);
  if (opening.test(start)) return true;
  if (otherXml.test(start)) return false;
  const tags = new Set((head.match(knownTags) ?? []).map((tag) => tag.toLowerCase()));
  if (start.startsWith('<')) return tags.size >= 2;
  return !/^(?:[{[]|---)/.test(start) && tags.size >= 4;
}

/** A page of the web, saved whole or as its source. */
export const html = {
  id: 'html',
  title: 'a web page',
  isGuarded: true,
  accepts: ({ head, path }) => (/\.(?:md|markdown)$/i.test(path) ? opening.test(withoutProlog(head)) : looksLikePage(head)),
  async read(file, { problems }) {
    const source = await readableText(file, problems, true);
    if (source === null) return emptyContent;
    const { page } = await import('../html/page.ts');
    const { text, blocks, said } = await page(source);
    if (blocks.length === 0) {
      problems.push(problem('articles/empty', { file: file.path }));
      return emptyContent;
    }
    return { drafts: [{ entry: '', text, blocks, isExtracted: true, said }], members: [] };
  },
} as const satisfies Format;
