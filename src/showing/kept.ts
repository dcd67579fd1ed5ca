/** ROOF. What need not be made again where the same briefing is shown many times. */

import type { DataSchema } from '../document/index.ts';
import type { OpenFonts } from '../outputs/index.ts';
import type { Drawing } from '../print.ts';
import type { Printable } from './glyphs.ts';

/**
 * Opened faces by the rules that name them, with what was shaped in them; by the same rules the briefing as those faces can print it; charts
 * by what was asked of them, in those faces; the schema that templates are held against.
 */
export interface Kept {
  readonly fonts: Map<string, OpenFonts>;
  readonly printable: Map<string, Printable>;
  readonly charts: Map<string, readonly Drawing[]>;
  readonly schemas: Map<'briefing', DataSchema>;
}

/** Good for one briefing, and as long as no file of a face changes. */
export const keepNothing = (): Kept => ({ fonts: new Map(), printable: new Map(), charts: new Map(), schemas: new Map() });

/** What was made under the key, or is made now. */
export function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}
