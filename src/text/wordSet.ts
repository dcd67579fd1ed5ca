/** FLOOR. A closed set of words, written as one line. */

/** The words of a line; none for an empty line, where a split would give the word "", which stands past every sentence's end. */
export const wordSet = (line: string): ReadonlySet<string> => new Set(line.split(' ').filter((word) => word !== ''));
