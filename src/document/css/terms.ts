/** The value of a declaration, cut into terms as CSS Syntax Level 3 cuts it; white space and comments are gone. */
import * as token from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';

export type Term =
  | { readonly kind: 'number'; readonly value: number }
  /** `unit` in lower case. */
  | { readonly kind: 'dimension'; readonly value: number; readonly unit: string }
  | { readonly kind: 'percentage'; readonly value: number }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  /** Without the `#`. */
  | { readonly kind: 'hash'; readonly text: string }
  | { readonly kind: 'url'; readonly text: string }
  /** `name` in lower case. */
  | { readonly kind: 'call'; readonly name: string; readonly terms: readonly Term[] }
  | { readonly kind: 'mark'; readonly text: string };

interface OpenCall {
  readonly name: string;
  readonly terms: Term[];
}

/** No value needs calls so deep in each other; what walks them does so by recursion. */
const deepestCalls = 50;

/** The terms of a value, or null where it holds something that no property takes (an open bracket, a broken string, a bad url). */
export function readTerms(text: string): readonly Term[] | null {
  const top: OpenCall = { name: '', terms: [] };
  const open = [top];
  let isWhole = true;
  token.tokenize(text, (type, start, end) => {
    isWhole = takeToken(type, text.slice(start, end), open) && isWhole;
  });
  return isWhole && open.length === 1 ? top.terms : null;
}

function takeToken(type: number, raw: string, open: OpenCall[]): boolean {
  if (type === token.WhiteSpace || type === token.Comment) return true;
  if (type === token.Function) {
    if (open.length > deepestCalls) return false;
    open.push({ name: ident.decode(raw.slice(0, -1)).toLowerCase(), terms: [] });
    return true;
  }
  const term = type === token.RightParenthesis ? closedCall(open) : simpleTerm(type, raw);
  if (term) open.at(-1)?.terms.push(term);
  return term !== null;
}

function closedCall(open: OpenCall[]): Term | null {
  const call = open.length > 1 ? open.pop() : undefined;
  return call ? { kind: 'call', ...call } : null;
}

function simpleTerm(type: number, raw: string): Term | null {
  switch (type) {
    case token.Ident:
      return { kind: 'word', text: ident.decode(raw) };
    case token.Number:
      return { kind: 'number', value: Number(raw) };
    case token.Percentage:
      return { kind: 'percentage', value: Number(raw.slice(0, -1)) };
    case token.Dimension: {
      const digits = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(raw)?.[0] ?? '';
      return { kind: 'dimension', value: Number(digits), unit: raw.slice(digits.length).toLowerCase() };
    }
    case token.String:
      return { kind: 'string', text: string.decode(raw) };
    case token.Hash:
      return { kind: 'hash', text: ident.decode(raw.slice(1)) };
    case token.Url:
      return { kind: 'url', text: url.decode(raw) };
    case token.Comma:
    case token.Delim:
      return { kind: 'mark', text: raw };
    default:
      return null;
  }
}

/** True for the one word, in whatever case. */
export function isWord(term: Term | undefined, word: string): boolean {
  return term?.kind === 'word' && term.text.toLowerCase() === word;
}

/** The terms between marks of one sort: `a b, c` split at the comma is [a b] and [c]. */
export function splitAt(terms: readonly Term[], mark: string): readonly (readonly Term[])[] {
  const parts: Term[][] = [[]];
  for (const term of terms) {
    if (term.kind === 'mark' && term.text === mark) parts.push([]);
    else parts.at(-1)?.push(term);
  }
  return parts;
}
