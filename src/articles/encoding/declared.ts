/** Encodings by the names under which headers and pages declare them. */

/**
 * Encoding and its other names, letters and digits only. As browsers do, Latin-1 and ASCII are taken for Windows-1252, and each
 * national set for the larger one that its users meant. Source: WHATWG Encoding, names and labels. Left out on purpose: UTF-7, which
 * hides marks from whoever looks for them, and the packings (base64, hex) that are no encodings of text.
 */
const names: Readonly<Record<string, string>> = {
  'windows-1252': 'iso88591 latin1 l1 isoir100 cp819 ibm819 ascii usascii iso646us ansix341968 xuserdefined',
  'windows-1254': 'iso88599 latin5 l5 turkish',
  'windows-874': 'iso885911 tis620 dos874 cp874',
  'iso-8859-2': 'latin2 l2',
  'iso-8859-4': 'latin4 l4',
  'iso-8859-5': 'cyrillic',
  'iso-8859-6': 'arabic asmo708 ecma114',
  'iso-8859-7': 'greek greek8 ecma118',
  'iso-8859-8': 'hebrew logical visual iso88598i iso88598e',
  'iso-8859-15': 'latin9 l9',
  'koi8-r': 'koi8 koi cskoi8r',
  'koi8-u': 'koi8ru',
  ibm866: 'cp866 dos866 866',
  ibm850: 'cp850 850',
  ibm437: 'cp437 437',
  macintosh: 'mac macroman xmacroman',
  maccyrillic: 'xmaccyrillic xmacukrainian',
  gbk: 'gb2312 gb231280 csgb2312 chinese xgbk cp936 ms936 euccn',
  gb18030: '',
  big5: 'bigfive cnbig5 xxbig5 csbig5 cp950 big5hkscs',
  shift_jis: 'sjis xsjis mskanji ms932 cp932 windows31j csshiftjis',
  'euc-jp': 'xeucjp cseucpkdfmtjapanese',
  'euc-kr': 'ksc5601 ksc56011987 ksc56011989 ksx1001 korean cp949 windows949 uhc cseuckr',
  'iso-2022-jp': 'csiso2022jp',
};

const plain = (label: string): string => label.toLowerCase().replaceAll(/[^a-z\d]/g, '');

const byLabel = new Map(
  Object.entries(names).flatMap(([name, labels]) => [plain(name), ...labels.split(' ')].map((label) => [label, name] as const)),
);

/** The encoding that a label means; null for those of Unicode, which prove themselves, and for what is no encoding. */
export function encodingNamed(label: string): string | null {
  const bare = plain(label);
  const known = byLabel.get(bare);
  if (known) return bare === '' ? null : known;
  const windows = /^(?:windows|win|x?cp)(125[0-8])$/.exec(bare);
  if (windows) return `windows-${windows[1]}`;
  const iso = /^iso8859([1-9]|1[0-6])$/.exec(bare);
  return iso ? `iso-8859-${iso[1]}` : null;
}

const headBytes = 4096;

/** The head as characters, each byte one; only marks and labels in ASCII are looked for in it. */
function asciiHead(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, headBytes));
}

/** Without `<!-- … -->`, in which a page may keep a label that is not meant. */
function withoutComments(head: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = head.indexOf('<!--', at);
    const close = open < 0 ? -1 : head.indexOf('-->', open + 4);
    parts.push(head.slice(at, open < 0 ? undefined : open));
    if (close < 0) return parts.join('');
    at = close + 3;
  }
}

/**
 * The label that markup gives itself within its first 4096 bytes: `<meta charset="…">`, `<meta http-equiv content="…; charset=…">`,
 * `<?xml encoding="…"?>`. Near misses: one in a comment, one in plain text, which is not asked.
 */
export function labelInMarkup(bytes: Uint8Array): string | null {
  const head = withoutComments(asciiHead(bytes));
  const prolog = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(head);
  if (prolog) return prolog[1] ?? null;
  const meta = /<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(head);
  return meta?.[1] ?? null;
}
