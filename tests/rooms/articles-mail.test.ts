import { describe, expect, test } from 'vitest';
import { plainMail } from '../../src/articles/mail/body.ts';
import { noticeReason } from '../../src/articles/mail/notices.ts';
import { isMail } from '../../src/articles/mail/recognise.ts';
import { blocksOf, codesOf, cutsOf, fixture, lawless, parse, parseFixture, saysOf, textOf } from './articles-records.fixture.ts';

describe('what is mail', () => {
  test.each([
    ['From: Jane <jane@example.org>\nSubject: x\n\nText', true],
    ['Received: by mx.example.org\n\tfor <a@b.example>\nSubject: x\n\nText', true],
    ['MIME-Version: 1.0\nContent-Type: text/plain\n\nText', true],
    ['From jane@example.org Fri Mar 13 07:15:00 2020\nFrom: jane@example.org\nDate: x\n\nText', true],
    ['From Baghdad: three rockets fell on the base.\n\nNobody was hurt.', false],
    ['From: our correspondent in Varde\nDate: 3 May\n\nThe mill burnt down.', false],
    ['Date: 3 May\n\nThe mill burnt down.', false],
    ['From: jane@example.org\nThe mill burnt down.\nSubject: none\n\n', false],
    ['Subject: a plan\nTo: the town\n\nText', false],
    ['From there they went on, in 2020.\n\nText', false],
  ])('%j: %s', (head, expected) => {
    expect(isMail(head, 'a.txt')).toBe(expected);
  });
});

