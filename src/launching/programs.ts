/**
 * ROOF. Runs the scripts of the bundle with the code that V8 made of them at the build: compiling half a megabyte of it anew takes longer
 * than reading five articles. Where the code does not fit (another version of Node, other flags) the scripts are compiled as ever.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** The wrapper of CommonJS. Its own line would move every line of a stack trace. */
const [head, foot] = ['(function (exports, require, module, __filename, __dirname) { ', '\n})'];

interface Loaded {
  readonly script: Script;
  readonly module: { exports: unknown };
}

type Wrapped = (exports: unknown, require: unknown, module: Loaded['module'], file: string, folder: string) => void;

export interface Programs {
  /** Runs a script of the bundle, by the name of its file, and gives what it exports; a second time it is not run again. */
  run(file: string): unknown;
  /** Keeps the code of all that was run for later starts, functions that were called among it. */
  keep(): void;
}

/** The programs that lie beside this one. */
export function openPrograms(): Programs {
  const folder = dirname(fileURLToPath(import.meta.url));
  const outside = createRequire(import.meta.url);
  const require = Object.assign((id: string): unknown => (id.startsWith('./') ? run(basename(id)) : outside(id)), outside, {
    load: (id: string): Promise<unknown> => import(id),
  });
  const known = new Map<string, Loaded>();
  const run = (name: string): unknown => {
    const before = known.get(name);
    if (before) return before.module.exports;
    const file = join(folder, name);
    const script = open(file);
    const module: Loaded['module'] = { exports: {} };
    known.set(name, { script, module });
    (script.runInThisContext() as Wrapped)(module.exports, require, module, file, folder);
    return module.exports;
  };
  const keep = (): void => {
    mkdirSync(join(folder, 'code'), { recursive: true });
    for (const [name, { script }] of known) writeFileSync(codeFile(join(folder, name)), script.createCachedData());
  };
  return { run, keep };
}

function open(file: string): Script {
  const cachedData = keptCode(file);
  return new Script(`${head}${readFileSync(file, 'utf8')}${foot}`, {
    filename: file,
    columnOffset: -head.length,
    ...(cachedData ? { cachedData } : {}),
  });
}

const codeFile = (file: string): string => join(dirname(file), 'code', basename(file, '.cjs'));

/** V8 knows code as a script's by the script's length alone: what is older than its script is not used. */
function keptCode(file: string): Buffer | null {
  const made = statSync(codeFile(file), { throwIfNoEntry: false });
  return made && made.mtimeMs >= statSync(file).mtimeMs ? readFileSync(codeFile(file)) : null;
}
