import { type ClockWords, type Context, type DateForm, type Reading, type Resolved, unsettled } from '../reading.ts';
import { isGlued, lowerAt, type Tokens } from '../words.ts';

/** Minutes ahead of UTC. Letters that several zones share (IST, CST) are no offset. Source: IANA time zone database. */
const zones: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ['gmt', 0],
  ['utc', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['est', -300],
  ['edt', -240],
  ['pst', -480],
  ['pdt', -420],
  ['et', null],
  ['pt', null],
  ['ct', null],
  ['ist', null],
  ['cst', null],
]);

interface Clock {
  readonly minutes: number;
  readonly next: number;
}

type Half = 'am' | 'pm';

function halfAt(tokens: Tokens, at: number): Half | null {
  const word = lowerAt(tokens, at).replaceAll('.', '');
  return word === 'am' || word === 'pm' ? word : null;
}

const toMinutes = (hours: number, minutes: number, half: Half | null): number | null => {
  if (minutes > 59 || hours > 24 || (half && (hours < 1 || hours > 12))) return null;
  return ((hours % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0)) * 60 + minutes;
};

const made = (minutes: number | null, next: number): Clock | null => (minutes === null ? null : { minutes, next });

const noons = new Set(['noon', 'midday']);

/** "At noon", "midday", but not "high noon"; midnight belongs to two days. */
function noon(tokens: Tokens, at: number): Clock | null {
  return noons.has(lowerAt(tokens, at)) && lowerAt(tokens, at - 1) !== 'high' ? { minutes: 720, next: at + 1 } : null;
}

/** "00:15", "5:30 a.m." */
function withColon(tokens: Tokens, at: number): Clock | null {
  const token = tokens[at];
  if (token?.kind !== 'clock') return null;
  const [hours, minutes] = token.text.split(':').map(Number);
  const half = halfAt(tokens, at + 1);
  return made(toMinutes(hours ?? 0, minutes ?? 0, half), half ? at + 2 : at + 1);
}

/** "5 a.m.", "5.30pm". */
function withHalf(tokens: Tokens, at: number): Clock | null {
  const number = /^(\d{1,2})(?:\.(\d\d))?$/.exec(tokens[at]?.text ?? '');
  const half = halfAt(tokens, at + 1);
  return number && half ? made(toMinutes(Number(number[1]), Number(number[2] ?? 0), half), at + 2) : null;
}

const daytimes: ReadonlyMap<string, Half> = new Map([
  ['morning', 'am'],
  ['afternoon', 'pm'],
  ['evening', 'pm'],
]);

/** "4 in the morning", "7:30 in the evening". */
function inDaytime(tokens: Tokens, at: number): Clock | null {
  const number = /^(\d{1,2})(?::(\d\d))?$/.exec(tokens[at]?.text ?? '');
  if (!number || lowerAt(tokens, at + 1) !== 'in' || lowerAt(tokens, at + 2) !== 'the') return null;
  const half = daytimes.get(lowerAt(tokens, at + 3));
  return half === undefined ? null : made(toMinutes(Number(number[1]), Number(number[2] ?? 0), half), at + 4);
}

/** Zones that a year hardly stands before. */
const american = new Set(['est', 'edt', 'cst', 'pst', 'pdt']);
const introduced = new Set(['in', 'since', 'of']);

/** "2115 GMT", "0015 local time", "0400 EST". */
function military(tokens: Tokens, at: number): Clock | null {
  const digits = /^([01]\d|2[0-3])([0-5]\d)$/.exec(tokens[at]?.text ?? '');
  const next = lowerAt(tokens, at + 1);
  const isMarked =
    (tokens[at + 1]?.isCapital === true && american.has(next) && !introduced.has(lowerAt(tokens, at - 1))) ||
    next === 'gmt' ||
    next === 'utc' ||
    next === 'hrs' ||
    next === 'hours' ||
    (next === 'local' && lowerAt(tokens, at + 2) === 'time');
  if (!digits || !isMarked) return null;
  return made(Number(digits[1]) * 60 + Number(digits[2]), next === 'hrs' || next === 'hours' ? at + 2 : at + 1);
}

interface Zone {
  readonly offset: number | null;
  readonly next: number;
}

/** "local time", "Iraqi time", "Kyiv time": the clock of the place; "GMT", "EST" and "GMT time" give their offset. */
function zoneAt(tokens: Tokens, at: number): Zone {
  const word = lowerAt(tokens, at);
  const isNamed = word === 'local' || tokens[at]?.isCapital === true;
  if (isNamed && lowerAt(tokens, at + 1) === 'time') return { offset: zones.get(word) ?? null, next: at + 2 };
  const offset = tokens[at]?.isCapital ? zones.get(word) : undefined;
  return offset === undefined ? { offset: null, next: at } : { offset, next: at + 1 };
}

