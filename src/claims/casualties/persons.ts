/** Persons told by name or office where a number might stand. */
import type { Lexicons } from '../../text/lexicons.ts';
import type { NamedWords } from '../draft.ts';
import { readName } from '../names.ts';
import { lower, type Sentence } from '../sentence.ts';
import { endsPhrase } from '../vocabulary.ts';

/** The name without rank and title, so that "General Qassem Soleimani" and "Qassem Soleimani" are one. */
export function withoutTitle({ titles }: Lexicons, name: string): string {
  const parts = name.split(/\s+/);
  const bare = parts.findIndex((part, place) => place === parts.length - 1 || !titles.has(part.toLowerCase().replace('.', '')));
  return parts.slice(bare).join(' ');
}

/** The person that begins at `at`: "Iranian General Qassem Soleimani", "the group’s founder, Abu Mahdi al-Muhandis"; null without a name. */
export function readPerson(sentence: Sentence, at: number): NamedWords | null {
  for (let next = at; next < at + 8; next++) {
    const name = readName(sentence, next);
    if (name && !sentence.lexicons.demonyms.match(sentence.tokens, next))
      return { from: at, next: name.next, name: withoutTitle(sentence.lexicons, name.name) };
    const token = sentence.tokens[next];
    const isComma = token?.text === ',' && sentence.lexicons.roles.has(lower(sentence, next - 1));
    const isEnd = token?.kind === 'mark' ? !isComma : !token || endsPhrase(token.lower);
    if (isEnd && token?.kind !== 'possessive') return null;
  }
  return null;
}
