/** The charts a page can ask for, in the order in which they are offered. */
import type { ChartKind } from '../spec.ts';
import { activity } from './activity.ts';
import { attacks } from './attacks.ts';
import { casualties } from './casualties.ts';
import { corroboration } from './corroboration.ts';
import { map } from './map.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { troops } from './troops.ts';

export const chartKinds = [
  timeline,
  casualties,
  troops,
  attacks,
  activity,
  sources,
  corroboration,
  map,
] as const satisfies readonly ChartKind[];
