/**
 * The elements that can be printed, one row each: names, end tags and content as in the HTML standard, looks as a printed report wants
 * them. A new element is one row here and, where it is more than a box, a line in `layout`.
 */

export interface ElementRow {
  readonly name: string;
  readonly about: string;
  /** Built-in style, which every sheet overrides. */
  readonly style: string;
  /** Attributes beside those that every element has; `any` for elements of our own that hand them on. */
  readonly attributes?: readonly string[] | 'any';
  /** Has neither content nor end tag. */
  readonly isVoid?: true;
  /** The only elements it may stand in. */
  readonly within?: readonly string[];
  /** The only elements it may hold; text beside them is an error and white space is dropped. */
  readonly holds?: readonly string[];
  /** Start tags that end it where its own end tag is left out; an empty list only allows leaving it out before the parent ends. */
  readonly endsBefore?: readonly string[];
}

/** Attributes that every element may have; `aria-` and `data-` ones beside them. */
export const commonAttributes: readonly string[] = ['id', 'class', 'style', 'lang', 'dir', 'title', 'role'];

const blockNames: readonly string[] = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'figure', 'blockquote', 'hr'],
  ...['section', 'nav', 'header', 'footer', 'aside', 'div', 'contents'],
];
const rowGroups: readonly string[] = ['thead', 'tbody', 'tfoot'];

const heading = (level: number, style: string): ElementRow => ({
  name: `h${level}`,
  about: `Heading of level ${level}, listed in the outline of the PDF.`,
  style: `display: block; font-weight: bold; break-after: avoid; hyphens: manual; text-align: start; bookmark-level: ${level}; ${style}`,
});

const container = (name: string, about: string): ElementRow => ({ name, about, style: 'display: block' });

const phrase = (name: string, about: string, style = ''): ElementRow => ({ name, about, style });

const list = (name: string, about: string, mark: string, attributes: readonly string[]): ElementRow => ({
  name,
  about,
  style: `display: block; margin: 6pt 0; padding-left: 18pt; list-style-type: ${mark}`,
  attributes,
  holds: ['li'],
});

const rowGroup = (name: string, about: string, display: string): ElementRow => ({
  name,
  about,
  style: `display: ${display}`,
  within: ['table'],
  holds: ['tr'],
  endsBefore: rowGroups,
});

const cell = (name: string, about: string, style: string): ElementRow => ({
  name,
  about,
  style: `display: table-cell; padding: 2pt 4pt; ${style}`,
  attributes: ['colspan', 'rowspan', 'scope'],
  within: ['tr'],
  endsBefore: ['td', 'th', 'tr', ...rowGroups],
});

