/** The charts a page can ask for, in the order in which they are offered. */
import type { ChartKind } from '../spec.ts';
import { casualties } from './casualties.ts';
import { troops } from './troops.ts';

export const chartKinds = [casualties, troops] as const satisfies readonly ChartKind[];
