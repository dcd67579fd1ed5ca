/** Parts of css-tree that its type package does not know. Loaded apart, they spare the tables of its validator at start-up. */
declare module 'css-tree/parser' {
  const parse: typeof import('css-tree').parse;

  export = parse;
}

declare module 'css-tree/tokenizer' {
  export const tokenize: (source: string, take: (type: number, start: number, end: number) => void) => void;
  const tokenType: number;

  export {
    tokenType as Comma,
    tokenType as Comment,
    tokenType as Delim,
    tokenType as Dimension,
    tokenType as Function,
    tokenType as Hash,
    tokenType as Ident,
    tokenType as LeftCurlyBracket,
    tokenType as LeftParenthesis,
    tokenType as LeftSquareBracket,
    tokenType as Number,
    tokenType as Percentage,
    tokenType as RightCurlyBracket,
    tokenType as RightParenthesis,
    tokenType as RightSquareBracket,
    tokenType as String,
    tokenType as Url,
    tokenType as WhiteSpace,
  };
}

declare module 'css-tree/utils' {
  interface Coder {
    decode(text: string): string;
  }
  export const ident: Coder;
  export const string: Coder;
  export const url: Coder;
}
