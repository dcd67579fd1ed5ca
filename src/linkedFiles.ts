/** ROOF. The files that a page by itself links to: its sheets, and what travels in the PDF. */
import { posix } from 'node:path';
import type { LinkedFile } from './document/index.ts';
import type { World } from './model.ts';
import type { Attachment } from './outputs/index.ts';
import type { SourcePoint } from './print.ts';
import { BriefError, problem } from './problems.ts';
import { isRemote } from './text/addresses.ts';

/** The path of a file that the page names, from the folder of the page. Throws `document/bad-attribute` for an address. */
export function linkedPath(href: string, at: SourcePoint): string {
  if (isRemote(href)) {
    const accepts = 'the path of a file; nothing is loaded over the network';
    throw new BriefError(problem('document/bad-attribute', at, { element: 'link', name: 'href', value: href, accepts }));
  }
  return posix.isAbsolute(href) ? href : posix.join(posix.dirname(at.file), href);
}

/** Media types by the endings of files that reports carry. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/** Attached files, under their own names. Throws `disk/unreadable`, `print/attached-twice` and `document/bad-attribute`. */
export function readAttachments(linked: readonly LinkedFile[], world: World): readonly Attachment[] {
  const names = new Set<string>();
  return linked.map(({ href, at, title, type }) => {
    const path = linkedPath(href, at);
    const name = posix.basename(path);
    if (names.has(name)) throw new BriefError(problem('print/attached-twice', at, { name }));
    names.add(name);
    if (type !== '' && !/^[\w.+-]+\/[\w.+-]+/.test(type)) {
      const accepts = 'a media type, such as text/csv';
      throw new BriefError(problem('document/bad-attribute', at, { element: 'link', name: 'type', value: type, accepts }));
    }
    const known = mediaTypes[posix.extname(name).toLowerCase()] ?? 'application/octet-stream';
    return { name, type: type === '' ? known : type, description: title, bytes: world.read(path), relation: 'Data' };
  });
}
