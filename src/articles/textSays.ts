import type { Block, When } from '../model.ts';
import { flow } from '../text/joins.ts';
import { slice } from '../text/spans.ts';
import { bylineOf, stampOf } from './clutter/makers.ts';
import { creditsOf } from './dateline.ts';
import type { Metadata, Saying } from './draft.ts';
import { readPublished } from './published.ts';

function titleOf(text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find(({ role }) => role === 'title');
  return block ? flow(text, block) : null;
}

/** What the story's own lines say of its maker and day: "By Jane Doe", "Published: 13 March 2020". */
function makersOf(text: string, blocks: readonly Block[]): Metadata {
  let found: { byline?: string; published?: When } = {};
  for (const block of blocks) {
    if (block.reason !== 'byline') continue;
    const words = slice(text, block);
    const names = bylineOf(words);
    const stamp = stampOf(words);
    const published = stamp === null ? null : readPublished(stamp, 'stated');
    if (names !== null) found = { byline: names, ...found };
    if (published) found = { published: { ...published, evidence: { start: block.start, end: block.end } }, ...found };
  }
  return found;
}

/** What can be read of an article's details from its cleaned text. */
export function sayingOfText(text: string, blocks: readonly Block[]): Saying {
  const title = titleOf(text, blocks);
  return { source: 'the text', says: { ...(title === null ? {} : { title }), ...creditsOf(text, blocks), ...makersOf(text, blocks) } };
}
