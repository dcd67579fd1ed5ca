/** ROOF. What a briefing is asked to be made of. */
import type { Policy, Stretch } from './model.ts';
import type { Reliability } from './settings/reliability.ts';

/** Where articles come from. */
export interface Source {
  readonly paths: readonly string[];
  /** Larger files are left out. */
  readonly maxFileBytes: number;
  /** How the best of several figures is chosen. */
  readonly policy: Policy;
  /** The file of a person's edits; null for none. */
  readonly review: string | null;
}

/** What is to be told of them. */
export interface Subject {
  readonly title: string | null;
  /** Days that the briefing is of; null for all that the articles tell. */
  readonly period: Stretch | null;
  readonly reliability: Reliability;
  /** An earlier briefing that this one is held against; null for none. */
  readonly since: string | null;
}
