/** ROOF. The logo that the settings name: what is wrong with it is told there, not in the template that prints it. */
import { posix } from 'node:path';
import type { OpenImage } from '../document/index.ts';
import type { World } from '../model.ts';
import { attempt, BriefError, problem } from '../problems.ts';
import type { Makeup } from '../settings/makeup.ts';
import { hint, nearest } from '../text/nearest.ts';

/** Throws `settings/no-logo` where there is no such file, and what `open` finds wrong with the picture. */
export function demandLogo({ imprint: { logo }, places }: Makeup, open: OpenImage, world: World): void {
  if (logo === null) return;
  const place = places['logo'] ?? null;
  if (!world.exists(logo)) {
    const names = picturesBeside(logo, world);
    throw new BriefError(problem('settings/no-logo', place, { path: logo, hint: meant(posix.basename(logo), names) }));
  }
  const opened = attempt(() => open(logo, { file: logo, line: 1, column: 1 }));
  if (opened instanceof BriefError) throw new BriefError(...opened.problems.map((each) => ({ ...each, place: each.place ?? place })));
}

function picturesBeside(path: string, world: World): readonly string[] {
  const folder = posix.dirname(path);
  const found = world.exists(folder) ? attempt(() => world.list(folder)) : [];
  if (found instanceof BriefError) return [];
  const beside = found.filter((file) => posix.dirname(posix.normalize(file.path)) === folder);
  return beside.map((file) => posix.basename(file.path)).filter((name) => /\.(?:png|jpe?g|svg)$/i.test(name));
}

/** The same name with another ending, or else the nearest. */
function meant(name: string, names: readonly string[]): string {
  const stem = (each: string): string => posix.parse(each).name.toLowerCase();
  const same = names.find((each) => stem(each) === stem(name)) ?? names.find((each) => nearest(stem(name), [stem(each)]) !== null);
  return same === undefined ? hint(name, names) : ` Did you mean "${same}"?`;
}
