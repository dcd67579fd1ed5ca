import type { Context, Reading, Resolved } from '../reading.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';

/** Words that a speaker counts from the day of speaking. */
const spoken: ReadonlySet<string> = new Set(['day-word', 'ago', 'old-ago', 'calendar-period', 'coming-units']);
const saying = new Set('said says told tells wrote added asked speaking announced warned recalled declared testified'.split(' '));
const reach = 8;
const marks: ReadonlyMap<string, 'open' | 'close' | 'either'> = new Map([
  ['"', 'either'],
  ['“', 'open'],
  ['``', 'open'],
  ['”', 'close'],
  ["''", 'close'],
]);

/** Which tokens of the sentence stand in quotation marks; null where it has none. */
function quotedTokens(tokens: Tokens): readonly boolean[] | null {
  const closesFirst = tokens.find(({ text }) => marks.has(text));
  if (!closesFirst) return null;
  let isInside = marks.get(closesFirst.text) === 'close';
  return tokens.map(({ text }) => {
    const mark = marks.get(text);
    if (mark) isInside = mark === 'either' ? !isInside : mark === 'open';
    return isInside;
  });
}

/** "Said on Monday", "on Friday the general said": a saying verb stands near. */
function isOfSpeech(tokens: Tokens, { first, next }: Reading): boolean {
  for (let at = Math.max(0, first - reach); at < first; at++) if (isOneOf(tokens, at, saying)) return true;
  if (first > 1) return false;
  for (let at = next; at < next + reach; at++) if (isOneOf(tokens, at, saying)) return true;
  return false;
}

function fromSpeech(reading: Reading, speech: Reading): Reading {
  const resolve = (context: Context): Resolved => {
    const day = speech.resolve({ ...context, isAhead: false });
    return reading.resolve(day.from === null ? context : { ...context, published: day.from });
  };
  return { ...reading, resolve };
}

const datesSpeech = (tokens: Tokens, reading: Reading): boolean =>
  (reading.grain === 'day' || reading.grain === 'month') &&
  !reading.anchored &&
  !spoken.has(reading.form) &&
  lowerAt(tokens, reading.first - 1) !== 'until' &&
  isOfSpeech(tokens, reading);

/** In `"We struck yesterday," he said on Monday` yesterday is the Sunday. */
export function joinSpeech(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const quoted = quotedTokens(tokens);
  const speech = quoted && readings.find((reading) => !quoted[reading.first] && datesSpeech(tokens, reading));
  if (!quoted || !speech) return readings;
  return readings.map((reading) => (quoted[reading.first] && spoken.has(reading.form) ? fromSpeech(reading, speech) : reading));
}
