/** A briefing as a Word document: its parts after ECMA-376, its words beside those of the page, as another reader of such files has them. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../src/disk.ts';
import { compile } from '../../src/pipeline.ts';
import { roman } from '../../src/text/roman.ts';
import { plainOrder } from '../order.ts';
import { root } from '../program.ts';
import { worldOf } from '../world.ts';

const order = {
  ...plainOrder,
  paths: [join(root, 'data/articles')],
  outputs: ['docx', 'html'] as const,
  imprint: { ...plainOrder.imprint, marking: 'TLP:AMBER' },
};

type Made = Awaited<ReturnType<typeof compile>>;
const bytesOf = ({ editions }: Made, id: 'docx' | 'html'): Uint8Array => editions[0]?.bytes.get(id) ?? new Uint8Array();

let made: Made;
let parts: Readonly<Record<string, string>>;

beforeAll(async () => {
  made = await compile(order, disk);
  parts = Object.fromEntries(
    Object.entries(unzipSync(bytesOf(made, 'docx'))).map(([name, part]) => [name, name.endsWith('.png') ? '' : strFromU8(part)]),
  );
}, 60_000);

const all = (part: string, pattern: RegExp): readonly string[] => [...(parts[part] ?? '').matchAll(pattern)].map(([, found = '']) => found);
const body = 'word/document.xml';

type Nodes = ReturnType<typeof parseDocument>['children'];

const inline = ['b', 'strong', 'em', 'span', 'time', 'q', 'a', 'cite'];

/** Words that are seen, but for drawings and reference marks. */
function textOf(nodes: Nodes): string {
  return nodes.map((node) => ('data' in node && node.type === 'text' ? node.data : 'attribs' in node ? elementText(node) : '')).join('');
}

function elementText({ name, attribs, children }: { name: string; attribs: Record<string, string>; children: unknown }): string {
  if (name === 'svg' || name === 'head' || attribs['class'] === 'cite') return ' ';
  const inner = textOf(children as Nodes);
  return inline.includes(name) ? inner : ` ${inner} `;
}

describe('the package', () => {
  it('is well-formed, and every part that is named is there', () => {
    for (const [name, xml] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect([name, xml.startsWith('<?xml')]).toEqual([name, true]);
      const [open, close, closed] = [
        xml.match(/<[a-z][\w:]*[^>/]*>|<[a-z][\w:]*\s[^>]*[^/]>/gi)?.length ?? 0,
        xml.match(/<\/[a-z]/gi)?.length ?? 0,
        0,
      ];
      expect([name, open]).toEqual([name, close + closed]);
    }
    const targets = all('word/_rels/document.xml.rels', / Target="(?!https?:|mailto:)([^"]+)"/g);
    expect(targets.filter((target) => parts[`word/${target}`] === undefined)).toEqual([]);
    const types = all('[Content_Types].xml', / PartName="\/([^"]+)"/g);
    expect(types.filter((name) => parts[name] === undefined)).toEqual([]);
    const relations = new Set(all('word/_rels/document.xml.rels', / Id="([^"]+)"/g));
    const used = all(body, / r:(?:id|embed)="([^"]+)"/g);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((id) => !relations.has(id))).toEqual([]);
  });

  it('has ids once, names of bookmarks that Word takes, and links that lead to one', () => {
    const [ids, names, pictures] = [
      all(body, /<w:bookmarkStart [^>]*w:id="(\d+)"/g),
      all(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g),
      all(body, /<wp:docPr id="(\d+)"/g),
    ];
    for (const each of [ids, names.map((name) => name.toLowerCase()), pictures]) expect(new Set(each).size).toBe(each.length);
    expect(names.filter((name) => !/^[A-Za-z]\w{0,39}$/.test(name))).toEqual([]);
    expect([...ids].sort()).toEqual([...all(body, /<w:bookmarkEnd [^>]*w:id="(\d+)"/g)].sort());
    const anchors = [...all(body, / w:anchor="([^"]+)"/g), ...all('word/endnotes.xml', / w:anchor="([^"]+)"/g)];
    expect(anchors.length).toBeGreaterThan(50);
    expect(anchors.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is the same bytes again, in any time zone and after any other document', { timeout: 60_000 }, async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    const again = bytesOf(await compile(order, disk), 'docx');
    process.env['TZ'] = zone ?? 'UTC';
    expect(Buffer.from(again).equals(Buffer.from(bytesOf(made, 'docx')))).toBe(true);
    expect(parts['docProps/core.xml']).toContain('1970-01-01T00:00:00Z');
  });
});

