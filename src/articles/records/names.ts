/** Names of files in containers. They are only ever shown and compared, never written to disk; still none may look like another's place. */

const isOdd = (step: string): boolean => step === '' || step === '.' || step === '..';

/** The name with readable steps only: `../../etc/passwd` becomes `etc/passwd`, `C:\a\b.txt` becomes `C:/a/b.txt`. */
export function tame(name: string): string {
  const steps = name
    .replaceAll('\\', '/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are to go, so that a listing stays one line.
    .replaceAll(/[\u0000-\u001f\u007f]/g, '_')
    .split('/')
    .filter((step) => !isOdd(step));
  return steps.join('/') || 'unnamed';
}

/** Gives each name once: the second `a.html` becomes `a.html (2)`. */
export function distinctNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}

/** The last step of a path. */
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
