import { describe, expect, it } from 'vitest';
import { attachPages, type Source } from '../../src/annex/index.ts';
import { blank, bytesIn, complaints, hasQpdf, joined, told, usual } from './annex.fixture.ts';

/** Objects of the whole by a word in them. */
const objectsWith = (bytes: Buffer, word: string): readonly string[] =>
  bytes
    .toString('latin1')
    .split('endobj')
    .filter((object) => object.includes(word));

const link = (dest: string): string => `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest ${dest}>>]`;

describe('names that both files have', () => {
  const named = (path: string, page: number, dest: string): Source =>
    blank(path, 3, '/Names<</Dests 6 0 R>>', [`<</Names[(here)[${page + 2} 0 R/Fit]]>>`], link(dest));

  it('lead each to its own page', async () => {
    const { links } = await told(joined(named('report.pdf', 1, '(here)'), named('brief.pdf', 3, '(here)')));
    expect(links).toEqual([[0], [0], [0], [5], [5], [5]]);
  });

  it('lead there by actions and old dictionaries, too', async () => {
    const report = blank('report.pdf', 2, '/Dests<</here[3 0 R/Fit]>>', [], link('/here'));
    const action = '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D/here>>>>]';
    const brief = blank('brief.pdf', 2, '/Dests<</here<</D[4 0 R/Fit]>>>>', [], action);
    expect((await told(joined(report, brief))).links).toEqual([[0], [0], [3], [3]]);
  });

  it('keep the words of the report, which others may link to', () => {
    const whole = joined(named('report.pdf', 1, '(here)'), named('brief.pdf', 3, '(here)'));
    expect(objectsWith(whole, '/Dest (here)').length).toBeGreaterThan(0);
    expect(objectsWith(whole, '(Annex A.here)').length).toBeGreaterThan(0);
  });

  it('are those of attached files', async () => {
    const files = '/Names<</EmbeddedFiles<</Names[(a.txt) 4 0 R]>>>>';
    const more = ['<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 5 0 R>>>>', '<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream'];
    const bytes = joined(blank('report.pdf', 1, files, more), blank('brief.pdf', 1, files, more));
    expect((await told(bytes)).files).toHaveLength(2);
    if (hasQpdf) expect(complaints(bytes)).toBe('');
  });

  it('are those of fields, which stay two', () => {
    const form = '/AcroForm<</Fields[4 0 R]/DA(/Helv 9 Tf)>>';
    const more = ['<</FT/Tx/T(name)/V(one)>>'];
    const whole = joined(blank('report.pdf', 1, form, more), blank('brief.pdf', 1, form, more));
    expect(objectsWith(whole, '/FT /Tx').map((each) => /\/T \(([^)]*)\)/.exec(each)?.[1])).toEqual(['name', 'Annex A name']);
    expect(objectsWith(whole, '/Fields')[0]).toMatch(/\/Fields \[\d+ 0 R \d+ 0 R\]/);
  });

  it('are those of layers, each as visible as it was', () => {
    const layers = (off: string): string => `/OCProperties<</OCGs[4 0 R]/D<<${off}>>>>`;
    const more = ['<</Type/OCG/Name(Grid)>>'];
    const whole = joined(blank('report.pdf', 1, layers(''), more), blank('brief.pdf', 1, layers('/OFF[4 0 R]'), more));
    const [, own, its] = /\/OCGs \[(\d+) 0 R (\d+) 0 R\]/.exec(whole.toString('latin1')) ?? [];
    expect(whole.toString('latin1')).toContain(`/OFF [${its} 0 R]`);
    expect(own).not.toBe(its);
  });
});

