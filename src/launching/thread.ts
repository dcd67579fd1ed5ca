/** ROOF. A thread of the program, which runs the program that it is started for. */
import { workerData } from 'node:worker_threads';
import { openPrograms } from './programs.ts';

openPrograms().run((workerData as { readonly program: string }).program);
