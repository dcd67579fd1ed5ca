#!/usr/bin/env node
/** ROOF. The program that is installed: it starts the console in `../cli.ts`. */
import { tuneEngine } from './engine.ts';
import { openPrograms } from './programs.ts';

tuneEngine();
openPrograms().run('cli.cjs');
