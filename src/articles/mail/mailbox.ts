import { isEnvelope } from './recognise.ts';

const start = Buffer.from('From ');
const lineFeed = 0x0a;

/** Whether the line at `at` begins a message: after an empty line, as an envelope has it. */
function beginsMessage(bytes: Buffer, at: number): boolean {
  const isAfterGap =
    at === 0 || (bytes[at - 1] === lineFeed && (bytes[at - 2] === lineFeed || (bytes[at - 2] === 0x0d && bytes[at - 3] === lineFeed)));
  return isAfterGap && isEnvelope(bytes.toString('latin1', at, at + 400));
}

/** Lines that begin with "From " inside a message are kept from being taken for envelopes by a mark before them. */
const unmarked = (message: Buffer): Uint8Array => Buffer.from(message.toString('latin1').replaceAll(/^>(>*From )/gm, '$1'), 'latin1');

/** The messages of a mailbox file (mbox), in order; a file that begins without an envelope is one message. Source: RFC 4155. */
export function messagesOf(file: Uint8Array): readonly Uint8Array[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (!beginsMessage(bytes, 0)) return [file];
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = bytes.indexOf(start, at + 1)) if (beginsMessage(bytes, at)) starts.push(at);
  return starts.map((from, at) => unmarked(bytes.subarray(bytes.indexOf(lineFeed, from) + 1, starts[at + 1] ?? bytes.length)));
}
