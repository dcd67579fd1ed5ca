import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/articles/draft.ts';
import { linesOf, type Piece } from '../../src/articles/pdf/lines.ts';
import { flow } from '../../src/text/joins.ts';
import { readArticles } from './articles.fixture.ts';
import { codesOf, cutsOf, fixture, lawless, parse, parseFixture, saysOf } from './articles-records.fixture.ts';

/** Blocks as they read, their roles or reasons before them. */
const read = (draft: Draft | undefined): readonly string[] =>
  (draft?.blocks ?? []).map((block) => `${block.reason ?? block.role}: ${flow(draft?.text ?? '', block)}`);

/** The blocks begin as told, and there are no others. */
function expectOpenings(draft: Draft | undefined, openings: readonly string[]): void {
  const found = read(draft);
  expect(found.map((words, at) => (words.startsWith(openings[at] ?? '\n') ? openings[at] : words))).toEqual(openings);
}

describe('a page printed by a browser', () => {
  test('title, headings, paragraphs; the lines around each page are furniture, after the paragraph that they part', async () => {
    const { format, drafts, problems } = await parseFixture('pdf/chromium.pdf');
    expect([format, problems, drafts.map(lawless)]).toEqual(['pdf', [], [[]]]);
    expectOpenings(drafts[0], [
      'title: Shells strike ferry port at Varnholm',
      'body: By Ilka Brandt',
      'body: VARNHOLM, 9 June 2021 — At least fourt',
      'body: Among the dead were four dockworkers an',
      'heading: “Not a military target”',
      'body: “There was no installation of any kind ',
      'body: Hospital officials put the number of wo',
      'body: The mission of observers, which has 240',
      'body: Residents described scenes of confusion',
      'page-furniture: 11/21/26, 9:09 AM',
      'page-furniture: Shells strike ferry port at',
      'page-furniture: http://courier.example:8123',
      'page-furniture: 1/2',
      'body: The ferry company suspended its service',
      'body: It was the deadliest incident since the',
      'body: The government in the capital said it w',
      'page-furniture: 11/21/26, 9:09 AM',
      'page-furniture: Shells strike ferry port at',
      'page-furniture: http://courier.example:8123',
      'page-furniture: 2/2',
    ]);
    expect(saysOf(drafts[0])).toEqual({ title: 'Shells strike ferry port at Varnholm', url: 'http://courier.example:8123/varnholm' });
  });

  test('a sentence that runs over the end of a page is one', async () => {
    const { articles } = await readArticles([{ path: 'a.pdf', bytes: fixture('pdf/chromium.pdf') }]);
    const [article] = articles;
    const sentences = article?.sentences.map((span) => flow(article.text, span));
    expect(sentences).toContain(
      'A shopkeeper whose premises overlook the quay said that the first explosions had sounded like thunder, and that he had counted seven bodies on the landing stage before ambulances arrived from the neighbouring municipality.',
    );
    expect(article).toMatchObject({ byline: 'Ilka Brandt', dateline: 'VARNHOLM, 9 June 2021', published: { edtf: '2021-06-09' } });
  });
});

