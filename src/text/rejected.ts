/** FLOOR. Claims that a person took out. */
import type { EditNote } from '../model.ts';

/** Ids of the claims that an edit rejects: they are listed, and nothing counts them. */
export function rejectedIn(edits: readonly Pick<EditNote, 'change' | 'originals'>[]): ReadonlySet<string> {
  const rejections = edits.filter(({ change }) => change.action === 'reject');
  return new Set(rejections.flatMap(({ originals }) => originals.map(({ claim }) => claim)));
}
