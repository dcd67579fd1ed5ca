/** The operators of a content stream with those of their operands that tell of text: numbers are passed over. */
import type { PdfObject } from '../pdfFile/objects.ts';
import { Tokens } from '../pdfFile/tokens.ts';

const code = (letter: string): number => letter.charCodeAt(0);
const [less, open, slash, percent] = [code('<'), code('('), code('/'), code('%')];

/** White space, numbers and brackets of lists; a byte each. */
const passed = new Uint8Array(256);
for (const letter of '\0\t\n\f\r 0123456789+-.[]') passed[code(letter)] = 1;

/** Letters of operators: regular characters that begin no number. */
const regular = new Uint8Array(256).fill(1);
for (const letter of '\0\t\n\f\r ()<>[]{}/%') regular[code(letter)] = 0;

/** Reads on from operator to operator. What was read in front of the last one stays until the next is asked for. */
export class Lexer {
  private readonly tokens: Tokens;
  private readonly bytes: Buffer;
  /** The last name. */
  name = '';
  /** All strings, as hex digits. */
  strings: string[] = [];
  /** The last dictionary. */
  properties: PdfObject = null;

  constructor(bytes: Uint8Array) {
    this.tokens = new Tokens(bytes, 0);
    this.bytes = this.tokens.bytes;
  }

  /** The next operator, null behind the last. */
  operator(): string | null {
    this.name = '';
    this.strings = [];
    this.properties = null;
    for (;;) {
      this.pass();
      if (this.tokens.at >= this.bytes.length) return null;
      if (!this.operand()) return this.word();
    }
  }

  private pass(): void {
    const { bytes, tokens } = this;
    while (tokens.at < bytes.length && passed[bytes[tokens.at] ?? 0] === 1) tokens.at++;
  }

  /** False where no operand stands here. */
  private operand(): boolean {
    const { bytes, tokens } = this;
    const byte = bytes[tokens.at];
    if (byte === less) this.lessThan();
    else if (byte === slash) this.name = this.nameHere();
    else if (byte === open) this.strings.push(hexOf(tokens.object()));
    else if (byte === percent) tokens.skipSpace();
    else return false;
    return true;
  }

  private lessThan(): void {
    const { bytes, tokens } = this;
    if (bytes[tokens.at + 1] === less) {
      this.properties = tokens.object();
      return;
    }
    const end = bytes.indexOf('>', tokens.at);
    if (end < 0) throw tokens.fault('a string has no end');
    this.strings.push(bytes.toString('latin1', tokens.at + 1, end));
    tokens.at = end + 1;
  }

  private nameHere(): string {
    this.tokens.at++;
    return this.regulars();
  }

  private regulars(): string {
    const { bytes, tokens } = this;
    const from = tokens.at;
    while (tokens.at < bytes.length && regular[bytes[tokens.at] ?? 0] === 1) tokens.at++;
    return bytes.toString('latin1', from, tokens.at);
  }

  /** An operator; a stray bracket, which no page of ours has, is one too. Pixels inside the stream are passed over. */
  private word(): string {
    const word = this.regulars();
    if (word === '') this.tokens.at++;
    if (word === 'ID') {
      const end = this.bytes.indexOf('EI', this.tokens.at);
      this.tokens.at = end < 0 ? this.bytes.length : end + 2;
    }
    return word;
  }
}

const hexOf = (value: PdfObject): string =>
  typeof value === 'object' && value !== null && 'bytes' in value && typeof value.bytes === 'string'
    ? Buffer.from(value.bytes, 'latin1').toString('hex')
    : '';
