/** Numbers, lengths and colours as SVG writes them. */
import names from 'color-name';
import type { Paint } from '../../../print.ts';

const numberForm = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?`;

export const numbersIn = (text: string): readonly number[] =>
  (text.match(new RegExp(numberForm, 'gi')) ?? []).map(Number).filter(Number.isFinite);

/** What relative lengths count in: the font size, and what a percentage is of. Pixels, as all lengths in an SVG. */
export interface Measures {
  readonly em: number;
  readonly whole: number;
}

/** Pixels in one of each unit. */
const units: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };

const lengthForm = new RegExp(`^\\s*(${numberForm})([a-z]*|%)\\s*$`, 'i');

/** A length in pixels; null where it is none. */
export function readLength(text: string, { em, whole }: Measures): number | null {
  const [, digits, unit = ''] = lengthForm.exec(text) ?? [];
  const value = Number(digits);
  if (digits === undefined || !Number.isFinite(value)) return null;
  if (unit === '%') return (value / 100) * whole;
  const name = unit.toLowerCase();
  if (name === 'em' || name === 'rem') return value * em;
  if (name === 'ex' || name === 'ch') return (value * em) / 2;
  const factor = units[name];
  return factor === undefined ? null : value * factor;
}

/** A number or a percentage of one, held between 0 and 1. */
export function readShare(text: string): number | null {
  const value = readLength(text, { em: Number.NaN, whole: 1 });
  return value === null || Number.isNaN(value) ? null : Math.max(0, Math.min(1, value));
}

/** A colour; `transparent` has an alpha of 0. Null where it is none that is known. */
export function readColor(text: string, current: Paint): Paint | null {
  const word = text.trim().toLowerCase();
  if (word === 'currentcolor') return current;
  if (word === 'transparent') return { color: '#000000', alpha: 0 };
  if (word.startsWith('#')) return fromHex(word.slice(1));
  const [, form, inside = ''] = /^(rgba?|hsla?)\(([^()]*)\)$/.exec(word) ?? [];
  if (form !== undefined) return form.startsWith('rgb') ? fromRgb(inside) : fromHsl(inside);
  const named = Object.hasOwn(names, word) ? names[word] : undefined;
  return named ? { color: hexOf(named), alpha: 1 } : null;
}

function fromHex(digits: string): Paint | null {
  if (!/^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return null;
  const long = digits.length < 5 ? digits.replaceAll(/./g, '$&$&') : digits;
  return { color: `#${long.slice(0, 6)}`, alpha: long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1 };
}

const parts = (inside: string): readonly string[] => inside.split(/[\s,/]+/).filter((part) => part !== '');

function fromRgb(inside: string): Paint | null {
  const [red, green, blue, alpha = '1', ...rest] = parts(inside);
  if (red === undefined || green === undefined || blue === undefined || rest.length > 0) return null;
  const channels = [red, green, blue].map((part) => readLength(part, { em: Number.NaN, whole: 255 }) ?? Number.NaN);
  const opacity = readShare(alpha);
  return channels.some(Number.isNaN) || opacity === null ? null : { color: hexOf(channels), alpha: opacity };
}

function fromHsl(inside: string): Paint | null {
  const [hue = '', saturation = '', lightness = '', alpha = '1', ...rest] = parts(inside);
  const degrees = Number(hue.replace(/deg$/, ''));
  const [s, l, opacity] = [readShare(saturation), readShare(lightness), readShare(alpha)];
  if (hue === '' || !Number.isFinite(degrees) || s === null || l === null || opacity === null || rest.length > 0) return null;
  // CSS Color 4, section 7.1.
  const channel = (n: number): number => {
    const k = (((n + degrees / 30) % 12) + 12) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { color: hexOf([channel(0), channel(8), channel(4)]), alpha: opacity };
}

function hexOf(channels: readonly number[]): string {
  const byte = (value: number): number => Math.round(Math.max(0, Math.min(255, value)));
  return `#${channels.map((channel) => byte(channel).toString(16).padStart(2, '0')).join('')}`;
}
