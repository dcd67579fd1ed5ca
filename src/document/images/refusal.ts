/** What all readers of pictures have in common: how they say no, and to what. */

/** Why a file cannot be printed, and what may be done about it. */
export interface Refusal {
  readonly reason: string;
  readonly mend: string;
}

export const refuse = (reason: string, mend: string): Refusal => ({ reason, mend });

export function isRefusal<T extends object>(value: T | Refusal): value is Refusal {
  return 'reason' in value;
}

/** What is wrong with files that were cut off or damaged on their way. */
export const damaged = (reason: string): Refusal => refuse(reason, 'fetch or save it anew');

/** A page at 1200 dots an inch has more, but no printer shows the difference. */
const mostPixels = 50_000_000;

/** Null where a picture of so many pixels can be printed. */
export function refusePixels(width: number, height: number): Refusal | null {
  if (width === 0 || height === 0) return damaged('it has no pixels');
  if (width * height <= mostPixels) return null;
  const million = Math.round((width * height) / 1_000_000);
  return refuse(`it has ${million} million pixels, and ${mostPixels / 1_000_000} million is the most`, 'scale it down');
}

/** Whether a file begins with these letters, a byte each. */
export function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[index] !== text.charCodeAt(index)) return false;
  return true;
}
