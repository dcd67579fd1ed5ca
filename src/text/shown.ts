/**
 * Text as it may go to a terminal, in one line: what would steer the terminal, break the line or turn its direction is written out
 * as `\u001b`. Everything else stays, letters of any script and joiners inside words too.
 */
export function shown(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, written);
}

const written = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
