/** FLOOR. Claims that a person took out. */
import type { Edited } from '../model.ts';

/** Ids of the claims that an edit rejects: they are listed, and nothing counts them. */
export function rejectedIn(edits: readonly Edited[]): ReadonlySet<string> {
  const rejections = edits.filter(({ change }) => change.action === 'reject');
  return new Set(rejections.flatMap(({ originals }) => originals.map(({ claim }) => claim)));
}
