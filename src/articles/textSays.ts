import type { Block, When } from '../model.ts';
import { flow } from '../text/joins.ts';
import { slice } from '../text/spans.ts';
import { bylineOf, stampOf } from './clutter/makers.ts';
import { creditsOf } from './dateline.ts';
import type { Metadata, Saying } from './draft.ts';
import { readDays } from './published.ts';

function titleOf(text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find(({ role }) => role === 'title');
  return block ? flow(text, block) : null;
}

const nothing = { published: null, modified: null };

const at = (day: When, { start, end }: Block): When => ({ ...day, evidence: { start, end } });

/** What the story's own lines say of its maker and days: "By Jane Doe", "Published: 13 March 2020", "Updated: 15 March 2020". */
function makersOf(text: string, blocks: readonly Block[]): Metadata {
  let found: { byline?: string; published?: When; modified?: When } = {};
  for (const block of blocks) {
    if (block.reason !== 'byline') continue;
    const words = slice(text, block);
    const names = bylineOf(words);
    const { published, modified } = stampOf(words) === null ? nothing : readDays(words, 'stated');
    if (names !== null) found = { byline: names, ...found };
    if (published) found = { published: at(published, block), ...found };
    if (modified) found = { modified: at(modified, block), ...found };
  }
  return found;
}

/** What can be read of an article's details from its cleaned text. */
export function sayingOfText(text: string, blocks: readonly Block[]): Saying {
  const title = titleOf(text, blocks);
  return { source: 'the text', says: { ...(title === null ? {} : { title }), ...creditsOf(text, blocks), ...makersOf(text, blocks) } };
}
