/** The charts a page can ask for, in the order in which they are offered. */
import type { ChartKind } from '../spec.ts';
import { casualties } from './casualties.ts';

export const chartKinds = [casualties] as const satisfies readonly ChartKind[];
