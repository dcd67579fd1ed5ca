import { emptyContent, type Format } from '../draft.ts';
import { parseJson } from '../records/jsonFile.ts';
import { readJsonLines } from '../records/jsonLines.ts';
import { readableText } from './readable.ts';

/** Whether a line holds an object by itself: `{"a": 1}`; not `{` or `{"a": [` at the head of a document over many lines. */
const isWhole = (line: string): boolean => line.startsWith('{') && 'value' in parseJson(line);

/** An object of JSON on each line. */
export const jsonl = {
  id: 'jsonl',
  title: 'JSON on each line',
  isGuarded: true,
  accepts({ head, path }) {
    const [first = '', second] = head.trimStart().split(/\s*\n\s*/, 2);
    if (!first.startsWith('{')) return false;
    const isNamed = /\.(?:jsonl|ndjson|jl)$/i.test(path);
    // A first line that is longer than the head has no second beside it.
    if (second === undefined) return isNamed;
    return isWhole(first) ? isNamed || second.startsWith('{') : isNamed && second.startsWith('{"');
  },
  async read(file, work) {
    const text = await readableText(file, work.problems);
    return text === null ? emptyContent : readJsonLines(file, text, work);
  },
} as const satisfies Format;
