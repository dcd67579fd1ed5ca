/** A page for browsers: the words, links and charts of the printed one, and nothing that it could be made to load or run. */
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { composePage, dataAddress, readPage, readStyles, type SheetSource, webPage } from '../../src/document/index.ts';
import { writeHtml } from '../../src/outputs/index.ts';
import type { Drawing } from '../../src/print.ts';
import { drawing } from './document.fixture.ts';

const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const patterned: Drawing = {
  ...drawing,
  title: 'Tom & "Jerry"',
  alt: 'A <chart>',
  ops: [
    { op: 'clip', path: [['M', 0, 0], ['L', 5, 0], ['L', 5, 5], ['Z']], isEvenOdd: false },
    { op: 'fill', path: [['M', 0, 0], ['L', 9, 0], ['L', 9, 9], ['Z']], isEvenOdd: false, paint: { color: '#000000', alpha: 1 } },
  ],
};

const noFiles = () => {
  throw new Error('no file is to be read here');
};

/** The page for browsers of what stands in a body. */
function web(body: string, css = ''): string {
  const sheets: SheetSource[] = [{ file: 'style.css', text: css }];
  const text = `<html lang="en"><head><title>A &lt;b&gt; &amp; c</title></head><body>${body}</body></html>`;
  const image = { ...drawing, ops: [] };
  const composed = composePage(
    readPage({ file: 'page.html', text }),
    readStyles(sheets),
    () => patterned,
    () => image,
  );
  return new TextDecoder().decode(writeHtml(webPage(composed, sheets, (src) => dataAddress(src, noFiles))));
}

const bodyOf = (html: string): string => html.slice(html.indexOf('<body'));
const sheetOf = (html: string): string => /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
const ids = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => String(match[1]));

describe('a page for browsers', () => {
  it('says what it is, in its language, and forbids itself to load or run anything', () => {
    const html = web('<p>Words.</p>');
    expect(html).toMatch(
      /^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="make-brief">/,
    );
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html).toContain('<title>A &lt;b&gt; &amp; c</title>');
    expect(html).not.toMatch(/<script|<link|<base/i);
  });

  it('keeps text text', () => {
    const html = bodyOf(web('<p title="&quot;&gt;&lt;script&gt;">&lt;img src=x onerror=alert(1)&gt; &amp;lt;b&amp;gt; \u0000</p>'));
    expect(html).toContain('<p title="&quot;&gt;&lt;script&gt;">&lt;img src=x onerror=alert(1)&gt; &amp;lt;b&amp;gt; \ufffd</p>');
  });

  it('draws each chart with its title and what it shows, and no two ids alike', () => {
    const html = web(
      '<figure><chart name="a" class="wide"></chart></figure><p id="drawing-2-1">x</p><figure><chart name="a"></chart></figure>',
    );
    expect(html.match(/<div class="chart( wide)?"><svg [^>]*role="img"/g)).toHaveLength(2);
    expect(html).toContain('<title>Tom &amp; &quot;Jerry&quot;</title>\n<desc>A &lt;chart&gt;</desc>');
    const found = ids(bodyOf(html));
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(found).toContain(id);
  });

  it('lists contents as links, and gives a table a box to be moved in', () => {
    const html = web(
      '<contents></contents><h2 id="a">First</h2><section><table><caption>Who &amp; how</caption><tr><td>1</td></tr></table></section>',
    );
    expect(html).toContain('<nav class="contents"><ul><li class="contents-entry level-2"><a href="#a">First</a></li></ul></nav>');
    expect(html).toContain('<div class="table-box" tabindex="0" role="region" aria-label="Who &amp; how"><table><caption>');
  });

  it('puts footnotes at the end, with a way there and back', () => {
    const html = bodyOf(web('<p id="footnote-1">One<span class="n">a <em>note</em></span> two.</p>', '.n { float: footnote }'));
    expect(html).toContain('One<sup class="footnote-call"><a href="#footnote-1-" id="footnote-call-1" role="doc-noteref">1</a></sup> two.');
    expect(html).toMatch(
      /<ol><li id="footnote-1-"><span class="n">a <em>note<\/em><\/span> <a href="#footnote-call-1" role="doc-backlink">/,
    );
    expect(html.match(/note<\/em>/g)).toHaveLength(1);
  });

  it('holds its pictures', () => {
    const html = bodyOf(
      web(`<p><img src="${png}" alt="A dot"><svg viewBox="0 0 1 1" aria-label="Logo"><rect width="1" height="1"/></svg></p>`),
    );
    const sources = [...html.matchAll(/<img [^>]*src="([^"]+)"/g)].map((match) => String(match[1]));
    expect(sources[0]).toBe(png);
    const svg = Buffer.from(String(sources[1]?.split(',')[1]), 'base64').toString('utf8');
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"');
    expect(html).not.toContain('<svg');
    expect(html).toContain('alt="Logo"');
  });

  it('leaves no address in what is hidden, where nobody checked it', () => {
    const html = bodyOf(
      web('<p class="x"><a href="javascript:alert(1)">a</a></p><p><a href="https://example.org/">b</a></p>', '.x { display: none }'),
    );
    expect(html).not.toContain('javascript:');
    expect(html).toContain('<a href="https://example.org/">b</a>');
  });

  it('gives the same bytes for the same page', () => {
    const body = '<h2 id="a">A</h2><contents></contents><figure><chart name="c"></chart></figure>';
    expect(web(body, 'p { color: red }')).toBe(web(body, 'p { color: red }'));
  });

  it('is well formed: every element that it opens it closes', () => {
    const html = web('<ul><li>One<li>Two</ul><p>A<br>b<p>c<table><tr><td>1<td>2<tr><td>3</table>');
    expect(parseDocument(html).children.length).toBeGreaterThan(0);
    expect(bodyOf(html)).toContain('<ul><li>One</li><li>Two</li></ul><p>A<br>b</p><p>c</p>');
  });
});

