import { disk, shippedPath } from '../src/disk.ts';
import type { World } from '../src/model.ts';
import { BriefError, problem } from '../src/problems.ts';

/** A working folder kept in memory, over the files that ship with the package. A null cannot be read. */
export function worldOf(files: Readonly<Record<string, string | null>>): World & { readonly written: Map<string, Uint8Array> } {
  const written = new Map<string, Uint8Array>();
  const isShipped = (path: string): boolean => path.startsWith(shippedPath());
  const below = (path: string): string[] =>
    Object.keys(files).filter((each) => each === path || (path === '.' && each !== '-') || each.startsWith(`${path.replace(/\/$/, '')}/`));
  return {
    written,
    read(path) {
      if (isShipped(path)) return disk.read(path);
      const content = files[path];
      if (typeof content === 'string') return new TextEncoder().encode(content);
      throw new BriefError(problem('disk/unreadable', { file: path }, { cause: 'permission denied' }));
    },
    list(path) {
      if (isShipped(path)) return disk.list(path);
      if (below(path).length === 0) throw new BriefError(problem('disk/no-path', null, { path }));
      return below(path)
        .sort()
        .map((each) => ({ path: each, bytes: files[each]?.length ?? 0 }));
    },
    exists: (path) => (isShipped(path) ? disk.exists(path) : below(path).length > 0),
    isFile: (path) => (isShipped(path) ? disk.isFile(path) : path in files),
    write: (path, bytes) => void written.set(path, bytes),
    create(path, fill) {
      const chunks: Uint8Array[] = [];
      fill((chunk) => chunks.push(chunk));
      written.set(path, Buffer.concat(chunks));
    },
    print: async (bytes) => void written.set('-', bytes),
    input: async () => new TextEncoder().encode(files['-'] ?? ''),
    async *lines() {
      yield* [];
    },
    watch: () => ({ note: () => {}, close: () => {} }),
    scratch: () => {
      throw new BriefError(problem('disk/no-scratch', { file: 'scratch' }, { cause: 'permission denied' }));
    },
  };
}

/** The printed problems of what a piece of work throws; anything but a BriefError goes on. */
export async function complaints(work: () => unknown): Promise<string[]> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return error.problems.map(
      ({ code, place, message, mend }) => `${place ? Object.values(place).join(':') : '-'} ${code} ${message} ${mend}`,
    );
  }
  return [];
}
