import type { Briefing } from '../model.ts';

/** The whole briefing as JSON: two blanks a level, keys in the order of their types, UTF-8, one line feed at the end. */
export function writeJson(briefing: Briefing): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(briefing, null, 2)}\n`);
}
