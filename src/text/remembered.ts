/** FLOOR. What was made of a file is kept for as long as the file says the same: audiences share files, and a preview reads all of them again. */

interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** No briefing reads as many files; whoever makes one after the other does not hold them all. */
const mostFiles = 500;

/** `make`, which is called once for a file as long as its text is the same. What it throws is thrown again each time. */
export function remembered<Made>(make: (source: TextFile) => Made): (source: TextFile) => Made {
  const known = new Map<string, { readonly text: string; readonly made: Made }>();
  return (source) => {
    const before = known.get(source.file);
    if (before?.text === source.text) return before.made;
    const made = make(source);
    if (known.size >= mostFiles) known.clear();
    known.set(source.file, { text: source.text, made });
    return made;
  };
}
