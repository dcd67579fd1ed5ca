import type { DrawOp } from '../../print.ts';

/** The operations with as many restores as saves, so that a careless drawing cannot disturb the page. */
export function balanced(ops: readonly DrawOp[]): readonly DrawOp[] {
  let depth = 0;
  const kept = ops.filter((op) => {
    if (op.op === 'save') depth++;
    if (op.op !== 'restore') return true;
    if (depth === 0) return false;
    depth--;
    return true;
  });
  return [...kept, ...Array.from({ length: depth }, () => ({ op: 'restore' }) as const)];
}
