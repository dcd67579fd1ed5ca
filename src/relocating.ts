/** ROOF. A World in which the files of a briefing lie where they lay when it was made, though they are in another folder now. */
import { createHash } from 'node:crypto';
import { posix, resolve, sep } from 'node:path';
import { shippedPath } from './disk.ts';
import type { FoundFile, HashedFile, World } from './model.ts';
import { BriefError, problem } from './problems.ts';

/** What was recorded of where a briefing was made. */
export interface Recorded {
  /** Files, folders and patterns, as they were given. */
  readonly paths: readonly string[];
  /** Files of the articles that were read from there. */
  readonly articles: readonly string[];
  /** Other files, which are known by their hashes. */
  readonly files: readonly HashedFile[];
}

/** One place for another: all that lies at or below `was` is looked for at `is`. */
interface Move {
  readonly was: string;
  readonly is: string;
}

/**
 * The World as it was. A path of the order stands for the same path below `folder`, where there is one; else, where it is the only
 * one, for the folder itself, and one of several for what has its last name there. Other files stay where they are as long as they hold what they held,
 * and are otherwise looked for below the folder too.
 */
export function relocated(machine: World, { paths, articles, files }: Recorded, folder: string): World {
  const world = fenced(machine, folder);
  const found = files.flatMap((file) => movedFile(world, file, folder));
  // A review that lies among the copies of the articles lay elsewhere.
  const strays = new Set(found.map(({ is }) => posix.normalize(is)));
  const moves = [...found, ...paths.flatMap((path) => movedPath(world, path, { folder, isOnly: paths.length === 1, articles }))];
  const move = (path: string): Move | null => {
    const plain = posix.normalize(path);
    return moves.find(({ was }) => plain === was || plain.startsWith(`${was}/`) || (was === '.' && !posix.isAbsolute(plain))) ?? null;
  };
  const there = (path: string): string => {
    const moved = move(path);
    return moved ? posix.join(moved.is, tailOf(path, moved.was)) : path;
  };
  return {
    ...world,
    read: (path) => world.read(there(path)),
    exists: (path) => world.exists(there(path)),
    isFile: (path) => world.isFile(there(path)),
    list: (path) => {
      const moved = move(path);
      if (!moved) return world.list(path);
      const listed = world.list(there(path)).filter((file) => file.path === there(path) || !strays.has(posix.normalize(file.path)));
      return listed.map((file) => back(file, moved, path));
    },
  };
}

/**
 * A World in which only files below the working folder, `folder` and the package can be read: the paths are a stranger's, and may name
 * anything, also a pipe that never ends. All else is as if it were not there.
 */
function fenced(world: World, folder: string): World {
  const grounds = ['.', folder, shippedPath()].map((each) => resolve(each));
  const isInside = (path: string): boolean => grounds.some((ground) => isBelow(resolve(path), ground));
  const isFile = (path: string): boolean => isInside(path) && world.isFile(path);
  return {
    ...world,
    isFile,
    exists: (path) => isInside(path) && world.exists(path),
    read: (path) => {
      if (!isFile(path))
        throw new BriefError(problem('disk/unreadable', { file: path }, { cause: 'there is no such file among the sources' }));
      return world.read(path);
    },
    list: (path) => {
      if (!isInside(path)) throw new BriefError(problem('disk/no-path', null, { path }));
      return world.list(path);
    },
  };
}

const isBelow = (path: string, ground: string): boolean => path === ground || path.startsWith(ground.endsWith(sep) ? ground : ground + sep);

/** What a path has below the place. */
const tailOf = (path: string, was: string): string => (was === '.' ? posix.normalize(path) : posix.normalize(path).slice(was.length));

/** As the World would have listed it where it was; a file that is asked for by itself is called as it was asked for. */
function back({ path, bytes }: FoundFile, { was, is }: Move, asked: string): FoundFile {
  const tail = posix.normalize(path).slice(posix.normalize(is).length);
  return { path: tail === '' ? asked : posix.join(was, tail), bytes };
}

interface Setting {
  readonly folder: string;
  readonly isOnly: boolean;
  readonly articles: readonly string[];
}

/** The folder of a pattern, before its first sign. */
const baseOf = (path: string): string => {
  const parts = posix
    .normalize(path)
    .replace(/(?<=.)\/$/, '')
    .split('/');
  const first = parts.findIndex((part) => /[*?[\]{}!()]/.test(part));
  return first < 0 ? parts.join('/') : parts.slice(0, first).join('/') || '.';
};

function movedPath(world: World, path: string, { folder, isOnly, articles }: Setting): readonly Move[] {
  const was = baseOf(path);
  const isFile = articles.some((file) => file === path || file.startsWith(`${path}!/`) || file.startsWith(`${path}#`));
  const [same, named] = [posix.join(folder, was), posix.join(folder, posix.basename(was))];
  const isInside = !posix.isAbsolute(was) && !was.startsWith('..');
  if (isInside && was !== '.' && world.exists(same)) return [{ was, is: same }];
  if (isFile || !isOnly) return [{ was, is: named }];
  return [{ was, is: posix.normalize(folder).replace(/(?<=.)\/$/, '') }];
}

function movedFile(world: World, { path, sha256 }: HashedFile, folder: string): readonly Move[] {
  const holds = (place: string): boolean => world.isFile(place) && sha256Of(world.read(place)) === sha256;
  if (holds(path)) return [];
  const found = [posix.join(folder, path), posix.join(folder, posix.basename(path))].find(holds);
  return found === undefined ? [] : [{ was: posix.normalize(path), is: found }];
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
