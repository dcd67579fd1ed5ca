/** ROOF. A briefing held against an earlier one. */
import type { Changes, Comparable, Problem } from './model.ts';
import { problem } from './problems.ts';

export interface Compared {
  readonly changes: Changes;
  /** What is odd about the two, though they were compared. */
  readonly problems: readonly Problem[];
}

/** What changed from the earlier to the later; warns `changes/order` where the earlier is as of a later day. */
export async function compared(earlier: Comparable, later: Comparable): Promise<Compared> {
  const { correspond } = await import('./changes/index.ts');
  const { changesBetween } = await import('./briefing/index.ts');
  const changes = changesBetween(earlier, later, correspond(earlier, later));
  const [then, now] = [lastDay(earlier), lastDay(later)];
  const isTurned = then !== '' && now !== '' && then > now;
  const days = { earlier: earlier.asOf.text, later: later.asOf.text };
  return { changes, problems: isTurned ? [problem('changes/order', null, days)] : [] };
}

/** The plain day of "as of", where it is one: other stretches may overlap. */
const lastDay = ({ asOf }: Comparable): string => (/^\d{4}-\d\d-\d\d$/.test(asOf.iso) ? asOf.iso : '');
