/** A briefing as Markdown, parsed by a parser of CommonMark that is not ours, beside the same briefing as HTML. */
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/disk.ts';
import type { World } from '../../src/model.ts';
import { compile } from '../../src/pipeline.ts';
import { plainOrder } from '../order.ts';
import { root } from '../program.ts';
import { worldOf } from '../world.ts';

type Nodes = ReturnType<typeof parseDocument>['children'];

/** Elements below, with their names and attributes. */
function elementsIn(
  nodes: Nodes,
): readonly { readonly name: string; readonly attribs: Readonly<Record<string, string>>; readonly children: Nodes }[] {
  return nodes.flatMap((node) => ('attribs' in node ? [node, ...elementsIn(node.children as Nodes)] : []));
}

/** Words that are seen, drawings and what is no text left out; reference marks lose their brackets. */
function wordsIn(nodes: Nodes): readonly string[] {
  const text = (node: Nodes[number]): string => {
    if (node.type === 'text') return node.data;
    if (!('children' in node) || ('name' in node && ['svg', 'style', 'head'].includes(node.name))) return ' ';
    const inner = node.children.map((child) => text(child as Nodes[number])).join('');
    return 'name' in node && ['a', 'b', 'strong', 'em', 'i', 'span', 'time', 'q', 'abbr', 'sup', 'cite'].includes(node.name)
      ? inner
      : ` ${inner} `;
  };
  return nodes
    .map(text)
    .join(' ')
    .replaceAll(/[[\]]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

async function made(paths: readonly string[], audience: string, world: World): Promise<{ html: Nodes; markdown: string; page: Nodes }> {
  const { editions } = await compile({ ...plainOrder, paths, audiences: [audience], outputs: ['html', 'md'] }, world);
  const text = (id: 'html' | 'md'): string => new TextDecoder().decode(editions[0]?.bytes.get(id));
  return {
    html: parseDocument(text('html')).children,
    markdown: text('md'),
    page: parseDocument(marked.parse(text('md'), { async: false })).children,
  };
}

/** Words of one that the other lacks, each as often as it is lacking. */
function lacking(of: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return of.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count < 1;
  });
}

describe.each(['analyst', 'executive', 'press', 'situation'])('a briefing for %s', (audience) => {
  it('has all words of its page, links that lead somewhere, headings and tables', { timeout: 60_000 }, async () => {
    const { html, page, markdown } = await made([join(root, 'data/articles')], audience, disk);
    const letters = (words: readonly string[]): readonly string[] => words.map((word) => word.replaceAll(/[“”]/g, ''));
    expect(lacking(letters(wordsIn(html)), letters(wordsIn(page)))).toEqual([]);
    const elements = elementsIn(page);
    const ids = new Set(elements.flatMap(({ attribs }) => attribs['id'] ?? []));
    const targets = elements.flatMap(({ attribs }) => (attribs['href']?.startsWith('#') ? attribs['href'].slice(1) : []));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    const count = (nodes: Nodes, names: readonly string[]): number => elementsIn(nodes).filter(({ name }) => names.includes(name)).length;
    expect(count(page, ['h1', 'h2', 'h3'])).toBe(count(html, ['h1', 'h2', 'h3']));
    expect(count(page, ['table'])).toBeGreaterThanOrEqual(count(html, ['table']));
    expect(count(page, ['script', 'img', 'iframe', 'style'])).toBe(0);
    expect(markdown).toMatch(/^<!-- Generator: make-brief -->\n\n/);
    expect(markdown.endsWith('\n') && !markdown.endsWith('\n\n')).toBe(true);
  });
});

describe('words of an article in Markdown', () => {
  const hostile = [
    '# Heading <script>alert(1)</script> & [link](http://x.example) ![x](y) `code` | pipe',
    'Published: 12 March 2020',
    '- Two soldiers *were* __killed__ and <b onclick="x()">three</b> policemen were wounded when rockets hit Camp Taji | base on Wednesday, the [army](javascript:alert(1)) said.',
    '1. Some 5,200 U.S. troops are stationed in Iraq, ~~www.x.example~~ &lt;i&gt; and <http://x.example> said.',
    '“Four *guards* were killed at Orvik_base_ $x$ on Wednesday <!-- x -->,” police\\* said.',
  ];

  it('stay words: no element, link, picture or code of their own', { timeout: 60_000 }, async () => {
    const text = hostile.join('\n\n');
    const { page, html } = await made(['a.txt'], 'analyst', worldOf({ 'a.txt': text }));
    const elements = elementsIn(page);
    expect(elements.filter(({ name }) => ['script', 'img', 'i', 'del', 'b'].includes(name))).toEqual([]);
    const addresses = elements.flatMap(({ attribs }) => attribs['href'] ?? []);
    expect(addresses.filter((address) => !/^#|creativecommons/.test(address))).toEqual([]);
    const seen = wordsIn(page).join(' ');
    for (const words of [
      '<b onclick="x()">three</b>',
      '*were* __killed__',
      '~~www.x.example~~',
      'Taji | base',
      '<!-- x -->',
      '$x$',
      'police\\*',
    ]) {
      expect(seen.replaceAll(/\s/g, '')).toContain(words.replaceAll(/[\s]/g, ''));
    }
    expect(lacking(wordsIn(html), wordsIn(page))).toEqual([]);
  });

  it('stands under a marking and above one', { timeout: 60_000 }, async () => {
    const order = { ...plainOrder, paths: ['a.txt'], outputs: ['md' as const], imprint: { ...plainOrder.imprint, marking: 'TLP:AMBER' } };
    const { editions } = await compile(order, worldOf({ 'a.txt': hostile.join('\n\n') }));
    const lines = new TextDecoder().decode(editions[0]?.bytes.get('md')).trimEnd().split('\n');
    expect([lines[2], lines.at(-1)]).toEqual(['**TLP:AMBER**', '**TLP:AMBER**']);
  });
});
