import type { MailBlock } from './index.ts';

/** The same text as a page without a style of its own, which takes the look of the mail program. */
export function htmlOf(title: string, blocks: readonly MailBlock[]): string {
  const body = blocks.map(elementOf).join('\r\n');
  return `<!DOCTYPE html>\r\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\r\n${body}\r\n</body></html>\r\n`;
}

function elementOf(block: MailBlock): string {
  if (block.kind !== 'list') {
    const words = escaped(block.text);
    return block.kind === 'heading' ? `<p><strong>${words}</strong></p>` : `<p>${words}</p>`;
  }
  const tag = block.isNumbered ? 'ol' : 'ul';
  return `<${tag}>\r\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\r\n')}\r\n</${tag}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
