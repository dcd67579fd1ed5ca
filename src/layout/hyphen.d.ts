declare module 'hyphen/en-gb/index.js' {
  /** The text with soft hyphens (U+00AD) where words may be broken. */
  export function hyphenateSync(text: string): string;
}

declare module 'hyphen/en-us/index.js' {
  /** The text with soft hyphens (U+00AD) where words may be broken. */
  export function hyphenateSync(text: string): string;
}
