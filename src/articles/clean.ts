import type { Block } from '../model.ts';
import { carriesFigure } from './clutter/figures.ts';
import { clutterRules } from './clutter/index.ts';
import { type ClutterRule, type Page, type Passage, passageOf } from './clutter/rule.ts';

/** Why the paragraph at `at` is no part of the story, or null. One that counts the dead, the hurt or troops stays when in doubt. */
function reasonFor(page: Page, at: number): string | null {
  const passage = page.passages[at];
  if (!passage) return null;
  const rules: readonly ClutterRule[] = clutterRules;
  const rule = rules.find((each) => each.matches(passage, page, at));
  if (!rule) return null;
  return carriesFigure(passage.text) && !rule.overridesFigures?.(passage, page, at) ? null : rule.id;
}

/** The blocks with the furniture marked that rules see in them as they stand; the same list where they see none. */
function cleanOnce(blocks: readonly Block[], passageOf: (block: Block) => Passage): readonly Block[] {
  const kept = blocks.filter((block) => block.role !== 'removed');
  const passages = kept.map(passageOf);
  const reasons: (string | null)[] = [];
  let storyAbove = 0;
  for (let at = 0; at < passages.length; at++) {
    const reason = reasonFor({ passages, reasons, storyAbove }, at);
    reasons.push(reason);
    if (reason === null) storyAbove++;
  }
  if (storyAbove === 0 || storyAbove === kept.length) return blocks;
  const byBlock = new Map(kept.map((block, at) => [block, reasons[at] ?? null]));
  return blocks.map((block) => {
    const reason = byBlock.get(block) ?? null;
    return reason === null ? block : { ...block, role: 'removed', reason };
  });
}

/** Rules look at the lines around; what they take away brings new lines together. More rounds than this were never seen to be wanted. */
const mostRounds = 12;

/**
 * Marks page furniture as removed, each block with the id of the rule that knew it. Text and offsets stay as they are, and rules are
 * asked again until none speaks, so that cleaning what was cleaned changes nothing. Where no story would be left, nothing is removed.
 */
export function clean(text: string, blocks: readonly Block[]): readonly Block[] {
  const passages = new Map<Block, Passage>();
  const passageAt = (block: Block): Passage => {
    const known = passages.get(block) ?? passageOf(text, block);
    passages.set(block, known);
    return known;
  };
  let cleaned = blocks;
  for (let round = 0; round < mostRounds; round++) {
    const next = cleanOnce(cleaned, passageAt);
    if (next === cleaned) break;
    cleaned = next;
  }
  return cleaned;
}
