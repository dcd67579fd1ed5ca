/** What a preview makes again, and what it does not. */
import { expect, it } from 'vitest';
import type { Host } from '../src/commands/command.ts';
import { openMaker } from '../src/commands/preview/maker.ts';
import { worldOf } from './world.ts';

const article = `Rockets hit a camp
2020-03-12

Rockets hit Camp Taji on Wednesday, killing three soldiers, the army said.
`;

/** A maker over a folder of one article, and the files that it reads. */
function opened() {
  const files = {
    'news/a.txt': article,
    'templates/analyst/brief.hbs': '<html lang="en"><head><title>{{title}}</title></head><body></body></html>',
  };
  const read: string[] = [];
  const world = worldOf(files);
  const noting = (path: string): Uint8Array => {
    read.push(path);
    return world.read(path);
  };
  const host: Host = {
    world: { ...world, read: noting },
    environment: {},
    report: () => {},
    tell: () => {},
    clock: () => () => 0,
    ended: () => new Promise(() => {}),
  };
  const maker = openMaker({ paths: ['news'] }, host, () => {});
  const making = async (changed: readonly string[]) => {
    read.length = 0;
    maker.forget(changed);
    const { shown, problems } = await maker.make(null);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const faces = read.filter((path) => path.endsWith('.ttf'));
    return { shown, faces, articles: read.filter((path) => path.endsWith('.txt')) };
  };
  return { files, making };
}

it('keeps faces and articles where a template has changed, though the folders around it have changed too', async () => {
  const { making } = opened();
  const first = await making([]);
  expect(first.faces.length).toBeGreaterThan(0);
  expect(first.articles).toEqual(['news/a.txt']);
  const { faces, articles } = await making(['templates', 'templates/analyst', 'templates/analyst/brief.hbs']);
  expect({ faces, articles }).toEqual({ faces: [], articles: [] });
});

it('opens faces again where one of them has changed', async () => {
  const { making } = opened();
  const { faces } = await making([]);
  const again = await making(faces.slice(0, 1));
  expect(again.faces).toEqual(faces);
  expect(again.articles).toEqual([]);
});

it('reads articles again where one of them has changed', async () => {
  const { making } = opened();
  await making([]);
  expect((await making(['news/a.txt'])).articles).toEqual(['news/a.txt']);
});

it('makes the page for browsers from what the paper was made of, when it is asked for', async () => {
  const { making } = opened();
  const { shown } = await making([]);
  expect(new TextDecoder().decode(shown?.html())).toContain('<title>');
  expect(shown?.html()).toBe(shown?.html());
});
