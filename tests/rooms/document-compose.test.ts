import { describe, expect, test } from 'vitest';
import { elements as elementTable } from '../../src/document/html/elements.ts';
import { composeDocument, readPage, readStyles } from '../../src/document/index.ts';
import { BriefError, problem } from '../../src/problems.ts';
import { body, compose, drawing, elements, outline, problemsOf, styleOf } from './document.fixture.ts';

const bare = (text: string) => composeDocument(readPage({ file: 'page.html', text }), readStyles([]), () => null);

describe('HTML becomes a tree', () => {
  test.each([
    ['<p>A &amp; B &lt;c&gt; &quot;d&quot; &#x27;e&#x27; &#x60;f&#x60; g&#x3D;h</p>', 'p("A & B <c> \\"d\\" \'e\' `f` g=h")'],
    ['<p>caf&eacute; &#8212; &nbsp;x</p>', 'p("café — \u00a0x")'],
    ['<p>a\n  <b>b</b> c</p>', 'p("a\\n  " b("b") " c")'],
    ['<p>a<br>b<br/>c</p><hr>', 'p("a" br() "b" br() "c") hr()'],
    ['<P ID=x CLASS="k">a</P>', 'p#x("a")'],
    ['<p>a<p>b<div>c</div>', 'p("a") p("b") div("c")'],
    ['<dl><dt>a<dd>b<dt>c<dd>d</dl>', 'dl(dt("a") dd("b") dt("c") dd("d"))'],
    ['a<!-- <p>not</p> -->b', '"ab"'],
    ['<table> <tr> <td>a</td> <td>b</td> </tr> <tr><td>c</table>', 'table(tbody(tr(td("a") td("b")) tr(td("c"))))'],
    [
      '<table><caption>x<thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>',
      'table(caption("x") thead(tr(th("a"))) tbody(tr(td("b"))) tfoot(tr(td("c"))))',
    ],
    ['<figure><chart name="c"></chart><figcaption>x</figcaption></figure>', 'figure({c} figcaption("x"))'],
    ['<p>x <span style="display: none">gone</span></p>', 'p("x ")'],
    ['<q>a <q>b</q></q>', 'q(["“"] "a " q(["‘"] "b" ["’"]) ["”"])'],
  ])('%s', (html, tree) => {
    expect(body(compose(html))).toBe(tree);
  });

  test('html, head and body may be left out', () => {
    const document = bare('<!DOCTYPE html>\n<html lang="de-CH">\n<title>Ein\n Titel &amp; mehr</title>\n<p>x\n');
    expect([document.title, document.language, outline(document.root)]).toEqual(['Ein Titel & mehr', 'de-CH', 'html(body(p("x\\n")))']);
  });

  test('head is not printed, meta and link are passed over', () => {
    const document = bare(
      '<html lang="en"><head><meta charset="utf-8"><title>T</title><link rel="stylesheet" href="style.css"></head><body>x</body></html>\n',
    );
    expect(outline(document.root)).toBe('html(body("x"))');
  });

  test('attributes that layout needs', () => {
    const document = compose(
      '<table><tr><th scope="row" colspan="2" rowspan="3" lang="fr" id="h">a</th></tr></table><p><a id="l" href="#h">x</a><a id="m" href="https://x.org/?a=1&amp;b=2">y</a><a id="n">z</a></p>',
    );
    const get = (id: string) => elements(document.root).find((element) => element.id === id);
    expect(get('h')).toMatchObject({ scope: 'row', colspan: 2, rowspan: 3, language: 'fr', at: { file: 'page.html', line: 1 } });
    expect([get('l')?.href, get('m')?.href, get('n')?.href]).toEqual(['#h', 'https://x.org/?a=1&b=2', null]);
  });

  test('dir gives the direction, and lists are set in from where lines begin', () => {
    const html =
      '<html lang="he" dir="rtl"><title>T</title><ul><li id="a">x</li></ul><p id="b" dir="auto">y</p><p id="c" dir="ltr">z <bdi id="d">w</bdi></p>';
    const all = elements(bare(html).root);
    const style = (id: string) => all.find((element) => element.id === id)?.style;
    expect(['a', 'b', 'c', 'd'].map((id) => [style(id)?.direction, style(id)?.textAlign])).toEqual([
      ['rtl', 'right'],
      ['auto', 'start'],
      ['ltr', 'left'],
      ['auto', 'start'],
    ]);
    expect(all.find(({ tag }) => tag === 'ul')?.style.padding).toMatchObject({ left: 0, right: 18 });
  });

  test('places are counted in the page', () => {
    const document = bare('<html lang="en"><title>T</title>\r\n<p>x</p>\r\n  <p id="x">y</p>');
    expect(elements(document.root).find(({ id }) => id === 'x')?.at).toEqual({ file: 'page.html', line: 3, column: 3 });
  });

  const unprinted = ['html', 'head', 'title', 'meta', 'link', 'style', 'body', 'img', 'svg', 'chart', 'contents'];
  test.each(elementTable.filter(({ name }) => !unprinted.includes(name)))(
    '$name has the display that its row gives',
    ({ name, style, isVoid, within }) => {
      const around = { tr: 'table tbody tr', div: 'dl' }[within?.[0] ?? ''] ?? within?.[0] ?? '';
      const element = `<${name} id="it">${isVoid ? '' : `</${name}>`}`;
      const html = around.split(' ').reduceRight((inner, outer) => (outer === '' ? inner : `<${outer}>${inner}</${outer}>`), element);
      expect(styleOf(compose(html), 'it').display).toBe(/display: ([\w-]+)/.exec(style)?.[1] ?? 'inline');
    },
  );
});

