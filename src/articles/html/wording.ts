/** Values of metadata as they are printed. */
import type { When } from '../../model.ts';
import { fold } from '../../text/spans.ts';
import type { Metadata } from '../draft.ts';
import { readPublished } from '../published.ts';

const longestValue = 500;

/** Words on one line; undefined where there are none. */
export function plain(value: string | null | undefined): string | undefined {
  const words = (value ?? '').replaceAll(/\s+/g, ' ').trim();
  return words === '' || words.length > longestValue ? undefined : words;
}

/** `en` of `en-GB` or `en_GB`; undefined for what is no language tag. */
export function languageCode(value: string | undefined): string | undefined {
  return /^([a-z]{2,3})(?:[-_][a-z\d]+)*$/i.exec((value ?? '').trim())?.[1]?.toLowerCase();
}

/** An address on the web; undefined for paths, which name no place without their host. */
export function webAddress(value: string | undefined): string | undefined {
  const address = (value ?? '').trim();
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) && address.length < 2000 ? address : undefined;
}

/** The day as written; `2020/03/13` and `2020-3-13` are read as ISO days. */
export function day(value: string | undefined): When | undefined {
  const iso = value
    ?.trim()
    .replace(
      /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
      (_, year, month, date) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
    );
  return (iso === undefined ? null : readPublished(iso, 'stated')) ?? undefined;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in the path of an address: `/2020/03/13/`, `/2020/mar/13/`, `/2020-03-13-story`; not `/2020/03/story`, which tells no day. */
export function dayInAddress(address: string | undefined): When | undefined {
  const path = (address ?? '').slice(0, 300);
  const [, year, month = '', date = ''] =
    /\/((?:19[89]|20\d)\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.-]|$)/i.exec(path) ??
    /\/(20\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/.exec(path) ??
    [];
  const number = /\d/.test(month) ? Number(month) : monthNames.indexOf(month.toLowerCase()) + 1;
  return year === undefined || number < 1 ? undefined : day(`${year}-${number}-${date}`);
}

/** A name without "By "; undefined for what is none: an address, an account, a number. */
export function personName(value: string | undefined): string | undefined {
  const name = plain((value ?? '').replace(/^\s*(?:written )?by[\s:]+/i, ''));
  if (!name || name.length > 120 || /^https?:|^www\.|^@|^\/\/|\S@\S/i.test(name) || !/\p{L}/u.test(name)) return undefined;
  return /^(?:admin|administrator|staff|no author|guest author|anonymous|super user|user|editor|webmaster|unknown|author|authors|biography|bio|profile|view profile|follow|contributor|email|share|null|undefined|none)$/i.test(
    name,
  )
    ? undefined
    : name;
}

/** Names joined by commas, each once. */
export function byline(values: readonly (string | undefined)[]): string | undefined {
  const names = new Map<string, string>();
  for (const value of values) {
    const name = personName(value);
    if (name && !names.has(fold(name))) names.set(fold(name), name);
  }
  return names.size === 0 ? undefined : [...names.values()].join(', ');
}

type Loose = { readonly [Key in keyof Metadata]?: Metadata[Key] | undefined };

/** Without the details that are not given; a day of publication after that of the last change is taken back. */
export function given(says: Loose): Metadata {
  const isEarly = says.published?.from && says.modified?.from ? says.published.from <= (says.modified.to ?? says.modified.from) : true;
  const kept = Object.entries(says).filter(([key, value]) => value !== undefined && (key !== 'published' || isEarly));
  return Object.fromEntries(kept);
}