describe('a message', () => {
  test('subject, sender and day become details; the signature goes', async () => {
    const { format, drafts, problems } = await parseFixture('mail/plain.eml');
    expect(format).toBe('mail');
    expect(problems).toEqual([]);
    expect(drafts[0]?.said[0]?.source).toBe('mail header');
    expect(saysOf(drafts[0])).toEqual({ title: 'Ferry runs aground off Lindholm', byline: 'Mira Kolb', published: '2020-03-13' });
    expect(drafts.map(blocksOf)).toEqual([
      [
        'body: A ferry with 112 people on board ran aground off the island of Lindholm on Friday\nnight, the coast guard said. Nobody was hurt.',
        'body: The ship, the Osprey, was on its way to Varde when its engine failed. Tugs\nare to pull it free at high tide.',
        'signature: -- \nMira Kolb\nThe Harbour Post',
      ],
    ]);
  });

  const mailOf = (text: string): string =>
    `From: Jane Doe <jane@example.org>\nTo: x@example.org\nSubject: Base hit\nMIME-Version: 1.0\n\nRockets fell on the base on Tuesday, the army said.\n\n${text}\n`;

  test.each([
    '--\nThe army put the dead at 45 and the wounded at 90 in a later statement.\nIt spoke of 3 attackers.',
    '-- \nThe army put the dead at 45\nand the wounded at 90 in a later statement.',
    '--\nThe army denied on Wednesday that its men had been in the town.',
    '--\n\nUpdate: 45 people were killed\n\n--\nJane Doe',
  ])('words of the story below a rule stay: %j', async (text) => {
    const { drafts } = await parse('a.eml', mailOf(text));
    expect(drafts.flatMap(blocksOf).join(' ')).not.toMatch(/signature: --\s+(?:The army|Update)/);
  });

  test.each([
    '-- \nJane Doe\nThe Harbour Post',
    '--\nJane Doe\n12 Harbour Street, Varde',
    '-- \nJane Doe\nShe writes of the harbour and of those who work there.',
  ])('a signature goes: %j', async (text) => {
    const { drafts } = await parse('a.eml', mailOf(text));
    expect(drafts.flatMap(blocksOf)).toContain(`signature: ${text}`);
  });

  test('a reply loses what it quotes', async () => {
    const { drafts } = await parseFixture('mail/reply.eml');
    expect(saysOf(drafts[0])).toEqual({ title: 'Ferry runs aground off Lindholm', byline: 'Jonas Weir', published: '2020-03-14' });
    expect(blocksOf(drafts[0]).map((block) => block.slice(0, 40))).toEqual([
      'body: The coast guard now says that two ',
      'quoted-mail: On Fri, 13 Mar 2020 at 23:4',
    ]);
  });

  test('of forwarded mail the headers inside tell', async () => {
    const { drafts } = await parseFixture('mail/forwarded.eml');
    expect(saysOf(drafts[0])).toEqual({ title: 'Mill burns in Old Varde', byline: 'Petra Sand', published: '2020-03-15' });
    expect(blocksOf(drafts[0]).map((block) => block.slice(0, 40))).toEqual([
      'body: For the morning page.',
      'mail-header: ---------- Forwarded messag',
      'body: The old mill in Varde burnt down o',
      'body: The mill had stood empty since 199',
    ]);
  });

  test.each([
    ['Date: 3/4/2020 1:15 AM\nSubject: x', 'Date: 3/4/2020 1:15 AM'],
    ['Date: Mon, 16 Mar 2020 10:00:00 +0000\nSubject: Fwd: x', 'Date: 3/4/2020 1:15 AM'],
  ])('a day that cannot be read is told of: %j', async (head, inner) => {
    const text = `From: Jane Doe <jane@example.org>\nTo: x@example.org\n${head}\nMIME-Version: 1.0\n\n---------- Forwarded message ---------\nFrom: Petra Sand <petra@example.org>\n${inner}\nSubject: Mill burns\nTo: Jane Doe <jane@example.org>\n\nThe mill burnt down on Sunday.\n`;
    const { drafts, problems } = await parse('a.eml', text);
    expect(saysOf(drafts[0])).not.toHaveProperty('published');
    expect(problems).toMatchObject([{ code: 'articles/unread-date', place: { file: 'a.eml' } }]);
  });

  test('forwarded mail without a day inside has none', async () => {
    const mail = 'From: D <d@b.example>\nSubject: WG: Mill burns\nDate: Mon, 16 Mar 2020 09:00:00 +0100\n\nThe old mill burnt down.\n';
    const { drafts } = await parse('a.eml', mail);
    expect(saysOf(drafts[0])).toEqual({ title: 'Mill burns' });
  });

  test('windows-1252, notices, attachments, a message inside', async () => {
    const parsed = await parseFixture('mail/client.eml');
    expect(saysOf(parsed.drafts[0])).toEqual({
      title: '“We will rebuild”, says mayor',
      byline: 'René Duval – Northern Wire',
      published: '2020-03-17',
    });
    expect(blocksOf(parsed.drafts[0])).toEqual([
      'body: The mayor of Varde said on Tuesday: “We will rebuild.” The fire cost €2 million – more than the town has.',
      'body: Four families lost their homes, and one man is still missing.',
      'confidentiality: This email and any attachments are confidential and intended solely for the addressee.',
      'unsubscribe: Unsubscribe | Manage your preferences',
    ]);
    expect(parsed.members.map(({ path, charset }) => [path, charset])).toEqual([
      ['client.eml!/statement.txt', 'utf-8'],
      ['client.eml!/message-3.eml', undefined],
    ]);
    expect(textOf(parsed.members[0])).toContain('voted to pay 900 crowns');
    expect((await parse('m.eml', parsed.members[1]?.bytes ?? '')).drafts.map(saysOf)).toEqual([
      { title: 'Note to editors', byline: 'Jo Lark', published: '2020-03-16' },
    ]);
    expect(parsed.problems.map(({ code, message }) => [code, message])).toEqual([
      ['articles/attachment-left-out', 'Attachments that are not read as articles: 1, namely mill.png.'],
    ]);
  });

  test('the HTML is read where the text only points at it', async () => {
    const { drafts } = await parseFixture('mail/newsletter.eml');
    expect(blocksOf(drafts[0])).toEqual([
      'unsubscribe: View in browser',
      'heading: Bridge at Tolne reopens',
      'body: The bridge at Tolne carries trains again, nine weeks after a barge struck a pier and killed two workers.',
      'body: The first train crossed at dawn.',
      'unsubscribe: You are receiving this because you signed up. Unsubscribe',
    ]);
  });

  test('soft line ends are undone', async () => {
    const mail = 'From: D <d@b.example>\nSubject: x\nContent-Type: text/plain; format=flowed\n\nThe tug came \nat noon.\nIt left.\n';
    expect((await parse('a.eml', mail)).drafts[0]?.text).toBe('The tug came at noon.\nIt left.');
  });

  test('an encoding that nobody declares is told of', async () => {
    const mail = Buffer.from('From: D <d@b.example>\nSubject: x\n\nThe caf\u00e9 \u0096 closed.\n', 'latin1');
    const parsed = await parse('a.eml', new Uint8Array(mail));
    expect([parsed.drafts[0]?.text, codesOf(parsed)]).toEqual(['The café – closed.', ['articles/encoding']]);
  });

  test('one without a word is told of', async () => {
    expect(codesOf(await parse('a.eml', 'From: D <d@b.example>\nSubject: x\n\n\n'))).toEqual(['articles/empty']);
  });
});

