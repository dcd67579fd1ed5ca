import { describe, expect, it } from 'vitest';
import { disk } from '../src/disk.ts';
import { compile } from '../src/pipeline.ts';
import { bytesOf, printPage } from '../src/printing.ts';
import { readPictures } from '../src/showing/pictures.ts';
import { plainOrder } from './order.ts';
import { svg } from './rooms/images.fixture.ts';
import { readText } from './rooms/pdf.fixture.ts';
import { complaints, worldOf } from './world.ts';

describe('the files of pictures', () => {
  const world = worldOf({
    'pages/a.png': 'a',
    'pages/img/b.png': 'b',
    'shared/c.png': 'c',
    '/srv/d.png': 'd',
    'pages/big.png': 'x'.repeat(100),
  });
  const read = readPictures(world, 'pages/page.html');

  it.each([
    ['a.png', 'pages/a.png'],
    ['./img/b.png', 'pages/img/b.png'],
    ['../shared/c.png', 'shared/c.png'],
    ['/srv/d.png', '/srv/d.png'],
  ])('count from the folder of the page: %s', (path, file) => {
    expect(read(path, 1000).file).toBe(file);
  });

  it.each([
    [
      'gone.png',
      'document/no-image The image "gone.png" cannot be found: there is no file pages/gone.png. correct src; it counts from the folder of the page.',
    ],
    ['img', 'document/no-image The image "img" cannot be found: there is no file pages/img.'],
    ['*.png', 'document/no-image The image "*.png" cannot be found: there is no file pages/*.png.'],
    ['big.png', 'document/bad-image The image "big.png" cannot be printed: it has 1 MB, and 0.00004'],
  ])('are told of where there is none: %s', async (path, message) => {
    const [told] = await complaints(() => read(path, 50));
    expect(told).toContain(message);
  });

  it('are found on the disk', () => {
    expect(readPictures(disk, 'README.md')('package.json', 1_000_000).bytes.length).toBeGreaterThan(100);
  });
});

describe('a template with a picture', () => {
  const template = (src: string): string =>
    `<html lang="en"><title>T</title><body><p>Toll <img src="${src}" alt="A sign."></p></body></html>`;
  const order = { ...plainOrder, paths: ['a.txt'], audiences: ['desk'] };
  const worldWith = (src: string) =>
    worldOf({
      'a.txt': 'Shelling in Oster\n\n3 March 2021. Shelling killed four people in the village of Oster on Tuesday, the mayor said.\n',
      'templates/desk/brief.hbs': template(src),
      'templates/desk/audience.yaml': 'title: Desk brief\ndescription: For the desk\n',
      'templates/desk/style.css': '@page { size: A4 } body { font: 10pt "Source Sans 3" }',
      'templates/desk/img/sign.svg': svg('<text y="20">SIGN</text>'),
    });

  it('finds it beside the template', async () => {
    const { editions } = await compile(order, worldWith('img/sign.svg'));
    expect((await readText(editions[0]?.bytes.get('pdf') ?? new Uint8Array()))[0]).toContain('SIGN');
  });

  it('tells of one that is not there', async () => {
    expect(await complaints(() => compile(order, worldWith('sign.svg')))).toEqual([
      'templates/desk/brief.hbs:1:47 document/no-image The image "sign.svg" cannot be found: there is no file templates/desk/sign.svg. correct src; it counts from the folder of the page.',
    ]);
  });
});

describe('a page with a picture', () => {
  it('has it printed from beside the page', async () => {
    const page = '<html lang="en"><title>T</title><body><p>Toll <img src="sign.svg" alt="A sign."></p></body></html>';
    const world = worldOf({ 'pages/page.html': page, 'pages/sign.svg': svg('<text y="20">SIGN</text>') });
    const printed = await printPage('pages/page.html', null, world);
    expect((await readText(bytesOf(printed)))[0]).toContain('SIGN');
  });
});
