/**
 * ROOF. The machine as the program may use it: the one file that knows the file system and the standard streams.
 * There is no clock here: nothing the program writes depends on the time of day.
 */

import { isUtf8 } from 'node:buffer';
import {
  accessSync,
  closeSync,
  constants,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  opendirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  watch as watchFolder,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import type { FoundFile, Scratch, Watch, World } from './model.ts';
import { BriefError, type ProblemCode, problem } from './problems.ts';

/** The system's error codes in words that fit after "cannot be read:" and "cannot be written:". */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  ENOENT: 'there is nothing at that path',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the device failed',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
};

/** Runs `work`; what the system refuses becomes a problem the user can mend, anything else stays a bug. */
function attempt<Result>(code: ProblemCode, path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw refusal(code, path, error);
  }
}

/** The system's own errors have a number; of Node's, only those of the table are the user's to mend. */
function refusal(code: ProblemCode, path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error;
  const cause = causes[error.code] ?? ('errno' in error ? `the system says ${error.code}` : null);
  return cause === null ? error : new BriefError(problem(code, { file: path }, { cause }));
}

/** Paths with a name that is not UTF-8, by what they are called here. */
const oddPaths = new Map<string, Buffer>();

/** The path as the system knows it. */
function systemPath(path: string): string | Buffer {
  if (oddPaths.size === 0) return path;
  const folder = oddPaths.get(posix.dirname(path));
  return oddPaths.get(path) ?? (folder ? Buffer.concat([folder, Buffer.from(`/${posix.basename(path)}`)]) : path);
}

/**
 * What a name in a folder is called here. Old archives give names in bytes that are no UTF-8: they are read letter by letter as
 * Latin-1, or, where another file has that name, written like `caf%E9.txt`.
 */
function callName(folder: string, name: Buffer, others: ReadonlySet<string>): string {
  if (isUtf8(name)) return name.toString('utf8');
  const letters = name.toString('latin1');
  const called = others.has(letters) ? letters.replaceAll(/[^ -~]/g, (letter) => encodeByte(letter)) : letters;
  const above = systemPath(folder);
  oddPaths.set(posix.join(folder, called), Buffer.concat([Buffer.from(above), Buffer.from('/'), name]));
  return called;
}

const encodeByte = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

function read(path: string): Uint8Array {
  return attempt('disk/unreadable', path, () => readFileSync(systemPath(path)));
}

function list(path: string): readonly FoundFile[] {
  const stats = attempt('disk/unreadable', path, () => statSync(systemPath(path), { throwIfNoEntry: false }));
  const found = stats ? null : match(path);
  if (found && found.length > 0) return found;
  if (!stats) throw new BriefError(problem('disk/no-path', null, { path }));
  if (!stats.isDirectory()) return [{ path, bytes: stats.size }];
  return inOrder(walk(path, []));
}

const inOrder = (files: FoundFile[]): readonly FoundFile[] => files.sort((a, b) => (a.path < b.path ? -1 : 1));

/** The files that a pattern such as `news/**\/*.html` stands for; null for a path that is no pattern. */
function match(pattern: string): readonly FoundFile[] | null {
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return null;
  const folder = base === '' ? '.' : base;
  if (!statOrNull(folder)?.isDirectory()) return [];
  const isMatch = picomatch(posix.normalize(pattern));
  return inOrder(walk(folder, []).filter(({ path }) => isMatch(posix.normalize(path))));
}

/**
 * Files below a folder. Names that begin with a dot are skipped, and so are pipes, sockets and devices; a link that points
 * nowhere stays in the list, and so does a folder below that cannot be opened: reading them says what is wrong. `above` holds the
 * real folders on the way down: a link back to one of them is not followed.
 */
function walk(folder: string, above: readonly string[]): FoundFile[] {
  const real = realPath(folder);
  if (above.includes(real)) return [];
  return namesIn(folder).flatMap((name): FoundFile[] => {
    const path = posix.join(folder, name);
    const stats = statOrNull(path);
    if (stats?.isDirectory()) return isOpen(path) ? walk(path, [...above, real]) : [{ path, bytes: 0 }];
    return stats === null || stats.isFile() ? [{ path, bytes: stats?.size ?? 0 }] : [];
  });
}

/** One letter a byte: for comparing only. (Without `native` Node reads the path as UTF-8.) */
const realPath = (folder: string): string =>
  attempt('disk/unreadable', folder, () => realpathSync.native(systemPath(folder), { encoding: 'buffer' })).toString('latin1');

function namesIn(folder: string): readonly string[] {
  const found = attempt('disk/unreadable', folder, () => readdirSync(systemPath(folder), { encoding: 'buffer' }));
  const whole = new Set(found.flatMap((name) => (isUtf8(name) ? name.toString('utf8') : [])));
  return found.map((name) => callName(folder, name, whole)).filter((name) => !name.startsWith('.'));
}

