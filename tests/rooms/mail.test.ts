import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type MailMessage, openMail } from '../../src/outputs/index.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 \u0000\u0001 not really');
const file = { name: 'Days in May.pdf', type: 'application/pdf', bytes: pdf };
const plain: MailMessage = {
  subject: 'Days in May',
  date: 1_620_000_000,
  blocks: [
    { kind: 'heading', text: 'Key points' },
    { kind: 'list', isNumbered: true, items: ['Eight died. [1, 2]', 'Three were hurt <at sea> & saved.'] },
    { kind: 'paragraph', text: 'See the file.' },
  ],
  files: [file],
};

const written = async (message: MailMessage): Promise<Uint8Array> => (await openMail())(message);
const textOf = async (message: MailMessage): Promise<string> => new TextDecoder().decode(await written(message));
const read = async (message: MailMessage) => PostalMime.parse(await written(message), { attachmentEncoding: 'arraybuffer' });
const headOf = (raw: string): readonly string[] => (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]/g, ' ').split('\r\n');
const says = (text: string): MailMessage => ({ ...plain, blocks: [{ kind: 'paragraph', text }] });

describe('a message', () => {
  it('has a subject, a date and an id, is unsent, and is from nobody to nobody', async () => {
    const head = headOf(await textOf(plain));
    expect(head.map((line) => line.split(':')[0]?.toLowerCase()).sort()).toEqual([
      'content-type',
      'date',
      'message-id',
      'mime-version',
      'subject',
      'x-unsent',
    ]);
    expect(head).toContain('Subject: Days in May');
    expect(head).toContain('Date: Mon, 03 May 2021 00:00:00 +0000');
    expect(head).toContain('X-Unsent: 1');
    expect(head.join()).toMatch(/Message-ID: <[0-9a-f]{32}@make-brief\.invalid>/);
  });

  it('is read back as it was written', async () => {
    const { subject, date, text, html, attachments, from, to } = await read(plain);
    expect([subject, date, from, to]).toEqual(['Days in May', '2021-05-03T00:00:00.000Z', undefined, undefined]);
    expect(text?.replaceAll('\r\n', '\n').trim()).toBe(
      'Key points\n\n1. Eight died. [1, 2]\n2. Three were hurt <at sea> & saved.\n\nSee the file.',
    );
    expect(html).toContain('<li>Three were hurt &lt;at sea&gt; &amp; saved.</li>');
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({ filename: 'Days in May.pdf', mimeType: 'application/pdf', disposition: 'attachment' });
    expect(new Uint8Array(attachments[0]?.content as ArrayBuffer)).toEqual(pdf);
  });

  it('is the same bytes each time, and others for another text', async () => {
    expect(await textOf(plain)).toBe(await textOf(plain));
    const [one, other] = [headOf(await textOf(plain)), headOf(await textOf(says('x')))];
    expect(one.filter((line) => !other.includes(line)).map((line) => line.split(':')[0])).toEqual(['Message-ID', 'Content-Type']);
  });

  it('has lines of 7-bit characters that end with CRLF and keep to 76, or 998 in headers', async () => {
    const raw = await textOf({ ...says('Ünïcödé 数字 🚢 '.repeat(40)), subject: 'Größe 数 '.repeat(20) });
    expect(raw).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each([
    ['Größe der Flüchtlingsströme — 数字 🚢'],
    ['A “quoted” title, with: colons; and = signs?'],
    [`A long title ${'of many words '.repeat(12)}`.trim()],
    ['=?utf-8?Q?not_encoded?='],
  ])('keeps the subject %s', async (subject) => {
    const raw = await textOf({ ...plain, subject });
    expect((await PostalMime.parse(raw)).subject).toBe(subject);
    expect(raw).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  });

  it.each([
    ['Days\r\nBcc: spy@example.org'],
    ['Days\nBcc: spy@example.org\n\nBody'],
    ['Days\rBcc: spy@example.org'],
    ['Days\u0085Bcc: spy@example.org'],
    ['Days\u2028Bcc: spy@example.org'],
    ['Days\u0000\r\n\r\n--brief'],
  ])('takes no header from a subject, a text or the name of a file: %j', async (evil) => {
    const message = {
      ...plain,
      subject: evil,
      blocks: [{ kind: 'paragraph' as const, text: evil }],
      files: [{ ...file, name: `${evil}.pdf` }],
    };
    const raw = await textOf(message);
    expect(raw).not.toMatch(/^bcc:/im);
    const { bcc, headers, attachments, subject } = await read(message);
    expect(bcc).toBeUndefined();
    expect(headers.map(({ key }) => key)).not.toContain('bcc');
    expect(attachments).toHaveLength(1);
    expect(subject).toMatch(/^Days/);
  });

  it.each([
    ['Größe – März.pdf', 'Größe – März.pdf'],
    ['a/b\\c:d*e?f"g<h>i|j.pdf', 'a-b-c-d-e-f-g-h-i-j.pdf'],
    ['../../etc/passwd.pdf', 'etc-passwd.pdf'],
    ['\u202efdp.exe.pdf', 'fdp.exe.pdf'],
    [`${'long '.repeat(40)}.pdf`, `${'long '.repeat(16).trim()}.pdf`],
    ['....pdf', 'brief.pdf'],
    ['“quoted”, 100%;x=y.pdf', '“quoted”, 100%;x=y.pdf'],
  ])('calls the file %s as %s', async (name, expected) => {
    const { attachments } = await read({ ...plain, files: [{ ...file, name }] });
    expect(attachments[0]?.filename).toBe(expected);
  });

  it('flows: long paragraphs go on after a line that ends with a blank', async () => {
    const long = `From the sea. ${'Many people were saved by fishermen. '.repeat(8)}`.trim();
    const raw = await textOf(says(long));
    expect(raw).toMatch(/text\/plain; charset=utf-8;\s+format=flowed/);
    // What stands between the headers of the part and the next part; a blank at the end of a line is encoded.
    const part = raw.split('format=flowed')[1]?.split('\r\n--brief')[0]?.split('\r\n\r\n').slice(1).join('\r\n') ?? '';
    const lines = part.replaceAll('=\r\n', '').replaceAll('=20', ' ').trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines[0]?.startsWith(' From the sea.')).toBe(true);
    expect(lines.slice(0, -1).every((line) => line.endsWith(' ') && line.length <= 74)).toBe(true);
    expect((await PostalMime.parse(raw)).text?.trim()).toBe(long);
  });
});
