/**
 * The one file that knows the network: it answers on this machine's own address only, to pages of its own only.
 * A name that was bent to that address (DNS rebinding) does not match, and other pages are told nothing.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BriefError, problem } from '../../problems.ts';

export interface Answer {
  readonly type: string;
  readonly body: Uint8Array | string;
  /** What the browser may do with it; nothing where it is left out. */
  readonly policy?: string;
}

/** What is asked for by its exact path, without what follows `?`. Null is nothing there. */
export interface Site {
  get(path: string): Answer | null;
  /** What a page of the site says; false is not understood. */
  post(path: string, words: string): boolean;
}

export interface Loopback {
  readonly address: string;
  /** Tells all pages that listen. */
  tell(words: string): void;
  close(): void;
}

const host = '127.0.0.1';
const mostWords = 1000;

/** Where pages listen for news. */
const news = '/news';

/** Opens the site at the port, 0 for any that is free. `first` is what a page hears as soon as it listens. Throws `preview/no-port`. */
export function openLoopback(port: number, site: Site, first: () => string): Promise<Loopback> {
  const listeners = new Set<ServerResponse>();
  let names: readonly string[] = [];
  const server = createServer((request, response) => {
    guard(response);
    const path = (request.url ?? '').replace(/\?.*$/s, '');
    if (!names.includes(request.headers.host ?? '')) refuse(response, 403, `This page answers to http://${names[0]} only.`);
    else if (request.method === 'POST') hear(request, response, (words) => site.post(path, words));
    else if (request.method !== 'GET') refuse(response, 405, 'There is nothing to do here but to read.');
    else if (path === news) listen(response, listeners, first());
    else answer(response, site.get(path));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(port, error)));
    server.listen(port, host, () => {
      const at = server.address();
      const open = typeof at === 'object' && at ? at.port : port;
      names = [`${host}:${open}`, `localhost:${open}`];
      resolve({
        address: `http://${host}:${open}/`,
        tell: (words) => {
          for (const each of listeners) each.write(eventOf(words));
        },
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

/** For every answer, whatever it is. */
function guard(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}

function answer(response: ServerResponse, found: Answer | null): void {
  if (found?.policy !== undefined) response.setHeader('Content-Security-Policy', found.policy);
  if (found) response.writeHead(200, { 'Content-Type': found.type }).end(found.body);
  else refuse(response, 404, 'There is nothing at this path.');
}

const eventOf = (words: string): string => `data: ${words}\n\n`;

function listen(response: ServerResponse, listeners: Set<ServerResponse>, words: string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(eventOf(words));
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** A browser says which page speaks: only those of this very site are heard. */
function hear(request: IncomingMessage, response: ServerResponse, take: (words: string) => boolean): void {
  if (request.headers.origin !== `http://${request.headers.host}`) {
    refuse(response, 403, 'Only this page itself is heard.');
    return;
  }
  let words = '';
  request.setEncoding('utf8').on('data', (more: string) => {
    words += more;
    if (words.length > mostWords) request.destroy();
  });
  request.on('end', () => {
    if (take(words)) response.writeHead(204).end();
    else refuse(response, 400, 'This is not understood.');
  });
}

const causes: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'permission denied',
};

function refusal(port: number, error: NodeJS.ErrnoException): unknown {
  return new BriefError(problem('preview/no-port', null, { port, cause: causes[error.code ?? ''] ?? `the system says ${error.code}` }));
}
