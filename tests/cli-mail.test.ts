import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { story, workplace } from './program.ts';

const { run, put, at } = workplace();
const settings = 'issuer: Desk\ncontact: [desk@example.org]\nmarking: TLP:AMBER\ndistribution: Internal\n';
const read = (path: string) => PostalMime.parse(readFileSync(at(path)), { attachmentEncoding: 'arraybuffer' });

describe('a briefing as a message', () => {
  it('has the key points as its text and the very PDF attached', async () => {
    put('news/a.txt', story);
    put('brief.yaml', settings);
    const { code, err } = run(['news', '-o', 'brief.pdf', '--eml', '--title', 'Größe\r\nBcc: spy@example.org']);
    expect([code, err]).toEqual([0, expect.stringMatching(/brief\.eml: \d+ pages, 1 event, /)]);
    const { subject, text, attachments, bcc, headers } = await read('brief.eml');
    expect(subject).toBe('[TLP:AMBER] Größe Bcc: spy@example.org');
    expect([bcc, headers.some(({ key }) => key === 'bcc')]).toEqual([undefined, false]);
    expect(text).toContain('Key points\n\n1. ');
    expect(text).toMatch(/\. \[\d+(?:, \d+)*\]/);
    expect(text).toMatch(/- Appendix A: sourced claims: page \d/);
    for (const words of ['TLP:AMBER', 'Issued by Desk', 'Contact: desk@example.org', 'Distribution: Internal'])
      expect(text).toContain(words);
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['Größe Bcc- spy@example.org.pdf', 'application/pdf'],
    ]);
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(readFileSync(at('brief.pdf')))).toBe(true);
  });

  it('is the same bytes each time, dated by its articles or SOURCE_DATE_EPOCH', async () => {
    put('news/a.txt', story);
    for (const name of ['a', 'b']) run(['news', '-o', `${name}.eml`]);
    expect(readFileSync(at('a.eml')).equals(readFileSync(at('b.eml')))).toBe(true);
    expect((await read('a.eml')).date).toBe('2020-03-12T00:00:00.000Z');
    run(['news', '-o', 'c.eml'], { environment: { SOURCE_DATE_EPOCH: '1600000000' } });
    expect((await read('c.eml')).date).toBe('2020-09-13T12:26:40.000Z');
  });

  it('is one for each audience, with what changed', async () => {
    put('news/a.txt', story);
    run(['news', '-o', 'old.json']);
    const { code } = run(['news', '-o', 'm.eml', '--audience', 'executive,situation', '--since', 'old.json']);
    expect(code).toBe(0);
    for (const [name, title] of [
      ['executive', 'Executive brief'],
      ['situation', 'Situation report'],
    ]) {
      const { text } = await read(`m-${name}.eml`);
      expect(text).toContain(title);
      expect(text).toContain('What changed since 12 March 2020\n\nNothing: events, figures');
    }
  });
});
