// Pages made to be slow, to swell, or to overturn the print engine, each of a size that is asked for. `hostile.mjs` prints them as large as
// `full` says, and `tests/print-hostile.test.ts` as large as `small`.
import { deflateSync } from 'node:zlib';

const times = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');
const page = (style, body) =>
  `<!DOCTYPE html><html lang="en"><head><title>Hostile</title><style>${style}</style></head><body>${body}</body></html>`;
const nested = (open, inside, close) => (depth) => page('', open.repeat(depth) + inside + close.repeat(depth));
const paragraph = (style, text) => page(`p { ${style} }`, `<p>${text}</p>`);

/** A page of `size`, its body and style as they depend on it. */
const of = (name, small, full, make) => ({ name, small, full, make });
/** One that has no size. */
const one = (name, style, body) => of(name, 1, 1, () => page(style, body));

const row = (cells) => `<tr>${cells}</tr>`;
const table = (rows, cell) => page('', `<table>${rows}</table>${cell ?? ''}`);
const grid = (rows, columns) => table(times(rows, (at) => row(times(columns, (column) => `<td>${at + column}</td>`))));

const tables = [
  of('table of many rows of ten', 300, 100_000, (cells) => grid(cells / 10, 10)),
  of('table of one column', 200, 100_000, (cells) => grid(cells, 1)),
  of('table of one row', 200, 100_000, (cells) => grid(1, cells)),
  of('square table', 24, 316, (side) => grid(side, side)),
  of('table with a cell over two columns in each row', 100, 50_000, (rows) =>
    table(times(rows, () => row('<td colspan="2">a</td><td>b</td>'))),
  ),
  of('table with cells over three rows that overlap', 100, 33_000, (rows) =>
    table(times(rows, (at) => row(`<td rowspan="3">${at}</td><td>b</td><td>c</td>`))),
  ),
  of('table with cells over 999 columns', 30, 1000, (rows) => table(times(rows, () => row('<td colspan="999">a</td><td>b</td>')))),
  of('table with cells over 999 rows', 100, 10_000, (rows) => table(times(rows, (at) => row(`<td rowspan="999">${at}</td><td>b</td>`)))),
  of('table of which one row has cells over 999 columns', 20, 1000, (cells) => table(row('<td colspan="999">a</td>'.repeat(cells)))),
  one('colspan of a million', '', '<table><tr><td colspan="1000000">a</td></tr><tr><td>b</td></tr></table>'),
  one('rowspan of a million', '', '<table><tr><td rowspan="1000000">a</td></tr><tr><td>b</td></tr></table>'),
  of('table with rows taller than the page', 2, 300, (rows) =>
    table(times(rows, () => row(`<td>${'word '.repeat(700)}</td><td>${'word '.repeat(500)}</td>`))),
  ),
  of('table with rows taller than the page, and a head', 5, 300, (rows) =>
    table(`<thead><tr><th>a</th><th>b</th></tr></thead>${times(rows, () => row(`<td>${'word<br>'.repeat(200)}</td><td>b</td>`))}`),
  ),
  of('table with one cell of many pages', 5000, 200_000, (words) => table(row(`<td>${'word '.repeat(words)}</td><td>b</td>`))),
  of('table that is all head', 100, 30_000, (rows) => table(`<thead>${times(rows, () => row('<th>a</th>'))}</thead>`)),
];