const pad = (number: number): string => String(number).padStart(2, '0');
const clockText = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${clockText(size)}`;
}

/** A day with its clock; `2024-01-24T00:15+03:00` where the offset is known. */
export function atClock(day: Resolved, { minutes, offset }: ClockWords): Resolved {
  if (day.from === null || day.from !== day.to) return day;
  const clock = { time: clockText(minutes), offset: offset === null ? null : offsetText(offset) };
  const timex = `${day.from}T${clock.time}`;
  return { ...day, edtf: `${timex}${clock.offset ?? ''}`, timex, precision: 'minute', clock };
}

function resolveAlone(clock: ClockWords, { antecedent }: Context): Resolved {
  const timex = `XXXX-XX-XXT${clockText(clock.minutes)}`;
  if (!antecedent) return unsettled(timex, '', 'a clock without a day');
  return { ...atClock({ ...antecedent, basis: 'relative', anchor: antecedent.edtf.slice(0, 10) }, clock), reasons: [] };
}

/** "2:05:30" is how long a race took; a machine's clock has two figures for the hours. */
const isRaceTime = (tokens: Tokens, at: number): boolean =>
  tokens[at + 1]?.text === ':' && isGlued(tokens, at) && tokens[at]?.text.length === 4;

/**
 * A clock: "5:30 a.m. local time", "00:15", "2115 GMT", "5pm". Joined to the day beside it, else to a day of its sentence.
 * Near misses: "a 3:2 vote" (a score), "verse 3.16", "from 1900 to 2000 soldiers".
 */
export const clock = {
  id: 'clock',
  starts: (token) => token.kind === 'clock' || token.kind === 'number' || noons.has(token.lower),
  read(tokens, at): Reading | null {
    const found = inDaytime(tokens, at) ?? withColon(tokens, at) ?? withHalf(tokens, at) ?? military(tokens, at) ?? noon(tokens, at);
    if (!found || (tokens[at - 1]?.text === '$' && isGlued(tokens, at - 1)) || isRaceTime(tokens, at)) return null;
    const zone = zoneAt(tokens, found.next);
    const words = { minutes: found.minutes, offset: zone.offset };
    return {
      first: at,
      next: zone.next,
      form: 'clock',
      grain: 'clock',
      anchored: 'sentence',
      clock: words,
      resolve: (context) => resolveAlone(words, context),
    };
  },
  examples: [
    {
      text: 'It was hit at 5:30 a.m. local time on Sunday.',
      published: '2024-01-24',
      words: '5:30 a.m. local time on Sunday',
      edtf: '2024-01-21T05:30',
      from: '2024-01-21',
      to: '2024-01-21',
      precision: 'minute',
      timex: '2024-01-21T05:30',
    },
    {
      text: 'Planes came at 00:15 local time (21:15 GMT on Tuesday).',
      published: '2024-01-24',
      words: '00:15 local time (21:15 GMT on Tuesday)',
      edtf: '2024-01-24T00:15+03:00',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'minute',
      timex: '2024-01-24T00:15',
    },
    {
      text: 'Planes came at 00:15 Iraqi time (21:15 GMT on Tuesday).',
      published: '2024-01-24',
      words: '00:15 Iraqi time (21:15 GMT on Tuesday)',
      edtf: '2024-01-24T00:15+03:00',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'minute',
      timex: '2024-01-24T00:15',
    },
    {
      text: 'Filed 24 January 2024, 07:15 GMT from the port.',
      published: null,
      words: '24 January 2024, 07:15 GMT',
      edtf: '2024-01-24T07:15+00:00',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'minute',
    },
    {
      text: 'It was hit at noon on Sunday.',
      published: '2024-01-24',
      words: 'noon on Sunday',
      edtf: '2024-01-21T12:00',
      from: '2024-01-21',
      to: '2024-01-21',
      precision: 'minute',
    },
    {
      text: 'Shells fell on Monday, and at 3 p.m. the gate burned.',
      published: '2024-01-24',
      words: '3 p.m.',
      edtf: '2024-01-22T15:00',
      from: '2024-01-22',
      to: '2024-01-22',
      precision: 'minute',
    },
  ],
  nearMisses: ['The motion passed 3-2.', 'He quoted verse 3.16 twice.', 'Some 1900 to 2000 men came.'],
} as const satisfies DateForm;
