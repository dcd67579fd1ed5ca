/**
 * The colour space of what is printed: sRGB (IEC 61966-2-1) as an ICC profile of version 4 (ISO 15076-1), 600 bytes made from its definition.
 * PDF/A wants one for colours that are given as bare red, green and blue.
 */
import { type KitDocument, pdfText } from './kit.ts';

const name = 'sRGB IEC61966-2.1';

/** Numbers as ICC writes them: signed, with 16 bits behind the point. */
function fixed(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => {
    bytes.writeInt32BE(Math.round(value * 65_536), 4 * at);
  });
  return bytes;
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const typed = (type: string, ...parts: readonly Buffer[]): Buffer => Buffer.concat([ascii(type), Buffer.alloc(4), ...parts]);

/** A text in one language, English. */
function localized(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8, 'latin1');
  head.writeUInt32BE(words.length, 12);
  head.writeUInt32BE(28, 16);
  return typed('mluc', head, words);
}

/** The curve of sRGB: a power with a straight foot, as the parametric curve of function type 3. */
const curve = typed('para', Buffer.from([0, 3, 0, 0]), fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045));

/** The primaries of sRGB, adapted from daylight at noon (D65) to the white of the connection space (D50) by Bradford’s matrix. */
const tags: readonly (readonly [signature: string, content: Buffer])[] = [
  ['desc', localized(name)],
  ['cprt', localized('No copyright, use freely')],
  ['wtpt', typed('XYZ ', fixed(0.9642, 1, 0.8249))],
  ['chad', typed('sf32', fixed(1.047882, 0.022919, -0.050201, 0.029587, 0.990463, -0.017059, -0.009232, 0.015076, 0.751678))],
  ['rXYZ', typed('XYZ ', fixed(0.43607, 0.22249, 0.01392))],
  ['gXYZ', typed('XYZ ', fixed(0.38515, 0.71687, 0.09708))],
  ['bXYZ', typed('XYZ ', fixed(0.14307, 0.06061, 0.7141))],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
];

const headLength = 128;

/** The bytes of the profile. Tags of one content share it. */
export function colorProfile(): Uint8Array {
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const contents: Buffer[] = [];
  let next = headLength + table.length;
  tags.forEach(([signature, content], at) => {
    const offset = places.get(content) ?? next;
    if (offset === next) {
      const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
      places.set(content, offset);
      contents.push(padded);
      next += padded.length;
    }
    table.write(signature, 4 + 12 * at, 'latin1');
    table.writeUInt32BE(offset, 8 + 12 * at);
    table.writeUInt32BE(content.length, 12 + 12 * at);
  });
  return Buffer.concat([profileHead(next), table, ...contents]);
}

function profileHead(size: number): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x04_20_00_00, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  // The day on which sRGB became a standard.
  [1999, 10, 18, 0, 0, 0].forEach((part, at) => {
    head.writeUInt16BE(part, 24 + 2 * at);
  });
  head.write('acsp', 36, 'latin1');
  fixed(0.9642, 1, 0.8249).copy(head, 68);
  return head;
}

/** Says that colours are meant as sRGB. */
export function declareColors(document: KitDocument): void {
  const profile = document.ref({ N: 3 });
  profile.end(colorProfile());
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: pdfText(name),
    OutputConditionIdentifier: pdfText(name),
    DestOutputProfile: profile,
  });
  intent.end();
  Object.assign(document._root.data, { OutputIntents: [intent] });
}