const megabyte = 1_000_000;
const words = [
  of('word of letters', 2000, megabyte, (length) => paragraph('', 'abcdefghij'.repeat(length / 10))),
  of('word of letters, hyphenated', 2000, megabyte, (length) => paragraph('hyphens: auto', 'abcdefghij'.repeat(length / 10))),
  of('word of letters, justified', 2000, megabyte, (length) => paragraph('text-align: justify', 'abcdefghij'.repeat(length / 10))),
  of('word of letters, set apart', 2000, megabyte, (length) => paragraph('letter-spacing: 1pt', 'a'.repeat(length))),
  of('word of no-break letters in a table', 2000, megabyte, (length) => table(row(`<td>${'a'.repeat(length)}</td><td>b</td>`))),
  of('word of Chinese', 2000, 333_333, (length) => paragraph('', '中'.repeat(length))),
  of('word of combining marks', 2000, megabyte / 2, (length) => paragraph('', `e${'\u0301'.repeat(length)}`)),
  of('word of letters with marks', 2000, megabyte / 3, (length) => paragraph('', 'e\u0301'.repeat(length))),
  of('word of Arabic', 2000, megabyte / 2, (length) => paragraph('', 'م'.repeat(length))),
  of('word of Hebrew', 2000, megabyte / 2, (length) => paragraph('', 'ש'.repeat(length))),
  of('word with soft hyphens between all letters', 3000, megabyte / 3, (length) => paragraph('', 'a\u00ad'.repeat(length))),
  of('word of soft hyphens', 2000, megabyte / 2, (length) => paragraph('', '\u00ad'.repeat(length))),
  of('word of no-break spaces', 3000, megabyte / 2, (length) => paragraph('', `a${'\u00a0'.repeat(length)}b`)),
  of('word of no-break spaces, justified', 3000, megabyte / 2, (length) =>
    paragraph('text-align: justify', `a${'\u00a0'.repeat(length)}b ${'a '.repeat(500)}`),
  ),
  of('word of emoji', 2000, megabyte / 4, (length) => paragraph('', '😀'.repeat(length))),
  of('word of hyphens', 2000, megabyte, (length) => paragraph('', '-'.repeat(length))),
  of('word of slashes', 2000, megabyte, (length) => paragraph('', 'a/'.repeat(length / 2))),
  of('word of dashes', 2000, megabyte / 3, (length) => paragraph('', '—'.repeat(length))),
  of('word of zero-width spaces', 2000, megabyte / 3, (length) => paragraph('', 'a\u200b'.repeat(length))),
  of('word of marks of direction', 2000, megabyte / 3, (length) => paragraph('', '\u202eab\u202c'.repeat(length / 4))),
  of('brackets in right-to-left text', 2000, megabyte / 2, (length) => paragraph('direction: rtl', '('.repeat(length))),
  of('preformatted line', 2000, megabyte, (length) => paragraph('white-space: pre', 'word '.repeat(length / 5))),
  of('preformatted lines', 2000, megabyte / 2, (length) => paragraph('white-space: pre', 'a\n'.repeat(length / 2))),
  of('text without breaks', 2000, megabyte, (length) => paragraph('white-space: nowrap', 'word '.repeat(length / 5))),
];

const paragraphs = [
  of('paragraph of words', 20_000, megabyte, (length) => paragraph('', 'word '.repeat(length / 5))),
  of('paragraph of words, justified', 20_000, megabyte, (length) => paragraph('text-align: justify', 'word and '.repeat(length / 9))),
  of('paragraph of words, justified and hyphenated', 20_000, megabyte, (length) =>
    paragraph('text-align: justify; hyphens: auto', 'representation '.repeat(length / 15)),
  ),
  of('paragraph of words, right to left', 10_000, megabyte / 2, (length) => paragraph('', 'שלום '.repeat(length / 5))),
  of('paragraph of words both ways', 5000, megabyte / 2, (length) => paragraph('', 'שלום word '.repeat(length / 10))),
  of('paragraph in a narrow column', 1000, 100_000, (length) => paragraph('width: 1pt', 'word '.repeat(length / 5))),
  of('paragraph in no column', 1000, 100_000, (length) => paragraph('width: 0', 'word '.repeat(length / 5))),
  of('paragraph on a wide page', 20_000, megabyte, (length) =>
    page('@page { size: 1000000pt 800pt }', `<p>${'word '.repeat(length / 5)}</p>`),
  ),
  of('paragraph on a wide page, justified', 20_000, megabyte, (length) =>
    page('@page { size: 1000000pt 800pt } p { text-align: justify }', `<p>${'word '.repeat(length / 5)}</p>`),
  ),
  of('paragraph of line breaks', 2000, 200_000, (count) => page('', `<p>${'<br>'.repeat(count)}</p>`)),
  of('paragraph of inline elements', 300, 100_000, (count) => page('', `<p>${times(count, (at) => `<b>${at}</b> `)}</p>`)),
  of('paragraph of inline blocks', 100, 50_000, (count) =>
    page('b { display: inline-block }', `<p>${times(count, (at) => `<b>${at}</b> `)}</p>`),
  ),
  of('paragraph of leaders', 500, 50_000, (count) => page('b::after { content: leader(dotted) }', `<p>${'<b>a</b> '.repeat(count)}</p>`)),
  of('many empty paragraphs', 1000, 200_000, (count) => page('', '<p></p>'.repeat(count))),
  of('many paragraphs of one letter', 300, 100_000, (count) => page('', '<p>a</p>'.repeat(count))),
  of('many headings', 300, 30_000, (count) =>
    page(
      '',
      times(count, (at) => `<h${(at % 6) + 1}>a ${at}</h${(at % 6) + 1}>`),
    ),
  ),
  of('contents of many headings', 300, 20_000, (count) => page('', `<contents></contents>${times(count, (at) => `<h2>a ${at}</h2>`)}`)),
  of('headings that may not be left', 300, 30_000, (count) => page('', `${'<h1>a</h1>'.repeat(count)}<p>a</p>`)),
];

