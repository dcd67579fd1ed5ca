import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { shippedPath } from '../../disk.ts';
import type { World } from '../../model.ts';
import type { Answer, Site } from './loopback.ts';
import type { Session } from './session.ts';

/** The page may run its own script, and nothing else. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The briefing stands in a frame of the page; whatever were in it, nothing runs. */
const briefPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin";

const script = 'text/javascript; charset=utf-8';

/** What lies in `assets/preview`, by the path that it is asked for by. */
const files: ReadonlyMap<string, { readonly name: string; readonly type: string }> = new Map([
  ['/', { name: 'page.html', type: 'text/html; charset=utf-8' }],
  ['/page.css', { name: 'page.css', type: 'text/css; charset=utf-8' }],
  ['/page.js', { name: 'page.js', type: script }],
  ['/paper.js', { name: 'paper.js', type: script }],
  ['/told.js', { name: 'told.js', type: script }],
]);

/** The reader of PDF that comes with `unpdf`; it runs in browsers as well. */
const reader = (): string => posix.join(posix.dirname(createRequire(import.meta.url).resolve('unpdf')), 'pdfjs.mjs');

/** Every path there is, by name: no path of the disk is ever made of what is asked for. */
export function siteOf(session: Session, world: World): Site {
  return {
    get(path): Answer | null {
      const file = files.get(path);
      if (file) return { type: file.type, body: world.read(shippedPath('assets', 'preview', file.name)), policy: pagePolicy };
      if (path === '/pdfjs.mjs') return { type: script, body: world.read(reader()) };
      const shown = session.shown();
      if (path === '/brief.pdf' && shown) return { type: 'application/pdf', body: shown.pdf };
      if (path === '/brief.html' && shown) return { type: 'text/html; charset=utf-8', body: shown.html(), policy: briefPolicy };
      return null;
    },
    post(path, words) {
      if (path !== '/audience' || !session.state().audiences.includes(words)) return false;
      session.choose(words);
      return true;
    },
  };
}
