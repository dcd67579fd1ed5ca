// The pages of tests/gallery/ and longer ones (longPages.mjs), printed by WeasyPrint and by us from the same HTML, style sheets and faces: pages of
// both, words of both, and words that stand on one side only. `npm run compare:weasyprint [-- page.html …]`; `KEEP=folder` keeps what was made.
// What is known to differ, and why, is told in README.md beside this file.
// Needs a build; WeasyPrint (pip install weasyprint==57.2; Debian: weasyprint) and poppler (Debian: poppler-utils) on the path.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { longPages } from './longPages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const gallery = join(root, 'tests/gallery');
const kept = process.env.KEEP ?? null;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'make-brief-'));
const needs = {
  weasyprint: 'pip install weasyprint==57.2, or Debian: weasyprint',
  pdfinfo: 'Debian: poppler-utils; macOS: brew install poppler',
  pdftotext: 'Debian: poppler-utils; macOS: brew install poppler',
};

function run(program, words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error?.code === 'ENOENT') throw new Error(`There is no ${program} here (${needs[program] ?? 'Node'}).`);
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}\n${stderr}`);
  return stdout;
}

/** Our built-in style as a sheet of the user, which stands between WeasyPrint's own and the page's; the table of the guide is written by the program. */
function builtInSheet() {
  const rows = readFileSync(join(root, 'templates/README.md'), 'utf8').split('\n');
  const styles = rows.flatMap((row) => {
    const [, name, style] = /^\| `(\w+)` \|.*\| `([^`]*)` \|$/.exec(row) ?? [];
    return name && style.includes(':') ? [`${name} { ${style} }`] : [];
  });
  if (styles.length < 30) throw new Error('The elements are not found in templates/README.md.');
  const faces = readFileSync(join(root, 'templates/shared/faces.css'), 'utf8');
  const folderOfFaces = pathToFileURL(join(root, 'assets/fonts/')).href;
  return [
    faces.replaceAll('../../assets/fonts/', folderOfFaces),
    // What WeasyPrint's own sheet has and ours has not.
    'body { margin: 0 } :link, :visited { color: inherit; text-decoration: none } abbr { text-decoration: none } mark { color: inherit }',
    'code { font-family: inherit } ul, ol { break-before: auto } h1, h2, h3, h4, h5, h6 { break-inside: auto } figure { margin: 0 }',
    'ul ul, ol ul { list-style-type: disc } hr { color: inherit; border: none } th { text-align: inherit } caption { text-align: inherit }',
    '*, ::before, ::after { box-sizing: border-box } html { line-height: 1.2 }',
    ...styles,
    // What ours has beyond a line for each element.
    'table { border-collapse: collapse } ul ul { list-style-type: square } li > ul, li > ol { margin: 0 }',
    '::footnote-call { content: counter(footnote); font-size: .7em; vertical-align: super; line-height: 1; font-variant-position: normal }',
    '::footnote-marker { content: counter(footnote) ". " }',
    'q::before { content: "“" } q::after { content: "”" } q q::before { content: "‘" } q q::after { content: "’" }',
    '@page { margin: 20mm; @footnote { margin-top: 9pt; padding-top: 4pt; border-top: .5pt solid } }',
  ].join('\n');
}

const pagesOf = (pdf) => Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', [pdf]))[1]);

/** Words as they are printed: hyphens are taken out, at the ends of lines with the line, so that a divided word is one again. */
const wordsOf = (pdf) =>
  run('pdftotext', ['-nopgbrk', pdf, '-'])
    .normalize('NFKC')
    // Leaders are as long as there is room.
    .replaceAll(/[._]{3,}/g, ' ')
    .replaceAll(/[-‐\u00ad]\s*\n/g, '')
    .replaceAll(/[-‐\u00ad\u200b\u2060]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');

/** The words of `some` that are not among `others`, as often as they are missing. */
function missing(some, others) {
  const left = new Map();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

/** Only what is letters for letters not there: words that pdftotext parts otherwise on one side than on the other are no loss. */
function lost(some, others) {
  const here = missing(some, others);
  const there = missing(others, some);
  const letters = (words) => [...words.join('')].sort().join('');
  return letters(here) === letters(there) ? [] : here;
}

const sheet = join(folder, 'built-in.css');

function compare(path) {
  const name = basename(path, '.html');
  const [ours, theirs] = [join(folder, `${name}.pdf`), join(folder, `${name}.weasyprint.pdf`)];
  run(process.execPath, [process.env.CLI ?? join(root, 'dist/cli.js'), 'print', path, '--quiet', '-o', ours]);
  run('weasyprint', ['-q', '-p', '-e', 'utf-8', '-s', sheet, path, theirs]);
  const [own, other] = [wordsOf(ours), wordsOf(theirs)];
  return { name, pages: pagesOf(ours), theirPages: pagesOf(theirs), own, other, lost: lost(other, own), added: lost(own, other) };
}

const some = (words) => (words.length === 0 ? '' : `${words.length}: ${words.slice(0, 8).join(' ')}${words.length > 8 ? ' …' : ''}`);

function row({ name, pages, theirPages, own, other, ...differing }) {
  const cells = [name.padEnd(24), String(pages).padStart(5), String(theirPages).padStart(10), String(own.length).padStart(7)];
  return [...cells, String(other.length).padStart(10), some(differing.lost), differing.added.length > 0 ? `+ ${some(differing.added)}` : '']
    .join('  ')
    .trimEnd();
}

try {
  mkdirSync(folder, { recursive: true });
  writeFileSync(sheet, builtInSheet());
  const asked = process.argv.slice(2);
  const long = longPages.map(({ name, html }) => {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, html);
    return path;
  });
  const short = readdirSync(gallery).filter((name) => name.endsWith('.html'));
  const paths = asked.length > 0 ? asked : [...short.map((name) => join(gallery, name)), ...long];
  console.log(`${'page'.padEnd(24)}  pages  WeasyPrint    words  WeasyPrint  only there, + only here`);
  const all = paths.map((path) => {
    const compared = compare(path);
    console.log(row(compared));
    return compared;
  });
  const sum = (of) => all.reduce((total, each) => total + of(each), 0);
  const [pages, theirs] = [sum((each) => each.pages), sum((each) => each.theirPages)];
  console.log(`${pages} pages, WeasyPrint ${theirs} (${((100 * (pages - theirs)) / theirs).toFixed(1)} %).`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  if (kept === null) rmSync(folder, { recursive: true });
}