const depths = [5000, 100_000].flatMap((depth) =>
  [
    ['divs', nested('<div>', 'a', '</div>')],
    ['spans', nested('<span>', 'a', '</span>')],
    ['lists', nested('<ul><li>', 'a', '</li></ul>')],
    ['unclosed divs', nested('<div>', 'a', '')],
    ['unknown elements', nested('<foo>', 'a', '</foo>')],
  ].map(([name, make]) => of(`${depth} ${name} in each other`, depth === 5000 ? 600 : 5000, depth, make)),
);
const nesting = [
  ...depths,
  ...[
    ['divs', '<div>', '</div>', 480],
    ['framed divs', '<div style="border: 1pt solid; padding: 1pt">', '</div>', 480],
    ['spans', '<span>', '</span>', 480],
    ['framed spans', '<span style="border: 1pt solid">', '</span>', 480],
    ['links', '<a href="#a">', '</a>', 480],
    ['lists', '<ol><li>', '</li></ol>', 240],
    ['tables', '<table><tr><td>', '</td></tr></table>', 120],
    ['inline blocks', '<span style="display: inline-block">a ', '</span>', 480],
    ['blocks in spans', '<span><div>', '</div></span>', 240],
    ['grids', '<div style="display: grid; grid-template-columns: 1fr 1fr"><div>a</div>', '</div>', 450],
    ['columns', '<div style="column-count: 2">a ', '</div>', 480],
    ['framed columns', '<div style="column-count: 2; border: 1pt solid">a ', '</div>', 200],
    ['kept blocks', '<div style="break-inside: avoid; min-height: 1pt">a', '</div>', 480],
    ['high blocks', '<div style="min-height: 1pt">a', '</div>', 480],
    ['notes', '<span style="float: footnote">a', '</span>', 480],
    ['quotes', '<blockquote><p>a</p>', '</blockquote>', 480],
  ].map(([name, open, close, depth]) =>
    of(`${name} in each other, as deep as can be`, Math.min(depth, 40), depth, nested(open, 'a', close)),
  ),
  of('500 tables in each other', 200, 500, nested('<table><tr><td>', 'a', '</td></tr></table>')),
  of('tables in each other, each of two columns', 12, 120, nested('<table><tr><td>a</td><td>', 'a', '</td></tr></table>')),
  of('columns with pages of text, in each other', 2, 6, (depth) =>
    page('div { column-count: 2 }', '<div>'.repeat(depth) + 'word '.repeat(1000 * depth * depth) + '</div>'.repeat(depth)),
  ),
  of('grids with pages of text, in each other', 4, 60, (depth) =>
    page('div { display: grid; grid-template-columns: 1fr }', '<div>'.repeat(depth) + 'word '.repeat(5000) + '</div>'.repeat(depth)),
  ),
  of('var() in each other', 300, 100_000, (depth) => page(`p { color: ${'var(--a, '.repeat(depth)}red${')'.repeat(depth)} }`, '<p>a</p>')),
  of('calls in each other', 300, 100_000, (depth) => page(`p { color: ${'rgb('.repeat(depth)}0${')'.repeat(depth)} }`, '<p>a</p>')),
  of('rules in each other', 300, 100_000, (depth) => page('p { '.repeat(depth) + '}'.repeat(depth), '<p>a</p>')),
  of(':not() in each other', 300, 50_000, (depth) => page(`p${':not('.repeat(depth)}a${')'.repeat(depth)} { color: red }`, '<p>a</p>')),
  of('pictures in each other', 300, 100_000, (depth) =>
    page('', `<svg width="9" height="9" aria-label="a">${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`),
  ),
];

