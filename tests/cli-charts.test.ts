import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { story, workplace } from './program.ts';

const { at, put, run } = workplace();
const read = (path: string): Buffer => readFileSync(at(path));
const files = ['casualties', 'troops'].flatMap((name) => ['csv', 'png', 'svg'].map((ending) => `${name}.${ending}`));
/** A template may draw a chart under any name that there is: what is looked at is that these two are among them. */
const listed = (folder: string): string[] => readdirSync(at(folder)).sort();

describe('make-brief -o charts/', () => {
  it('writes every chart of the template and its figures, and no briefing', () => {
    put('news/camp.txt', story);
    const { code, err } = run(['news', '-o', 'out/charts/']);
    expect(code).toBe(0);
    expect(err).toMatch(/^out\/charts\/: \d+ charts as svg, png and csv\n$/);
    expect(readdirSync(at('out'))).toEqual(['charts']);
    expect(listed('out/charts')).toEqual(expect.arrayContaining(files));
    expect(read('out/charts/casualties.svg').toString()).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [\s\S]*<\/svg>\n$/);
    expect(read('out/charts/casualties.png').subarray(1, 4).toString()).toBe('PNG');
    const [head, row] = read('out/charts/casualties.csv').toString().split('\r\n');
    expect(head).toContain('Claims');
    expect(row).toContain('2,3,');
  });

  it('writes the same bytes again, into the folder that is there, even among the articles', () => {
    put('news/camp.txt', story);
    run(['news', '-o', 'news/charts/']);
    const first = listed('news/charts').map((name) => read(`news/charts/${name}`));
    const { code } = run(['news', '-o', 'news/charts'], { environment: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' } });
    expect(code).toBe(0);
    expect(listed('news/charts').map((name) => read(`news/charts/${name}`))).toEqual(first);
  });

  it('goes with a briefing, as what is asked for, and as fine', () => {
    put('news/camp.txt', story);
    const { err } = run(['news', '-o', 'b.pdf', '--charts', 'png', '--density', '72', '--json']);
    expect(listed('charts').every((name) => name.endsWith('.png'))).toBe(true);
    const [brief, charts] = err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).made);
    expect(brief).toMatchObject({ path: 'b.pdf', output: 'pdf' });
    expect(charts).toMatchObject({ path: 'charts/', output: 'charts' });
    expect(charts.files).toContain('charts/troops.png');
    const coarse = read('charts/troops.png').readUInt32BE(16);
    run(['news', '--charts', 'png', '--density', '288']);
    expect(Math.abs(read('out/charts/troops.png').readUInt32BE(16) - 4 * coarse)).toBeLessThanOrEqual(2);
  });

  it('says so where there is too little for a chart: build/no-charts', () => {
    put('news/camp.txt', story);
    put('templates/plain/brief.hbs', '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><p>No charts</p></body></html>');
    put('templates/plain/style.css', 'p { margin: 0 }');
    put('templates/plain/audience.yaml', 'title: Plain\ndescription: Without charts\n');
    const { code, err } = run(['news', '-o', 'charts/', '--audience', 'plain']);
    expect(code).toBe(0);
    expect(err).toContain('warning  build/no-charts  The articles have too little for any chart of "plain".  Mend: add articles.');
  });

  it('shows a wrong format with those there are', () => {
    const { code, err } = run(['news', '--charts', 'gif']);
    expect({ code, err }).toMatchObject({ code: 2 });
    expect(err).toContain('Charts cannot be written as "gif"');
    expect(err).toContain('use svg, png or csv');
  });
});
