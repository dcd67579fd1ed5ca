// Speed of dates alone, on one core, start-up not counted: articles of the size of the shipped sample, dated and undated, and texts of
// one megabyte made to be slow, each beside its quarter. Time is linear where both go at the same speed. `npm run bench:dates [-- runs]`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const megabyte = 1_000_000;

/** The rooms as they are in the tree, bundled aside. */
async function openRooms() {
  const folder = mkdtempSync(join(tmpdir(), 'make-brief-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const input = {
    dates: join(root, 'src/dates/index.ts'),
    articles: join(root, 'src/articles/index.ts'),
    lexicons: join(root, 'src/text/lexicons.ts'),
  };
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await bundle.write({ dir: folder, format: 'esm' });
  return Promise.all(Object.keys(input).map((name) => import(pathToFileURL(join(folder, `${name}.js`)))));
}

const [{ dateArticle }, { readLine }, { openLexicons }] = await openRooms();
const lexiconFolder = join(root, 'data/lexicons');
const lexicons = openLexicons(
  Object.fromEntries(
    readdirSync(lexiconFolder).map((name) => [name.slice(0, -'.json'.length), readFileSync(join(lexiconFolder, name), 'utf8')]),
  ),
);
const articleOf = (text, published) => readLine(JSON.stringify({ id: 'x', text, published }), 1);

/** The least milliseconds of some runs. */
function least(work) {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

const sampleFolder = join(root, 'data/articles');
const sample = readdirSync(sampleFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(sampleFolder, name), 'utf8'));
const rounds = 200;
for (const [words, published] of [
  ['dated', '2024-02-01'],
  ['undated', null],
]) {
  const articles = sample.map((text) => articleOf(text, published));
  const work = () => {
    for (let round = 0; round < rounds; round++) for (const article of articles) dateArticle(article, lexicons);
  };
  work();
  const speed = (rounds * articles.length * 1000) / least(work);
  const characters = sample.reduce((sum, text) => sum + text.length, 0) / sample.length;
  console.log(`${words.padEnd(8)} ${speed.toFixed(0)} articles a second, of ${characters.toFixed(0)} characters each`);
}

const pieces = [
  '5 days ',
  'Monday ',
  '1',
  'March 12, ',
  'two days after ',
  'a day earlier. ',
  'between March 3 and ',
  '12:30 ',
  'last year ',
  'the third quarter ',
  'since ',
  'President ',
  'On Monday 12 soldiers died, two days after March 3. ',
];
console.log('\nhostile text          1/4 MB      1 MB');
for (const piece of pieces) {
  const speeds = [megabyte / 4, megabyte].map((size) => {
    const article = articleOf(piece.repeat(Math.ceil(size / piece.length)).slice(0, size), '2024-02-01');
    return `${(size / megabyte / (least(() => dateArticle(article, lexicons)) / 1000)).toFixed(2)} MB/s`.padStart(11);
  });
  console.log(`${JSON.stringify(piece.slice(0, 18)).padEnd(20)} ${speeds.join('')}`);
}
