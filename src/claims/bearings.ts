/**
 * Words that put something beside a place: which way, how far, off its coast.
 *
 *   "north of Kyiv", "20 km east of Goma", "12 miles from Kandahar", "off the coast of Yemen", "on the outskirts of Khartoum"
 *
 * Near misses: "in the north of Mali", which is in Mali; "the north", "20 km of road", "from Kandahar".
 */
import { lower, reads, type Sentence } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

const ways = wordSet(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west northwards southwards inland',
);
const units = wordSet('km kilometer kilometers kilometre kilometres mile miles metre metres meter meters nm');
const edges: readonly (readonly string[])[] = [
  ['off', 'the', 'coast', 'of'],
  ['off', 'the', 'shores', 'of'],
  ['on', 'the', 'outskirts', 'of'],
  ['in', 'the', 'outskirts', 'of'],
  ['on', 'the', 'edge', 'of'],
  ['at', 'the', 'edge', 'of'],
  ['along', 'the', 'border', 'with'],
];
const openings = new Set(edges.map(([first]) => first ?? ''));
const plain = wordSet('from outside off');

/** Index after "north of" at `at`; null when no way stands there. "to the north of" is read from "to". */
function afterWay(sentence: Sentence, at: number): number | null {
  const way = reads(sentence, at, 'to', 'the') ? at + 2 : at;
  return ways.has(lower(sentence, way)) && lower(sentence, way + 1) === 'of' ? way + 2 : null;
}

/** Index after a bearing that begins at `at`, where its place is named; null when none begins there. */
export function afterBearing(sentence: Sentence, at: number): number | null {
  const word = lower(sentence, at);
  const mayBegin = ways.has(word) || word === 'to' || openings.has(word) || sentence.tokens[at]?.kind === 'number';
  if (!mayBegin) return null;
  if (openings.has(word)) {
    const edge = edges.find((words) => reads(sentence, at, ...words));
    return edge ? at + edge.length : null;
  }
  const isDistance = sentence.tokens[at]?.kind === 'number' && units.has(lower(sentence, at + 1));
  const way = isDistance ? at + 2 : at;
  const isInside = !isDistance && lower(sentence, at - 1) === 'the';
  const next = isInside ? null : afterWay(sentence, way);
  return next ?? (isDistance && plain.has(lower(sentence, way)) ? way + 1 : null);
}