describe('tags of both files', () => {
  const tagged = (path: string, role: string, id: string): Source =>
    blank(
      path,
      1,
      `/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>/Lang(${path === 'report.pdf' ? 'de' : 'en'})`,
      [
        `<</Type/StructTreeRoot/K[5 0 R]/ParentTree<</Nums[7[5 0 R]]>>/ParentTreeNextKey 8/RoleMap<</Text/${role}>>/IDTree<</Names[(${id}) 5 0 R]>>>>`,
        `<</Type/StructElem/S/Text/P 4 0 R/Pg 3 0 R/K 0/ID(${id})/A<</O/Table/Headers[(${id})]>>>>`,
      ],
      '/StructParents 7',
    );

  it('are filed under numbers of their own, and found there', () => {
    const whole = joined(tagged('report.pdf', 'P', 'a'), tagged('brief.pdf', 'P', 'b')).toString('latin1');
    expect(whole).toContain('/StructParents 7');
    expect(whole).toContain('/StructParents 15');
    const [, first, second] = /\/Nums \[7 \[(\d+) 0 R\] 15 \[(\d+) 0 R\]\]/.exec(whole) ?? [];
    expect(whole).toContain(`/K [${first} 0 R ${second} 0 R]`);
    expect(whole).toContain('/ParentTreeNextKey 16');
    expect(whole.match(/\/Type \/StructTreeRoot/g)).toHaveLength(1);
  });

  it('keep what a role stands for in each', () => {
    const whole = joined(tagged('report.pdf', 'P', 'a'), tagged('brief.pdf', 'H1', 'b')).toString('latin1');
    expect(whole).toContain('/RoleMap <</Text /P /Annex#20A.Text /H1>>');
    expect(whole).toContain('/S /Text');
    expect(whole).toContain('/S /Annex#20A.Text');
    const same = joined(tagged('report.pdf', 'P', 'a'), tagged('brief.pdf', 'P', 'b')).toString('latin1');
    expect(same).toContain('/RoleMap <</Text /P>>');
  });

  it('keep what their ids name, and the language they are in', () => {
    const whole = joined(tagged('report.pdf', 'P', 'a'), tagged('brief.pdf', 'P', 'a'));
    const [own, its] = objectsWith(whole, '/StructElem');
    expect(own).toContain('/ID (a)');
    expect(own).not.toContain('/Lang');
    expect(its).toContain('/ID (Annex A.a)');
    expect(its).toContain('/Headers [(Annex A.a)]');
    expect(its).toContain('/Lang (en)');
  });

  it('are not looked for where a part has none', () => {
    const stale = blank('brief.pdf', 1, '', [], '/StructParents 0');
    expect(
      joined(tagged('report.pdf', 'P', 'a'), stale)
        .toString('latin1')
        .match(/\/StructParents/g),
    ).toHaveLength(1);
    expect(
      joined(stale, tagged('report.pdf', 'P', 'a'))
        .toString('latin1')
        .match(/\/StructParents/g),
    ).toHaveLength(1);
  });
});

describe('pages of others', () => {
  it('keep what the nodes above them handed down', async () => {
    const { sizes } = await told(joined(blank('report.pdf', 2), blank('brief.pdf', 1, '', [], '/Rotate 90/MediaBox[0 0 30 40]')));
    expect(sizes).toEqual(['0 0 200 100 @0', '0 0 200 100 @0', '0 0 30 40 @90']);
  });

  it('stay where destinations count them by number, as some programs do', async () => {
    const report = blank('report.pdf', 3, '', [], link('[2/Fit]'));
    const brief = blank('brief.pdf', 2, '', [], link('[1/Fit]'));
    expect((await told(joined(report, brief, { pagesBefore: () => 1 }))).links).toEqual([[4], [2], [2], [4], [4]]);
  });

  it('may stand twice in a list', async () => {
    const report = blank('report.pdf', 2);
    const twice = { ...report, bytes: Buffer.from(report.bytes.toString().replace('[3 0 R 4 0 R]', '[3 0 R 3 0 R]')) };
    const bytes = joined(twice, blank('brief.pdf', 1));
    expect((await told(bytes)).sizes).toHaveLength(3);
    if (hasQpdf) expect(complaints(bytes)).toBe('');
  });

  it('come without the scripts of their file, and that is said', () => {
    const brief = blank('brief.pdf', 1, '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>');
    const attached = attachPages(blank('report.pdf', 1), brief, usual);
    expect(attached.problems.map(({ code }) => code)).toEqual(['attach/scripts']);
    expect(bytesIn(attached).toString('latin1')).not.toContain('app.alert');
  });
});