describe('columns', () => {
  test('are read one after the other, hyphens at line ends stay and are read through', async () => {
    const { drafts } = await parseFixture('pdf/columns.pdf');
    expectOpenings(drafts[0], [
      'title: Two weeks of shelling along the Sarn ',
      'body: Between 3 and 17 April the monitoring m',
      'body: The heaviest bombardment was observed o',
      'heading: Displacement',
      'body: Approximately 1,850 inhabitants abandon',
      'body: Transportation across the provisional p',
      'heading: Forces',
      'body: The mission estimates that 3,400 soldie',
      'page-furniture: Valley Monitor — Bulletin 14',
      'page-furniture: Page 1 of 2',
      'body: Unmanned aircraft were sighted on eleve',
      'page-furniture: Valley Monitor — Bulletin 14',
      'page-furniture: Page 2 of 2',
    ]);
    const text = drafts[0]?.text ?? '';
    expect(text.match(/[a-z][-\u2010]\n[a-z]/g)?.length).toBeGreaterThan(5);
    expect(read(drafts[0])[1]).toBe(
      'body: Between 3 and 17 April the monitoring mission registered 312 explosions along the river Sarn, almost twice as many as in the preceding fortnight. Twenty-two civilians were killed, among them five children, and sixty-four were injured, according to the registrations of the three district hospitals.',
    );
  });

  const piece = (str: string, x: number, y: number): Piece => ({ str, transform: [10, 0, 0, 10, x, y], width: str.length * 5 });
  const rows = Array.from({ length: 10 }, (_, at) => 700 - at * 14);
  const page = { width: 595, height: 800 };

  test('that were painted row by row are parted', () => {
    const pieces = rows.flatMap((y, at) => [
      piece(`left line number ${at} of the page`, 50, y),
      piece(`right line number ${at} of the page`, 300, y),
    ]);
    expect(linesOf(pieces, page).lines.map(({ text }) => text.slice(0, 19))).toEqual([
      ...rows.map((_, at) => `left line number ${at} `),
      ...rows.map((_, at) => `right line number ${at}`),
    ]);
  });

  test('of a table stay rows', () => {
    const pieces = rows.flatMap((y, at) => [piece('Tuesday', 50, y), piece(`${at}`, 150, y), piece('40', 250, y)]);
    expect(linesOf(pieces, page).lines[3]?.text).toBe('Tuesday | 3 | 40');
  });

  test('a raised mark and a word in pieces are of one line; turned type is left out', () => {
    const pieces = [
      piece('Nine', 50, 700),
      piece('teen men', 70, 700),
      { str: '1', transform: [6, 0, 0, 6, 111, 704], width: 3 },
      piece(' fell', 115, 700),
      { str: 'DRAFT', transform: [0, 40, -40, 0, 300, 300], width: 100 },
    ];
    expect(linesOf(pieces, page).lines.map(({ text }) => text)).toEqual(['Nineteen men1 fell']);
  });
});

describe('an office document', () => {
  test('its head and foot are furniture, its properties are not believed', async () => {
    const { drafts } = await parseFixture('pdf/office.pdf');
    expectOpenings(drafts[0], [
      'title: Statement on the incident at Kestrel P',
      'body: The Ministry of the Interior regrets to',
      'body: The families of the deceased have been ',
      'body: Immediately after the explosion, uniden',
      'page-furniture: Ministry of the Interior – P',
      'page-furniture: 1',
      'body: Contrary to representations that have c',
      'page-furniture: Ministry of the Interior – P',
      'page-furniture: 2',
    ]);
    expect(saysOf(drafts[0])).toEqual({ title: 'Statement on the incident at Kestrel Pass' });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['pdf/scan.pdf', 'articles/pdf-scan'],
    ['pdf/locked.pdf', 'articles/locked'],
  ])('%s gives %s', async (path, code) => {
    const parsed = await parseFixture(path);
    expect([codesOf(parsed), parsed.drafts]).toEqual([[code], []]);
  });

  test('a book is read to a bound', async () => {
    const book = new PDFDocument({ size: [100, 100], margin: 10, bufferPages: false });
    const chunks: Buffer[] = [];
    book.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => book.on('end', resolve));
    book.text('One fell.');
    for (let page = 0; page < 2_000; page++) book.addPage();
    book.end();
    await ended;
    const parsed = await parse('a.pdf', new Uint8Array(Buffer.concat(chunks)));
    expect([codesOf(parsed), parsed.drafts.map(({ text }) => text)]).toEqual([['articles/too-many-pages'], ['One fell.']]);
  });

  test('is known by its first bytes, whatever it is called', async () => {
    expect((await parse('a.txt', fixture('pdf/office.pdf'))).format).toBe('pdf');
    expect(codesOf(await parse('a.pdf', '%PDF-1.7 and so on'))).toEqual(['articles/broken']);
    expect((await parse('a.pdf', 'Shells fell on the camp on Monday, and nobody was hurt.')).format).toBe('text');
  });

  test.each(['pdf/chromium.pdf', 'pdf/columns.pdf', 'pdf/office.pdf', 'pdf/scan.pdf'])(
    '%s broken off anywhere breaks nothing',
    async (path) => {
      for (const bytes of cutsOf(fixture(path))) {
        const { drafts, problems } = await parse('a.pdf', bytes);
        expect(drafts.length + problems.length).toBeGreaterThan(0);
        for (const draft of drafts) expect(lawless(draft)).toEqual([]);
      }
    },
  );
});
