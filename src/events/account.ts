/** What an event's claims amount to: figures, who disagrees, who says so. */
import { createHash } from 'node:crypto';
import type { Claim, Dispute, Event, Origin, Total } from '../model.ts';
import { homeOf, type VoiceOf } from './accounts.ts';
import { disputeOf } from './disputes.ts';
import { gradeOf } from './grades.ts';
import { originsOf } from './origins.ts';
import type { Method } from './policy.ts';
import type { Sources } from './sources.ts';
import { speakersIn } from './speakers.ts';
import { type Circumstances, countingOf, measures, totalOf } from './totals.ts';

export type Account = Pick<Event, 'id' | 'claims' | 'totals' | 'disputes' | 'origins' | 'grade'>;

export interface Told {
  /** Claims that count, each once, in an order that does not depend on how articles were handed in. */
  readonly counted: readonly Claim[];
  /** By the id of a counted claim: those that only print it again. */
  readonly again: ReadonlyMap<string, readonly Claim[]>;
  readonly statements: readonly Claim[];
  /** Statements of its articles that say for whom somebody speaks. */
  readonly heard: readonly Claim[];
  /** What the id of an event without claims is made from. */
  readonly fallback: string;
}

/** The voices, each with all that prints its claims. */
function withReprints(origins: readonly Origin[], again: Told['again']): readonly Origin[] {
  return origins.map(({ name, claims }) => ({
    name,
    claims: claims.flatMap((id) => [id, ...(again.get(id) ?? []).map((claim) => claim.id)]),
  }));
}

function measured(counted: readonly Claim[], circumstances: Circumstances): Pick<Event, 'totals' | 'disputes'> {
  const { articles, method } = circumstances;
  const totals: Partial<Record<(typeof measures)[number], Total>> = {};
  const disputes: Dispute[] = [];
  for (const measure of measures) {
    const counting = countingOf(counted, measure, circumstances);
    const total = totalOf(counting, method);
    if (!total) continue;
    totals[measure] = total;
    const dispute = disputeOf(counted, total, measure, counting, articles);
    if (dispute) disputes.push(dispute);
  }
  return { totals, disputes };
}

/** The account of an event. `claims` lists what counts, what prints it again, and what is said of it. */
export function accountFor({ counted, again, statements, heard, fallback }: Told, sources: Sources, method: Method): Account {
  const speakers = speakersIn(counted, heard, sources, method.lexicons);
  const voiceOf: VoiceOf = (claim) => speakers.of(claim)?.key ?? `article ${homeOf(claim, sources)}`;
  const { totals, disputes } = measured(counted, { articles: sources, method, voiceOf });
  const origins = withReprints(originsOf(counted, speakers, sources), again);
  const printed = counted.flatMap(({ id }) => again.get(id) ?? []);
  return {
    id: `e${createHash('sha256')
      .update(counted[0]?.id ?? fallback)
      .digest('hex')
      .slice(0, 12)}`,
    claims: [...counted, ...printed, ...statements].map(({ id }) => id),
    totals,
    disputes,
    origins,
    grade: gradeOf({ counted, statements, origins, disputes }, method.lexicons),
  };
}
