/** The preview in a real browser: headless Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cli, root, story } from './program.ts';

const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasBrowser = existsSync(browserPath);
if (!hasBrowser) console.log(`skipped: the preview in a browser, since there is no ${browserPath}; CHROMIUM names another`);

/** The machines of tests are slow, and do other things as well. */
const patience = 60_000;

const template = (words: string): string =>
  `<html lang="en"><head><title>{{title}}</title></head><body><h1>${words}</h1>\n{{#each sentences}}<p class="tall" id="s{{@index}}">{{article}}</p>{{/each}}</body></html>\n`;
const tall = '.tall { margin: 0 0 400mm }\n';

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  /** Lines of standard error so far. */
  readonly said: () => readonly string[];
}

let folder = '';
let running: Running | null = null;
const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);

async function start(...words: readonly string[]): Promise<Running> {
  const { PATH } = process.env;
  const started = spawn(process.execPath, [cli, 'preview', 'news', ...words], {
    cwd: folder,
    env: { PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  started.stderr.setEncoding('utf8').on('data', (more: string) => {
    said += more;
  });
  const address = await eventually(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? null);
  running = { process: started, address, said: () => said.split('\n') };
  return running;
}

async function eventually<Found>(look: () => Found | null | Promise<Found | null>): Promise<Found> {
  for (let left = patience; left > 0; left -= 50) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('preview: waited in vain');
}

/** Waits until a number has stayed the same for a second: what is written in two steps may be made twice. */
async function settled(count: () => number): Promise<void> {
  for (let last = -1; count() !== last; ) {
    last = count();
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

const ended = ({ process }: Running): Promise<number | null> => new Promise((resolve) => process.once('exit', resolve));

/** A request letter by letter: browsers and clients would mend it. The answer's first line. */
function ask(address: string, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(`${head}\r\nConnection: close\r\n\r\n`));
    let answer = '';
    socket.setEncoding('utf8').on('data', (more: string) => {
      answer += more;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
  for (const path of ['news', 'templates/analyst', 'templates/short']) cpSync(join(root, 'out/.gitignore'), join(folder, path, '.keep'));
  put('news/a.txt', story);
  put('templates/analyst/brief.hbs', template('First words'));
  put('templates/analyst/style.css', tall);
  put('templates/short/brief.hbs', template('For the hurried'));
  put('templates/short/style.css', tall);
  put('templates/short/audience.yaml', 'title: Short\ndescription: for whoever is in a hurry\n');
});

afterEach(async () => {
  if (running && running.process.exitCode === null) {
    const end = ended(running);
    running.process.kill('SIGKILL');
    await end;
  }
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

describe('make-brief preview', () => {
  it('answers to its own address only, and to nobody else’s pages', { timeout: patience }, async () => {
    const { address } = await start();
    const { host } = new URL(address);
    expect(await ask(address, `GET / HTTP/1.1\r\nHost: ${host}`)).toMatch(/^HTTP\/1\.1 200 [\s\S]*<title>make-brief preview<\/title>/);
    expect(await ask(address, `GET / HTTP/1.1\r\nHost: news.example:${new URL(address).port}`)).toMatch(/^HTTP\/1\.1 403 /);
    expect(await ask(address, 'GET /news HTTP/1.1\r\nHost: 127.0.0.1')).toMatch(/^HTTP\/1\.1 403 /);
    const post = (origin: string): Promise<string> =>
      ask(address, `POST /audience HTTP/1.1\r\nHost: ${host}\r\n${origin}Content-Length: 0`);
    expect(await post('')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await post('Origin: https://news.example\r\n')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await ask(address, `GET / HTTP/1.1\r\nHost: ${host}\r\nOrigin: https://news.example`)).not.toMatch(/Access-Control/i);
  });

  it('gives nothing but its own paths', { timeout: patience }, async () => {
    const { address } = await start();
    const { host } = new URL(address);
    put('secret.txt', 'secret');
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fpackage.json',
      '/page.js/../../../package.json',
      '//etc/passwd',
      '/constructor',
    ]) {
      expect(await ask(address, `GET ${path} HTTP/1.1\r\nHost: ${host}`), path).toMatch(/^HTTP\/1\.1 404 /);
    }
    expect(await ask(address, `DELETE / HTTP/1.1\r\nHost: ${host}`)).toMatch(/^HTTP\/1\.1 405 /);
  });

  it('ends with Ctrl-C as with nothing wrong, and says when a port is taken', { timeout: 2 * patience }, async () => {
    const first = await start();
    const { port } = new URL(first.address);
    const second = spawn(process.execPath, [cli, 'preview', 'news', '--port', port], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    second.stderr.on('data', (more) => {
      said += more;
    });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(1);
    expect(said).toContain(
      `preview/no-port  Nothing can be shown at port ${port}: another program uses it.  Mend: name another with --port`,
    );
    const end = ended(first);
    first.process.kill('SIGINT');
    expect(await end).toBe(0);
  });

  it('reads articles again only when one of them changes', { timeout: 2 * patience }, async () => {
    const { said } = await start('--json');
    const made = () => said().flatMap((line) => (line.includes('"pages"') ? [JSON.parse(line).made] : []));
    const reads = () => made().filter(({ readMilliseconds }) => readMilliseconds !== null).length;
    expect(await eventually(() => made()[0] ?? null)).toMatchObject({
      audience: 'analyst',
      readMilliseconds: expect.any(Number),
      problems: 0,
    });
    put('templates/analyst/style.css', `${tall}h1 { color: red }\n`);
    expect(await eventually(() => made()[1] ?? null)).toMatchObject({ milliseconds: expect.any(Number), problems: 0 });
    expect(reads()).toBe(1);
    put('news/b.txt', story.replaceAll('Camp Taji', 'Camp Dwyer'));
    await eventually(() => (reads() > 1 ? true : null));
    await settled(() => made().length);
    const before = reads();
    put('brief.yaml', 'title: Another\n');
    await eventually(() => (reads() > before ? true : null));
  });
});

describe.skipIf(!hasBrowser)('make-brief preview, in a browser', () => {
  let browser: Browser;
  let page: Page;
  const strange: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  }, patience);
  afterAll(() => browser?.close());

  const screen = () => page.frameLocator('#screen iframe:last-child');
  const told = () => page.locator('#told');
  const scrolled = () =>
    page.evaluate<readonly number[]>(
      `[document.getElementById('paper').scrollTop, document.querySelector('#screen iframe:last-child').contentWindow.scrollY]`,
    );

  async function open(): Promise<void> {
    const { address } = await start();
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.setDefaultTimeout(patience);
    strange.length = 0;
    page.on('pageerror', (error) => strange.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) strange.push(request.url());
    });
    await page.goto(address);
    await page.locator('#paper canvas').first().waitFor();
    await screen().locator('h1').waitFor();
  }

  afterEach(async () => {
    expect(strange).toEqual([]);
    await page?.close();
  });

  it('shows pages and HTML, and with a change the new ones where the reader stands', { timeout: 4 * patience }, async () => {
    await open();
    expect(await screen().locator('h1').textContent()).toBe('First words');
    expect(await page.locator('#status').textContent()).toMatch(
      /^analyst: [2-9] pages, made in \d+ ms \(\d+ ms of them to read the articles\)$/,
    );
    // The pane is drawn as it comes into sight: a page far below is still bare.
    expect(await page.locator('#paper > div').count()).toBeGreaterThan(await page.locator('#paper canvas').count());
    await page.evaluate(
      `document.getElementById('paper').scrollTo(0, 900), document.querySelector('#screen iframe').contentWindow.scrollTo(0, 700)`,
    );
    put('templates/analyst/brief.hbs', template('Second words'));
    await screen().getByText('Second words').waitFor({ state: 'attached' });
    await page.locator('#status').getByText('articles as read before').waitFor();
    await page.waitForFunction(`document.querySelectorAll('#screen iframe').length === 1`);
    expect(await scrolled()).toEqual([900, 700]);
  });

  it('draws the very PDF: its words are dark on white where the page has them', { timeout: 2 * patience }, async () => {
    await open();
    const ink = await page.evaluate<number>(`(() => {
      const canvas = document.querySelector('#paper canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, at) => at % 4 === 0 && value < 100).length;
    })()`);
    expect(ink).toBeGreaterThan(200);
    expect(ink).toBeLessThan(100_000);
  });

  it('tells what is wrong with its place, keeps the last pages, and takes it back when it is mended', {
    timeout: 4 * patience,
  }, async () => {
    await open();
    put('templates/analyst/brief.hbs', template('{{titel}}'));
    await told().getByText('templates/analyst/brief.hbs:1:').waitFor();
    expect(await told().textContent()).toMatch(
      /This keeps the briefing from being made\. The pages below are those of before\..*titel.*title/,
    );
    expect(await page.locator('#told .mend').count()).toBe(1);
    expect(await screen().locator('h1').textContent()).toBe('First words');
    put('templates/analyst/brief.hbs', template('Mended'));
    await screen().getByText('Mended').waitFor({ state: 'attached' });
    await told().waitFor({ state: 'hidden' });
    put('brief.yaml', 'titel: x\n');
    await told().getByText('brief.yaml:1:1').waitFor();
    rmSync(join(folder, 'brief.yaml'));
    await told().waitFor({ state: 'hidden' });
  });

  it('shows another audience, by keyboard', { timeout: 4 * patience }, async () => {
    await open();
    expect(await page.locator('#audience option').allTextContents()).toContain('short');
    await page.locator('#audience').focus();
    await page.keyboard.type('short');
    await screen().getByText('For the hurried').waitFor({ state: 'attached' });
    await page
      .locator('#status')
      .getByText(/^short: /)
      .waitFor();
  });

  it('runs nothing that a template puts into the HTML', { timeout: 2 * patience }, async () => {
    await open();
    const frame = page.locator('#screen iframe');
    expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin');
    const answer = await page.request.get(new URL('brief.html', page.url()).href);
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  });
});
