/** ROOF. A thread of the program, which runs the script that it is started for. */
import { workerData } from 'node:worker_threads';
import { openPrograms } from './programs.ts';

openPrograms().run(String(workerData));