export const elements: readonly ElementRow[] = [
  { name: 'html', about: 'The page; its lang is the language of the document.', style: 'display: block', holds: ['head', 'body'] },
  {
    name: 'head',
    about: 'What is not printed.',
    style: 'display: none',
    within: ['html'],
    holds: ['title', 'meta', 'link', 'style'],
    endsBefore: ['body'],
  },
  { name: 'title', about: 'Title of the document.', style: 'display: none', within: ['head'] },
  {
    name: 'meta',
    about: 'Ignored, so that the page opens in a browser as well.',
    style: 'display: none',
    attributes: 'any',
    isVoid: true,
    within: ['head'],
  },
  {
    name: 'style',
    about: 'A style sheet; for a page that is printed by itself.',
    style: 'display: none',
    attributes: ['media', 'type'],
    within: ['head'],
  },
  {
    name: 'link',
    about:
      'For a page that is printed by itself: with rel="stylesheet" a style sheet beside the page, with rel="attachment" a file that travels in the PDF (`title` describes it, `type` is its media type). Ignored otherwise.',
    style: 'display: none',
    attributes: 'any',
    isVoid: true,
    within: ['head'],
  },
  { name: 'body', about: 'What is printed.', style: 'display: block', within: ['html'], endsBefore: [] },
  heading(1, 'font-size: 2em; margin: 12pt 0 6pt'),
  heading(2, 'font-size: 1.5em; margin: 12pt 0 6pt'),
  heading(3, 'font-size: 1.17em; margin: 10pt 0 4pt'),
  heading(4, 'margin: 8pt 0 4pt'),
  heading(5, 'font-size: .9em; margin: 8pt 0 4pt'),
  heading(6, 'font-size: .8em; margin: 8pt 0 4pt'),
  { name: 'p', about: 'A paragraph.', style: 'display: block; margin: 6pt 0', endsBefore: blockNames },
  list('ul', 'A list without order.', 'disc', []),
  list('ol', 'A numbered list; start is its first number.', 'decimal', ['start']),
  {
    name: 'li',
    about: 'An item of a list; its mark hangs in the padding of the list, and value sets its number.',
    style: 'display: list-item',
    attributes: ['value'],
    within: ['ul', 'ol'],
    endsBefore: ['li'],
  },
  { name: 'dl', about: 'A list of terms with their meanings.', style: 'display: block; margin: 6pt 0', holds: ['dt', 'dd', 'div'] },
  { name: 'dt', about: 'A term.', style: 'display: block; break-after: avoid', within: ['dl', 'div'], endsBefore: ['dt', 'dd'] },
  {
    name: 'dd',
    about: 'The meaning of a term.',
    style: 'display: block; margin-left: 18pt',
    within: ['dl', 'div'],
    endsBefore: ['dt', 'dd'],
  },
  { name: 'blockquote', about: 'A quotation set off.', style: 'display: block; margin: 6pt 18pt' },
  {
    name: 'table',
    about: 'A table; thead is repeated on every page it runs over.',
    style: 'display: table; margin: 6pt 0; hyphens: manual; text-align: start; text-indent: 0',
    holds: ['caption', 'tr', ...rowGroups],
  },
  { name: 'caption', about: 'Caption of a table.', style: 'display: table-caption', within: ['table'], endsBefore: ['tr', ...rowGroups] },
  rowGroup('thead', 'Head rows of a table.', 'table-header-group'),
  rowGroup('tbody', 'Rows of a table.', 'table-row-group'),
  rowGroup('tfoot', 'Foot rows of a table.', 'table-footer-group'),
  {
    name: 'tr',
    about: 'A row of a table.',
    style: 'display: table-row; break-inside: avoid',
    within: ['table', ...rowGroups],
    holds: ['td', 'th'],
    endsBefore: ['tr', ...rowGroups],
  },
  cell('td', 'A cell of a table.', 'vertical-align: top'),
  cell('th', 'A head cell; scope says whether it heads its column or its row.', 'vertical-align: bottom; font-weight: bold'),
  {
    name: 'figure',
    about: 'A chart with its caption; it goes when its chart is left out.',
    style: 'display: block; margin: 9pt 0; break-inside: avoid',
  },
  { name: 'figcaption', about: 'Caption of a figure.', style: 'display: block; margin-top: 4pt', within: ['figure'] },
  { name: 'a', about: 'A link to an id in the document (#id) or to an address.', style: 'hyphens: manual', attributes: ['href'] },
  phrase('em', 'Emphasis.', 'font-style: italic'),
  phrase('strong', 'Importance.', 'font-weight: bold'),
  phrase('b', 'Text set off in bold.', 'font-weight: bold'),
  phrase('i', 'Text set off in italics.', 'font-style: italic'),
  phrase('small', 'Side remarks.', 'font-size: .85em'),
  phrase('sub', 'Subscript.', 'font-size: .7em; vertical-align: sub; line-height: 1'),
  phrase('sup', 'Superscript.', 'font-size: .7em; vertical-align: super; line-height: 1'),
  phrase('abbr', 'An abbreviation.'),
  phrase('cite', 'Title of a work.', 'font-style: italic'),
  phrase('q', 'A quotation in the line, in quotation marks.'),
  { name: 'time', about: 'A date or time.', style: '', attributes: ['datetime'] },
  phrase('bdi', 'Words that run their own way, whatever stands around them.', 'direction: auto'),
  phrase('code', 'Identifiers and the like.', 'hyphens: none'),
  { name: 'br', about: 'A new line.', style: '', isVoid: true },
  {
    name: 'hr',
    about: 'A rule between paragraphs.',
    style: 'display: block; margin: 8pt 0; border-top: .5pt solid currentcolor',
    isVoid: true,
  },
  phrase('mark', 'Words pointed out.', 'background-color: #fdf3c4'),
  container('section', 'A part of the document.'),
  container('nav', 'Links through the document.'),
  container('header', 'Head of a part.'),
  container('footer', 'Foot of a part.'),
  container('aside', 'A remark beside the text.'),
  container('div', 'A box without meaning of its own.'),
  phrase('span', 'Inline text without meaning of its own.'),
  {
    name: 'img',
    about:
      'A picture from a local file: PNG, JPEG or static SVG; width and height are in pixels of CSS, and an empty alt marks decoration.',
    style: '',
    attributes: ['src', 'alt', 'width', 'height'],
    isVoid: true,
  },
  {
    name: 'svg',
    about: 'A static SVG picture in the page; aria-label or its title says what it shows, aria-hidden="true" marks decoration.',
    style: '',
    attributes: 'any',
    isVoid: true,
  },
  { name: 'chart', about: 'The chart of that name.', style: 'display: block', attributes: 'any', holds: [] },
  { name: 'contents', about: 'The headings h2 and h3 that have an id, with their pages.', style: 'display: block', holds: [] },
];

export const elementTable: ReadonlyMap<string, ElementRow> = new Map(elements.map((row) => [row.name, row]));
export const elementNames: readonly string[] = [...elementTable.keys()];

/** The built-in sheet: a rule for each element, and what takes more than one. */
export const builtInSheet: string = [
  ...elements.filter((row) => row.style !== '').map((row) => `${row.name} { ${row.style} }`),
  '[dir="ltr"] { direction: ltr }',
  '[dir="rtl"] { direction: rtl }',
  '[dir="auto"] { direction: auto }',
  'ul[dir="rtl"], [dir="rtl"] ul, ol[dir="rtl"], [dir="rtl"] ol { padding: 0 18pt 0 0 }',
  'dd[dir="rtl"], [dir="rtl"] dd { margin: 0 18pt 0 0 }',
  'ul ul { list-style-type: square }',
  'li > ul, li > ol { margin: 0 }',
  '::footnote-call { content: counter(footnote); font-size: .7em; vertical-align: super; line-height: 1 }',
  '::footnote-marker { content: counter(footnote) ". " }',
  'q::before { content: "“" }',
  'q::after { content: "”" }',
  'q q::before { content: "‘" }',
  'q q::after { content: "’" }',
  '.contents-entry { margin: 0; text-align: start }',
  '.contents-entry.level-3 { padding-left: 12pt }',
  '.contents-entry > a::after { content: leader(dotted) target-counter(attr(href), page) }',
].join('\n');
