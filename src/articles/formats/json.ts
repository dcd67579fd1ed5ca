import { emptyContent, type Format } from '../draft.ts';
import { readJson } from '../records/jsonFile.ts';
import { readJsonLines } from '../records/jsonLines.ts';

import { readableText } from './readable.ts';

/**
 * JSON of whatever service: an article, or a list of them.
 * `{"` and `[{` begin it; `[Update]` and `{curly}` do not, as prose may have them, unless the name says JSON.
 */
export const json = {
  id: 'json',
  title: 'JSON',
  isGuarded: true,
  accepts: ({ head, path }) =>
    /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(head) || (/\.(?:json|jsonld|geojson)$/i.test(path) && /^\s*[{["]/.test(head)),
  async read(file, work) {
    const text = await readableText(file, work.problems);
    if (text === null) return emptyContent;
    // Lines of JSON are often called .json too.
    return (await readJson(file, text, work)) ?? (await readJsonLines(file, text, work));
  },
} as const satisfies Format;
