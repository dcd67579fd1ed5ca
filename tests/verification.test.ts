/** Every way in which a finished briefing can be changed: each is found, and named. */
import { beforeAll, describe, expect, it } from 'vitest';
import { dict, name } from '../src/pdfFile/objects.ts';
import type { Order } from '../src/pipeline.ts';
import { verify } from '../src/verifying.ts';
import { plainOrder } from './order.ts';
import { attach, attachmentOf, drop, edited, fill, forged, kidsOf, overwrite, paint } from './rooms/verification.fixture.ts';
import { articles, copies, findings, machine, open, pdfOf, said, told } from './verifying.ts';

let brief: Uint8Array;
beforeAll(async () => {
  brief = await pdfOf(articles);
}, 60_000);

describe('a briefing as it was written', () => {
  it('holds, by itself and made again from sources that lie elsewhere', async () => {
    const verification = await verify('brief.pdf', 'copy', machine(brief, copies));
    expect(told(verification)).toEqual([]);
    const checks = verification.verified.flatMap((each) => each.checks);
    expect(checks.filter(({ count }) => count === 0)).toEqual([]);
    expect(checks.length).toBeGreaterThan(10);
  });

  it('holds where it was only written anew', async () => {
    expect(await findings(edited(brief, () => {}))).toEqual([]);
    expect(
      await findings(
        edited(brief, () => {}),
        copies,
      ),
    ).toEqual([
      'verify/rebuilt-bytes Other bytes of the file are written when the briefing is made again, though words and attachments are the same.',
    ]);
  });

  it.each([
    [
      'a title, marks and less of it',
      { title: 'Toll of 1987', imprint: { ...plainOrder.imprint, marking: 'DRAFT 7', contact: ['+43 1 999'] } },
    ],
    ['other audiences', { audiences: ['press'] }],
    ['grey paper in the new world, newest first', { paper: 'Letter', ink: 'grey', sort: 'newest', madeAt: 1_600_000_000 }],
    ['the days of one event', { period: { from: '2021-05-01', to: '2021-05-31' }, reliability: { X: 'B' } }],
    ['two files by name', { paths: ['news/raid.txt', 'news/ferry.txt'] }],
    ['the texts of its sources inside', { embedsSources: true }],
  ] satisfies readonly (readonly [string, Partial<Order>])[])('holds with %s', { timeout: 60_000 }, async (_, order) => {
    expect(await findings(await pdfOf(articles, order), copies)).toEqual([]);
  });

  it('says what was not checked', async () => {
    expect((await open(brief)).join()).toContain('name the folder of the articles with --sources');
  });
});

describe('attachments', () => {
  it.each(['claims.csv', 'sources.json', 'claims.json'])('one byte in %s is found', async (called) => {
    const changed = edited(brief, (parts) => {
      const bytes = attachmentOf(parts, called);
      const at = bytes.indexOf('Taji');
      fill(
        parts,
        called,
        Buffer.concat([
          bytes.subarray(0, Math.max(0, at)),
          Buffer.from('Naji'.slice(0, at < 0 ? 0 : 4)),
          at < 0 ? Buffer.concat([Buffer.from(' '), bytes.subarray(1)]) : bytes.subarray(at + 4),
        ]),
      );
    });
    const found = await findings(changed);
    expect(found.filter((each) => each.startsWith(`verify/file-changed The attachment ${called} was changed: `))).toHaveLength(1);
  });

  it('one that is missing, and one that is too many, are found', async () => {
    const changed = edited(brief, (parts) => {
      drop(parts, 'claims.csv');
      attach(parts, 'notes.txt', Buffer.from('Nine were killed.'));
    });
    const found = await findings(changed);
    expect(found).toEqual([
      'verify/file-missing The attachment claims.csv is missing.',
      'verify/file-extra The attachment notes.txt is not one of the briefing.',
    ]);
  });

  it('evidence that cannot be read is found', async () => {
    const changed = edited(brief, (parts) => fill(parts, 'claims.json', Buffer.from('{"schema": 1}')));
    const found = await findings(changed);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('verify/file-changed The attachment claims.json was changed: the check sum');
    expect(found[1]).toContain('verify/evidence claims.json is not as make-brief writes it: ');
  });

  it('a table that says something else is found, though all hashes are right', async () => {
    const changed = forged(brief, (parts) => {
      fill(parts, 'claims.csv', Buffer.from(attachmentOf(parts, 'claims.csv').toString('utf8').replace(',48,', ',98,')));
    });
    expect(await findings(changed)).toEqual(['verify/table Line 2 of claims.csv is not what claims.json says: “98” and “48”.']);
  });
});

