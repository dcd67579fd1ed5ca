/** FLOOR. Dates as people and files write them for machines: the part of Extended Date/Time Format that a person needs. */
import type { When } from '../model.ts';

type Stretch = Pick<When, 'from' | 'to' | 'edtf' | 'precision'>;

const pad = (number: number): string => String(number).padStart(2, '0');

/** "2020", "2020-03" or "2020-03-11"; null for anything else, and for days that no calendar has. */
function readPoint(text: string): Stretch | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, edtf: text, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return { from: `${text}-01`, to: `${text}-${pad(last)}`, edtf: text, precision: 'month' };
  return Number(day) < 1 || Number(day) > last ? null : { from: text, to: text, edtf: text, precision: 'day' };
}

/**
 * A day, month or year, or the stretch from one to another (`2020-03-11/2020-03-13`), of which one end may be open (`2020-03-11/..`).
 * Null for anything else.
 */
export function readEdtf(text: string): Stretch | null {
  const [left = '', right, ...more] = text.split('/');
  if (right === undefined) return readPoint(left);
  const [first, last] = [readPoint(left), readPoint(right)];
  const isOpen = (end: string, point: Stretch | null): boolean => point === null && end !== '..';
  if (more.length > 0 || isOpen(left, first) || isOpen(right, last) || (!first && !last)) return null;
  const [from, to] = [first?.from ?? null, last?.to ?? null];
  return from !== null && to !== null && from > to ? null : { from, to, edtf: text, precision: 'range' };
}
