import Handlebars from 'handlebars';
import type { Run } from '../model.ts';

/** Thrown when a template passes a helper what it cannot use; `fill.ts` adds the place. */
export class Misuse extends Error {}

/** HTML made by a helper, to be written as it is. Everything else that a helper gives back is escaped. */
export interface Markup {
  readonly html: string;
}

export interface Helper {
  readonly name: string;
  /** How it is written, for messages and the template guide. */
  readonly usage: string;
  readonly about: string;
  readonly parameters: number;
  /** Names of `name=value` settings it takes; `any` passes all on. */
  readonly settings: readonly string[] | 'any';
  /** True when it may also stand as `{{#name …}}…{{else}}…{{/name}}`, with its result as the condition. */
  readonly isCondition: boolean;
  run(values: readonly unknown[], settings: Readonly<Record<string, unknown>>): string | boolean | Markup;
}

const thinSpace = '\u2009';

/** What a template may call beside `if`, `unless`, `each` and `with`. One row each; the guide is made from it. */
export const helpers: readonly Helper[] = [
  {
    name: 'prose',
    usage: '{{prose highlight}}',
    about:
      'Writes a sentence of the briefing: figures in <b class="figure killed">, dates in <time>, quotations in <q>, citations as links.',
    parameters: 1,
    settings: [],
    isCondition: false,
    run: ([runs]) => ({ html: proseHtml(prose(runs)) }),
  },
  {
    name: 'cite',
    usage: '{{cite row.cite}}',
    about: 'Writes links to the appendix rows with these numbers, a thin space between them.',
    parameters: 1,
    settings: [],
    isCondition: false,
    run: ([numbers]) => ({ html: citeHtml(listOf(numbers, isNumber, 'cite takes a list of numbers')) }),
  },
  {
    name: 'known',
    usage: '{{#known event.killed}}…{{else}}…{{/known}}',
    about: 'Holds for every value but null, empty text and the empty list. Unlike if, it holds for 0.',
    parameters: 1,
    settings: [],
    isCondition: true,
    run: ([value]) => isKnown(value),
  },
  {
    name: 'eq',
    usage: '{{#if (eq row.kind "killed")}}',
    about: 'Holds when both values are the same.',
    parameters: 2,
    settings: [],
    isCondition: true,
    run: ([left, right]) => left === right,
  },
  {
    name: 'list',
    usage: '{{list row.names}}',
    about: 'Joins texts: "a", "a and b", "a, b and c".',
    parameters: 1,
    settings: [],
    isCondition: false,
    run: ([words]) => enumeration(listOf(words, isText, 'list takes a list of texts')),
  },
  {
    name: 'plural',
    usage: '{{plural count "article" "articles"}}',
    about: 'Gives the first word for 1 and the second for every other count; the count itself is not written.',
    parameters: 3,
    settings: [],
    isCondition: false,
    run: ([count, one, many]) => String(numberFrom(count, 'plural') === 1 ? one : many),
  },
  {
    name: 'number',
    usage: '{{number count}}',
    about: 'Writes a number with commas between the thousands: 1,200.',
    parameters: 1,
    settings: [],
    isCondition: false,
    run: ([value]) => grouped(numberFrom(value, 'number')),
  },
  {
    name: 'chart',
    usage: '{{chart "casualties" width=480}}',
    about: 'Places a chart; its settings are passed on to the one who draws it.',
    parameters: 1,
    settings: 'any',
    isCondition: false,
    run: ([name], settings) => ({ html: chartHtml(name, settings) }),
  },
];

/** Blocks of Handlebars itself that a template may use. */
export const blocks = ['if', 'unless', 'each', 'with'] as const;

const escapeHtml = (text: string): string => Handlebars.escapeExpression(text);

function proseHtml(runs: readonly Run[]): string {
  return runs
    .map((run, index) => {
      const next = runs[index + 1];
      const html = runHtml(run);
      if (next?.kind !== 'cite') return html;
      return run.kind === 'cite' || endsInDigit(run) ? html.trimEnd() + thinSpace : html.trimEnd();
    })
    .join('');
}

/** A mark set against a digit reads as one number when the text is copied: "2020" and "27" as "202027". */
const endsInDigit = (run: Run): boolean => 'text' in run && /\d\s*$/.test(run.text);

function runHtml(run: Run): string {
  switch (run.kind) {
    case 'figure':
      return `<b class="figure${run.measure === null ? '' : ` ${run.measure}`}">${escapeHtml(run.text)}</b>`;
    case 'date':
      return `<time>${escapeHtml(run.text)}</time>`;
    case 'quote':
      return `<q>${escapeHtml(run.text)}</q>`;
    case 'cite':
      return citeHtml(run.numbers);
    case 'text':
    case 'count':
      return escapeHtml(run.text);
  }
}

function citeHtml(numbers: readonly number[]): string {
  return numbers.map((number) => `<a class="cite" href="#claim-${number}">${number}</a>`).join(thinSpace);
}

function chartHtml(name: unknown, settings: Readonly<Record<string, unknown>>): string {
  if (!isText(name)) throw new Misuse('chart takes the name of a chart');
  // Handlebars hands settings over in no order to rely on.
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  const attributes = [['name', name], ...sorted].map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  return `<chart${attributes.join('')}></chart>`;
}

function enumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function grouped(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '−' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function prose(value: unknown): readonly Run[] {
  return listOf(value, isRun, 'prose takes a sentence of the briefing, which is a list of runs');
}

function listOf<T>(value: unknown, isItem: (item: unknown) => item is T, complaint: string): readonly T[] {
  if (!Array.isArray(value) || !value.every(isItem)) throw new Misuse(complaint);
  return value;
}

function numberFrom(value: unknown, helper: string): number {
  if (!isNumber(value)) throw new Misuse(`${helper} takes a number, and this is ${value === null ? 'unknown' : `"${String(value)}"`}`);
  return value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'cite' ? 'numbers' in value && Array.isArray(value.numbers) : 'text' in value && isText(value.text);
}