function isOpen(folder: string): boolean {
  try {
    opendirSync(systemPath(folder)).closeSync();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Null for what cannot be looked at, such as a link that points nowhere. */
function statOrNull(path: string): Stats | null {
  try {
    return statSync(systemPath(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function write(path: string, bytes: Uint8Array): void {
  create(path, (put) => put(bytes));
}

/**
 * Writes beside the target and renames. A target that may not be written is refused, though its folder would let it be replaced;
 * into a pipe or a device such as /dev/null the bytes are written, for a rename would put a file in its place.
 */
function create(path: string, fill: (put: (bytes: Uint8Array) => void) => void): void {
  const refusing = <Result>(work: () => Result): Result => attempt('disk/unwritable', path, work);
  const { file, beside, target } = refusing(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openTarget(existsSync(path) ? realpathSync(path) : path);
  });
  try {
    try {
      fill((bytes) => refusing(() => writeFileSync(file, bytes)));
    } finally {
      closeSync(file);
    }
    if (beside !== null) refusing(() => renameSync(beside, target));
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    throw error;
  }
}

/** The file to write into; `beside` is its path until it takes the target's, null where it is the target itself. */
function openTarget(target: string): { readonly file: number; readonly beside: string | null; readonly target: string } {
  const stats = statOrNull(target);
  if (stats) accessSync(target, constants.W_OK);
  if (stats?.isDirectory()) throw Object.assign(new Error('the target is a folder'), { code: 'EISDIR' });
  if (stats && !stats.isFile()) return { file: openSync(target, 'w'), beside: null, target };
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  return { file: openSync(beside, 'w'), beside, target };
}

function print(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(refusal('disk/unwritable', 'standard output', error)) : resolve()));
  });
}

/** The bytes of a file piece by piece; of standard input for null. */
async function* pieces(path: string | null): AsyncGenerator<Buffer> {
  if (path === null) yield* process.stdin as AsyncIterable<Buffer>;
  else {
    try {
      yield* createReadStream(systemPath(path)) as AsyncIterable<Buffer>;
    } catch (error) {
      throw refusal('disk/unreadable', path, error);
    }
  }
}

async function* lines(path: string | null): AsyncGenerator<Uint8Array> {
  let begun: Buffer[] = [];
  for await (const chunk of pieces(path)) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, at)]);
      begun = [];
      from = at + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

async function input(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).subarray(0, most + 1);
}

/** The folder goes at once where the system lets an open file lose its name, so that not even a kill leaves it behind; else on closing. */
function scratch(): Scratch {
  const folder = attempt('disk/no-scratch', tmpdir(), () => mkdtempSync(join(tmpdir(), 'make-brief-')));
  const path = join(folder, 'scratch');
  const file = attempt('disk/no-scratch', path, () => openSync(path, 'wx+', 0o600));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (process.platform !== 'win32') remove();
  let end = 0;
  return {
    put: (bytes) => {
      const offset = end;
      attempt('disk/no-scratch', path, () => {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, offset + done);
      });
      end += bytes.length;
      return offset;
    },
    get: (offset, length) => attempt('disk/unreadable', path, () => bytesAt(file, offset, length)),
    close: () => {
      closeSync(file);
      remove();
    },
  };
}

function bytesAt(file: number, offset: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, offset + done);
    if (read === 0) throw Object.assign(new Error('the scratch file ends early'), { code: 'EIO' });
    done += read;
  }
  return bytes;
}

/** Editors write in several steps. */
const settleMs = 25;
/** Folders of other machines and of containers tell nothing: all is looked at this often beside. */
const pulseMs = 1000;

/** The system only says that something may have changed in a folder; what has, shows in the files themselves. */
function watch(changed: (paths: readonly string[]) => void): Watch {
  const marks = new Map<string, string>();
  const folders = new Map<string, () => void>();
  let soon: NodeJS.Timeout | undefined;
  let isClosed = false;
  const look = (): void => {
    const found = [...marks].filter(([path, mark]) => markOf(path) !== mark).map(([path]) => path);
    for (const path of found) mark(path);
    if (found.length > 0) changed(found);
  };
  const stir = (): void => {
    clearTimeout(soon);
    soon = setTimeout(look, settleMs);
  };
  const mark = (path: string): void => {
    marks.set(path, markOf(path));
    for (const folder of foldersAround(path)) if (!folders.has(folder)) folders.set(folder, openFolder(folder, stir));
  };
  const pulse = setInterval(look, pulseMs);
  return {
    note: (path) => {
      if (!isClosed && !marks.has(path)) mark(path);
    },
    close: () => {
      isClosed = true;
      clearInterval(pulse);
      clearTimeout(soon);
      for (const end of folders.values()) end();
    },
  };
}

/** Differs when a file does: its size, its time, the file itself. Of a folder, of all below it; empty for what is not there. */
function markOf(path: string): string {
  const one = (file: string): string => {
    const stats = statOrNull(file);
    return stats ? `${stats.ino}:${stats.size}:${stats.mtimeMs}` : '';
  };
  const stats = statOrNull(path);
  if (stats && !stats.isDirectory()) return one(path);
  const below = stats ? walk(path, []) : (match(path) ?? []);
  return [stats ? 'folder' : '', ...below.map((file) => `${file.path}:${one(file.path)}`)].join('\n');
}

/** A path lies in a folder; a folder has others below it; what is not there may come to be in the nearest folder that is. */
function foldersAround(path: string): ReadonlySet<string> {
  const above = dirname(path);
  const isFolder = statOrNull(path)?.isDirectory() ?? false;
  if (!isFolder && above !== path && !statOrNull(above)?.isDirectory()) return foldersAround(above);
  return new Set([above, ...(isFolder ? [path, ...walk(path, []).map((file) => dirname(file.path))] : [])]);
}

/** A folder that cannot be watched is left to the pulse. */
function openFolder(folder: string, stir: () => void): () => void {
  try {
    const watcher = watchFolder(folder, stir);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return () => {};
    throw error;
  }
}

/** The machine the program runs on. */
export const disk: World = {
  read,
  list,
  exists: (path) => existsSync(systemPath(path)),
  isFile: (path) => statOrNull(path)?.isFile() ?? false,
  write,
  create,
  print,
  lines,
  input,
  watch,
  scratch,
  readInThreads: read,
};

/** Path of a file or folder that ships with the package, such as `templates`; it holds for `dist` and for `src` alike. */
export function shippedPath(...parts: readonly string[]): string {
  return join(fileURLToPath(new URL('..', import.meta.url)), ...parts);
}
