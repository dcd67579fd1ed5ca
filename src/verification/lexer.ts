/** The operators of a content stream with those of their operands that tell of text: numbers are passed over, strings are read at once. */
import type { PdfObject } from '../pdfFile/objects.ts';
import { Tokens } from '../pdfFile/tokens.ts';
import type { Codes } from './codes.ts';

const code = (letter: string): number => letter.charCodeAt(0);
const [less, more, open, slash, percent] = [code('<'), code('>'), code('('), code('/'), code('%')];

/** White space, numbers and brackets of lists; a byte each. */
const passed = new Uint8Array(256);
for (const letter of '\0\t\n\f\r 0123456789+-.[]') passed[code(letter)] = 1;

/** Letters of names and operators. */
const regular = new Uint8Array(256).fill(1);
for (const letter of '\0\t\n\f\r ()<>[]{}/%') regular[code(letter)] = 0;

/** What a byte counts as a hex digit; none counts as zero. */
const digits = new Uint8Array(256);
for (const [value, letter] of [...'0123456789abcdef'].entries()) {
  digits[code(letter)] = value;
  digits[code(letter.toUpperCase())] = value;
}

/** An operator as a number, which is quick to compare: its first letters, a byte each. */
export const operator = (word: string): number => [...word.slice(0, 4)].reduceRight((sum, letter) => sum * 256 + code(letter), 0);

const pixels = operator('ID');

/** What no table names, and what is no string of codes of two bytes. */
const unknown = '\ufffd';

/** Of four hex digits. */
const codeAt = (bytes: Buffer, at: number): number =>
  ((digits[bytes[at] ?? 0] ?? 0) << 12) |
  ((digits[bytes[at + 1] ?? 0] ?? 0) << 8) |
  ((digits[bytes[at + 2] ?? 0] ?? 0) << 4) |
  (digits[bytes[at + 3] ?? 0] ?? 0);

/** Reads on from operator to operator. What was read in front of the last one stays until the next is asked for. */
export class Lexer {
  private readonly tokens: Tokens;
  private readonly bytes: Buffer;
  private nameStart = 0;
  private nameEnd = 0;
  /** What the codes of strings stand for from here on. */
  codes: Codes = [];
  /** All strings, as text. */
  text = '';
  /** The last dictionary. */
  properties: PdfObject = null;

  constructor(bytes: Uint8Array) {
    this.tokens = new Tokens(bytes, 0);
    this.bytes = this.tokens.bytes;
  }

  /** The last name. */
  get name(): string {
    return this.bytes.toString('latin1', this.nameStart, this.nameEnd);
  }

  /** The next operator; 0 behind the last. */
  next(): number {
    this.text = '';
    this.properties = null;
    for (;;) {
      this.pass();
      if (this.tokens.at >= this.bytes.length) return 0;
      if (!this.operand()) return this.word();
    }
  }

  private pass(): void {
    const { bytes, tokens } = this;
    let { at } = tokens;
    while (at < bytes.length && passed[bytes[at] ?? 0] === 1) at++;
    tokens.at = at;
  }

  /** False where no operand stands here. */
  private operand(): boolean {
    const { bytes, tokens } = this;
    const byte = bytes[tokens.at];
    if (byte === less) this.lessThan();
    else if (byte === slash) {
      this.nameStart = ++tokens.at;
      this.nameEnd = this.regulars();
    } else if (byte === open) {
      tokens.object();
      this.text += unknown;
    } else if (byte === percent) tokens.skipSpace();
    else return false;
    return true;
  }

  private lessThan(): void {
    const { bytes, tokens } = this;
    if (bytes[tokens.at + 1] === less) {
      this.properties = tokens.object();
      return;
    }
    const end = bytes.indexOf(more, tokens.at);
    if (end < 0) throw tokens.fault('a string has no end');
    for (let at = tokens.at + 1; at < end; at += 4) this.text += this.codes[codeAt(bytes, at)] ?? unknown;
    tokens.at = end + 1;
  }

  /** Goes past a word; tells where it ends. */
  private regulars(): number {
    const { bytes, tokens } = this;
    let { at } = tokens;
    while (at < bytes.length && regular[bytes[at] ?? 0] === 1) at++;
    tokens.at = at;
    return at;
  }

  /** An operator; a stray bracket, which no page of ours has, is one too. Pixels inside the stream are passed over. */
  private word(): number {
    const { bytes, tokens } = this;
    const from = tokens.at;
    const end = this.regulars();
    if (end === from) tokens.at++;
    let word = 0;
    for (let at = Math.min(end, from + 4) - 1; at >= from; at--) word = word * 256 + (bytes[at] ?? 0);
    if (word === pixels) {
      const last = bytes.indexOf('EI', tokens.at);
      tokens.at = last < 0 ? bytes.length : last + 2;
    }
    return word === 0 ? -1 : word;
  }
}
