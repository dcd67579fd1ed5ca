import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, decodeUtf, isBinary, lenient } from '../../src/articles/encoding/index.ts';
import { readableText } from '../../src/articles/formats/readable.ts';
import type { Problem } from '../../src/model.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const legacy = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));
const join = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])));

const english = 'The mayor of Münster said “we don’t know” – and left. '.repeat(3);
const plain = 'Five guards were wounded when shells hit a border post on Monday, the ministry said. '.repeat(8);
const russian =
  'В понедельник в результате обстрела пограничного поста были ранены пять военнослужащих, сообщили в министерстве. Местные жители рассказали, что ночью слышали взрывы.';
const ukrainian = 'У понеділок внаслідок обстрілу прикордонного поста було поранено шістьох військових, повідомили в міністерстві.';
const greek = 'Τη Δευτέρα πέντε φρουροί τραυματίστηκαν όταν βλήματα έπληξαν συνοριακό φυλάκιο, ανακοίνωσε το υπουργείο.';
const arabic = 'أصيب خمسة من حرس الحدود يوم الاثنين عندما سقطت قذائف على موقع حدودي، بحسب ما قالت الوزارة في بيان.';
const hebrew = 'חמישה שומרים נפצעו ביום שני כאשר פגזים פגעו במוצב הגבול, כך אמר משרד הביטחון בהודעה רשמית.';
const chinese = '该部表示，星期一炮弹击中一处边境哨所，造成五名警卫受伤。当地居民说，夜间听到了爆炸声。没有人承认对此次袭击负责。';
const taiwanese = '該部表示，星期一砲彈擊中一處邊境哨所，造成五名警衛受傷。當地居民說，夜間聽到了爆炸聲。沒有人承認對此次襲擊負責。';
const japanese = '月曜日に国境の検問所が砲撃され、警備員五人が負傷したと省が発表した。住民によると、夜に爆発音が聞こえたという。';
const korean = '월요일에 국경 초소에 포탄이 떨어져 경비병 다섯 명이 다쳤다고 국방부가 밝혔다. 주민들은 밤에 폭발음을 들었다고 말했다.';

describe('a byte order mark', () => {
  test.each([
    ['utf-8', join([0xef, 0xbb, 0xbf], english)],
    ['utf-16', join([0xff, 0xfe], [...legacy(english, 'utf-16le')])],
    ['utf-16', join([0xfe, 0xff], [...legacy(english, 'utf-16be')])],
    ['utf-32', join([0xff, 0xfe, 0, 0], [...legacy(english, 'utf-32le')])],
    ['utf-32', join([0, 0, 0xfe, 0xff], [...legacy(english, 'utf-32be')])],
  ])('of %s tells the encoding and is left out', async (encoding, bytes) => {
    expect(await decode(bytes, { charset: 'koi8-r' })).toEqual({ text: english, encoding, replaced: 0 });
    expect(isBinary(bytes)).toBe(false);
  });
});