const text = '<p>Some words in a paragraph, and more of them.</p>'.repeat(20);
const measures = ['0', '1e9pt', '1e-9pt', '-1e9pt', '1e309pt', '-1pt', '1e9%', '1e9em'];
const lengths = [
  ...measures.flatMap((length) =>
    ['width', 'height', 'margin', 'padding', 'font-size', 'line-height', 'text-indent', 'letter-spacing', 'word-spacing'].map((property) =>
      one(`${property}: ${length}`, `p { ${property}: ${length} }`, text),
    ),
  ),
  ...measures.flatMap((length) => [
    one(`border of ${length}`, `p { border: ${length} solid red }`, text),
    one(`min-height: ${length}`, `p { min-height: ${length} }`, text),
    one(`max-width: ${length}`, `p { max-width: ${length} }`, text),
    one(`column-gap: ${length}`, `div { column-count: 3; column-gap: ${length} }`, `<div>${text}</div>`),
    one(
      `grid of ${length}`,
      `div { display: grid; row-gap: ${length}; grid-template-columns: ${length} 1fr ${length} }`,
      `<div>${text}</div>`,
    ),
    one(`page size of ${length}`, `@page { size: ${length} ${length} }`, text),
    one(`page margin of ${length}`, `@page { margin: ${length} }`, text),
    one(`table of ${length}`, `table { width: ${length} } td { width: ${length} }`, `<table><tr><td>${text}</td><td>a</td></tr></table>`),
    one(`vertical-align: ${length}`, `b { vertical-align: ${length} }`, '<p>a <b>b</b> c</p>'),
  ]),
  one('page with one point of height', '@page { size: 200pt 1pt; margin: 0 }', text),
  one('page with one point of width', '@page { size: 1pt 200pt; margin: 0 }', text),
  one('page that is all margin', '@page { size: 100pt; margin: 50pt }', text),
  one('columns without a count', 'div { column-count: 0 }', `<div>${text}</div>`),
  one('a thousand million columns', 'div { column-count: 1000000000 }', `<div>${text}</div>`),
  one('999 columns', 'div { column-count: 999 }', `<div>${text}</div>`),
  one('a thousand million orphans', 'p { orphans: 1000000000 }', text),
  one('a thousand million widows', 'p { widows: 1000000000; font-size: 40pt }', text),
  one('a thousand million tracks', 'div { display: grid; grid-template-columns: repeat(1000000000, 1fr) }', `<div>${text}</div>`),
  one('counter of a thousand million, in Roman', 'p { counter-reset: a 1000000000 } p::before { content: counter(a, upper-roman) }', text),
  one('counter of 1e300', 'p { counter-reset: a 1e300 } p::before { content: counter(a) }', text),
  of('many grid tracks', 200, 20_000, (count) =>
    page(`div { display: grid; grid-template-columns: ${'1fr '.repeat(count)}}`, `<div>${'<p>a</p>'.repeat(count)}</div>`),
  ),
  of('grid of many cells', 500, 50_000, (count) =>
    page('div { display: grid; grid-template-columns: 1fr 1fr }', `<div>${'<p>a</p>'.repeat(count)}</div>`),
  ),
  of('columns of many pages', 500, 100_000, (count) => page('div { column-count: 3 }', `<div>${'<p>word</p>'.repeat(count)}</div>`)),
];

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** A black PNG; `colour` as in its header: 0 grey, 2 colours, 6 colours with opacity. */
function png(side, { bits, colour, interlace = 0 }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([bits, colour, 0, 0, interlace], 8);
  const channels = { 0: 1, 2: 3, 6: 4 }[colour];
  const rows = Buffer.alloc(side * (1 + Math.ceil((side * bits * channels) / 8)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

const source = (bytes) => `data:image/png;base64,${bytes.toString('base64')}`;
const svg = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" aria-label="a">${inside}</svg>`;
const dot = source(png(2, { bits: 8, colour: 2 }));
const picture = (src) => page('', `<p><img src="${src}" alt="a"></p>`);
const pictures = [
  one('picture that is none', '', `<img src="data:image/png;base64,${Buffer.from('no picture').toString('base64')}" alt="a">`),
  one('picture that is missing', '', '<img src="missing.png" alt="a">'),
  of('picture of black and white', 200, 20_000, (side) => picture(source(png(side, { bits: 1, colour: 0 })))),
  of('picture of colours', 100, 8000, (side) => picture(source(png(side, { bits: 8, colour: 2 })))),
  of('picture of colours with opacity', 100, 8000, (side) => picture(source(png(side, { bits: 8, colour: 6 })))),
  of('interlaced picture of black and white', 100, 20_000, (side) => picture(source(png(side, { bits: 1, colour: 0, interlace: 1 })))),
  of('interlaced picture with opacity', 100, 8000, (side) => picture(source(png(side, { bits: 8, colour: 6, interlace: 1 })))),
  of('the same picture many times', 200, 100_000, (count) => page('', `<img src="${dot}" alt="a">`.repeat(count))),
  of('the same picture many times in a paragraph', 200, 100_000, (count) =>
    page('', `<p>${`<img src="${dot}" alt="a"> `.repeat(count)}</p>`),
  ),
  of('many drawings', 100, 10_000, (count) => page('', svg('<path d="M0 0L9 9"/>').repeat(count))),
  of('drawing of many paths', 500, 50_000, (count) => page('', svg('<path d="M0 0L9 9"/>'.repeat(count)))),
  of('drawing of many uses', 4, 40, (depth) =>
    page(
      '',
      svg(
        `<defs><g id="a0"><path d="M0 0L9 9"/></g>${times(depth, (at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`)}</defs><use href="#a${depth}"/>`,
      ),
    ),
  ),
];

const references = [
  of('many links and ids', 500, 100_000, (count) =>
    page(
      '',
      times(count, (at) => `<p id="a${at}"><a href="#a${count - 1 - at}">a</a></p>`),
    ),
  ),
  of('many links to other places', 500, 100_000, (count) =>
    page('', `<p>${times(count, (at) => `<a href="https://example.org/${at}">a</a> `)}</p>`),
  ),
  of('many links to nothing', 500, 100_000, (count) =>
    page(
      '',
      times(count, (at) => `<p><a href="#a${at}">a</a></p>`),
    ),
  ),
  of('the same id many times', 500, 100_000, (count) => page('', '<p id="a">a</p>'.repeat(count))),
  of('link of many words', 2000, 200_000, (count) => page('', `<p><a href="https://example.org/">${'word '.repeat(count)}</a></p>`)),
  of('many ids with counters', 200, 20_000, (count) =>
    page(
      times(50, (at) => `.c${at} { counter-increment: n${at} }`),
      times(count, (at) => `<p id="a${at}" class="c${at % 50}">a</p>`),
    ),
  ),
  of('page breaks that ask for pages in a ring', 100, 50_000, (count) =>
    page(
      'p { break-before: page } a::after { content: target-counter(attr(href), page) }',
      times(count, (at) => `<p id="a${at}"><a href="#a${(at + 1) % count}">a</a></p>`),
    ),
  ),
  of('page numbers that move what they count', 200, 5000, (count) =>
    page(
      '@page { size: 60pt 60pt; margin: 5pt } a::after { content: target-counter(attr(href), page) }',
      times(count, (at) => `<p id="a${at}">word <a href="#a${count - 1 - at}">a</a> word</p>`),
    ),
  ),
  of('string-set on every element', 500, 100_000, (count) =>
    page(
      'p { string-set: a content() } @page { @top-left { content: string(a) } }',
      times(count, (at) => `<p>${at}</p>`),
    ),
  ),
  of('string-set of the whole text at each depth', 100, 480, (depth) =>
    page('div { string-set: a content() }', `<div>${'word '.repeat(10)}`.repeat(depth) + '</div>'.repeat(depth)),
  ),
  of('many strings', 100, 5000, (count) =>
    page(
      times(count, (at) => `.c${at} { string-set: s${at} content() }`),
      times(count, (at) => `<p class="c${at}">a</p>`),
    ),
  ),
  of('long running head', 300, 200_000, (count) =>
    page('h1 { string-set: a content() } @page { @top-left { content: string(a) } }', `<h1>${'word '.repeat(count)}</h1>`),
  ),
];

const note = '<span class="n">A note at the foot.</span>';
const noted = (style) => `.n { float: footnote } ${style ?? ''}`;
const notes = [
  of('many footnotes', 300, 100_000, (count) => page(noted(), `<p>a${note}</p>`.repeat(count))),
  of('many footnotes in a paragraph', 300, 100_000, (count) => page(noted(), `<p>${`a${note} `.repeat(count)}</p>`)),
  of('many footnotes in a word', 100, 20_000, (count) => page(noted(), `<p>a${note.repeat(count)}</p>`)),
  of('footnote of many pages', 3000, 100_000, (count) => page(noted(), `<p>a<span class="n">${'word '.repeat(count)}</span></p>${text}`)),
  of('many footnotes of pages', 5, 200, (count) => page(noted(), `<p>a<span class="n">${'word '.repeat(1500)}</span></p>`.repeat(count))),
  of('footnotes in the head of a table', 50, 5000, (count) =>
    page(noted(), `<table><thead><tr><th>a${note}</th></tr></thead><tbody>${`<tr><td>b${note}</td></tr>`.repeat(count)}</tbody></table>`),
  ),
  of('footnotes in columns', 50, 5000, (count) => page(noted('div { column-count: 2 }'), `<div>${`<p>a${note}</p>`.repeat(count)}</div>`)),
  of('footnotes in a cell of pages', 100, 5000, (count) =>
    page(noted(), table(row(`<td>${`<p>a${note}</p>`.repeat(count)}</td><td>b</td>`))),
  ),
  of('footnotes on a page too small for them', 50, 5000, (count) =>
    page(noted('@page { size: 100pt 20pt; margin: 0 }'), `<p>${`a${note} `.repeat(count)}</p>`),
  ),
];

const counters = [
  of('many counters', 300, 100_000, (count) =>
    page(
      times(count, (at) => `.c${at} { counter-increment: n${at} }`),
      times(Math.min(count, 1000), (at) => `<p id="a${at}" class="c${at}">a</p>`),
    ),
  ),
  of('many elements that count', 500, 100_000, (count) =>
    page('p { counter-increment: n } p::before { content: counter(n) }', '<p>a</p>'.repeat(count)),
  ),
  of('counters() as deep as can be', 100, 490, (depth) =>
    page('div { counter-reset: n } div::before { content: counters(n, ".") }', '<div>a'.repeat(depth) + '</div>'.repeat(depth)),
  ),
  of('counters() too deep', 600, 5000, (depth) =>
    page('div { counter-reset: n } div::before { content: counters(n, ".") }', '<div>a'.repeat(depth) + '</div>'.repeat(depth)),
  ),
];

const names = 'abcdefghijklmnopqrstuvwxyz';
const letter = (at) => names[at % 26];
const sheets = [
  of('many rules for many elements', 400, 50_000, (count) =>
    page(
      times(count, (at) => `.c${at} p { color: red }`),
      times(count / 10, (at) => `<p class="c${at}">a</p>`),
    ),
  ),
  of('many rules for elements of one name', 200, 50_000, (count) =>
    page(
      times(count, (at) => `div p { margin-left: ${at % 9}pt }`),
      `<div>${'<p>a</p>'.repeat(count / 10)}</div>`,
    ),
  ),
  of('many rules for elements of many classes', 100, 2000, (count) =>
    page(
      times(count, (at) => `.c${at} { margin-left: ${at % 9}pt }`),
      times(count / 2, () => `<p class="${times(200, (at) => `c${at} `)}">a</p>`),
    ),
  ),
  of('selector of many descendants', 300, 10_000, (count) =>
    page(`${'div '.repeat(count)}p { color: red }`, `${'<div>'.repeat(400)}${'<p>a</p>'.repeat(count)}${'</div>'.repeat(400)}`),
  ),
  of('selectors that look for many ancestors', 20, 400, (count) =>
    page(
      times(count, () => `${'div '.repeat(20)}.x > div p { color: red }`),
      `${'<div>'.repeat(100)}${'<p>a</p>'.repeat(count)}${'</div>'.repeat(100)}`,
    ),
  ),
  of('selector of many siblings', 300, 10_000, (count) => page(`${'p + '.repeat(count)}p { color: red }`, '<p>a</p>'.repeat(count))),
  of('selector of distant siblings', 300, 10_000, (count) => page('h1 ~ p ~ p ~ p ~ h2 { color: red }', '<p>a</p>'.repeat(count))),
  of('selector of many classes', 300, 10_000, (count) =>
    page(`p${'.a'.repeat(count)} { color: red }`, '<p class="a">a</p>'.repeat(count / 10)),
  ),
  of('list of many selectors', 1000, 100_000, (count) => page(`${times(count, (at) => `.c${at}, `)}p { color: red }`, '<p>a</p>')),
  of('custom properties in a ring', 100, 20_000, (count) =>
    page(`p { ${times(count, (at) => `--a${at}: var(--a${(at + 1) % count});`)} color: var(--a0) }`, '<p>a</p>'),
  ),
  of('custom properties in a chain', 100, 20_000, (count) =>
    page(`p { ${times(count, (at) => `--a${at}: var(--a${at + 1});`)} --a${count}: red; color: var(--a0) }`, '<p>a</p>'),
  ),
  of('custom properties that grow', 12, 40, (count) =>
    page(`p { --a0: red red; ${times(count, (at) => `--a${at + 1}: var(--a${at}) var(--a${at});`)} color: var(--a${count}) }`, '<p>a</p>'),
  ),
  of('custom properties that grow on each level', 12, 400, (count) =>
    page(
      `div { --b: var(--a) var(--a) } div > div { --a: var(--b) var(--b) } body { --a: red } p { color: var(--b) }`,
      `${'<div>'.repeat(count)}<p>a</p>${'</div>'.repeat(count)}`,
    ),
  ),
  of('custom properties that grow from level to level', 12, 400, (count) =>
    page(
      `body { --a: "a" } ${times(count, (at) => `.c${at} { --a${at + 1}: var(--a${at}, "a") var(--a${at}, "a") }`)} p::before { content: var(--a${count}) }`,
      `${times(count, (at) => `<div class="c${at}">`)}<p>a</p>${'</div>'.repeat(count)}`,
    ),
  ),
  of('fallbacks that grow', 8, 20, (count) =>
    page(
      `p { --a0: red; ${times(count, (at) => `--a${at + 1}: var(--b, var(--a${at}) var(--a${at}) var(--a${at}) var(--a${at}));`)} color: var(--a${count}) }`,
      '<p>a</p>',
    ),
  ),
  of('many custom properties on many elements', 100, 5000, (count) =>
    page(
      `${times(count, (at) => `--a${at}: ${at};`).replace(/^/, 'body { ')} } p { --b: 1 }`,
      times(count, (at) => `<p style="--c: ${at}">a</p>`),
    ),
  ),
  of('style on every element', 500, 50_000, (count) =>
    page(
      '',
      times(count, (at) => `<p style="margin-left: ${at % 100}pt; color: #${String(100_000 + (at % 899_999))}">a</p>`),
    ),
  ),
  of('content that quotes a long attribute', 5000, megabyte, (length) =>
    page('p::before { content: attr(title) }', `<p title="${'word '.repeat(length / 5)}">a</p>`),
  ),
  of('content that quotes a long attribute many times', 2000, megabyte, (length) =>
    page(`p::before { content: ${'attr(title) '.repeat(5)} }`, `<p title="${'word '.repeat(length / 5)}">a</p>`),
  ),
  of('content of many parts', 1000, 100_000, (count) => page(`p::before { content: ${'"a " '.repeat(count)} }`, '<p>a</p>')),
  of('many @page rules', 300, 10_000, (count) =>
    page(
      times(count, (at) => `@page p${at} { margin: ${at % 50}pt } .c${at} { page: p${at} }`),
      times(Math.min(count, 1000), (at) => `<p class="c${at}">a</p>`),
    ),
  ),
  of('many @page rules of one name', 300, 10_000, (count) =>
    page(
      times(count, (at) => `@page { margin: ${20 + (at % 50)}pt }`),
      text,
    ),
  ),
  of('many @page rules with heads', 100, 10_000, (count) =>
    page(
      times(count, (at) => `@page { @top-left { content: "${at}" } }`),
      text,
    ),
  ),
  of('many @font-face rules', 100, 10_000, (count) =>
    page(
      times(count, (at) => `@font-face { font-family: f${at}; src: url(no${at}.ttf) }`),
      text,
    ),
  ),
  of('many families', 100, 10_000, (count) => page(`p { font-family: ${times(count, (at) => `f${at}, `)} serif }`, text)),
  of('many unknown properties', 300, 20_000, (count) => page(`p { ${times(count, (at) => `x${letter(at)}${at}: red;`)} }`, text)),
  of('many unknown variables', 100, 5000, (count) => page(`p { ${times(count, (at) => `color: var(--x${at});`)} }`, text)),
  of('a style sheet of opening brackets', 5000, megabyte, (length) => page('{'.repeat(length), text)),
  of('a style sheet of round brackets', 5000, megabyte, (length) => page(`p { color: ${'('.repeat(length)}`, text)),
  of('a style sheet of comments', 5000, megabyte, (length) => page('/**/'.repeat(length / 4), text)),
  of('a style sheet of signs', 5000, megabyte, (length) => page('@;:!'.repeat(length / 4), text)),
];

const breaks = [
  of('many page breaks', 300, 50_000, (count) => page('p { break-before: page }', '<p>a</p>'.repeat(count))),
  of('many pages of a name of their own', 100, 10_000, (count) =>
    page(
      '@page a { margin: 1pt } @page b { margin: 2pt } .a { page: a } .b { page: b }',
      times(count, (at) => `<p class="${at % 2 ? 'a' : 'b'}">a</p>`),
    ),
  ),
  of('all in one block that may not be broken', 500, 50_000, (count) =>
    page('div { break-inside: avoid }', `<div>${'<p>a</p>'.repeat(count)}</div>`),
  ),
  of('blocks that may not be broken, in each other', 100, 400, (depth) =>
    page('div { break-inside: avoid }', `${'<div>'.repeat(depth)}${'<p>a</p>'.repeat(5 * depth)}${'</div>'.repeat(depth)}`),
  ),
  of('all breaks avoided', 500, 50_000, (count) => page('p { break-after: avoid }', '<p>a</p>'.repeat(count))),
];

const bytes = (text) => Buffer.from(text, 'latin1');
const syntax = [
  of('bytes that are no UTF-8', 1000, megabyte, (length) => bytes(page('', `<p>${'\xff\xfe\x80 '.repeat(length / 4)}</p>`))),
  of('NULs', 1000, megabyte, (length) => page('', `<p>${'\0'.repeat(length)}</p>`)),
  of('NULs in a style sheet', 1000, megabyte, (length) => page('\0'.repeat(length), '<p>a</p>')),
  of('NULs in tags', 1000, megabyte, (length) => page('', '<\0'.repeat(length / 2))),
  of('control characters', 1000, megabyte, (length) => page('', `<p>${'\u0001\u001b\u007f\u0085 '.repeat(length / 5)}</p>`)),
  of('lone surrogates', 1000, 300_000, (length) => page('', `<p>${'&#xd800;&#x110000; '.repeat(length / 19)}</p>`)),
  one('nothing', '', ''),
  of('no byte', 1, 1, () => ''),
  of(
    'unclosed everything',
    200,
    20_000,
    (count) => `<html><head><style>p { color: red; <body>${'<div><p><b><table><tr><td><ul><li>'.repeat(count)}`,
  ),
  of(
    'elements all unclosed',
    200,
    20_000,
    (count) => `<html><head><title>a</title><body>${'<div><p><b><table><tr><td><ul><li>'.repeat(count)}`,
  ),
  of('tags that are never closed', 1000, megabyte, (length) => page('', '<p '.repeat(length / 3))),
  of('signs for less', 1000, megabyte, (length) => page('', '<'.repeat(length))),
  of('comments that are never closed', 1000, megabyte, (length) => page('', '<!--'.repeat(length / 4))),
  of('end tags', 1000, megabyte, (length) => page('', '</p>'.repeat(length / 4))),
  of('end tags in a deep tree', 1000, 100_000, (count) => page('', '<div>'.repeat(490) + '</b>'.repeat(count))),
  of('pictures that are never closed', 300, 100_000, (count) => page('', '<svg>'.repeat(count))),
  of('pictures that end themselves', 300, 100_000, (count) => page('', `<svg>${'<g/>'.repeat(count)}</svg>`)),
  of('attribute of a megabyte', 1000, megabyte, (length) => page('', `<p title="${'a'.repeat(length)}">a</p>`)),
  of('class of a megabyte', 1000, megabyte, (length) => page('', `<p class="${'a '.repeat(length / 2)}">a</p>`)),
  of('id of a megabyte', 1000, megabyte, (length) => page('', `<p id="${'a'.repeat(length)}">a</p>`)),
  of('link of a megabyte', 1000, megabyte, (length) => page('', `<p><a href="https://example.org/${'a'.repeat(length)}">a</a></p>`)),
  of('unknown element of a megabyte', 1000, megabyte, (length) => page('', `<${'a'.repeat(length)}>a</p>`)),
  of('unknown property of a megabyte', 1000, megabyte, (length) => page(`p { ${'a'.repeat(length)}: red }`, '<p>a</p>')),
  of('style of a megabyte', 1000, megabyte, (length) => page('', `<p style="${'color:red;'.repeat(length / 10)}">a</p>`)),
  of('title of a megabyte', 1000, megabyte, (length) => `<title>${'word '.repeat(length / 5)}</title><p>a</p>`),
  of('heading of a megabyte', 1000, megabyte, (length) => page('', `<h1>${'word '.repeat(length / 5)}</h1>`)),
  of('alt of a megabyte', 1000, megabyte, (length) => page('', `<img src="${dot}" alt="${'word '.repeat(length / 5)}">`)),
  of('entities', 1000, megabyte, (length) => page('', `<p>${'&amp;'.repeat(length / 5)}</p>`)),
  of('entities that are none', 1000, megabyte, (length) => page('', `<p>${'&amx'.repeat(length / 4)}</p>`)),
  of('many attributes', 1000, 100_000, (count) => page('', `<p ${times(count, (at) => `data-a${at}="${at}" `)}>a</p>`)),
  of('many unknown attributes', 300, 100_000, (count) => page('', `<p ${times(count, (at) => `a${at}="${at}" `)}>a</p>`)),
  of('the same attribute many times', 300, 100_000, (count) => page('', `<p ${'title="a" '.repeat(count)}>a</p>`)),
  of('many style elements', 300, 20_000, (count) => `<head>${'<style>p { color: red }</style>'.repeat(count)}</head><p>a</p>`),
  of('many languages', 100, 5000, (count) =>
    page(
      'p { hyphens: auto }',
      times(count, (at) => `<p lang="x${letter(at)}-${at}">representation</p>`),
    ),
  ),
  of('many unknown elements', 300, 100_000, (count) =>
    page(
      '',
      times(count, (at) => `<x${at}>a</x${at}>`),
    ),
  ),
];

/** `name`, `make` of a size to a page, and its sizes. */
export const hostilePages = [
  ...tables,
  ...words,
  ...paragraphs,
  ...nesting,
  ...lengths,
  ...pictures,
  ...references,
  ...notes,
  ...counters,
  ...sheets,
  ...breaks,
  ...syntax,
];
