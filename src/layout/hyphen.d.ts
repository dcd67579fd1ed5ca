/** The part of hyphen 1.14.1 that we use; the package ships no types, and its modules are CommonJS. */
declare module 'hyphen/*' {
  const patterns: {
    /** The text with soft hyphens (U+00AD) where words may be broken. */
    hyphenateSync(text: string): string;
  };
  export = patterns;
}
