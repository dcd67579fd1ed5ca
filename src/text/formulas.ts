/** FLOOR. Text that a spreadsheet would take for a formula. */

/**
 * What may begin a formula (OWASP, CSV Injection), full-width signs among them, which some spreadsheets read alike. Apostrophes that
 * stand before one already count too, so that taking one off always gives back what was there.
 *
 * Matches: `=1+1`, `+3`, `-3 degrees`, `@name`, `'=1+1`
 * Near misses: `3-4`, `a=b`, `'tis`
 */
const armed = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe before it: a spreadsheet shows it as text, and whoever reads the file takes one off where this pattern fits. */
export const unarmed = (text: string): string => (armed.test(text) ? `'${text}` : text);
