import { describe, expect, test } from 'vitest';
import { disk } from '../../src/disk.ts';
import { openTemplate, traceTemplate } from '../../src/document/index.ts';
import { readSchema } from '../../src/shipped.ts';
import { briefing, sourcesOf } from './document.fixture.ts';

/** Where the first place of `words` in the filled page comes from. */
function traced(text: string, words: string, partials: Readonly<Record<string, string>> = {}): string {
  const sections = text.includes('{{sections}}') ? { names: ['one'], isDemanded: true, places: [] } : null;
  const sources = sourcesOf(text, { partials, sections });
  const page = openTemplate(sources, readSchema(disk))(briefing);
  const before = page.slice(0, page.indexOf(words)).split('\n');
  expect(page).toContain(words);
  const { file, line, column } = traceTemplate(sources, briefing)(before.length, (before.at(-1) ?? '').length + 1);
  return `${file}:${line}:${column}`;
}

describe('a place of the page is one of the templates', () => {
  test.each([
    ['<p>\n <b>x</b>', '<b>', 'brief.hbs:2:2'],
    ['<p>{{title}}</p><i>', '<i>', 'brief.hbs:1:17'],
    ['<p>{{title}}</p>', 'counter', 'brief.hbs:1:4'],
    ['a\n{{#each chronology}}\n<p>{{title}}</p>\n<i>{{/each}}', '<i>', 'brief.hbs:4:1'],
    ['{{#each chronology}}\n<p>{{title}}</p>\n{{/each}}\n<i>', '<i>', 'brief.hbs:4:1'],
    ['{{#known ledgers}}a{{else}}\n <u>{{/known}}', '<u>', 'brief.hbs:2:2'],
    ['{{#if ledgers}}a{{else if chronology}}b <u>{{/if}}', '<u>', 'brief.hbs:1:41'],
    ['{{prose deck}} {{~#if title ~}} \n  <s> {{/if}}', '<s>', 'brief.hbs:2:3'],
    ['\n{{> row}}\n<b>', '<em', 'row.hbs:3:4'],
    ['\n{{> row}}\n<b>', '<b>', 'brief.hbs:3:1'],
    ['<p>\n{{sections}}\n</p>', '<u>', 'section-one.hbs:2:1'],
    ['<p title="{{title}}" colour="x">', 'colour', 'brief.hbs:1:22'],
  ])('%j: %s', (text, words, place) => {
    expect(traced(text, words, { 'section-one': 'x\n<u>', row: '<p>\n{{#each chronology}}{{title}}{{/each}}\n   <em class="x">' })).toBe(
      place,
    );
  });
});