describe('what is set aside in a text', () => {
  const shape = (text: string, nature: 'plain' | 'reply' | 'forward'): readonly string[] =>
    plainMail(text, nature).blocks.map(({ role, reason, start, end }) => `${reason ?? role} ${end - start}`);

  test('an arrow at the head of a line is no quotation in a first message', () => {
    expect(shape('Today:\n\n> Mill burns\n', 'plain')).toEqual(['body 6', 'body 12']);
  });

  test('a minister who wrote is not an attribution of mail', () => {
    expect(shape('More.\n\nOn Tuesday the minister wrote:\n\n“We will not go.”\n', 'reply')).toEqual(['body 5', 'body 30', 'body 17']);
  });

  test('a rule that divides a long text is no signature', () => {
    const long = Array.from({ length: 20 }, (_, at) => `Paragraph ${at} of the story goes on.`).join('\n\n');
    expect(shape(`Head.\n\n--\n\n${long}`, 'plain').filter((each) => each.startsWith('signature'))).toEqual([]);
  });

  test('where all is quoted, the quotation is the story', () => {
    const { text, blocks } = plainMail('On Fri, 13 Mar 2020 at 07:15, J <j@b.example> wrote:\n\n> The mill burnt\n> down.\n', 'reply');
    expect(blocks.map(({ role, reason, start, end }) => `${reason ?? role}: ${text.slice(start, end)}`)).toEqual([
      'mail-header: On Fri, 13 Mar 2020 at 07:15, J <j@b.example> wrote:',
      'body: The mill burnt',
      'body: down.',
    ]);
  });

  test('a program that quotes what it forwards', () => {
    const { text, inner } = plainMail(
      'Begin forwarded message:\n\n> From: P <p@b.example>\n> Subject: Mill\n> Date: 15 March 2020\n>\n> It burnt.\n',
      'forward',
    );
    expect(inner).toEqual({ from: 'P <p@b.example>', date: '15 March 2020', subject: 'Mill' });
    expect(text).not.toContain('\n>');
  });

  test('a list’s footer', () => {
    expect(shape(`Text.\n\n${'_'.repeat(47)}\nCoast mailing list\nhttps://lists.example/coast\n`, 'plain')).toEqual([
      'body 5',
      'unsubscribe 94',
    ]);
  });

  test.each([
    ['The confidential report was sent to the ministry by e-mail.', null],
    ['Unsubscribe', 'unsubscribe'],
    ['The ministry asked readers to sign up.', null],
  ])('%j: %s', (paragraph, expected) => {
    expect(noticeReason(paragraph)).toBe(expected);
  });

  test('a paragraph that counts the dead stays', () => {
    const { blocks } = plainMail('Story.\n\nTwo men were killed, and you can unsubscribe here.', 'plain');
    expect(blocks.map(({ role }) => role)).toEqual(['body', 'body']);
  });
});

describe('a mailbox', () => {
  test('each message is an article of its own', async () => {
    const { drafts } = await parseFixture('mail/box.mbox');
    expect(drafts.map(({ entry }) => entry)).toEqual(['#1', '#2', '#3']);
    expect(drafts.map((draft) => saysOf(draft)['published'])).toEqual(['2020-03-19', '2020-03-20', '2020-03-21']);
    expect(drafts[0]?.text).toContain('\nFrom the tower');
  });

  test('broken off, it gives the messages before', async () => {
    const bytes = fixture('mail/box.mbox');
    const { drafts } = await parse('box.mbox', bytes.subarray(0, bytes.length - 60));
    expect(drafts.length).toBeGreaterThanOrEqual(2);
    expect(drafts[1]?.text).toContain('4,000 homes');
  });
});

describe('a saved page', () => {
  test('goes on as a page, with its encoding and address', async () => {
    const { drafts, members, problems } = await parseFixture('mail/page.mht');
    expect(drafts).toEqual([]);
    expect(members.map(({ path, charset, said }) => [path, charset, said])).toEqual([
      ['page.mht!/page.html', 'iso-8859-1', [{ source: 'MHTML', says: { url: 'https://harbourpost.example/2020/03/quay' } }]],
    ]);
    expect(Buffer.from(members[0]?.bytes ?? []).toString('latin1')).toContain('Sønder');
    expect(problems.map(({ code }) => code)).toEqual(['articles/companions']);
  });
});

describe('any mail', () => {
  const names = ['plain.eml', 'reply.eml', 'forwarded.eml', 'client.eml', 'newsletter.eml', 'box.mbox', 'page.mht'];

  test.each(names)('%s: blocks hold every visible character, and no cut throws', async (name) => {
    for (const bytes of [fixture(`mail/${name}`), ...cutsOf(fixture(`mail/${name}`))]) {
      const { drafts } = await parse(name, bytes);
      expect(drafts.flatMap(lawless)).toEqual([]);
    }
  });

  test('hostile text is read in linear time', async () => {
    const head = 'From: D <d@b.example>\nSubject: Re: x\n\n';
    const texts = [
      '--\n\n',
      'From: a\nb\nc\n',
      '> ',
      '>\n\nx\n',
      'On x wrote:\n',
      `${'_'.repeat(30)}\n`,
      'Begin forwarded message:\n\n\n',
      'a ',
    ];
    for (const text of texts) {
      const started = performance.now();
      const { drafts } = await parse('a.eml', head + text.repeat(Math.ceil(40_000 / text.length)));
      expect(drafts.flatMap(lawless)).toEqual([]);
      expect(performance.now() - started, JSON.stringify(text)).toBeLessThan(4000);
    }
  }, 40_000);

  test('parts in parts in parts are refused without a throw', async () => {
    const deep = Array.from({ length: 400 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('');
    expect(codesOf(await parse('a.eml', `From: D <d@b.example>\nSubject: x\n${deep}\nText`))).toEqual(['articles/broken']);
  });
});
