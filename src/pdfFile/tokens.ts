/** Objects out of bytes (ISO 32000-1, 7.2 and 7.3). */
import { Fault } from './fault.ts';
import { Dict, type List, Name, type PdfObject, Real, Ref, Words } from './objects.ts';

/** Deeper than any program writes, and well before the stack is full. */
const deepest = 200;

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13 && byte !== 11) || byte === 0;
const delimiters = new Set([...'()<>[]{}/%'].map((each) => each.charCodeAt(0)));
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
/** By byte: 1 for what names and words are made of. */
const regular = Uint8Array.from({ length: 256 }, (_, byte) => (isSpace(byte) || delimiters.has(byte) ? 0 : 1));
const isRegular = (byte: number): boolean => regular[byte] === 1;
/** Words are short: put together letter by letter they are read faster than by the buffer. */
const letters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
const code = (letter: string): number => letter.charCodeAt(0);
const [slash, percent, open, shut, less, more, bracket, endBracket, back] = [...'/%()<>[]\\'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads on from `at`. Whatever cannot be an object throws a Fault that names the place. */
export class Tokens {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  /** The byte here, -1 behind the end. */
  peek(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? -1;
  }

  skipSpace(): void {
    for (;;) {
      while (isSpace(this.peek())) this.at++;
      if (this.peek() !== percent) return;
      while (this.at < this.bytes.length && this.peek() !== 10 && this.peek() !== 13) this.at++;
    }
  }

  /** Goes past the word if it stands here. */
  take(word: string): boolean {
    for (let index = 0; index < word.length; index++) if (this.peek(index) !== word.charCodeAt(index)) return false;
    this.at += word.length;
    return true;
  }

  /** A word of regular characters, empty where none stands. */
  word(): string {
    let word = '';
    for (let byte = this.peek(); isRegular(byte); byte = this.peek()) {
      word += letters[byte];
      this.at++;
    }
    return word;
  }

  /** A whole number without a sign, null (and nowhere gone) where none stands. */
  whole(): number | null {
    this.skipSpace();
    const from = this.at;
    let value = 0;
    for (; isDigit(this.peek()) && this.at - from < 16; this.at++) value = value * 10 + this.peek() - 48;
    return this.at === from ? null : value;
  }

  fault(what: string): Fault {
    return new Fault(`${what} at byte ${this.at}`);
  }

  object(depth = 0): PdfObject {
    if (depth > deepest) throw this.fault('objects lie in each other too deep');
    this.skipSpace();
    const byte = this.peek();
    if (byte === slash) return this.name();
    if (byte === open) return this.literal();
    if (byte === less) return this.peek(1) === less ? this.dict(depth) : this.hex();
    if (byte === bracket) return this.list(depth);
    return this.wordOrRef();
  }

  private name(): Name {
    this.at++;
    const text = this.word();
    return new Name(
      text.includes('#') ? text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text,
    );
  }

  private wordOrRef(): PdfObject {
    const short = this.shortNumber();
    if (short !== null) return this.reference(short) ?? short;
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (/^[+-]?\d{1,15}$/.test(word)) return Number(word);
    // Some programs write "--5" or "0.-12"; readers take what a number begins with.
    const real = /^[+-]?-*(\d+\.?\d*|\.\d+|\.)/.exec(word);
    if (real === null) throw this.fault(word === '' ? 'there is no object' : 'there is no object that begins like this');
    return new Real(real[0].replace(/^([+-])?-+/, '-').replace(/^(-?)\.$/, '0'));
  }

  /** Most of a file are whole numbers of few digits, which need no string. Null, and nowhere gone, where none stands. */
  private shortNumber(): number | null {
    const from = this.at;
    const value = isDigit(this.peek()) ? this.whole() : null;
    if (value !== null && this.at - from <= 10 && !isRegular(this.peek())) return value;
    this.at = from;
    return null;
  }

  private reference(number: number): Ref | null {
    const from = this.at;
    const generation = isSpace(this.peek()) ? this.whole() : null;
    if (generation !== null) {
      this.skipSpace();
      if (this.peek() === code('R') && !isRegular(this.peek(1))) {
        this.at++;
        return new Ref(number);
      }
    }
    this.at = from;
    return null;
  }

  private list(depth: number): List {
    this.at++;
    const list: List = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.bytes.length) throw this.fault('a list has no end');
      if (this.peek() === endBracket) break;
      list.push(this.object(depth + 1));
    }
    this.at++;
    return list;
  }

  private dict(depth: number): Dict {
    this.at += 2;
    const dict = new Dict();
    for (;;) {
      this.skipSpace();
      if (this.take('>>')) return dict;
      if (this.peek() !== slash) throw this.fault('a dictionary has something else than a name');
      const key = this.name().text;
      const value = this.object(depth + 1);
      if (value !== null) dict.set(key, value);
    }
  }

  private hex(): Words {
    this.at++;
    let digits = '';
    while (this.peek() !== more) {
      if (this.at >= this.bytes.length) throw this.fault('a string has no end');
      if (!isSpace(this.peek())) digits += String.fromCharCode(this.peek());
      this.at++;
    }
    this.at++;
    return new Words(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  private literal(): Words {
    this.at++;
    let text = '';
    for (let depth = 1; ; ) {
      const byte = this.peek();
      if (byte < 0) throw this.fault('a string has no end');
      this.at++;
      if (byte === shut && --depth === 0) return new Words(text);
      if (byte === open) depth++;
      text += byte === back ? this.escaped() : this.lineEnd(byte);
    }
  }

  /** Every line end in a string is a line feed. */
  private lineEnd(byte: number): string {
    if (byte !== 13) return String.fromCharCode(byte);
    if (this.peek() === 10) this.at++;
    return '\n';
  }

  private escaped(): string {
    const digits = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0];
    if (digits !== undefined) {
      this.at += digits.length;
      return String.fromCharCode(Number.parseInt(digits, 8) & 255);
    }
    const letter = String.fromCharCode(Math.max(0, this.peek()));
    const isLineEnd = letter === '\n' || letter === '\r';
    this.at++;
    if (isLineEnd) {
      this.lineEnd(letter.charCodeAt(0));
      return '';
    }
    return escapes[letter] ?? letter;
  }
}
