import type { World } from '../../model.ts';

/** The World, with every path told that was asked for: what was made of them is to be made anew when one of them changes. */
export function recorded(world: World, took: (path: string) => void): World {
  const noting =
    <Answer>(ask: (path: string) => Answer) =>
    (path: string): Answer => {
      took(path);
      return ask(path);
    };
  return { ...world, read: noting(world.read), list: noting(world.list), exists: noting(world.exists) };
}
