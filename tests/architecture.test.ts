import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const floor = ['src/matrix.ts', 'src/model.ts', 'src/print.ts', 'src/problems.ts'];

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|js)$/.test(path))
    .sort();
const sources = filesBelow('src');

/** The storey a file belongs to: floor, roof, or its room. */
function home(path: string): string {
  if (floor.includes(path) || /^src\/(text|pdfFile|wordings)\//.test(path)) return 'floor';
  const [, folder, rest] = path.split('/');
  return rest === undefined || /^(commands|launching|settings|showing)$/.test(String(folder)) ? 'roof' : String(folder);
}

const rooms = [...new Set(sources.map(home))].filter((name) => name !== 'floor' && name !== 'roof');

/** Paths from the root of all relative imports, static, dynamic and in types. */
function imports(path: string): string[] {
  const named = [...read(path).matchAll(/(?:from|import\(|import|require\()\s*'(\.[^']+)'/g)].map((match) => String(match[1]));
  return named.map((each) => relative(root, join(root, dirname(path), each)).replaceAll('\\', '/'));
}

/** Why an import is not allowed, or null. */
function offence(from: string, to: string): string | null {
  const [here, there] = [home(from), home(to)];
  const isDoor = to === `src/${there}/index.ts`;
  const isAllowed = there === 'floor' || here === there || (here === 'roof' && isDoor);
  return isAllowed ? null : `${from} imports ${to}`;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

describe('the house', () => {
  it('has imports that run floor <- rooms <- roof, and into a room only through its door', () => {
    const found = sources.flatMap((from) => imports(from).map((to) => offence(from, to)));
    expect(found.filter((each) => each !== null)).toEqual([]);
    expect(found.length).toBeGreaterThan(50);
  });

  it('tells an import that goes astray', () => {
    expect(offence('src/dates/index.ts', 'src/claims/index.ts')).not.toBeNull();
    expect(offence('src/pipeline.ts', 'src/claims/refine.ts')).not.toBeNull();
    expect(offence('src/model.ts', 'src/disk.ts')).not.toBeNull();
    expect(offence('src/dates/index.ts', 'src/disk.ts')).not.toBeNull();
    expect(offence('src/pipeline.ts', 'src/claims/index.ts')).toBeNull();
  });

  it('has a door to every room', () => {
    expect(rooms).toEqual([
      'annex',
      'articles',
      'briefing',
      'changes',
      'charts',
      'claims',
      'dates',
      'document',
      'events',
      'layout',
      'outputs',
      'reviews',
      'verification',
    ]);
    expect(rooms.filter((room) => !existsSync(join(root, 'src', room, 'index.ts')))).toEqual([]);
  });

  it.each([
    ['the console', /\bconsole\./, ['src/cli.ts']],
    ['the file system', /node:fs|\bfs\./, ['src/disk.ts', 'src/launching/programs.ts', 'src/launching/warm.ts']],
    ['the process', /\bprocess\./, ['src/cli.ts', 'src/disk.ts', 'src/launching/warm.ts']],
    ['the network', /node:(https?|net|dns)\b|\bfetch\(/, ['src/commands/preview/loopback.ts']],
    ['the clock', /Date\.now|new Date\(\)|performance\.now|hrtime/, ['src/cli.ts']],
    ['chance', /Math\.random|randomUUID|randomBytes/, []],
    ['the locale', /toLocale|localeCompare|\bIntl\./, []],
  ] as const)('leaves %s to the roof', (_, word, allowed) => {
    const users = sources.filter((path) => word.test(withoutComments(read(path))));
    expect(users.filter((path) => !allowed.some((each) => each === path))).toEqual([]);
  });

  it('has no file over 400 lines, but for the two tables of shared types', () => {
    const tables = ['src/model.ts', 'src/print.ts'];
    const long = [...sources, ...filesBelow('tests')].filter((path) => read(path).split('\n').length > 401);
    expect(long.filter((path) => !tables.includes(path))).toEqual([]);
  });

  it('keeps its top level short', () => {
    const made = ['node_modules', 'dist'];
    const shown = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(shown.sort()).toEqual([
      'README.md',
      'assets',
      'biome.json',
      'data',
      'out',
      'package-lock.json',
      'package.json',
      'src',
      'templates',
      'tests',
      'tsconfig.json',
    ]);
  });

  it('is as its map says: every path that src/README.md names exists', () => {
    const named = [...read('src/README.md').matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)].map((match) => String(match[1]));
    const paths = named.filter((each) => each.includes('/') || /\.(ts|json|md|yaml|hbs|css)$/.test(each));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(root, 'src', path)) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('shows every room on its map', () => {
    const map = read('src/README.md');
    expect(rooms.filter((room) => !map.includes(`\`${room}/\``))).toEqual([]);
  });
});
