/** ROOF. What a template may reach: files of the working folder, and those that ship. A template of a stranger reads nothing else. */
import { posix } from 'node:path';
import { shippedPath } from '../disk.ts';
import type { World } from '../model.ts';
import { BriefError, problem } from '../problems.ts';

/**
 * The World as a template sees it. `known` is a file that the user has named himself, wherever it lies. What leads elsewhere throws
 * `audiences/out-of-reach`, whether there is such a file or not.
 */
export function within(world: World, known: string | null): World {
  const reached = (path: string): string => {
    const plain = posix.normalize(path.replaceAll('\\', '/'));
    const isOwn = !posix.isAbsolute(plain) && !/^[a-z]:/i.test(plain) && plain !== '..' && !plain.startsWith('../');
    if (path === known || isOwn || plain.startsWith(shippedPath())) return path;
    throw new BriefError(problem('audiences/out-of-reach', null, { path }));
  };
  return {
    ...world,
    read: (path) => world.read(reached(path)),
    exists: (path) => world.exists(reached(path)),
    isFile: (path) => world.isFile(reached(path)),
    list: (path) => world.list(reached(path)),
  };
}
