/** Which forms may begin at a token: asked once for each spelling, for most words begin none. */
import type { Lexicons } from '../text/lexicons.ts';
import type { Token, TokenKind } from '../text/tokens.ts';
import { forms } from './forms/index.ts';
import type { DateForm } from './reading.ts';
import type { Tokens } from './words.ts';

const list: readonly DateForm[] = forms;
const none: readonly DateForm[] = [];

/** News repeats its words. Emptied when full, so that no text makes it grow without end. */
const mostKnown = 20_000;
const longestKept = 40;
/** Words that begin many forms and few dates: with these the next word is asked too. */
const common = new Set(['the', 'a', 'an', 'this', 'that', 'its', 'their']);

interface Starting {
  readonly kind: TokenKind;
  readonly forms: readonly DateForm[];
}

type Known = Map<string, Starting>;

/** One for each lexicon. */
interface Spellings {
  readonly alone: Known;
  readonly afterCommon: ReadonlyMap<string, Known>;
}

const byLexicons = new WeakMap<Lexicons, Spellings>();

function spellingsOf(lexicons: Lexicons): Spellings {
  const known = byLexicons.get(lexicons);
  if (known) return known;
  const empty = { alone: new Map(), afterCommon: new Map([...common].map((word) => [word, new Map()])) };
  byLexicons.set(lexicons, empty);
  return empty;
}

/** What is known of a spelling, else what `tell` says of it. The same letters of another kind are asked for anew. */
function knownOr(known: Known, { text, kind }: Token, tell: () => readonly DateForm[]): readonly DateForm[] {
  const starting = known.get(text);
  if (starting?.kind === kind) return starting.forms;
  const told = tell();
  const forms = told.length === 0 ? none : told;
  if (known.size >= mostKnown) known.clear();
  if (!starting && text.length <= longestKept) known.set(text, { kind, forms });
  return forms;
}

/** Gives the forms that may begin at a token, in the order of the list. */
export function startingForms(lexicons: Lexicons): (tokens: Tokens, at: number) => readonly DateForm[] {
  const { alone, afterCommon } = spellingsOf(lexicons);
  const startingWith = (token: Token): readonly DateForm[] => list.filter((form) => form.starts(token, lexicons));
  return (tokens, at) => {
    const token = tokens[at];
    if (!token) return none;
    const next = tokens[at + 1];
    const pairs = next ? afterCommon.get(token.lower) : undefined;
    if (!pairs || !next) return knownOr(alone, token, () => startingWith(token));
    return knownOr(pairs, next, () => startingWith(token).filter((form) => !form.goesOn || form.goesOn(next, token)));
  };
}
