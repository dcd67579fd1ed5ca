import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { root, story, workplace } from './program.ts';

const { at, put, run } = workplace();

const text = (path: string): string => readFileSync(at(path), 'utf8');

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(html);
  return tags;
}

/** What a browser would load or follow without being asked, and every handler. */
const reaches = ({ name, attributes }: Tag): readonly string[] =>
  Object.entries(attributes).flatMap(([key, value]) => {
    const isSafe = (name === 'a' && key === 'href') || key === 'xmlns' || key === 'content' || /^(#|data:image\/)/.test(value);
    const isAddress =
      ['src', 'href', 'xlink:href', 'action', 'data', 'srcset', 'poster'].includes(key) || /\w:\/\/|url\((?!#)/i.test(value);
    return key.startsWith('on') || (isAddress && !isSafe) ? [`${name} ${key}="${value}"`] : [];
  });

const hostile = `"><script>alert(1)</script> hit camp </title></style>

Published: 12 March 2020

Two U.S. soldiers were killed when rockets hit <img src=x onerror=alert(1)> Camp Taji on Wednesday, the "Pentagon</td></table><script src=//e.vil></script>" said.

Three Iraqi policemen were wounded in Basra on Wednesday, Jane "onmouseover="alert(1) Doe & {{constructor}} &lt;iframe&gt; said.
`;

describe('make-brief -o brief.html', () => {
  it('writes one page with every chart, in which all links within lead somewhere', () => {
    cpSync(join(root, 'data/articles'), at('data/articles'), { recursive: true });
    const { code, err } = run(['-o', 'brief.html']);
    expect(err).toMatch(/^brief\.html: \d+ events, \d+ claims from 5 articles\n$/);
    expect(code).toBe(0);
    const html = text('brief.html');
    const tags = tagsOf(html);
    expect(tags.filter(({ name }) => name === 'svg').length).toBeGreaterThan(3);
    expect(tags.filter(({ name, attributes }) => name === 'div' && attributes['class'] === 'table-box').length).toBeGreaterThan(3);
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const within = tags.flatMap(({ name, attributes }) =>
      name === 'a' && attributes['href']?.startsWith('#') ? attributes['href'].slice(1) : [],
    );
    expect(within.length).toBeGreaterThan(100);
    expect(within.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('loads nothing and runs nothing', () => {
    cpSync(join(root, 'data/articles'), at('data/articles'), { recursive: true });
    run(['-o', 'brief.html']);
    const html = text('brief.html');
    expect(tagsOf(html).flatMap(reaches)).toEqual([]);
    expect(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]).not.toMatch(/url\(|@import|:\/\//i);
    expect(html).not.toMatch(/<(script|iframe|object|embed|link|base|form|video|audio)\b/i);
  });

  it('gives the same bytes twice, beside a PDF or not', () => {
    put('a.txt', story);
    run(['a.txt', '-o', 'x.html', '-o', 'x.pdf']);
    run(['a.txt', '-o', 'y.html']);
    expect(text('y.html')).toBe(text('x.html'));
  });

  it('shows what articles say as words, never as markup', () => {
    put('a.txt', hostile);
    expect(run(['a.txt', '-o', 'x.html', '--title', '</title><script>alert(1)</script>']).code).toBe(0);
    const html = text('x.html');
    const tags = tagsOf(html);
    expect(html).toContain('&lt;script src=//e.vil&gt;');
    expect(tags.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['script']));
    expect(tags.filter(({ name }) => ['script', 'img', 'iframe'].includes(name))).toEqual([]);
    expect(tags.flatMap(reaches)).toEqual([]);
    expect(tags.filter(({ name }) => name === 'title')).toHaveLength(1 + tags.filter(({ name }) => name === 'svg').length);
  });

  it('has the letters that no font of the page has', () => {
    put('a.txt', story.replace('the Pentagon said', 'Colonel 李 of the Pentagon said'));
    run(['a.txt', '-o', 'x.html', '-o', 'x.pdf']);
    expect(text('x.html')).toContain('李');
  });

  it('is not read as an article when it lies among them', () => {
    put('news/a.txt', story);
    run(['news', '-o', 'news/brief.html', '-o', 'first.json']);
    const { err } = run(['news', '-o', 'second.json']);
    expect(err).toContain('articles/own-work');
    expect(text('second.json')).toBe(text('first.json'));
  });
});