describe('generated content', () => {
  test.each([
    ['p::before { content: "▪" } p::after { content: " (" attr(class) ")" }', '<p class="k">x</p>', 'p(["▪"] "x" [" (" "k" ")"])'],
    ['p::before { content: none }', '<p>x</p>', 'p("x")'],
    ['p::before { color: black }', '<p>x</p>', 'p("x")'],
    ['p::before { content: "" ; display: block }', '<p>x</p>', 'p([""] "x")'],
    ['p::before { content: "a"; display: none }', '<p>x</p>', 'p("x")'],
    ['p::before { content: "a" } p.k::before { content: "b" }', '<p class="k">x</p>', 'p(["b"] "x")'],
    ['q::before, q::after { content: none }', '<q>x</q>', 'q("x")'],
    [
      'a::after { content: " p. " target-counter(attr(href), page) }',
      '<p id="i">x <a href="#i">y</a></p>',
      'p#i("x " a("y" [" p. " target-page:i]))',
    ],
    [
      'p::after { content: leader(dotted) counter(page) "/" counter(pages) string(t) }',
      '<p>x</p>',
      'p("x" [leader:dotted page "/" pages string:t])',
    ],
    [
      'p::after { content: target-counter("#i", page) leader("_") leader(space) }',
      '<p id="i">x</p>',
      'p#i("x" [target-page:i leader:solid leader:space])',
    ],
    ['p::before { content: "\\201C \\"\\A" }', '<p>x</p>', 'p(["“\\"\\n"] "x")'],
  ])('%s', (css, html, tree) => {
    expect(body(compose(html, css))).toBe(tree);
  });

  test('its style inherits from its element', () => {
    const document = compose('<p>x</p>', 'p { font-size: 9pt; color: #010203 } p::before { content: "a"; font-size: 2em }');
    const [content] = elements(document.root).flatMap(({ children }) => children.filter((child) => child.kind === 'content'));
    expect(content?.style).toMatchObject({ fontSize: 18, color: '#010203', display: 'inline' });
  });

  test.each([
    ['<ul><li>a<ul><li>b</ul></ul>', '', 'ul(li(marker["•"] "a" ul(li(marker["▪"] "b"))))'],
    ['<ol><li>a<li>b</ol>', '', 'ol(li(marker["1."] "a") li(marker["2."] "b"))'],
    ['<ol start="4"><li>a<li value="9">b<li>c</ol>', '', 'ol(li(marker["4."] "a") li(marker["9."] "b") li(marker["10."] "c"))'],
    ['<ul><li>a</ul>', 'ul { list-style: none }', 'ul(li("a"))'],
    ['<ul><li>a</ul>', 'ul { list-style: outside none }', 'ul(li("a"))'],
    ['<ul><li>a</ul>', 'ul { list-style: outside; list-style-position: outside }', 'ul(li(marker["•"] "a"))'],
    ['<ul><li>a</ul>', 'ul { list-style-type: decimal }', 'ul(li(marker["1."] "a"))'],
    ['<ul><li>a</ul>', 'ul { list-style-position: inside }', 'ul(li(inside["•\u00a0"] "a"))'],
    ['<ol><li>a</ol>', 'li { list-style: inside lower-alpha }', 'ol(li(inside["a.\u00a0"] "a"))'],
    ['<ol><li>a</ol>', 'ol { list-style: inside } li { list-style-position: outside }', 'ol(li(marker["•"] "a"))'],
    ['<ol><li>a</ol>', 'ol { list-style: none inside }', 'ol(li("a"))'],
    ['<ul><li>a</ul>', 'li { display: block }', 'ul(li("a"))'],
    ['<ul><li>a</ul>', 'li::before { content: "b" }', 'ul(li(marker["•"] ["b"] "a"))'],
  ])('markers of %s %s', (html, css, tree) => {
    expect(body(compose(html, css))).toBe(tree);
  });

  test('running strings take the words of the element, without its reference marks', () => {
    const css = 'h2 { string-set: chapter content() }';
    const style = styleOf(compose('<h2 id="a">Two\n <em>words</em><a class="cite" href="#a">12</a></h2>', css), 'a');
    expect(style.stringSet).toEqual([{ name: 'chapter', parts: [{ kind: 'text', text: 'Two words' }] }]);
  });
});

