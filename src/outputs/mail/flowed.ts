/** Plain text whose paragraphs a mail program sets as wide as its window (RFC 3676, format=flowed). */
import type { MailBlock } from './index.ts';

/** Longer lines are broken for programs that know nothing of it. */
const widest = 72;

/** Lines end with CRLF. Headings and lists stand between empty lines. */
export function flowed(blocks: readonly MailBlock[]): string {
  return `${blocks.map((block) => linesOf(block).join('\r\n')).join('\r\n\r\n')}\r\n`;
}

function linesOf(block: MailBlock): readonly string[] {
  if (block.kind !== 'list') return paragraph(block.text);
  return block.items.flatMap((item, index) => paragraph(`${block.isNumbered ? `${index + 1}.` : '-'} ${item}`));
}

/** A line that ends with a blank goes on in the next one; the last does not. */
function paragraph(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > widest) {
      lines.push(`${stuffed(line)} `);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, stuffed(line)];
}

/** A line that looks quoted, or like the beginning of another message, is set off by a blank that readers take away (RFC 3676, 4.4). */
const stuffed = (line: string): string => (/^(?:[ >]|From )/.test(line) ? ` ${line}` : line);
