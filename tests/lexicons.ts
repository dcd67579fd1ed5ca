import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Lexicons, openLexicons } from '../src/text/lexicons.ts';

const folder = join(import.meta.dirname, '../data/lexicons');
let opened: Lexicons | null = null;

/** The word lists that ship with the package, opened once. */
export function shippedLexicons(): Lexicons {
  opened ??= openLexicons(
    Object.fromEntries(readdirSync(folder).map((file) => [basename(file, '.json'), readFileSync(join(folder, file), 'utf8')])),
  );
  return opened;
}
