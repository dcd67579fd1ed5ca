/** ROOF. The public door in `../index.ts`, for programs that import the package. */
import { openPrograms } from './programs.ts';

export const { makeBrief, extract, BriefError } = openPrograms().run('index.cjs') as typeof import('../index.ts');
