// What veraPDF says of what we print, for PDF/A-3a and PDF/UA-1: the sample briefing, and pages that use the whole of the engine.
// `npm run conformance [-- file.pdf …]`. Needs a build, a Java of 17 or later, and Maven, which brings the validator (org.verapdf) from its repository.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
const profiles = '3a,ua1';

function run(program, words, options = {}) {
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (error?.code === 'ENOENT') {
    throw new Error(
      `There is no ${program} here. The validator needs Java 17 or later and Maven (Debian: default-jdk-headless and maven).`,
    );
  }
  return status ?? 1;
}

function made(words, name) {
  const path = join(folder, name);
  if (run(process.execPath, [join(root, 'dist/cli.js'), ...words, '--quiet', '-o', path], { cwd: root }) !== 0)
    throw new Error(`${name} was not made.`);
  return path;
}

const pages = join(root, 'tests/gallery');
/** Whether the fonts of the system that a page names are on this machine. */
const hasFonts = (page) => [...readFileSync(page, 'utf8').matchAll(/url\((\/[^)]+)\)/g)].every(([, file]) => existsSync(file));
const files = process.argv.slice(2);
try {
  if (files.length === 0) {
    files.push(made(['build'], 'sample.pdf'));
    for (const page of readdirSync(pages).filter((name) => name.endsWith('.html') && hasFonts(join(pages, name)))) {
      files.push(made(['print', join(pages, page)], page.replace('.html', '.pdf')));
    }
  }
  const classpath = join(folder, 'classpath');
  const maven = [
    '-q',
    '-B',
    '-f',
    join(here, 'pom.xml'),
    `-Dout=${folder}`,
    'compile',
    'dependency:build-classpath',
    `-Dmdep.outputFile=${classpath}`,
  ];
  if (run('mvn', maven) !== 0) throw new Error('Maven did not build the validator.');
  const path = [join(folder, 'classes'), readFileSync(classpath, 'utf8').trim()].join(process.platform === 'win32' ? ';' : ':');
  process.exitCode = run('java', ['-Dorg.slf4j.simpleLogger.defaultLogLevel=off', '-cp', path, 'Conformance', profiles, ...files]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
