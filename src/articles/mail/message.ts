import { decodeWindows1252 } from '../encoding/index.ts';

/** A part of a message: a leaf with bytes, or a multipart with children. */
export interface Part {
  /** Media type in small letters: `text/plain`. */
  readonly type: string;
  readonly charset: string | null;
  /** File name that the sender gave; null for bodies as a rule. */
  readonly name: string | null;
  readonly isAttachment: boolean;
  /** Address that a saved page's part was fetched from. */
  readonly location: string | null;
  readonly bytes: Uint8Array;
  /** The text, its soft line ends undone where the part has such. */
  flowing(text: string): string;
  readonly children: readonly Part[];
}

export interface Message {
  readonly root: Part;
  /** The first header of that name, its encoded words decoded; null when there is none. */
  header(name: string): string | null;
  /** Display name of the sender; null when only an address is given. */
  readonly sender: string | null;
}

/** The part of postal-mime's own tree that is read. It is not in its types: version 4.0.0 is pinned, and a test reads every field. */
interface MimeNode {
  readonly contentType: { readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> } };
  readonly contentDisposition: { readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> } };
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly MimeNode[];
  decodeFlowedText(text: string, hasDeletedSpaces: boolean): string;
}

/** Node's windows-1252, which the library uses for headers, leaves control characters where the curly quotes are. */
const mend = (words: string): string =>
  words.replaceAll(/[\u0080-\u009f]/g, (each) => decodeWindows1252(Uint8Array.of(each.charCodeAt(0))));

type Words = (words: string) => string;

const headerOf = (node: MimeNode, name: string): string | null => node.headers.find(({ key }) => key === name)?.value ?? null;

function partOf(node: MimeNode, words: Words): Part {
  const { value, params } = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  const name = disposition.params['filename'] ?? params['name'] ?? '';
  const isFlowed = params['format']?.toLowerCase() === 'flowed';
  return {
    type: value.toLowerCase(),
    charset: params['charset'] ?? null,
    name: name.trim() === '' ? null : words(name),
    isAttachment: disposition.value === 'attachment',
    location: headerOf(node, 'content-location'),
    bytes: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    flowing: (text) => (isFlowed ? node.decodeFlowedText(text, params['delsp']?.toLowerCase() === 'yes') : text),
    children: node.childNodes.map((child) => partOf(child, words)),
  };
}

/**
 * Reads a message as a tree of parts. The library's own flat result is not used: it decodes texts by Node's decoder, which gets
 * windows-1252 wrong, makes HTML and plain text out of each other, and does not tell charset or address of a part.
 * Throws what the library throws for more than 256 levels of parts and more than 2 MB of headers.
 */
export async function readMessage(bytes: Uint8Array): Promise<Message> {
  const { default: PostalMime, addressParser, decodeWords } = await import('postal-mime');
  const parser = new PostalMime({ forceRfc822Attachments: true });
  await parser.parse(bytes);
  const { root } = parser as unknown as { readonly root: MimeNode };
  const words: Words = (text) => mend(decodeWords(text)).trim();
  const from = addressParser(headerOf(root, 'from') ?? '')[0];
  const sender = mend(from?.name ?? '').trim();
  return {
    root: partOf(root, words),
    header(name) {
      const value = headerOf(root, name);
      return value === null ? null : words(value);
    },
    sender: sender === '' || sender.includes('@') ? null : sender,
  };
}