describe('contents', () => {
  const page = '<contents></contents><h2 id="a">One<a class="cite" href="#a">3</a></h2><h3>Unlisted</h3><h3 id="b">Two &amp;<br>three</h3>';

  test('lists the headings that have an id', () => {
    expect(body(compose(page)).split(' h2')[0]).toBe(
      'nav(p(a("One" [leader:dotted target-page:a])) p(a("Two & three" [leader:dotted target-page:b])))',
    );
  });

  test('can be styled by its names, and by the element as written', () => {
    const css =
      'contents { columns: 2 } .contents { color: #010203 } .contents-entry.level-3 { margin-left: 7pt } .contents-entry > a::after { content: ": " target-counter(attr(href), page) }';
    const document = compose(page, css);
    const [nav, , , second] = elements(document.root).slice(2);
    expect(nav?.style).toMatchObject({ display: 'block', columnCount: 2, color: '#010203' });
    expect(second?.style.margin.left).toBe(7);
    expect(body(document)).toContain('a("One" [": " target-page:a])');
  });
});

describe('charts', () => {
  test('are asked for in order, with their attributes and place', () => {
    const asked: unknown[] = [];
    const text =
      '<html lang="en"><title>T</title>\n<chart name="a" width="170mm" class="wide" id="x" data-y="1"></chart>\n<chart name="b"></chart>';
    composeDocument(readPage({ file: 'page.html', text }), readStyles([]), (chart) => {
      asked.push(chart);
      return drawing;
    });
    expect(asked).toEqual([
      { name: 'a', attributes: { width: '170mm', 'data-y': '1' }, at: { file: 'page.html', line: 2, column: 1 } },
      { name: 'b', attributes: {}, at: { file: 'page.html', line: 3, column: 1 } },
    ]);
  });

  test('one that is left out takes its figure along, before selectors count', () => {
    const html =
      '<figure id="f"><h3 id="h">x</h3><div><chart name="empty"></chart></div></figure><p id="p">y</p><p>a<chart name="empty"></chart></p><contents></contents>';
    const document = compose(html, 'p:first-child { widows: 7 }');
    expect(body(document)).toBe('p#p("y") p("a") nav()');
    expect(styleOf(document, 'p').widows).toBe(7);
  });

  test('in several parts have a figure each, with title and key; ids stay with the first', () => {
    const text =
      '<html lang="en"><title>T</title><figure id="f" class="wide"><div><chart name="c" id="c1"></chart></div><figcaption>x</figcaption></figure><p>y</p>';
    const part = (name: string) => ({ ...drawing, name, title: `Title ${name}`, subtitle: name === 'a' ? 'Key' : '' });
    const css = '.wide { orphans: 5 } .chart-title { orphans: 6 } .chart-key { orphans: 7 }';
    const document = composeDocument(readPage({ file: 'page.html', text }), readStyles([{ file: 'a.css', text: css }]), () => ({
      parts: [part('a'), part('b'), part('c')],
      instead: 'nothing',
    }));
    expect(body(document)).toBe(
      'figure#f(div(p("Title a") {a} p("Key")) figcaption("x")) ' +
        'figure(div(p("Title b") {b}) figcaption("x")) figure(div(p("Title c") {c}) figcaption("x")) p("y")',
    );
    const orphans = (name: string): readonly number[] =>
      elements(document.root).flatMap(({ tag, style }) => (tag === name ? style.orphans : []));
    expect(orphans('figure')).toEqual([5, 5, 5]);
    expect(orphans('p').slice(0, 4)).toEqual([6, 7, 6, 6]);
  });

  test('that there is nothing to draw of say so in the place of their figure', () => {
    const text = '<html lang="en"><title>T</title><figure><chart name="c"></chart><figcaption>x</figcaption></figure><p>y</p>';
    const document = composeDocument(
      readPage({ file: 'page.html', text }),
      readStyles([{ file: 'a.css', text: '.no-chart { orphans: 5 }' }]),
      () => ({
        parts: [],
        instead: 'No chart & why.',
      }),
    );
    expect(body(document)).toBe('p("No chart & why.") p("y")');
    expect(elements(document.root).find(({ tag }) => tag === 'p')?.style.orphans).toBe(5);
  });

  test('take the style of their element', () => {
    const document = compose('<chart name="c" style="margin-top: 3pt"></chart>');
    expect(
      elements(document.root)
        .flatMap(({ children }) => children)
        .find((child) => child.kind === 'drawing'),
    ).toMatchObject({
      drawing: { name: 'c' },
      style: { display: 'block', margin: { top: 3 } },
    });
  });

  test('what cannot be drawn is told with the place of the chart', () => {
    const text = '<html lang="en"><title>T</title>\n <chart name="a"></chart>';
    const draw = () => {
      throw new BriefError(problem('disk/no-path', null, { path: 'x' }));
    };
    expect(problemsOf(() => composeDocument(readPage({ file: 'page.html', text }), readStyles([]), draw))[0]?.at).toBe(
      'page.html:2:2 disk/no-path',
    );
  });
});

