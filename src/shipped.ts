/** ROOF. What ships with the package beside its code: word lists, and the version it goes by. */
import { shippedPath } from './disk.ts';
import { baseName } from './lines.ts';
import type { World } from './model.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text of every lexicon by its name. */
export function readLexicons(world: World): Readonly<Record<string, string>> {
  const files = world.list(shippedPath('data', 'lexicons'));
  return Object.fromEntries(files.map(({ path }) => [baseName(path), decode(world.read(path))]));
}

/** The version of package.json. */
export function readVersion(world: World): string {
  const about = JSON.parse(decode(world.read(shippedPath('package.json')))) as { readonly version: string };
  return about.version;
}
