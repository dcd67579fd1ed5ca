/** What is told of a value that no property takes: the semicolon that it lacks, or the word that was probably meant. */
import type { Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import { hint } from '../../text/nearest.ts';
import type { WrittenDeclaration } from './declarations.ts';
import { acceptedColors, colorNames } from './values.ts';
import type { Custom } from './variables.ts';

/** The problem of a declaration whose value is not taken; `accepts` says what is. */
export function badValue({ name, value, at }: WrittenDeclaration, accepts: string): Problem {
  const written = plain(value);
  const next = nextDeclaration(written);
  if (next !== null) return problem('document/css-syntax', at, { cause: `a ; is missing before "${next}"` });
  return problem('document/bad-value', at, { value: written, name: `${name}.${meant(written, accepts)}`, accepts });
}

/** The same for a value that `use` takes from a custom property: it is the declaration of that one which is wrong. */
export function badVariable({ name, value, at }: Custom, use: WrittenDeclaration, accepts: string): Problem {
  const written = plain(value);
  const place = `${use.at.file}:${use.at.line}:${use.at.column}`;
  return problem('document/bad-variable', at, { name, value: written, property: use.name, hint: meant(written, accepts), accepts, place });
}

/** On one line, without comments. */
const plain = (value: string): string =>
  value
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * The name of a declaration that begins within a value, since no ; ends the one before.
 * Matches: `red font-size: 20pt`, `#000 --accent: #123`
 * Near misses: `url(https://example.org)`, `"Note: "`
 */
function nextDeclaration(value: string): string | null {
  const bare = value.replaceAll(/"[^"]*"|'[^']*'|\([^)]*\)/g, '…');
  return /\s(-{0,2}[a-z][\w-]*)\s*:/i.exec(bare)?.[1] ?? null;
}

/** Words of fewer letters are near to everything. */
const leastLetters = 4;

/** The word that was probably meant: a colour, or a word that the property takes. */
function meant(value: string, accepts: string): string {
  if (value.length < leastLetters || !/^[a-z-]+$/i.test(value)) return '';
  const words = accepts.match(/(?<![#.\w])[a-z][a-z-]+/g) ?? [];
  const known = accepts === acceptedColors ? colorNames : words.filter((word) => word.length >= leastLetters);
  return hint(value, known);
}
