// Time and memory of `link -` over made-up lines of extract: 1,000, 10,000 and 100,000 articles, sixty events a day, three articles each, in no order.
// `npm run bench:link [-- runs]`. Needs a build.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const eventsPerDay = 60;
const articlesPerEvent = 3;
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const report = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

/** The same numbers on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const syllables = ['ka', 'ro', 'mi', 'ten', 'sol', 'va', 'bel', 'dor', 'hun', 'lis', 'qar', 'zem'];
const wordOf = (number, length) => Array.from({ length }, (_, at) => syllables[Math.floor(number / 12 ** at) % 12]).join('');
const day = (number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
const dated = (iso, basis) => ({
  from: iso,
  to: iso,
  edtf: iso,
  precision: 'day',
  basis,
  anchor: null,
  evidence: null,
  clock: null,
  reasons: [],
});
const hex = (number) => number.toString(16).padStart(12, '0');

/** One article of an event: the names of its telling are the event's, its town's, and some of its own. */
function lineOf(article) {
  const event = Math.floor(article / articlesPerEvent);
  const ofEvent = random(event + 1);
  const own = random(article + 1_000_003);
  const when = dated(day(Math.floor(event / eventsPerDay)), 'relative');
  const town = `Q${wordOf(ofEvent(400), 3)}`;
  const killed = 1 + ofEvent(12);
  const names = Array.from({ length: 8 }, () => wordOf(ofEvent(20_000), 5)).filter(() => own(3) > 0);
  const noise = Array.from({ length: 6 }, () => wordOf(own(3_000), 4));
  const quote = `Report ${article}: an explosion in ${town} killed ${killed} people on that day, officials there said.`;
  const focus = { start: quote.indexOf(`killed ${killed}`) + 7, end: quote.indexOf(' people') };
  const place = { text: town, name: town, country: null, relation: null };
  const claim = {
    id: `k${hex(article)}`,
    article: `a${article}`,
    kind: 'killed',
    quantity: { low: killed, high: killed, hedge: 'exact', text: `${killed}` },
    subject: { text: 'people', nationality: null, role: 'person', status: 'unknown', names: [] },
    detail: null,
    subsetOf: null,
    person: null,
    isFurther: false,
    agent: null,
    action: 'explosion',
    place,
    when,
    attribution: { speaker: null, name: null, verb: null, via: null, stance: 'asserted' },
    evidence: { start: 0, end: quote.length, quote, focus },
    rule: 'active',
    confidence: { word: 'high', reason: 'a bench' },
  };
  const figure = { low: killed, best: killed, high: killed };
  const total = {
    ...figure,
    policy: 'one figure',
    isVague: false,
    groups: [{ ...figure, subject: 'people', claims: [claim.id] }],
    claims: [claim.id],
  };
  const story = {
    id: `e${hex(article)}`,
    kind: 'attack',
    title: `Explosion in ${town}`,
    when,
    place,
    agent: null,
    target: null,
    claims: [claim.id],
    articles: [claim.article],
    totals: { killed: total },
    disputes: [],
    origins: [{ name: `the report in article ${claim.article}`, claims: [claim.id] }],
    grade: { word: 'weak', rule: 'it rests on a single origin' },
    prominence: 5,
    links: [],
    action: 'explosion',
    isNews: true,
    keywords: [...new Set([town.toLowerCase(), ...names, ...noise])],
    topics: Array.from({ length: 6 }, () => wordOf(ofEvent(2_000), 3)),
  };
  const published = dated(day(Math.floor(event / eventsPerDay) + own(3)), 'given');
  return JSON.stringify({
    id: claim.article,
    sha256: hex(article),
    publisher: `Outlet ${article % 97}`,
    published,
    dates: [],
    claims: [claim],
    events: [story],
    problems: [],
  });
}

/** The lines in an order that has nothing to do with time: steps of a number prime to any of the sizes. */
function write(articles) {
  const path = join(folder, `${articles}.jsonl`);
  const file = openSync(path, 'w');
  for (let at = 0; at < articles; at++) writeSync(file, `${lineOf((at * 7919) % articles)}\n`);
  closeSync(file);
  return path;
}

function time(path) {
  const started = performance.now();
  const options = { encoding: 'utf8', maxBuffer: 2 ** 31 - 1 };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', report, join(root, 'dist/cli.js'), 'link', path], options);
  if (status !== 0) throw new Error(stderr);
  return { ms: performance.now() - started, mib: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024, events: stdout.split('\n').length - 1 };
}

try {
  for (const articles of [1_000, 10_000, 100_000]) {
    const path = write(articles);
    const all = Array.from({ length: runs }, () => time(path));
    const least = Math.min(...all.map(({ ms }) => ms));
    const mib = Math.max(...all.map((run) => run.mib));
    const each = ((least * 1000) / articles).toFixed(0);
    console.log(
      `${`${articles} articles`.padEnd(16)} ${(least / 1000).toFixed(2)} s, ${each} µs each, peak ${mib.toFixed(0)} MiB, ${all[0].events} events (${runs} runs)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
