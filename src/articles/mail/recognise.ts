/** Headers that only a message has. Source: RFC 5322 and RFC 2045. */
const certain = new Set(['mime-version', 'message-id', 'received', 'return-path', 'delivered-to', 'x-mozilla-status', 'dkim-signature']);

/** `From jane@example.org Fri Mar 13 07:15:00 2020`: the line before each message of an mbox. Near miss: "From there they went on, in 2020". */
const envelope = /^From \S{1,320} {1,4}(?:[A-Z][a-z]{2} ){1,2} ?\d{1,2} \d{2}:\d{2}/;

export const isEnvelope = (line: string): boolean => envelope.test(line);

/** Names of the header lines at the head of a text, to the first empty line; null where a line among them is none. */
function headersOf(head: string): ReadonlyMap<string, string> | null {
  const lines = head.split(/\r?\n/);
  const end = lines.indexOf('');
  // The head may end in the midst of a line.
  const block = end < 0 ? lines.slice(0, -1) : lines.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of isEnvelope(block[0] ?? '') ? block.slice(1) : block) {
    const match = /^([!-9;-~]{1,80}):(.*)$/.exec(line);
    if (!match && !(/^[ \t]/.test(line) && headers.size > 0)) return null;
    if (match?.[1] !== undefined) headers.set(match[1].toLowerCase(), match[2] ?? '');
  }
  return headers;
}

/**
 * Whether a message begins here: every line to the first empty one is a header, and among them is one that only messages have, or a
 * `From` with an address beside a `Date`, `Subject` or `To`. Near misses: "From Baghdad: …", "Date: 3 May", "From: our correspondent".
 */
export function isMail(head: string, path: string): boolean {
  const headers = headersOf(head.replace(/^(?:\r?\n)+/, ''));
  if (headers === null || headers.size === 0) return false;
  if ([...certain].some((name) => headers.has(name))) return true;
  const isAddressed = headers.get('from')?.includes('@') || /\.(?:eml|mbox|mht|mhtml)$/i.test(path);
  return headers.has('from') && isAddressed === true && ['date', 'subject', 'to'].some((name) => headers.has(name));
}
