/** Text strings: PDFDocEncoding, UTF-16 or UTF-8 (ISO 32000-2, 7.9.2.2). */
import { type PdfObject, Words } from './objects.ts';

/** What the bytes 0x80 to 0xa0 stand for in PDFDocEncoding, and those from 0x18 on. */
const high = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';
const low = '˘ˇˆ˙˝˛˚˜';

const pdfDoc = new Map([...[...high].entries()].map(([at, letter]) => [0x80 + at, letter] as const));
for (const [at, letter] of [...low].entries()) pdfDoc.set(0x18 + at, letter);

/** The text for people; empty for anything but a string. */
export function textOf(value: PdfObject | undefined): string {
  if (!(value instanceof Words)) return '';
  const bytes = Buffer.from(value.bytes, 'latin1');
  if (value.bytes.startsWith('\xfe\xff'))
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  if (value.bytes.startsWith('\xff\xfe')) return bytes.toString('utf16le', 2);
  if (value.bytes.startsWith('\xef\xbb\xbf')) return bytes.toString('utf8', 3);
  return [...value.bytes].map((letter) => pdfDoc.get(letter.charCodeAt(0)) ?? letter).join('');
}

/** As plain letters where they are ASCII, as UTF-16 otherwise. */
export function wordsOf(text: string): Words {
  if (/^[\x20-\x7e]*$/.test(text)) return new Words(text);
  return new Words(`\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`);
}
