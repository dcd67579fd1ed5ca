/**
 * ROOF. Parsing of files in threads that can be ended: whatever a file does to its parser, the other files go on.
 * Plain text of a common size is read where the caller stands; a thread is started for the first file that needs one.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { isGuarded, type Parse, type Parsed, parseFile, type SourceFile } from './articles/index.ts';
import { shippedPath } from './disk.ts';
import type { Limits } from './model.ts';
import { type ProblemCode, problem } from './problems.ts';

/** What a thread is sent. */
export interface Errand {
  readonly file: SourceFile;
  readonly limits: Limits;
}

export interface Parser {
  readonly parse: Parse;
  /** How many files it parses at once. */
  readonly threads: number;
  /** Ends the threads; what is under way is lost. */
  close(): Promise<void>;
}

/** More threads than this only wait for the one that reads the claims. */
const mostThreads = 4;
const usualHeap = 1024;

const script = shippedPath('dist', 'thread.js');

/** What its parsers say to the console is nobody's business. */
function open(megabytes: number): Worker {
  const worker = new Worker(script, {
    workerData: { program: 'worker.cjs' },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  // An idle thread keeps nobody waiting for the end of the program.
  worker.unref();
  return worker;
}

interface Ending {
  readonly parsed: Parsed;
  /** False where the thread was ended over it. */
  readonly isAlive: boolean;
}

function lost({ file, limits }: Errand, code: ProblemCode): Ending {
  const told = problem(code, { file: file.path }, { seconds: limits.milliseconds / 1000 });
  return { parsed: { format: null, drafts: [], members: [], problems: [told] }, isAlive: false };
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** One errand in one thread. A thread that dies of anything but hunger for memory has a bug of ours, and that is thrown. */
function send(worker: Worker, errand: Errand): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(lost(errand, 'articles/too-slow')), errand.limits.milliseconds);
    const end = (ending: Ending): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').unref();
      resolve(ending);
    };
    worker.ref();
    worker.once('message', (parsed: Parsed) => end({ parsed, isAlive: true }));
    worker.once('error', (error: Error) => {
      if (isOutOfMemory(error)) end(lost(errand, 'articles/too-much-memory'));
      else {
        clearTimeout(timer);
        reject(error);
      }
    });
    worker.postMessage(errand);
  });
}

/** Opens a parser with as many threads as the machine has processors, four at most; none is started before it is needed. */
export function openParser(heapMegabytes: number = usualHeap): Parser {
  const threads = Math.min(availableParallelism(), mostThreads);
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = open(heapMegabytes);
    all.add(worker);
    return worker;
  }
  function take(): Promise<Worker> | Worker {
    const free = idle.pop();
    if (free) return free;
    return all.size < threads ? start() : new Promise((resolve) => waiting.push(resolve));
  }
  function giveBack(worker: Worker): void {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  }
  async function discard(worker: Worker): Promise<void> {
    all.delete(worker);
    await worker.terminate();
    const next = waiting.shift();
    if (next) next(start());
  }

  const parse: Parse = async (file, limits) => {
    if (!isGuarded(file)) return parseFile(file, limits);
    const worker = await take();
    const { parsed, isAlive } = await send(worker, { file, limits });
    if (isAlive) giveBack(worker);
    else await discard(worker);
    return parsed;
  };
  return { parse, threads, close: async () => void (await Promise.all([...all].map((worker) => worker.terminate()))) };
}
