/** The part of bidi-js 1.1.0 that we use; its own types tell of an ES module, and Node loads the CommonJS one. */
declare module 'bidi-js' {
  interface Bidi {
    /** The embedding level of each UTF-16 unit of the text. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  }
  const bidiFactory: () => Bidi;
  export = bidiFactory;
}
