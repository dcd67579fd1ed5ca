/** The names of CSS with their red, green and blue; the package ships no types. */
declare module 'color-name' {
  const names: Readonly<Record<string, readonly [number, number, number]>>;

  export = names;
}
