/** A message with files, for a mail program to open and send. The sole import of nodemailer, of which nothing that sends is used. */
import { createHash } from 'node:crypto';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import { flowed } from './flowed.ts';
import { htmlOf } from './markup.ts';

/** What the text of a message consists of; each text is one paragraph. */
export type MailBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] };

export interface MailFile {
  /** With its ending. What no file system takes is replaced. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface MailMessage {
  readonly subject: string;
  /** Seconds since 1970. */
  readonly date: number;
  readonly blocks: readonly MailBlock[];
  readonly files: readonly MailFile[];
}

/**
 * A message after RFC 5322 and MIME, as plain text (format=flowed) and as HTML, with its files. It is marked as unsent, so that mail programs open it as a draft,
 * and names nobody as its sender or receiver. The same message gives the same bytes; nothing in a text can begin a header or a part.
 */
export async function writeMail(message: MailMessage): Promise<Uint8Array> {
  const { date, files } = message;
  const [subject, blocks] = [oneLine(message.subject), message.blocks.map(tidy)];
  const seal = sealOf([subject, date, blocks, files.map(({ name, type, bytes }) => [name, type, sealOf(bytes)])]);
  const root = new MimeNode('multipart/mixed', {
    baseBoundary: seal.slice(0, 32),
    boundaryPrefix: 'brief',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  root.setHeader({
    subject: encodedSubject(subject),
    date: new Date(1000 * date).toUTCString().replace('GMT', '+0000'),
    // Nobody's domain: whoever sends it gives it an id of his own.
    'message-id': `<${seal.slice(0, 32)}@make-brief.invalid>`,
    'x-unsent': '1',
  });
  const text = root.createChild('multipart/alternative');
  add(text, 'text/plain; charset=utf-8; format=flowed', flowed(blocks));
  add(text, 'text/html; charset=utf-8', htmlOf(subject, blocks));
  for (const { name, type, bytes } of files) {
    const part = root.createChild(type, { filename: fileName(name) });
    part.setHeader('Content-Transfer-Encoding', 'base64');
    part.setContent(Buffer.from(bytes));
  }
  return root.build();
}

/** Words that look encoded would be decoded by who reads them: they are encoded once more. */
const encodedSubject = (subject: string): string | { readonly prepared: true; readonly foldLines: true; readonly value: string } =>
  subject.includes('=?') ? { prepared: true, foldLines: true, value: encodeWord(subject, 'B', longestWord) } : subject;

/** Letters of an encoded word at most, so that it fits into a line with its marks (RFC 2047, 2). */
const longestWord = 52;

function add(parent: MimeNode, type: string, words: string): void {
  const part = parent.createChild(type);
  part.setHeader('Content-Transfer-Encoding', 'quoted-printable');
  part.setContent(words);
}

const sealOf = (content: Uint8Array | readonly unknown[]): string =>
  createHash('sha256')
    .update(content instanceof Uint8Array ? content : JSON.stringify(content))
    .digest('hex');

/** Without line ends, other control characters and what turns the direction of writing. */
const oneLine = (words: string): string => words.replaceAll(/[\s\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim();

function tidy(block: MailBlock): MailBlock {
  return block.kind === 'list' ? { ...block, items: block.items.map(oneLine) } : { ...block, text: oneLine(block.text) };
}

/** Longer ones are cut before their ending. */
const mostLetters = 80;

/** A name that every file system takes. */
export function fileName(name: string): string {
  const plain = oneLine(name).replaceAll(/[/\\:*?"<>|]+/g, '-');
  const dot = plain.lastIndexOf('.');
  const [base, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  const kept = [...base]
    .slice(0, mostLetters)
    .join('')
    .replace(/^[. -]+|[. -]+$/g, '');
  return `${kept === '' ? 'brief' : kept}${ending}`;
}
