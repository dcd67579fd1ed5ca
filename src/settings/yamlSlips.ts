/** ROOF. What a person most likely did where a file is not YAML: the parser tells what it met, and often of another line. */

/** A slip with the offset of its place; `what` and `mend` are sentences without their stops. */
export interface Slip {
  readonly at: number;
  readonly what: string;
  readonly mend: string;
}

/** One line of the file. */
interface Line {
  /** Offset of its first character. */
  readonly start: number;
  readonly text: string;
}

/** A line `key: value`, both without the blanks around them. */
interface KeyLine extends Line {
  readonly indent: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Matches: `title: Attacks`, `  limits:`, `- title: x`
 * Near misses: `title:x`, `# title: Attacks`, `a title: x`
 */
const keyLine = /^([ \t]*(?:- +)?)([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/;

/** The slip that explains the fault that the parser met at `offset`; null where none is known. Slips are told apart by the lines up to there. */
export function slipAt(source: string, offset: number, isEndMissing: boolean): Slip | null {
  const lines = linesOf(source);
  const keys = lines.flatMap((line): KeyLine[] => {
    const [, indent, key, value = ''] = keyLine.exec(line.text) ?? [];
    return indent === undefined || key === undefined ? [] : [{ ...line, indent, key, value: value.trim() }];
  });
  const here = lines.findLast(({ start }) => start <= offset);
  const own = keys.findLast(({ start }) => start <= offset);
  return (
    (isEndMissing ? openQuote(keys) : null) ??
    strayBlank(keys, offset) ??
    openBracket(keys, offset) ??
    (own && own.start === here?.start ? needsQuotes(own) : null) ??
    (here ? tightColon(here) : null)
  );
}

function linesOf(source: string): readonly Line[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { start, text: text.replace(/\r$/, '') };
    start += text.length + 1;
    return line;
  });
}

/** A key that stands further in than the one before it, though that one has its value, or further in than the ones after it. */
function strayBlank(keys: readonly KeyLine[], offset: number): Slip | null {
  const [first] = keys;
  const near = keys.filter(({ start }) => start <= offset);
  const next = keys.find(({ start }) => start > offset);
  const stray = [...near, ...(next ? [next] : [])].find(({ indent, start }) => {
    const before = keys.findLast((each) => each.start < start);
    return before !== undefined && before.value !== '' && !/^[|>&]/.test(before.value) && indent.length > before.indent.length;
  });
  const isFirst = first !== undefined && /^\s/.test(first.indent) && keys.some(({ indent }) => indent === '');
  const found = isFirst ? first : stray;
  if (!found) return null;
  const sign = found.indent.includes('\t') ? 'a tab' : 'a blank';
  return { at: found.start, what: `The line of the key "${found.key}" begins with ${sign}`, mend: `let "${found.key}" begin its line` };
}

/** `title: "Attacks` */
function openQuote(keys: readonly KeyLine[]): Slip | null {
  const open = keys.find(({ value }) => /^["']/.test(value) && !closes(value));
  if (!open) return null;
  const quote = open.value.charAt(0);
  return { at: valueAt(open), what: `The quote that begins here does not end`, mend: `write ${quote} behind the last word` };
}

const closes = (value: string): boolean => /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/.test(value);

/** `sections: [one, two` */
function openBracket(keys: readonly KeyLine[], offset: number): Slip | null {
  const open = keys.find(({ value, start }) => start <= offset && /^[[{]/.test(value) && !/[\]}]/.test(value));
  const next = open && keys.find(({ start }) => start > open.start);
  if (!open || (next && next.start > offset)) return null;
  const closing = open.value.startsWith('[') ? ']' : '}';
  return {
    at: valueAt(open),
    what: `What begins here with ${open.value.charAt(0)} does not end`,
    mend: `write ${closing} behind its last word`,
  };
}

/** Signs with which YAML begins something else than a text. */
const signs = ['@', '`', '%', '*', '&', '!', '|', '>'];

/** A text that YAML reads as something else: `title: Attacks: March`, `issuer: @desk`, `title: "Attacks" in March`. */
function needsQuotes(line: KeyLine): Slip | null {
  const { key, value } = line;
  const sign = signs.find((each) => value.startsWith(each));
  const isQuoted = /^["']/.test(value);
  const what =
    /^["']/.test(value) && !closes(value) ? 'words behind its closing quote' : sign ? `a ${sign} at its beginning` : 'a colon in it';
  if (/^[[{]/.test(value) || (!isQuoted && !sign && !/:(?:\s|$)/.test(value)) || (isQuoted && closes(value))) return null;
  const text = isQuoted ? value.replaceAll('"', "'") : value;
  return { at: valueAt(line), what: `The text of "${key}" has ${what}`, mend: `put it in quotes: ${key}: ${quoted(text)}` };
}

const quoted = (text: string): string => (text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text));

/** `title:Attacks` */
function tightColon({ start, text }: Line): Slip | null {
  const [, indent = '', key] = /^(\s*)([\w-]+):[^\s:/]/.exec(text) ?? [];
  if (key === undefined) return null;
  return { at: start + indent.length, what: `No blank stands behind the colon of "${key}"`, mend: `write "${key}: " and then its value` };
}

const valueAt = ({ start, text, value }: KeyLine): number => start + text.lastIndexOf(value);
