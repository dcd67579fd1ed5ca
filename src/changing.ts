/** ROOF. A briefing held against an earlier one. */
import type { BriefingSettings, Changes, Comparable, Problem, Stretch } from './model.ts';
import { problem } from './problems.ts';

export interface Compared {
  readonly changes: Changes;
  /** What is odd about the two, though they were compared. */
  readonly problems: readonly Problem[];
}

/** What changed from the earlier to the later; warns `changes/order` where the earlier is as of a later day, and where they are of other days or policies. */
export async function compared(earlier: Comparable, later: Comparable): Promise<Compared> {
  const { correspond } = await import('./changes/index.ts');
  const { changesBetween } = await import('./briefing/index.ts');
  const changes = changesBetween(earlier, later, correspond(earlier, later));
  const [then, now] = [lastDay(earlier), lastDay(later)];
  const [before, after] = [earlier.settings, later.settings];
  const isTurned = then !== '' && now !== '' && then > now;
  const days = { earlier: earlier.asOf.text, later: later.asOf.text };
  return {
    changes,
    problems: [...(isTurned ? [problem('changes/order', null, days)] : []), ...(before && after ? otherSettings(before, after) : [])],
  };
}

/** What one of the two leaves out by its settings is no change in the news. */
function otherSettings(earlier: BriefingSettings, later: BriefingSettings): readonly Problem[] {
  const [then, now] = [daysOf(earlier.period), daysOf(later.period)];
  const isOtherPolicy = earlier.policy !== null && later.policy !== null && earlier.policy !== later.policy;
  return [
    ...(then === now ? [] : [problem('changes/other-days', null, { earlier: then, later: now })]),
    ...(isOtherPolicy ? [problem('changes/other-policy', null, { earlier: `${earlier.policy}`, later: `${later.policy}` })] : []),
  ];
}

function daysOf(period: Stretch | null): string {
  if (period === null) return 'all that its articles tell';
  const { from, to } = period;
  if (from === to) return `${from}`;
  return [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].filter((end) => end !== '').join(' ');
}

/** The plain day of "as of", where it is one: other stretches may overlap. */
const lastDay = ({ asOf }: Comparable): string => (/^\d{4}-\d\d-\d\d$/.test(asOf.iso) ? asOf.iso : '');
