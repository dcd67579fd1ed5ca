/** What the words of an article tell of the day on which it can have been published. */
import type { Span } from '../../model.ts';
import type { Lexicons } from '../../text/lexicons.ts';
import type { Tokens } from '../words.ts';
import type { Days } from './span.ts';

export interface Clue {
  /** The days that it leaves. */
  readonly days: Days;
  /** One line: "Mark Esper, Secretary of Defense, held the office from 2019-07-23 to 2020-11-09". */
  readonly reason: string;
  /** The words that it was read from. */
  readonly evidence: Span;
  /**
   * How far it speaks against a day that was given: `firm` by itself, `shared` when no other of its kind allows the day (a story may
   * name the president of another time as well as its own), `loose` not at all.
   */
  readonly weight: 'firm' | 'shared' | 'loose';
}

/** Reads the clues of one sentence, in time linear in its tokens. */
export type ClueReader = (tokens: Tokens, lexicons: Lexicons) => readonly Clue[];
