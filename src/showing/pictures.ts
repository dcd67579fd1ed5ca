/** ROOF. Where the pictures of a page lie: beside it, or where an absolute path says. */
import { posix } from 'node:path';
import type { ImageFile, ReadImage } from '../document/index.ts';
import type { World } from '../model.ts';
import { BriefError, problem } from '../problems.ts';

/**
 * Reads pictures by their paths, which count from the folder of `page`, but for `known`, which counts from the working folder.
 * Throws `document/no-image` or `document/bad-image`.
 */
export function readPictures(world: World, page: string, known: string | null = null): ReadImage {
  return (path, mostBytes): ImageFile => {
    const file = isAbsolute(path) || path === known ? path : posix.join(posix.dirname(page), path);
    const bytes = sizeOf(world, file);
    if (bytes === null) throw new BriefError(problem('document/no-image', null, { src: path, reason: `there is no file ${file}` }));
    if (bytes > mostBytes) {
      const reason = `it has ${Math.ceil(bytes / 1_048_576)} MB, and ${mostBytes / 1_048_576} MB is the most`;
      throw new BriefError(problem('document/bad-image', null, { src: path, reason, mend: 'scale it down' }));
    }
    return { file, bytes: world.read(file) };
  };
}

const isAbsolute = (path: string): boolean => posix.isAbsolute(path) || /^[a-z]:[/\\]/i.test(path);

/** Bytes of a file; null for what is none. A path with signs of a pattern is a path all the same. */
function sizeOf(world: World, file: string): number | null {
  if (!world.exists(file)) return null;
  return world.list(file).find(({ path }) => path === file)?.bytes ?? null;
}
