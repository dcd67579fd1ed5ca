import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { attachFile, attachPages, type Source } from '../../src/annex/index.ts';
import { BriefError } from '../../src/problems.ts';
import { blank, bytesIn, fixture, made, printedBrief, usual } from './annex.fixture.ts';

let brief: Source;
beforeAll(async () => {
  brief = await printedBrief();
});

/** Code, file and words of what is refused. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof BriefError)
      return error.problems.map(({ code, place, message }) => `${code} ${place?.file} ${message}`).join('\n');
    throw error;
  }
  return 'nothing refused';
}

const asPages = (report: Source, other = brief): string => refusal(() => bytesIn(attachPages(report, other, usual)));
const asFile = (report: Source, other = brief): string =>
  refusal(() => bytesIn(attachFile(report, other, { name: 'brief.pdf', description: 'A brief' })));

const contents = '/Contents<00>/ByteRange[0 10 20 30]';
const signed = blank('signed.pdf', 1, '/AcroForm<</SigFlags 3/Fields[4 0 R]>>', [
  '<</T(form)/Kids[5 0 R]>>',
  `<</FT/Sig/T(approval)/Parent 4 0 R/V<</Type/Sig/Name(A. Mayor)/M(D:20240131120000Z)${contents}>>>>`,
]);

describe('a report that may not change', () => {
  it('is one that somebody signed, named by its signature', () => {
    const words = 'attach/signed signed.pdf Nothing was attached, because every change would break';
    expect(asPages(signed)).toBe(`${words} the signature "form.approval" by A. Mayor of 2024-01-31.`);
    expect(asFile(signed)).toBe(asPages(signed));
  });

  it('is one whose signature stands on a page and in no list, or is a certificate', () => {
    const onPage = blank('a.pdf', 1, '', [], `/Annots[<</Subtype/Widget/FT/Sig/T(seal)/V<<${contents}>>>>]`);
    expect(asPages(onPage)).toContain('the signature "seal".');
    expect(asFile(blank('a.pdf', 1, `/Perms<</DocMDP<<${contents}>>>>`))).toContain('a certificate of its author');
    expect(asPages(blank('a.pdf', 1, `/Perms<</UR3<<${contents}>>>>`))).toContain('usage rights');
  });

  it('is none that only has room for a signature', () => {
    const empty = blank('empty.pdf', 1, '/AcroForm<</SigFlags 1/Fields[4 0 R]>>', ['<</FT/Sig/T(approval)>>']);
    expect(asPages(empty)).toBe('nothing refused');
  });

  it('is one that is encrypted', () => {
    expect(asPages(fixture('locked'))).toMatch(/^attach\/locked locked\.pdf /);
    expect(asFile(fixture('locked'))).toMatch(/^attach\/locked locked\.pdf /);
  });
});

describe('a briefing', () => {
  it('that is signed or encrypted gives no pages, but may lie inside as it is', () => {
    expect(asPages(blank('r.pdf', 1), signed)).toMatch(/^attach\/signed signed\.pdf/);
    expect(asPages(blank('r.pdf', 1), fixture('locked'))).toMatch(/^attach\/locked locked\.pdf/);
    expect(asFile(blank('r.pdf', 1), signed)).toBe('nothing refused');
    expect(asFile(blank('r.pdf', 1), fixture('locked'))).toBe('nothing refused');
  });
});

describe('a report whose pages are not what is seen', () => {
  it.each([
    ['attach/form', blank('form.pdf', 1, '/AcroForm<</Fields[]/XFA[]>>')],
    ['attach/portfolio', blank('folder.pdf', 1, '/Collection<</View/D>>')],
  ])('is refused as %s, but takes a file', (code, report) => {
    expect(asPages(report).startsWith(`${code} ${report.path}`)).toBe(true);
    expect(asFile(report)).toBe('nothing refused');
  });
});

describe('a broken file', () => {
  const whole = fixture('chromium').bytes;
  const text = (change: (text: string) => string): Source => ({
    path: 'broken.pdf',
    bytes: Buffer.from(change(Buffer.from(blank('x.pdf', 2).bytes).toString('latin1')), 'latin1'),
  });

  it.each([
    ['nothing', { path: 'broken.pdf', bytes: Buffer.alloc(0) }],
    ['another kind', { path: 'broken.pdf', bytes: Buffer.from('{\\rtf1 a letter}') }],
    ['its beginning only', { path: 'broken.pdf', bytes: whole.subarray(0, 20_000) }],
    ['no catalog', text((file) => file.replace('/Root 1 0 R', ''))],
    ['no pages', text((file) => file.replace('/Pages 2 0 R', ''))],
    ['pages in a circle', text((file) => file.replace('[3 0 R 4 0 R]', '[3 0 R 2 0 R]'))],
    ['an object elsewhere', text((file) => file.replace('4 0 obj', '9 0 obj'))],
    ['a table that names itself', text((file) => file.replace(/\/Size 5(.*>>\nstartxref\n)(\d+)/s, '/Size 5/Prev $2$1$2'))],
    ['objects too deep', made('broken.pdf', ['<</Type/Catalog/Pages 2 0 R>>', '['.repeat(5000)])],
  ])('of %s is told of with its name', (_, report) => {
    expect(asPages(report)).toMatch(/^attach\/broken broken\.pdf The file cannot be read as a PDF: .*\.$/);
    expect(asFile(report).startsWith('attach/broken broken.pdf ')).toBe(true);
    expect(asPages(blank('r.pdf', 1), report)).toMatch(/^attach\/broken broken\.pdf /);
  });

  it('never makes the program stumble, whatever bytes are wrong', () => {
    const files = ['chromium', 'office', 'latex', 'packed', 'turned'].map((name) => fixture(name));
    const wrong = fc.record({
      file: fc.constantFrom(...files),
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 30 }),
    });
    fc.assert(
      fc.property(wrong, ({ file, changes }) => {
        const bytes = Buffer.from(file.bytes);
        for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
        expect(asPages({ path: 'broken.pdf', bytes })).toMatch(/^(nothing refused|attach\/)/);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