describe('what is wrong with a page', () => {
  test.each([
    ['<p>a</p></div>', 'document/html-syntax', '</div> ends nothing: no <div> is open here'],
    ['<p><b>a</p>', 'document/html-syntax', '<b> is not closed before </p>'],
    ['<div><p>a', 'document/html-syntax', '<div> is not closed before </body>'],
    ['<li>a</li>', 'document/html-syntax', '<li> cannot stand in <body>'],
    ['<ul><p>a</p></ul>', 'document/html-syntax', '<ul> cannot hold <p>'],
    ['<ul>a</ul>', 'document/html-syntax', '<ul> cannot hold text of its own'],
    ['<tr></tr>', 'document/html-syntax', '<tr> cannot stand in <body>'],
    ['<chart name="c">x</chart>', 'document/html-syntax', '<chart> cannot hold text of its own'],
    ['<div/>', 'document/html-syntax', '<div /> does not end the element in HTML'],
    ['<p id="a" id="b">x</p>', 'document/html-syntax', '<p> has the attribute "id" twice'],
    ['a <!-- mine <p>b</p>', 'document/html-syntax', 'This comment is never closed'],
    ['<?php ?>', 'document/html-syntax', 'This is neither a tag nor a comment'],
    ['a </ b>', 'document/html-syntax', 'This is neither a tag nor a comment'],
    ['<![CDATA[x]]>', 'document/html-syntax', 'HTML has no CDATA sections'],
    ['<blockqoute>x</blockqoute>', 'document/unknown-element', 'The element <blockqoute> cannot be printed. Did you mean "blockquote"?'],
    ['<video><source><p>x</p></video>', 'document/unknown-element', 'The element <video> cannot be printed.'],
    ['<script>alert(1)</script>', 'document/unknown-element', 'The element <script> cannot be printed.'],
    ['<p onclick="x()">x</p>', 'document/unknown-attribute', 'The element <p> has no attribute "onclick".'],
    ['<td colspn="2">', 'document/unknown-attribute', 'The element <td> has no attribute "colspn". Did you mean "colspan"?'],
    ['<table><tr><td colspan="0">x</td></tr></table>', 'document/bad-attribute', 'colspan="0" cannot be used on <td>.'],
    ['<table><tr><th scope="cols">x</th></tr></table>', 'document/bad-attribute', 'scope="cols" cannot be used on <th>.'],
    ['<a href="page.html">x</a>', 'document/bad-attribute', 'href="page.html" cannot be used on <a>.'],
    ['<a href="javascript:alert(1)">x</a>', 'document/bad-attribute', 'href="javascript:alert(1)" cannot be used on <a>.'],
    ['<p dir="right">x</p>', 'document/bad-attribute', 'dir="right" cannot be used on <p>.'],
    ['<ol start="one"><li>x</li></ol>', 'document/bad-attribute', 'start="one" cannot be used on <ol>.'],
    ['<ul start="1"><li>x</li></ul>', 'document/unknown-attribute', 'The element <ul> has no attribute "start".'],
    ['<chart></chart>', 'document/bad-attribute', 'name="" cannot be used on <chart>.'],
    ['<p id="x">a</p><p id="x">b</p>', 'document/duplicate-id', 'The id "x" is given twice.'],
    [
      '<p id="claim-1">a <a href="#claim-2">b</a></p>',
      'document/no-target',
      'The link "#claim-2" leads nowhere: no printed element has this id. Did you mean "claim-1"?',
    ],
    [
      '<p style="colour: black">x</p>',
      'document/unknown-property',
      'The property "colour" is outside the CSS that can be printed. Did you mean "color"?',
    ],
    ['<p style="color black">x</p>', 'document/css-syntax', ''],
  ])('%s', (html, code, message) => {
    const problems = problemsOf(() => compose(html));
    const found = problems.find(({ at }) => at.endsWith(` ${code}`));
    expect(found?.message ?? problems).toContain(message);
    expect(found?.at).toMatch(/^page\.html:1:\d+ /);
  });

  test('a page without title or language', () => {
    expect(problemsOf(() => bare('<p>x')).map(({ at, message }) => [at, message])).toEqual([
      ['page.html:1:1 document/missing-part', 'The page has no title.'],
      ['page.html:1:1 document/missing-part', 'The page has no language.'],
    ]);
  });

  test('a tag that never ends', () => {
    expect(problemsOf(() => bare('<html lang="en"><title>T</title>\n<p class="a'))[0]).toMatchObject({
      at: 'page.html:2:1 document/html-syntax',
      message: 'The tag <p is never closed with >.',
    });
  });

  test('everything at once, with places, but no more than twenty', () => {
    const text = `<html lang="en"><title>T</title>\n${'<vdeo></vdeo>\n'.repeat(30)}`;
    const places = problemsOf(() => bare(text)).map(({ at }) => at);
    expect(places).toHaveLength(20);
    expect(places.slice(0, 2)).toEqual(['page.html:2:1 document/unknown-element', 'page.html:3:1 document/unknown-element']);
  });

  test('a page is read however it is nested, and refused beyond reason', () => {
    const nested = (depth: number): string => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`;
    expect(elements(compose(nested(400)).root)).toHaveLength(402);
    expect(problemsOf(() => compose(nested(50_000)))[0]?.message).toBe('Elements are nested more than 500 deep here.');
  });
});

test('the same page gives the same document', () => {
  const page = '<h1 id="t">x</h1><contents></contents><p style="color: var(--a, black)">y</p><h2 id="b">z</h2>';
  const css = ':root { --b: 1 } p { widows: 3 } @page { @top-left { content: "x" } }';
  expect(JSON.stringify(compose(page, css))).toBe(JSON.stringify(compose(page, css)));
});
