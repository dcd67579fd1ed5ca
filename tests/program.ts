import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, vi } from 'vitest';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cli = join(root, 'dist/cli.js');

/** An article with two figures of one event, and its own day. */
export const story = `Rockets hit camp

Published: 12 March 2020

Two U.S. soldiers were killed and three Iraqi policemen were wounded when rockets hit Camp Taji on Wednesday, the Pentagon said.

Some 5,200 U.S. troops are stationed in Iraq.
`;

export interface Ran {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

interface Circumstances {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A working folder for each test of a file. */
export interface Workplace {
  readonly folder: () => string;
  at(path: string): string;
  put(path: string, content: string | Uint8Array): void;
  /** Runs the built program with nothing in its environment but what is given. */
  run(words: readonly string[], circumstances?: Circumstances): Ran;
  /** What a briefing may leave behind: PDF, JSON, and parts of files. */
  written(): string[];
}

export function workplace(): Workplace {
  let folder = '';
  // Each test starts the program, on machines that do other things as well.
  vi.setConfig({ testTimeout: 60_000 });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string): string => join(folder, path);
  return {
    folder: () => folder,
    at,
    put(path, content) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    run(words, { input = '', environment = {} } = {}) {
      const { PATH } = process.env;
      const ran = spawnSync(process.execPath, [cli, ...words], { cwd: folder, input, env: { PATH, ...environment }, maxBuffer: 1e8 });
      return { code: ran.status, out: ran.stdout, err: ran.stderr.toString('utf8') };
    },
    written: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(pdf|json|part)$/.test(name)),
  };
}

export const lines = (text: Buffer | string): string[] => text.toString('utf8').trimEnd().split('\n');