describe('what is declared', () => {
  test.each([
    ['windows-1251', russian],
    ['KOI8-R', russian],
    ['KOI8-U', ukrainian],
    ['iso-8859-5', russian],
    ['x-cp1251', russian],
    ['x-mac-cyrillic', russian],
    ['ISO-8859-7', greek],
    ['windows-1256', arabic],
    ['iso-8859-8-i', hebrew],
    ['windows-1255', hebrew],
    ['gb2312', chinese],
    ['gbk', chinese],
    ['gb18030', chinese],
    ['big5', taiwanese],
    ['Shift_JIS', japanese],
    ['euc-jp', japanese],
    ['euc-kr', korean],
    ['ks_c_5601-1987', korean],
    ['macintosh', english],
    ['iso-8859-15', 'Il coûte 5 €, a-t-il dit.'],
    ['iso-8859-2', 'Pięciu strażników zostało rannych.'],
    ['ibm866', russian],
  ])('%s is believed', async (charset, text) => {
    const bytes = legacy(text, charset.replace(/^x-cp/, 'cp').replace('x-mac-cyrillic', 'maccyrillic').replace('-8-i', '-8'));
    expect((await decode(bytes, { charset })).text).toBe(text);
  });

  test.each([
    '<meta charset=windows-1251>',
    "<html><head><META Charset = 'windows-1251'>",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '<?xml version="1.0" encoding="windows-1251"?>',
    '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">',
  ])('markup says it in its head: %s', async (head) => {
    const bytes = legacy(`${head}<p>да, нет`, 'windows-1251');
    expect((await decode(bytes, { isMarkup: true })).text).toBe(`${head}<p>да, нет`);
  });

  test('a header beside the bytes comes before what markup says of itself', async () => {
    const bytes = legacy(`<meta charset="koi8-r"><p>${russian}`, 'windows-1251');
    expect((await decode(bytes, { isMarkup: true, charset: 'windows-1251' })).encoding).toBe('windows-1251');
  });

  test.each<readonly [string, Uint8Array, string, string]>([
    ['latin-1 over UTF-8', utf8(english), 'iso-8859-1', 'utf-8'],
    ['ascii over UTF-8', utf8(english), 'us-ascii', 'utf-8'],
    ['Cyrillic over UTF-8', utf8(english), 'windows-1251', 'utf-8'],
    ['Chinese over UTF-8', utf8(chinese), 'gb2312', 'utf-8'],
    ['UTF-8 over windows-1252', legacy(english, 'windows-1252'), 'utf-8', 'windows-1252'],
    ['UTF-8 over Cyrillic', legacy(russian, 'windows-1251'), 'utf-8', 'windows-1251'],
    ['latin-1 means windows-1252', legacy(english, 'windows-1252'), 'latin1', 'windows-1252'],
    ['ascii means windows-1252', legacy(english, 'windows-1252'), 'ANSI_X3.4-1968', 'windows-1252'],
    ['UTF-16 over ASCII', utf8(plain), 'utf-16', 'utf-8'],
    ['Chinese over Cyrillic', legacy(russian, 'windows-1251'), 'euc-jp', 'windows-1251'],
    ['no encoding', utf8(english), 'x-nonsense', 'utf-8'],
    ['what is no encoding of text', utf8('SGVsbG8gd29ybGQ='), 'base64', 'utf-8'],
    ['a trap', utf8('+ADw-script+AD4-'), 'utf-7', 'utf-8'],
  ])('%s: it gives way', async (_, bytes, charset, encoding) => {
    const decoded = await decode(bytes, { charset });
    expect([decoded.encoding, decoded.replaced]).toEqual([encoding, 0]);
  });

  test('a charset in plain text is only words', async () => {
    expect((await decode(join('<meta charset="koi8-r"> M', [0xfc], 'nster'), {})).text).toContain('Münster');
  });
});

describe('what nobody declares', () => {
  test.each<readonly [string, string, string]>([
    ['utf-8', 'utf-8', english],
    ['utf-8', 'utf-8', plain],
    ['utf-16le', 'utf-16', english],
    ['utf-16be', 'utf-16', english],
    ['windows-1252', 'windows-1252', english],
    ['windows-1252', 'windows-1252', `${plain}He said “no” for €5.`],
    ['windows-1252', 'windows-1252', 'He said “no” for €5 in Münster.'],
    ['windows-1252', 'windows-1252', `The café’s owner, José Muñoz, was hurt in Málaga… ${plain}`],
    ['macintosh', 'macintosh', `${plain}“We don’t know,” she said. “It’s over.” ${plain}`],
    ['macintosh', 'macintosh', 'He didn’t say who’d fired.'],
    ['windows-1251', 'windows-1251', russian],
    ['koi8-r', 'koi8-r', russian],
    ['iso-8859-7', 'iso-8859-7', greek],
    ['windows-1256', 'windows-1256', arabic],
    ['gb18030', 'gb18030', chinese],
    ['big5', 'big5', taiwanese],
    ['shift_jis', 'shift_jis', japanese],
    ['euc-jp', 'euc-jp', japanese],
    ['euc-kr', 'euc-kr', korean],
  ])('%s is told as %s', async (written, told, text) => {
    const bytes = legacy(text, written);
    expect(await decode(bytes, {})).toEqual({ text, encoding: told, replaced: 0, ...(told.startsWith('utf-') ? {} : { isGuessed: true }) });
    expect(isBinary(bytes)).toBe(false);
  });

  test('text in escape sequences', async () => {
    const bytes = join([0x1b, 0x24, 0x42, 0x37, 0x6e, 0x4d, 0x4b, 0x46, 0x7c, 0x1b, 0x28, 0x42], ' Monday');
    expect((await decode(bytes, {})).text).toBe('月曜日 Monday');
  });

  test.each<readonly [string, Uint8Array, number]>([
    ['cut in the middle of a letter', utf8(english).subarray(0, -2), 0],
    ['cut after a quote began', join('He said ', [...utf8('“no”')].slice(0, -1)), 2],
    ['one byte of another encoding', join(english, [0x92], english), 1],
    ['two mangled letters in much', join(utf8(russian.repeat(3)) as unknown as number[], [0xff, 0xd0], ' да.'), 2],
  ])('UTF-8 %s keeps the rest', async (_, bytes, replaced) => {
    const decoded = await decode(bytes, {});
    expect([decoded.encoding, decoded.replaced]).toEqual(['utf-8', replaced]);
    if (replaced > 0) expect(decoded.text).toContain('\ufffd');
  });

  test('a replacement character that the text itself has is not counted', async () => {
    expect(await decode(utf8('a \ufffd b'), {})).toEqual({ text: 'a \ufffd b', encoding: 'utf-8', replaced: 0 });
  });

  test('nothing is normalised', async () => {
    const text = 'Mu\u0308nster \u00c5ngstro\u0308m \ufb01re\u00a0x';
    expect((await decode(utf8(text), {})).text).toBe(text);
  });
});

