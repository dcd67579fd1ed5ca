import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { type Attached, attachPages, type PagesWish, type Source } from '../../src/annex/index.ts';
import { disk } from '../../src/disk.ts';
import { bytesOf, printPage } from '../../src/printing.ts';
import { readText } from './pdf.fixture.ts';

const folder = fileURLToPath(new URL('../fixtures/annex/', import.meta.url));

export const fixture = (name: string): Source => ({ path: `${name}.pdf`, bytes: readFileSync(`${folder}${name}.pdf`) });

/** A briefing of two pages with links both ways, bookmarks, tags and an attached file, set by our own engine. */
export async function printedBrief(body = ''): Promise<Source> {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Daily brief</title><link rel="attachment" href="tolls.csv" title="Tolls">
<style>body { font-family: "Source Serif 4" } h2 { break-before: page }</style></head>
<body><h1 id="one">Daily brief</h1><p>Three lorries were burnt, <a href="#two">the miller said</a>.</p>${body}
<h2 id="two">Sources</h2><p>The miller, by telephone. <a href="#one">Back</a>. <a href="https://example.org/mill">The mill</a></p></body></html>`;
  const files: Readonly<Record<string, string>> = { 'brief.html': page, 'tolls.csv': 'place,killed\nMill,0\n' };
  const world = { ...disk, read: (path: string) => (files[path] === undefined ? disk.read(path) : Buffer.from(files[path])) };
  return { path: 'brief.pdf', bytes: bytesOf(await printPage('brief.html', 0, world)) };
}

export function bytesIn({ write }: Pick<Attached, 'write'>): Buffer {
  const chunks: Uint8Array[] = [];
  write((chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

export const usual: PagesWish = { name: 'Annex A', pagesBefore: (count) => count, titlePage: null };

export const joined = (report: Source, brief: Source, wish: Partial<PagesWish> = {}): Buffer =>
  bytesIn(attachPages(report, brief, { ...usual, ...wish }));

/** What another reader (pdf.js) sees of a file; all pages are counted from 0. */
export interface Told {
  readonly text: readonly string[];
  readonly labels: readonly string[] | null;
  readonly sizes: readonly string[];
  /** Of each page, where its links lead: to a page or out of the file. */
  readonly links: readonly (readonly (number | string)[])[];
  readonly bookmarks: readonly Bookmark[];
  readonly files: readonly string[];
  /** Of each page, its tags with the marks of their content. */
  readonly tags: readonly (Tag | null)[];
}

interface Bookmark {
  readonly title: string;
  readonly page: number | null;
  readonly items: readonly Bookmark[];
}

type Tag = { readonly role: string; readonly children: readonly Tag[] } | string;
type Tree = NonNullable<Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getStructTree']>>>;
type Node = Tree['children'][number];
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Destination = string | readonly unknown[] | null;

async function pageOf(pdf: Pdf, dest: Destination): Promise<number | null> {
  const found = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  const page = found?.[0];
  return page === undefined || page === null
    ? null
    : typeof page === 'number'
      ? page
      : pdf.getPageIndex(page as Parameters<Pdf['getPageIndex']>[0]);
}

interface Entry {
  readonly title: string;
  readonly dest: Destination;
  readonly items: readonly Entry[];
}

const bookmarks = (pdf: Pdf, entries: readonly Entry[]): Promise<readonly Bookmark[]> =>
  Promise.all(
    entries.map(async ({ title, dest, items }) => ({ title, page: await pageOf(pdf, dest), items: await bookmarks(pdf, items) })),
  );

/** Object numbers differ between files: what is left of a mark is its number on the page. */
function tag(node: Node): Tag {
  if (!('role' in node)) return node.id.replace(/^p\d+R/, '').replace(/\d+R$/, 'object');
  return { role: node.role, children: node.children.map(tag) };
}

export async function told(bytes: Uint8Array): Promise<Told> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const links = pages.map(async (page) => {
    const found = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
    return Promise.all(found.map(async ({ dest, url }) => url ?? (await pageOf(pdf, dest)) ?? 'nowhere'));
  });
  return {
    text: await readText(bytes),
    labels: await pdf.getPageLabels(),
    sizes: pages.map(({ view, rotate }) => `${view.join(' ')} @${rotate}`),
    links: await Promise.all(links),
    bookmarks: await bookmarks(pdf, ((await pdf.getOutline()) ?? []) as readonly Entry[]),
    files: Object.keys((await pdf.getAttachments()) ?? {}),
    tags: await Promise.all(
      pages.map(async (page) => {
        const tree = await page.getStructTree();
        // Of a page without tags in a file that has some, there is an empty root.
        return tree === null || tree.children.length === 0 ? null : tag(tree);
      }),
    ),
  };
}

/** What `qpdf --check` complains of; empty where there is nothing. */
export function complaints(bytes: Uint8Array): string {
  const place = mkdtempSync(join(tmpdir(), 'make-brief-'));
  try {
    const path = join(place, 'checked.pdf');
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** CI has it; other machines may not. */
export const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;

/** A PDF of the objects, the first of them its catalog; streams are written by whoever calls. */
export function made(path: string, objects: readonly string[], trailer = ''): Source {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const whole = `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return { path, bytes: Buffer.from(whole, 'latin1') };
}

/** A PDF of blank pages, whose catalog says more; `more` are objects from number 3 + `count` on. */
export function blank(path: string, count: number, catalog = '', more: readonly string[] = [], page = ''): Source {
  const kids = Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(' ');
  const pages = Array.from({ length: count }, () => `<</Type/Page/Parent 2 0 R${page}>>`);
  return made(path, [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${count}/MediaBox[0 0 200 100]>>`,
    ...pages,
    ...more,
  ]);
}