describe('pages', () => {
  it('one digit is found, with what was printed', async () => {
    const found = await findings(edited(brief, (parts) => overwrite(parts, 0, ['48', '18'])));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said('verify/number', /Page 1: “18” stands where “48” was printed, in “.*18.*”\.$/));
  });

  it('a number more is found', async () => {
    const found = await findings(edited(brief, (parts) => overwrite(parts, 0, ['killed', '481310'])));
    expect(found[0]).toMatch(said('verify/numbers', /Page 1 has \d+ numbers instead of \d+; the first that differs is “481310”\.$/));
  });

  it('one letter is found', async () => {
    const found = await findings(edited(brief, (parts) => overwrite(parts, 0, ['killed', 'kilted'])));
    expect(found).toEqual(['verify/page-words Page 1: its words are not those that were printed, though its numbers are.']);
  });

  it('one that is missing, twice there, in another place or between them is found', async () => {
    const removed = edited(brief, (parts) => void kidsOf(parts).splice(1, 1));
    expect(await findings(removed)).toContain(`verify/page-missing Page 2 of ${await pageCount()} is missing.`);
    const twice = edited(brief, (parts) => void kidsOf(parts).splice(1, 0, kidsOf(parts)[0] ?? null));
    expect(await findings(twice)).toEqual(['verify/page-twice Page 1 stands there more than once.']);
    const swapped = edited(brief, (parts) => void kidsOf(parts).reverse());
    expect(await findings(swapped)).toContain('verify/page-order Page 1 stands behind page 2.');
    const inserted = edited(brief, (parts) => {
      const blank = parts.add(dict({ Type: name('Page'), Parent: parts.catalog.get('Pages') ?? null, MediaBox: [0, 0, 99, 99] }));
      kidsOf(parts).splice(1, 0, blank);
    });
    expect(await findings(inserted)).toEqual([
      'verify/page-inserted Sheet 2 of the file stands among the pages of the briefing and is none of them.',
    ]);
  });

  const pageCount = async (): Promise<number> =>
    (await verify('brief.pdf', null, machine(brief, {}))).verified[0]?.brief.evidence.pages.length ?? 0;

  it('a figure that its claim does not give is found, though the list of numbers is right', async () => {
    const found = await findings(forged(brief, (parts) => overwrite(parts, 0, ['48', '31'], 1)));
    expect(found.filter((each) => each.startsWith('verify/figure Page 1: “31” stands before the mark of claim'))).not.toEqual([]);
  });

  it('a number of nothing is found', async () => {
    const found = await findings(forged(brief, (parts) => overwrite(parts, 0, ['2020', '2088'])));
    expect(
      found.filter((each) =>
        each.startsWith('verify/number-unexplained Page 1: nothing that the briefing was made of has the number “2088”'),
      ),
    ).not.toEqual([]);
  });

  it('a sentence that was not quoted so is found', async () => {
    const page = (await sentencePage()) - 1;
    const found = await findings(forged(brief, (parts) => overwrite(parts, page, ['sank', 'sand'])));
    expect(found[0]).toMatch(
      said('verify/quote-unprinted', /Page \d+: the sentence of claim \d is not printed as it was quoted: “A ferry sank off Orsa/),
    );
  });

  const sentencePage = async (): Promise<number> => {
    const [checked] = (await verify('brief.pdf', null, machine(brief, {}))).verified;
    return checked?.brief.blocks.find(({ stretches }) => stretches.some(({ text }) => text.startsWith('A ferry sank')))?.page ?? 0;
  };

  it('a reference mark that leads elsewhere is found', async () => {
    const changed = forged(brief, (parts) =>
      paint(parts, 0, (operators) => {
        const marks = [...operators.matchAll(/\/Link <<\/MCID \d+>> BDC\n[^\n]*\[<([0-9a-f]{4})>\] TJ ET\n/g)].map(
          ([, code]) => code ?? '',
        );
        const other = marks.find((each) => each !== marks[0]) ?? '';
        return operators.replace(new RegExp(`(/Link <</MCID \\d+>> BDC\\n[^\\n]*\\[<)${marks[0]}>`), `$1${other}>`);
      }),
    );
    expect(
      (await findings(changed)).some((each) => said('verify/mark', /Page 1: a mark says \d and leads to claim \d\.$/).test(each)),
    ).toBe(true);
  });

  it('a printed hash that no source has is found', async () => {
    const { page, hash } = await printedHash();
    const found = await findings(
      forged(brief, (parts) => overwrite(parts, page - 1, [hash, hash.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))])),
    );
    expect(found.some((each) => each.startsWith('verify/sources sources.json does not agree with the rest of the file: page '))).toBe(true);
  });

  const printedHash = async (): Promise<{ readonly page: number; readonly hash: string }> => {
    const [checked] = (await verify('brief.pdf', null, machine(brief, {}))).verified;
    const sha256 = checked?.brief.sources[0]?.sha256 ?? '';
    return { page: checked?.brief.pages.find(({ text }) => text.includes(sha256.slice(0, 12)))?.number ?? 0, hash: sha256.slice(0, 12) };
  };
});