describe('its style sheet', () => {
  const css = (text: string): string => sheetOf(web('<p>x</p>', text));

  it('names no file, in whatever spelling', () => {
    const sheet = css(
      '@font-face { font-family: "House"; src: url(house.ttf) } :root { --x: url(https://example.org/x); --y: u\\72l("//a.b/c") } p { color: red }',
    );
    expect(sheet).not.toMatch(/url|u\\72l|example\.org|@font-face/i);
    expect(sheet).toContain('p { color: red }');
  });

  it('names faces to fall back on, with feet or without as the first of the rule has them', () => {
    const sheet = css(
      '@font-face { font-family: "House Serif"; src: url(a.ttf) } @font-face { font-family: "House Sans"; src: url(b.ttf) } ' +
        ':root { --body: "House Serif", "House Sans" } p { font: 600 9pt/12pt var(--body) } td { font-family: "House Sans" } li { font: inherit }',
    );
    expect(sheet).toMatch(/p \{ font: 600 9pt\/12pt var\(--body\), Charter, .*Georgia.*, serif \}/);
    expect(sheet).toMatch(/td \{ font-family: "House Sans", .*Arial.*, sans-serif \}/);
    expect(sheet).toContain('li { font: inherit }');
  });

  it('keeps pages, and leaves out what only they have', () => {
    const sheet = css(
      '@page :first { margin: 20mm; @top-left { content: counter(page) } } p::before { content: counter(pages) } b, i::footnote-call { color: red }',
    );
    expect(sheet).toContain('@page :first { margin: 20mm; @top-left { content: counter(page); } }');
    expect(sheet).not.toContain('counter(pages)');
    expect(sheet).toContain('b { color: red }');
    expect(sheet).not.toContain('::footnote');
  });

  it('puts columns below each other where the screen is narrow', () => {
    const narrow = '@media screen and (max-width: 46em)';
    const sheet = css(
      '.a { display: grid; grid-template-columns: 82pt 1fr } .b { grid-template-columns: 1fr 1fr 1fr } .c { columns: 2; text-align: justify }',
    );
    expect(sheet).toContain(`${narrow} { .a { grid-template-columns: 1fr } }`);
    expect(sheet).toContain(`${narrow} { .b { grid-template-columns: repeat(auto-fit, minmax(96pt, 1fr)) } }`);
    expect(sheet).toContain(`${narrow} { .c { columns: auto; text-align: start } }`);
  });

  it('finds charts and tables where they stand now', () => {
    expect(css('figure > chart.wide, section > table { margin: 0 }')).toContain('figure > .chart.wide, section   table { margin: 0 }');
  });

  it('cannot end its element', () => {
    const html = web('<p>x</p>', 'p::before { content: "</style><script>alert(1)</script>" }');
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});
