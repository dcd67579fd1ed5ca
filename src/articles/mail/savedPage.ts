import { problem } from '../../problems.ts';
import type { SourceFile, Work } from '../draft.ts';
import type { Message } from './message.ts';
import { fileOf, leavesOf } from './parts.ts';

const web = /^https?:\/\//i;

/** Whether a message is a web page that a browser saved in one file (MHTML): it says so, or it has an address of its own and no reader. */
export function isSavedPage(message: Message): boolean {
  if (message.header('snapshot-content-location') !== null || /saved by /i.test(message.header('from') ?? '')) return true;
  return (
    message.header('to') === null && leavesOf(message.root).some(({ type, location }) => type === 'text/html' && web.test(location ?? ''))
  );
}

/**
 * The page of a saved file, as a file of its own with its encoding and address; the pictures, styles and frames beside it are counted.
 * The day in the header is the day of saving, and says nothing of the article. A file that breaks off before its page is told of.
 */
export function savedPage(message: Message, { path }: SourceFile, { problems }: Work): readonly SourceFile[] {
  const leaves = leavesOf(message.root).filter(({ bytes }) => bytes.length > 0);
  const page = leaves.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml') ?? leaves[0];
  if (!page) {
    problems.push(problem('articles/empty', { file: path }));
    return [];
  }
  if (leaves.length > 1) problems.push(problem('articles/companions', { file: path }, { count: leaves.length - 1 }));
  const address = [message.header('snapshot-content-location'), page.location].find((each) => web.test(each ?? ''));
  const said = address ? { said: [{ source: 'MHTML', says: { url: address } }] } : {};
  return [{ ...fileOf(page, `${path}!/page.html`), ...said }];
}
