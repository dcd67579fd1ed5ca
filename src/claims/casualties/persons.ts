/** Persons told by name or office where a number might stand. */
import type { NamedWords } from '../draft.ts';
import { readName } from '../names.ts';
import { lower, type Sentence } from '../sentence.ts';
import { endsPhrase } from '../vocabulary.ts';

const titles = new Set(
  'gen general maj major col colonel lt lieutenant sgt sergeant spc specialist cpl pfc pvt capt captain adm admiral staff mr mrs ms dr president minister commander army navy air force marine'.split(
    ' ',
  ),
);

/** The name without rank and title, so that "General Qassem Soleimani" and "Qassem Soleimani" are one. */
export function withoutTitle(name: string): string {
  const parts = name.split(/\s+/);
  while (parts.length > 1 && titles.has((parts[0] ?? '').toLowerCase().replace('.', ''))) parts.shift();
  return parts.join(' ');
}

/** The person that begins at `at`: "Iranian General Qassem Soleimani", "the group’s founder, Abu Mahdi al-Muhandis"; null without a name. */
export function readPerson(sentence: Sentence, at: number): NamedWords | null {
  for (let next = at; next < at + 8; next++) {
    const name = readName(sentence, next);
    if (name && !sentence.lexicons.demonyms.match(sentence.tokens, next))
      return { from: at, next: name.next, name: withoutTitle(name.name) };
    const token = sentence.tokens[next];
    const isComma = token?.text === ',' && sentence.lexicons.roles.has(lower(sentence, next - 1));
    const isEnd = token?.kind === 'mark' ? !isComma : !token || endsPhrase(token.lower);
    if (isEnd && token?.kind !== 'possessive') return null;
  }
  return null;
}