describe('a look at the first bytes', () => {
  test.each<readonly [string, Uint8Array, boolean]>([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), true],
    ['a PDF', utf8('%PDF-1.7 and so on'), true],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x21, 0x5a]), true],
    ['samples of sound', new Uint8Array(Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? (at * 37) % 30 : 0))), true],
    ['a text with a stray control character', utf8(`${plain}\u0001${plain}`), false],
    ['UTF-16 without a mark', legacy(plain, 'utf-16le'), false],
  ])('%s', (_, head, expected) => {
    expect(isBinary(head)).toBe(expected);
  });

  test.each<readonly [Uint8Array, string]>([
    [legacy('“a”', 'windows-1252'), '“a”'],
    [utf8('“a”'), '“a”'],
    [utf8('a “b').subarray(0, 4), 'a '],
    [legacy('<html>', 'utf-16be'), '<html>'],
    [join([0xff, 0xfe, 0, 0], [...legacy('<a>', 'utf-32le')]), '<a>'],
  ])('is read without delay: %j', (head, text) => {
    expect(lenient(head)).toBe(text);
  });

  test('the fast path knows what it does not know', () => {
    expect(decodeUtf(utf8(english))?.text).toBe(english);
    expect(decodeUtf(legacy(english, 'windows-1252'))).toBeNull();
  });
});

describe('what is told of a file', () => {
  const told = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const problems: Problem[] = [];
    await readableText({ path: 'a.txt', bytes }, problems);
    return problems.map(({ code, message, severity }) => `${severity} ${code} ${message}`);
  };
  test.each<readonly [string, Uint8Array, readonly string[]]>([
    ['UTF-8', utf8(english), []],
    ['UTF-16', legacy(english, 'utf-16le'), []],
    ['one-byte text', legacy(english, 'windows-1252'), ['warning articles/encoding The file is not UTF-8 and was read as Windows-1252.']],
    ['Mac text', legacy('He didn’t go.', 'macintosh'), ['warning articles/encoding The file is not UTF-8 and was read as Mac Roman.']],
    ['Cyrillic', legacy(russian, 'koi8-r'), ['warning articles/encoding The file is not UTF-8 and was read as KOI8-R.']],
    [
      'broken bytes',
      join(english, [0x92], ' x'),
      ['warning articles/replaced-bytes Bytes of the file that stand for no character were replaced by "\ufffd": 1.'],
    ],
    [
      'letters that were encoded twice',
      utf8('He said â€œweâ€™re finished,â€\u009d in MÃ¼nster.'),
      ['note articles/mojibake Characters were garbled before the file was saved ("â€œ"), and stay as they are: 4.'],
    ],
    ['two such letters', utf8('He said â€œno, itâ€™s on.'), []],
    ['a capital that looks like it', utf8('SÃO PAULO, JOÃO, Â PARIS, IRMÃ, AÇÃO'), []],
    ['blanks', utf8(' \n'), ['warning articles/empty The file is left out: there is nothing in it.']],
  ])('%s', async (_, bytes, expected) => {
    expect(await told(bytes)).toEqual(expected);
  });
});

test.each([
  ['0x80', [0x80]],
  ['0xc3', [0xc3]],
  ['0xe2 0x80', [0xe2, 0x80]],
  ['<meta', [0x3c, 0x6d, 0x65, 0x74, 0x61, 0x20, 0xff]],
  ['<!--', [0x3c, 0x21, 0x2d, 0x2d, 0xff]],
])('a megabyte of %s is read in the time of a test', async (_, piece) => {
  const bytes = new Uint8Array(1_000_000).map((__, at) => piece[at % piece.length] ?? 0);
  expect((await decode(bytes, { isMarkup: true })).text.length).toBeGreaterThan(100);
});