describe('the document', () => {
  it('has named styles, headings, repeated heads of tables, its language and title, and pages with number and marking', () => {
    const styles = new Set(all(body, /<w:pStyle w:val="(\w+)"/g));
    for (const id of ['Title', 'Heading1', 'Heading2', 'TableText', 'TableHeading', 'Caption', 'ListParagraph'])
      expect(styles).toContain(id);
    const known = new Set(all('word/styles.xml', / w:styleId="(\w+)"/g));
    expect([...styles].filter((id) => !known.has(id))).toEqual([]);
    expect(all(body, /(<w:tblHeader\/>)/g).length).toBeGreaterThan(5);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en"');
    expect(parts['docProps/core.xml']).toMatch(/<dc:title>[^<]{10,}<\/dc:title>/);
    const feet = Object.keys(parts).filter((name) => /^word\/footer\d\.xml$/.test(name));
    expect(feet.map((name) => /PAGE<.*NUMPAGES/s.test(parts[name] ?? '') && parts[name]?.includes('TLP:AMBER'))).toEqual([true, true]);
    expect(parts[body]).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  it('has charts as pictures, in words as well', () => {
    const words = all(body, /<wp:docPr [^>]*descr="([^"]+)"/g);
    expect(words.length).toBe(Object.keys(parts).filter((name) => name.endsWith('.png')).length);
    expect(words.length).toBeGreaterThan(4);
    expect(words.every((alt) => alt.length > 30)).toBe(true);
  });

  it('calls each claim once as an endnote, which has its number, figure, sentence, article and line', () => {
    const calls = all(body, /<w:endnoteReference w:id="(\d+)"/g);
    expect(calls).toEqual(calls.map((_, index) => String(index + 1)));
    const notes = new Map(
      [...(parts['word/endnotes.xml'] ?? '').matchAll(/<w:endnote w:id="(\d+)">(.*?)<\/w:endnote>/gs)].map(([, id, xml = '']) => [id, xml]),
    );
    expect([...notes.keys()].sort()).toEqual([...calls].sort());
    expect(parts['word/endnotes.xml']?.match(/w:type="(separator|continuationSeparator)"/g)).toHaveLength(2);
    const rows = new Map(made.briefing.appendix.map((row) => [row.number, row]));
    for (const note of notes.values()) {
      const text = [...note.matchAll(/<w:t[^>]*>([^<]*)</g)]
        .map(([, words]) => words)
        .join('')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replaceAll('&apos;', "'");
      const row = rows.get(Number(/Claim (\d+):/.exec(text)?.[1]));
      expect(text).toContain(`${row?.before}${row?.focus}${row?.after}`);
      expect(text).toContain(`${row?.article}, line ${row?.line}.`);
    }
    const marks = all(body, /<w:hyperlink [^>]*w:anchor="call_\d+"[^>]*><w:r>.*?<w:t[^>]*>([^<]*)</g);
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.filter((mark) => !/^[ivxlc]+$/.test(mark))).toEqual([]);
  });

  it('has all words of the page', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytesOf(made, 'docx')) });
    const page = parseDocument(strFromU8(bytesOf(made, 'html'))).children;
    // Marks are numbered otherwise, and stand right behind the words they belong to.
    const found = value.replaceAll(/\s+/g, '');
    const words = textOf(page)
      .split(/\s+/)
      .filter((word) => word !== '' && /\p{L}{3}/u.test(word));
    expect(words.length).toBeGreaterThan(1000);
    expect(words.filter((word) => !found.includes(word))).toEqual([]);
  });

  it.each(['executive', 'press', 'situation'])('is made for %s too', { timeout: 60_000 }, async (audience) => {
    const bytes = bytesOf(await compile({ ...order, audiences: [audience], outputs: ['docx'] }, disk), 'docx');
    const xml = strFromU8(unzipSync(bytes)[body] ?? new Uint8Array());
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    expect(xml.length).toBeGreaterThan(20_000);
  });

  it('takes the words of a strange article as words', { timeout: 60_000 }, async () => {
    const text =
      'A <w:p/> & "B"\n\nPublished: 12 March 2020\n\nTwo U.S. soldiers were killed & three <b>policemen</b> wounded \u05d0\u05d1 \u{1f600} when rockets hit Camp Taji on Wednesday, the army ]]> said.';
    const bytes = bytesOf(await compile({ ...order, paths: ['a.txt'], outputs: ['docx'] }, worldOf({ 'a.txt': text })), 'docx');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain(
      'killed & three <b>policemen</b> wounded \u05d0\u05d1 \u{1f600} when rockets hit Camp Taji on Wednesday, the army ]]> said',
    );
  });
});

it.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [48, 'xlviii'],
  [1999, 'mcmxcix'],
])('%i is %s', (number, expected) => {
  expect(roman(number)).toBe(expected);
});
