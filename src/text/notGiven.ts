/** FLOOR. What a list of sources says where nobody gives a detail. */

export const notGiven = 'not given in the copy supplied';

/** In the place of a path. */
export const noFile = 'given as a line of data, not as a file';

/** The words, or null where they only say that there are none. */
export const given = (words: string): string | null => (words === notGiven || words === noFile || words === '' ? null : words);
