import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Attached, attachFile, attachPages, type Source } from '../../src/annex/index.ts';
import { blank, bytesIn, complaints, fixture, hasQpdf, printedBrief, told, usual } from './annex.fixture.ts';
import { attachedTo } from './pdf.fixture.ts';

let brief: Source;
beforeAll(async () => {
  brief = await printedBrief();
});

const wish = { name: 'brief.pdf', description: 'A brief' };
const inside = (report: Source, other = brief): Attached => attachFile(report, other, wish);

describe('a briefing as a file inside', () => {
  it.each(['chromium', 'office', 'latex', 'scan', 'packed', 'turned', 'attached'])('leaves all else of %s as it is', async (name) => {
    const bytes = bytesIn(inside(fixture(name)));
    const { files, ...rest } = await told(bytes);
    const { files: before, ...own } = await told(fixture(name).bytes);
    expect(rest).toEqual(own);
    expect(files).toEqual(['brief.pdf', ...before].sort());
    const found = (await attachedTo(bytes)).find(({ filename }) => filename === 'brief.pdf');
    expect(found?.description).toBe('A brief');
    expect(Buffer.from(found?.content ?? []).equals(brief.bytes)).toBe(true);
    if (hasQpdf) expect(complaints(bytes)).toBe('');
    expect(bytesIn(inside(fixture(name))).equals(bytes)).toBe(true);
  });

  it('says what it is to the report, its kind, size, hash and the date of its own', () => {
    const text = bytesIn(inside(blank('report.pdf', 1))).toString('latin1');
    expect(text).toContain('/AFRelationship /Supplement');
    expect(text).toMatch(/\/AF \[\d+ 0 R\]/);
    expect(text).toContain('/Subtype /application#2Fpdf');
    expect(text).toContain(`/Size ${brief.bytes.length} `);
    expect(text).toContain(createHash('md5').update(brief.bytes).digest('hex'));
    expect(text).toMatch(/\/CreationDate \(D:19700101000000Z?\)/);
  });

  it('is refused where the report has a file of its name', () => {
    const once = { path: 'once.pdf', bytes: bytesIn(inside(fixture('latex'))) };
    expect(() => inside(once)).toThrow('The report has an attached file "brief.pdf" already.');
  });
});

/** A report that says in its metadata which standards it keeps. */
const claiming = (says: string, colours = 'RGB '): Source => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:ua="http://www.aiim.org/pdfua/ns/id/" ${says}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  const profile = `${' '.repeat(16)}${colours}`;
  return blank('report.pdf', 1, '/Metadata 4 0 R/OutputIntents[<</S/GTS_PDFA1/DestOutputProfile 5 0 R>>]', [
    `<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`,
    `<</N 3/Length ${profile.length}>>\nstream\n${profile}\nendstream`,
  ]);
};
const elements = (part: number, level: string): string =>
  `><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance><ua:part>1</ua:part>`;
const attributes = (part: number, level: string): string => `pdfaid:part="${part}" pdfaid:conformance='${level}' ua:part="1">`;

describe('what a report says that it keeps', () => {
  const said = (attached: Attached): string =>
    bytesIn(attached)
      .toString('latin1')
      .replaceAll(/xmlns:\S+/g, '');
  const codes = ({ problems }: Attached): readonly string[] =>
    problems.filter(({ code }) => code !== 'attach/untagged').map(({ code, message }) => `${code} ${/is (\S+?),/.exec(message)?.[1]}`);

  it.each([
    ['in elements', elements],
    ['in attributes', attributes],
  ])('%s stays where the briefing keeps it, too', (_, write) => {
    const attached = attachPages(claiming(write(3, 'B')), brief, usual);
    expect(codes(attached)).toEqual([]);
    expect(said(attached)).toContain('pdfaid:part');
    expect(said(attached)).toContain('ua:part');
  });

  it.each([
    ['in elements', elements],
    ['in attributes', attributes],
  ])('%s is taken out where one part does not keep it', (_, write) => {
    const attached = attachPages(claiming(write(1, 'B')), brief, usual);
    expect(codes(attached)).toEqual(['attach/claim-lost PDF/A-1b']);
    expect(said(attached)).not.toContain('pdfaid:');
    expect(said(attached)).toContain('ua:part');
    const plain = attachPages(claiming(write(3, 'A')), blank('plain.pdf', 1), usual);
    expect(codes(plain)).toEqual(['attach/claim-lost PDF/A-3a', 'attach/claim-lost PDF/UA-1']);
    expect(said(plain)).not.toMatch(/pdfaid:|ua:/);
  });

  it('is taken out where the profile of the report is not for colours of the briefing', () => {
    expect(codes(attachPages(claiming(elements(3, 'B'), 'CMYK'), brief, usual))).toEqual(['attach/claim-lost PDF/A-3b']);
  });

  it('is kept of a real report, with its level', () => {
    const text = said(attachPages(fixture('office'), brief, usual));
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });

  it('is weighed by what may lie inside such a file', () => {
    expect(codes(inside(claiming(elements(3, 'B'))))).toEqual([]);
    expect(codes(inside(claiming(elements(1, 'B'))))).toEqual(['attach/file-claim-lost PDF/A-1b']);
    expect(codes(inside(claiming(elements(2, 'B'))))).toEqual(['attach/file-claim-lost PDF/A-2b']);
    expect(codes(inside(claiming(elements(2, 'B')), claiming(elements(1, 'B'))))).toEqual([]);
  });
});
