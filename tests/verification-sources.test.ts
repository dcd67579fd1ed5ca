/** A finished briefing beside its sources, made again, and inside a report: what differs is found, and named. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attachFile, type Source } from '../src/annex/index.ts';
import type { Claim, World } from '../src/model.ts';
import { type Dict, dictOf, listOf } from '../src/pdfFile/objects.ts';
import { flate } from '../src/pdfFile/write.ts';
import { verify } from '../src/verifying.ts';
import { bytesIn, fixture, joined, printedBrief } from './rooms/annex.fixture.ts';
import { attachmentOf, drop, edited, fill, forged, kidsOf, overwrite, type Parts, pageOf, paint } from './rooms/verification.fixture.ts';
import { articles, copies, ferry, findings, machine, open, pdfOf, raid, said, severities, told } from './verifying.ts';
import { complaints } from './world.ts';

let brief: Uint8Array;
beforeAll(async () => {
  brief = await pdfOf(articles);
}, 60_000);

describe('sources', () => {
  it('one letter is found, and the sentence that it stood in', async () => {
    const found = await findings(brief, { ...copies, 'copy/ferry.txt': ferry.replace('passengers', 'massengers') });
    expect(found[0]).toMatch(
      said('verify/source-changed', /Source 1 “news\/ferry\.txt” is not what it was: its SHA-256 begins [0-9a-f]{8}, /),
    );
    expect(found[1]).toMatch(
      said(
        'verify/quote-elsewhere',
        /Source 1 “news\/ferry\.txt”: claim \d quotes “A ferry .* passengers .*” at \d+–\d+, and there stands “A ferry .* massengers/,
      ),
    );
  });

  it('swapped ones are found', async () => {
    expect(await findings(brief, { 'copy/ferry.txt': raid, 'copy/raid.txt': ferry })).toEqual([
      'verify/source-swapped Source 1 “news/ferry.txt” holds what source 2 “news/raid.txt” held.',
      'verify/source-swapped Source 2 “news/raid.txt” holds what source 1 “news/ferry.txt” held.',
    ]);
  });

  it('a missing one is found, and a renamed one is known by its hash', async () => {
    expect(await findings(brief, { 'copy/raid.txt': raid })).toEqual(['verify/source-missing Source 1 “news/ferry.txt” is not there.']);
    const renamed = await findings(brief, { 'copy/boat.txt': ferry, 'copy/raid.txt': raid });
    expect(renamed.every((each) => each.startsWith('verify/rebuilt-'))).toBe(true);
    expect(renamed).not.toEqual([]);
  });

  it('a folder that is none, or is empty of articles, has none of them', async () => {
    expect((await findings(brief, { 'other/a.txt': 'x' })).map((each) => each.split(' ')[0])).toEqual([
      'verify/source-missing',
      'verify/source-missing',
    ]);
  });

  it('a figure that is forged on the page, in the data and in the quotation is found', async () => {
    const sixty = (text: string): string => text.replaceAll('48', '68');
    const change = (claim: Claim): Claim => JSON.parse(sixty(JSON.stringify(claim))) as Claim;
    const forgery = forged(
      brief,
      (parts) => fill(parts, 'claims.csv', Buffer.from(sixty(attachmentOf(parts, 'claims.csv').toString('utf8')))),
      (evidence) => ({
        ...evidence,
        claims: evidence.claims.map((claim) => (claim.evidence.quote.includes('48') ? { ...change(claim), id: claim.id } : claim)),
        appendix: evidence.appendix.map((row) => ({ ...row, figure: sixty(row.figure) })),
      }),
    );
    const found = await findings(forgery, copies);
    expect(
      found.some((each) => said('verify/quote-elsewhere', /.* quotes “A ferry sank off Orsa on Monday and 68 passengers/).test(each)),
    ).toBe(true);
  });

  it('a figure that is forged on the page and in the data is found by its own words, and when all is made again', async () => {
    const forgery = forged(
      brief,
      (parts) => overwrite(parts, 0, ['48', '31']),
      (evidence) => ({
        ...evidence,
        claims: evidence.claims.map((claim) =>
          claim.quantity?.text === '48' ? { ...claim, quantity: { ...claim.quantity, low: 31, high: 31, text: '31' } } : claim,
        ),
        appendix: evidence.appendix.map((row) => (row.figure === '48' ? { ...row, figure: '31' } : row)),
      }),
    );
    const found = await findings(forgery, copies);
    expect(
      found.some((each) =>
        said(
          'verify/claim-row',
          /Claim \d of claims\.json does not agree with itself: it counts “31”, and its words are “48 passengers”\.$/,
        ).test(each),
      ),
    ).toBe(true);
    expect(
      found.some((each) =>
        said('verify/rebuilt-claim', /Claim \d is another when the briefing is made again: “killed 31 .*”, where “killed 48 /).test(each),
      ),
    ).toBe(true);
    expect(
      found.some((each) =>
        said('verify/rebuilt-page', /Page 1 is another when the briefing is made again: “.*31.*” stands where “.*48.*” belongs\.$/).test(
          each,
        ),
      ),
    ).toBe(true);
    expect(found).toContain('verify/rebuilt-file The attachment claims.json is another when the briefing is made again.');
  });

  it('a text inside that was changed is found, though all hashes are right', async () => {
    const carrying = await pdfOf(articles, { embedsSources: true });
    const changed = forged(carrying, (parts) => fill(parts, 'source-1.txt', Buffer.from(ferry.replace('48', '47'))));
    expect(
      (await findings(changed)).some((each) => each.startsWith('verify/quote-elsewhere Source 1 “news/ferry.txt”: claim 1 quotes')),
    ).toBe(true);
  });

  it('a text that is read otherwise than it was is found', async () => {
    const changed = forged(brief, (parts) => {
      const list = attachmentOf(parts, 'sources.json').toString('utf8');
      fill(parts, 'sources.json', Buffer.from(list.replace(/"textSha256":"........../, '"textSha256":"0000000000')));
    });
    expect((await findings(changed, copies))[0]).toMatch(
      said('verify/text-changed', /The text of source 1 “news\/ferry\.txt” is not the one that was quoted: /),
    );
  });
});

describe('the briefing made again', () => {
  it('is not held against that of another version, and says so', async () => {
    const world = machine(brief, copies);
    const newer: World = {
      ...world,
      read: (path) => (path.endsWith('package.json') ? Buffer.from('{"version": "9.9.9"}') : world.read(path)),
    };
    const verification = await verify('brief.pdf', 'copy', newer);
    expect(told(verification)).toEqual([
      'verify/other-maker The briefing was not made again, for make-brief 0.1.0 made it, and this is 9.9.9; texts of pages and PDFs may be read otherwise.',
    ]);
    expect(severities(verification)).toEqual(['error']);
    const alone = await verify('brief.pdf', null, newer);
    expect(told(alone)).toEqual([
      'verify/other-version The briefing was made by make-brief 0.1.0, and this is 9.9.9: it is not made again, and texts of pages and PDFs may be read otherwise.',
    ]);
    expect(severities(alone)).toEqual(['note']);
  });

  it('is not made with other templates, edits or a missing logo, and names them', async () => {
    const own = { 'templates/analyst/labels.yaml': 'claims: All claims\n' };
    const changed = await pdfOf({ ...articles, ...own });
    expect(await findings(changed, { ...copies, ...own })).toEqual([]);
    expect(await findings(changed, copies)).toEqual([
      'verify/other-files The briefing was not made again, for templates/analyst/labels.yaml is not what it was made with.',
    ]);
    expect(await findings(brief, { ...copies, ...own })).toEqual([
      'verify/other-files The briefing was not made again, for templates/analyst/labels.yaml is not what it was made with.',
    ]);
  });

  it('takes the edits of a person from beside the sources', async () => {
    const [claim] = (await verify('brief.pdf', null, machine(brief, {}))).verified[0]?.brief.evidence.claims ?? [];
    const review = `- claim: ${claim?.id}\n  correct: {figure: 47}\n  by: R. Lund\n  at: 2021-06-01\n  reason: "counted twice"\n`;
    const corrected = await pdfOf({ ...articles, 'review.yaml': review }, { review: 'review.yaml' });
    expect(await findings(corrected, { ...copies, 'copy/review.yaml': review })).toEqual([]);
    expect((await findings(corrected, copies))[0]).toContain('verify/other-files The briefing was not made again, for ');
  });

  it('shows painting that is other, where words and attachments are the same', async () => {
    const changed = edited(brief, (parts) => paint(parts, 0, (operators) => operators.replace('0.114 0.114 0.106 rg', '1 1 1 rg')));
    expect(await findings(changed)).toEqual([]);
    expect(await findings(changed, copies)).toEqual([
      'verify/rebuilt-bytes Page 1 is painted otherwise when the briefing is made again, though words and attachments are the same.',
    ]);
  });

  it('shows that it cannot be made, and that it has other pages', async () => {
    const impossible = forged(
      brief,
      () => {},
      (evidence) => ({ ...evidence, order: { ...evidence.order, period: { from: '1950-01-01', to: '1950-01-02' } } }),
    );
    expect((await findings(impossible, copies))[0]).toContain(
      'verify/rebuilt-failed The briefing cannot be made again from these sources: ',
    );
    const shorter = edited(brief, (parts) => void kidsOf(parts).splice(1));
    expect(
      (await findings(shorter, copies)).some((each) =>
        said('verify/rebuilt-pages', /The briefing has \d pages when it is made again, and the file has 1 of it\.$/).test(each),
      ),
    ).toBe(true);
  });
});

describe('a briefing in a report', () => {
  const report = (): Source => fixture('chromium');
  const annexed = (): Buffer => joined(report(), { path: 'brief.pdf', bytes: brief }, { titlePage: null, pagesBefore: () => 1 });

  it('holds as an annex, and says which pages are not its own', async () => {
    const whole = annexed();
    expect(await findings(whole, copies)).toEqual([]);
    const unchecked = (await open(whole)).join();
    expect(unchecked).toContain('3 pages of the file that belong to another document');
  });

  it('is found out there as anywhere', async () => {
    const changed = edited(annexed(), (parts) => overwrite(parts, 1, ['48', '18']));
    expect((await findings(changed, copies))[0]).toMatch(said('verify/number', /Page 1: “18” stands where “48” was printed/));
    const painted = edited(annexed(), (parts) => paint(parts, 1, (operators) => operators.replace('0.114 0.114 0.106 rg', '1 1 1 rg')));
    expect(await findings(painted, copies)).toEqual([
      'verify/rebuilt-bytes Page 1 is painted otherwise when the briefing is made again, though words and attachments are the same.',
    ]);
  });

  it.each([
    ['has another size or is cut', (page) => void page.set('CropBox', [0, 421, 595, 842])],
    [
      'has other letters, pictures or patterns',
      (page, parts) => {
        const fonts = dictOf(parts.look(dictOf(parts.look(page.get('Resources')))?.get('Font')));
        const [font] = listOf(parts.look(dictOf(parts.look([...(fonts ?? [])][0]?.[1]))?.get('DescendantFonts')));
        const shapes = dictOf(parts.look(dictOf(parts.look(font))?.get('FontDescriptor')));
        const key = ['FontFile2', 'FontFile3'].find((each) => shapes?.has(each)) ?? '';
        parts.put(shapes?.get(key), flate(Buffer.from('x'), {}));
      },
    ],
    [
      'has other links or notes',
      (page, parts) => {
        const [link] = listOf(parts.look(page.get('Annots')));
        dictOf(parts.look(link))?.set('Rect', [1, 2, 3, 4]);
      },
    ],
  ] satisfies readonly (readonly [string, (page: Dict, parts: Parts) => void])[])('is found out where a page %s', async (how, change) => {
    const changed = edited(annexed(), (parts) => change(pageOf(parts, 1), parts));
    expect(await findings(changed, copies)).toContain(
      `verify/rebuilt-bytes Page 1 ${how} when the briefing is made again, though words and attachments are the same.`,
    );
  });

  it('says that pages were compared, and not bytes', async () => {
    const verification = await verify('brief.pdf', 'copy', machine(annexed(), copies));
    const last = verification.verified[0]?.checks.at(-1);
    expect(last?.what).toBe('the pages made again, with their files');
    expect(last?.unchecked.join()).toContain('bookmarks, tags, page labels and metadata are not');
  });

  it('holds beside another one', async () => {
    const other = await pdfOf(articles, { audiences: ['executive'] });
    const both = joined({ path: 'whole.pdf', bytes: annexed() }, { path: 'other.pdf', bytes: other }, { name: 'Annex B' });
    const verification = await verify('brief.pdf', 'copy', machine(both, copies));
    expect(verification.verified.map(({ brief: { evidence } }) => evidence.order.audience).sort()).toEqual(['analyst', 'executive']);
    expect(told(verification)).toEqual([]);
  });

  it('holds as a file inside', async () => {
    const inside = bytesIn(attachFile(report(), { path: 'brief.pdf', bytes: brief }, { name: 'brief.pdf', description: '' }));
    expect(await findings(inside, copies)).toEqual([]);
  });

  it('is not to be found in a report by itself', async () => {
    expect(await complaints(() => verify('brief.pdf', null, machine(report().bytes, {})))).toEqual([
      expect.stringContaining('brief.pdf verify/not-own '),
    ]);
    expect(await complaints(() => verify('brief.pdf', null, machine(fixture('locked').bytes, {})))).toEqual([
      expect.stringContaining('brief.pdf verify/locked '),
    ]);
    const printed = (await printedBrief()).bytes;
    expect(await complaints(() => verify('brief.pdf', null, machine(printed, {})))).toEqual([
      expect.stringContaining('brief.pdf verify/no-evidence '),
    ]);
  });
});

describe('what is no briefing', () => {
  const answer = (pdf: Uint8Array | string): Promise<string[]> =>
    complaints(() => verify('brief.pdf', null, machine(Buffer.from(pdf), {})));

  it('is told apart', async () => {
    expect((await answer('Not a PDF at all.'))[0]).toContain(
      'brief.pdf verify/broken The file cannot be read as a PDF: it does not begin as a PDF does.',
    );
    expect((await answer(Buffer.from(brief).subarray(0, brief.length - 999)))[0]).toContain('brief.pdf verify/broken ');
    const taken = edited(brief, (parts) => drop(parts, 'claims.json'));
    expect((await answer(taken))[0]).toContain('brief.pdf verify/no-evidence ');
  });
});
