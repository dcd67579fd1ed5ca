/**
 * Colours as CSS writes them, resolved to `#rrggbb` and alpha.
 * @typedef {import('../../print.ts').Paint} Paint
 */

/** The basic names of CSS Color 4, section 6.1, and the few others that Chart.js and its examples use. */
const names = new Map(
  Object.entries({
    aqua: '#00ffff',
    black: '#000000',
    blue: '#0000ff',
    brown: '#a52a2a',
    cyan: '#00ffff',
    fuchsia: '#ff00ff',
    gray: '#808080',
    green: '#008000',
    grey: '#808080',
    lightgray: '#d3d3d3',
    lightgrey: '#d3d3d3',
    lime: '#00ff00',
    magenta: '#ff00ff',
    maroon: '#800000',
    navy: '#000080',
    olive: '#808000',
    orange: '#ffa500',
    pink: '#ffc0cb',
    purple: '#800080',
    red: '#ff0000',
    silver: '#c0c0c0',
    teal: '#008080',
    white: '#ffffff',
    yellow: '#ffff00',
  }),
);

/** @param {number} value */
const twoDigits = (value) =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');

/**
 * @param {number} red
 * @param {number} green
 * @param {number} blue
 * @param {number} alpha
 * @returns {Paint | null}
 */
function paint(red, green, blue, alpha) {
  if (![red, green, blue, alpha].every(Number.isFinite)) return null;
  return { color: `#${twoDigits(red)}${twoDigits(green)}${twoDigits(blue)}`, alpha: Math.min(1, Math.max(0, alpha)) };
}

/**
 * `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`.
 * @param {string} text
 * @returns {Paint | null}
 */
function readHex(text) {
  if (!/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) return null;
  const digits = text.length < 6 ? [...text.slice(1)].map((digit) => digit + digit).join('') : text.slice(1);
  const alpha = digits.length === 8 ? Number.parseInt(digits.slice(6), 16) / 255 : 1;
  return { color: `#${digits.slice(0, 6)}`, alpha };
}

/**
 * A number, or a percentage of `whole`.
 * @param {string | undefined} text
 * @param {number} whole
 * @returns {number}
 */
function readPart(text, whole) {
  if (text === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:%|deg)?$/.test(text)) return Number.NaN;
  const value = Number.parseFloat(text);
  return text.endsWith('%') ? (value / 100) * whole : value;
}

/**
 * One channel of a colour given by hue, saturation and lightness (CSS Color 4, section 7.1).
 * @param {number} offset
 * @param {number} hue
 * @param {number} saturation
 * @param {number} lightness
 */
function hslChannel(offset, hue, saturation, lightness) {
  const step = (((offset + hue / 30) % 12) + 12) % 12;
  return 255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(step - 3, 9 - step, 1)));
}

/**
 * `rgb()`, `rgba()`, `hsl()` or `hsla()`, with commas or with spaces and a slash.
 * @param {string} text
 * @returns {Paint | null}
 */
function readFunction(text) {
  const match = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text);
  if (!match) return null;
  const [, model, body = ''] = match;
  const parts = body.split(/[\s,/]+/).filter((part) => part !== '');
  if (parts.length < 3 || parts.length > 4) return null;
  const alpha = parts[3] === undefined ? 1 : readPart(parts[3], 1);
  if (model === 'rgb') return paint(readPart(parts[0], 255), readPart(parts[1], 255), readPart(parts[2], 255), alpha);
  const [hue, saturation, lightness] = [readPart(parts[0], 360), readPart(parts[1], 1), readPart(parts[2], 1)];
  const channel = (/** @type {number} */ offset) => hslChannel(offset, hue, saturation, lightness);
  return paint(channel(0), channel(8), channel(4), alpha);
}

/** @type {Map<string, Paint | null>} */
const known = new Map();

/**
 * The paint a CSS colour stands for; null where it is no colour, so that the assignment is ignored as a browser does.
 * @param {unknown} value
 * @returns {Paint | null}
 */
function readColor(value) {
  if (typeof value !== 'string') return null;
  const text = value.trim().toLowerCase();
  const found = known.get(text);
  if (found !== undefined) return found;
  const read = text === 'transparent' ? { color: '#000000', alpha: 0 } : (readHex(names.get(text) ?? text) ?? readFunction(text));
  known.set(text, read);
  return read;
}

/**
 * How `fillStyle` and `strokeStyle` read back.
 * @param {Paint} paint
 * @returns {string}
 */
function writeColor({ color, alpha }) {
  if (alpha === 1) return color;
  const channel = (/** @type {number} */ at) => Number.parseInt(color.slice(at, at + 2), 16);
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${alpha})`;
}

module.exports = { readColor, writeColor };
