import { describe, expect, it } from 'vitest';
import type { StyledElement } from '../../src/print.ts';
import { content, drawing, drawn, element, footnote, laid, outline, p, texts } from './layout.fixture.ts';

const tree = (...children: readonly StyledElement[]): readonly string[] => outline(laid(children).structure);

describe('structure', () => {
  it('follows the elements; div and the like are transparent', () => {
    const section = element('section', {}, [element('h1', {}, ['Title']), element('div', {}, [p('text'), 'more'])]);
    expect(tree(section)).toEqual(['Document', '  Sect', '    H1', '    P', '    P']);
  });

  it('makes lists of labels and bodies', () => {
    const item = element('li', {}, [
      content([{ kind: 'text', text: '• ' }], {}, true),
      'one',
      element('ul', {}, [element('li', {}, ['two'])]),
    ]);
    expect(tree(element('ul', {}, [item]))).toEqual([
      'Document',
      '  L',
      '    LI',
      '      Lbl',
      '      LBody',
      '        L',
      '          LI',
      '            LBody',
    ]);
  });

  it('makes a label of a marker that stands inside', () => {
    const mark = { ...content([{ kind: 'text', text: '•\u00a0' }], {}, true), isInside: true as const };
    const all = laid([element('ul', {}, [element('li', {}, [mark, 'one'])])]);
    expect(outline(all.structure)).toEqual(['Document', '  L', '    LI', '      Lbl', '      LBody']);
    expect(texts(all).map(({ run, owner }) => [run.text, all.structure[owner ?? 0]?.tag])).toEqual([
      ['• ', 'Lbl'],
      ['one', 'LBody'],
    ]);
  });

  it('tells the language of what stands in an element that is no node itself', () => {
    const languages = (...children: readonly StyledElement[]): readonly string[] =>
      laid(children).structure.map(({ tag, language }) => `${tag} ${language ?? ''}`.trim());
    const german = element('div', {}, [element('h2', {}, ['Titel']), 'Text', p('mehr ', element('i', {}, ['mots'], { language: 'fr' }))], {
      language: 'de',
    });
    expect(languages(german, p('text'))).toEqual(['Document en', 'H2 de', 'P de', 'P de', 'Span fr', 'P']);
    const inside = element('section', {}, [p('eins'), element('div', {}, [p('one')], { language: 'en' })], { language: 'de' });
    expect(languages(inside)).toEqual(['Document en', 'Sect de', 'P', 'P en']);
    const list = element('ul', {}, [element('li', {}, ['un'], { language: 'fr' }), element('li', {}, ['one'])]);
    expect(languages(list)).toEqual(['Document en', 'L', 'LI fr', 'LBody', 'LI', 'LBody']);
    const picture = element('div', {}, [drawn(drawing(8, 6))], { language: 'fr' });
    expect(languages(picture)).toEqual(['Document en', 'Figure fr']);
    const note = p('a', { ...footnote('1', ['Wort']), body: element('span', { display: 'block' }, ['Wort'], { language: 'de' }) });
    expect(languages(note).filter((line) => line.endsWith('de'))).toEqual(['Note de']);
  });

  it('makes lists of definitions', () => {
    const list = element('dl', {}, [element('dt', {}, ['term']), element('dd', {}, ['meaning']), element('dt', {}, ['next'])]);
    expect(tree(list)).toEqual(['Document', '  L', '    LI', '      Lbl', '      LBody', '    LI', '      Lbl']);
  });

  it('makes a table of contents of nav, whatever its entries are made of', () => {
    const link = (text: string) => element('a', {}, [text], { href: '#x' });
    const nav = element('nav', {}, [
      element('h3', {}, ['Contents']),
      p(link('one')),
      element('ol', {}, [element('li', {}, [link('two')])]),
    ]);
    expect(tree(nav)).toEqual([
      'Document',
      '  TOC',
      '    Caption',
      '    TOCI',
      '      P',
      '        Link',
      '    TOCI',
      '      P',
      '        Link',
    ]);
  });

  it('names links, code, quotations and other languages', () => {
    const words = [
      element('a', {}, ['link'], { href: '#x' }),
      element('code', {}, ['a1']),
      element('q', {}, ['words']),
      element('i', {}, ['plain']),
      element('i', {}, ['mots'], { language: 'fr' }),
    ];
    const all = laid([p(...words)]);
    expect(outline(all.structure)).toEqual(['Document', '  P', '    Link', '    Code', '    Quote', '    Span']);
    expect(all.structure.at(-1)?.language).toBe('fr');
    expect(texts(all).map((text) => text.owner)).toEqual([2, 3, 4, 1, 5]);
  });

  it('makes a link around a block a link around its text', () => {
    expect(tree(element('a', { display: 'block' }, [p('words')], { href: '#x' }))).toEqual(['Document', '  P', '    Link']);
  });

  it('gives figures their alt text and captions their own node', () => {
    const all = laid([element('figure', {}, [drawn(drawing(20, 20)), element('figcaption', {}, ['caption'])])]);
    expect(outline(all.structure)).toEqual(['Document', '  Div', '    Figure', '    Caption']);
    expect(all.structure[2]?.alt).toBe('A square.');
  });

  it('quotes in blocks', () => {
    expect(tree(element('blockquote', {}, ['bare words']))).toEqual(['Document', '  BlockQuote', '    P']);
  });

  it('makes no node for white space', () => {
    expect(tree(element('div', {}, ['  \n ', p('a'), '\n']))).toEqual(['Document', '  P']);
  });
});
