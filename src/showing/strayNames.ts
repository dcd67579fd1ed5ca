/** ROOF. Names in the user's own files of an audience that do nothing, mostly because they are misspelt; without a word nobody would know. */
import type { SourceFile } from '../document/index.ts';
import type { Problem, Whereabouts } from '../model.ts';
import { problem } from '../problems.ts';
import { hint } from '../text/nearest.ts';
import { position } from '../text/spans.ts';

/** A name that one of the user's files gives, and where. */
export interface OwnName {
  readonly name: string;
  readonly place: Whereabouts;
}

/** What an audience is read from. */
export interface Named {
  readonly templates: readonly SourceFile[];
  readonly sheets: readonly SourceFile[];
  /** Those of them that are the user's own. */
  readonly ownSheets: readonly SourceFile[];
  /** Labels that only the user's own files give. */
  readonly labels: readonly OwnName[];
  /** Words of the user's `audience.yaml` that are no keys of it, and those keys. */
  readonly words: readonly OwnName[];
  readonly keys: readonly string[];
}

/** `audiences/unused-label`, `unused-word`, `unused-variable` and `comment-in-comment`, file by file. */
export function strayNames({ templates, sheets, ownSheets, labels, words, keys }: Named): readonly Problem[] {
  const texts = templates.map(({ text }) => text);
  const printed = (record: string): readonly string[] => namesIn(texts, new RegExp(`\\b${record}\\.([\\w-]+)`, 'g'));
  const used = namesIn([...texts, ...sheets.map(({ text }) => withoutComments(text))], /\bvar\(\s*(--[\w-]+)/g);
  return [
    ...strays(labels, printed('labels')).map(({ name, place, near }) =>
      problem('audiences/unused-label', place, { label: name, hint: near }),
    ),
    ...strays(words, [...keys, ...printed('audience')]).map(({ name, place, near }) =>
      problem('audiences/unused-word', place, { word: name, hint: near }),
    ),
    ...ownSheets.flatMap((sheet) => [
      ...strays(variablesIn(sheet), used).map(({ name, place, near }) => problem('audiences/unused-variable', place, { name, hint: near })),
      ...commentsInComments(sheet),
    ]),
  ];
}

const namesIn = (texts: readonly string[], pattern: RegExp): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''))),
];

/** Those that nobody uses, each with what was probably meant: nothing that its file gives as well. */
function strays(given: readonly OwnName[], used: readonly string[]): readonly (OwnName & { readonly near: string })[] {
  return given.flatMap((stray) => {
    if (used.includes(stray.name)) return [];
    const beside = given.filter(({ place }) => place.file === stray.place.file).map(({ name }) => name);
    const open = used.filter((name) => !beside.includes(name));
    return [{ ...stray, near: hint(stray.name, open) }];
  });
}

const comment = /\/\*[\s\S]*?(?:\*\/|$)/g;

/** Blanks in place of comments: all else stays where it is. */
const withoutComments = (text: string): string => text.replaceAll(comment, (written) => written.replaceAll(/[^\n]/g, ' '));

function variablesIn({ file, text }: SourceFile): readonly OwnName[] {
  const set = [...withoutComments(text).matchAll(/(?<![\w-])(--[\w-]+)\s*:/g)];
  return set.map((match) => ({ name: match[1] ?? '', place: { file, ...position(text, match.index) } }));
}

/**
 * A comment whose end was taken away goes on to the end of the next one.
 * Matches: `/* --ink: #000; /* letters *\/`
 * Near misses: `/* see templates/*.css *\/`, `/* a *\/ /* b *\/`
 */
function commentsInComments({ file, text }: SourceFile): readonly Problem[] {
  const found = [...text.matchAll(comment)].filter(([written]) => /[;{}][^;{}]*\s\/\*\s/.test(written));
  return found.map(({ index }) => problem('audiences/comment-in-comment', { file, ...position(text, index) }));
}
