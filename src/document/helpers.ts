import Handlebars from 'handlebars';
import type { Run } from '../model.ts';
import { numberWord } from '../text/counted.ts';

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
  /** What each of its values must be. */
  readonly takes: readonly ('any' | 'text' | 'number' | 'numbers' | 'texts' | 'sentence')[];
  /** Names of `name=value` settings it takes; `any` passes all on. */
  readonly settings: readonly string[] | 'any';
  /** True when it may also stand as `{{#name …}}…{{else}}…{{/name}}`, with its result as the condition. */
  readonly isCondition: boolean;
  run(values: readonly unknown[], settings: Readonly<Record<string, unknown>>, page: FilledPage): string | boolean | Markup;
}

/** What is known of a page while it is being filled, from its first word on. */
export interface FilledPage {
  /** The numbers of all citations written so far. */
  readonly cited: Set<number>;
}

const thinSpace = '\u2009';

/** What a template may call beside `if`, `unless`, `each` and `with`. One row each; the guide is made from it. */
export const helpers: readonly Helper[] = [
  {
    name: 'prose',
    usage: '{{prose highlight}}',
    about:
      'Writes a sentence of the briefing: figures in <b class="figure killed">, dates in <time>, quotations in <q>, citations as links.',
    takes: ['sentence'],
    settings: [],
    isCondition: false,
    run: ([runs], _, page) => ({ html: proseHtml(prose(runs), page) }),
  },
  {
    name: 'cite',
    usage: '{{cite row.cite}}',
    about: 'Writes links to the appendix rows with these numbers, a thin space between them.',
    takes: ['numbers'],
    settings: [],
    isCondition: false,
    run: ([numbers], _, page) => ({ html: citeHtml(listOf(numbers, isNumber, 'cite takes a list of numbers'), page) }),
  },
  {
    name: 'cited',
    usage: '{{#if (cited row.number)}}',
    about:
      'Holds when a citation of this number was written above it on the page, by prose or cite; of a list of numbers, or of rows with a number, when one of them was.',
    takes: ['any'],
    settings: [],
    isCondition: true,
    run: ([numbers], _, { cited }) => numbersIn(numbers).some((number) => cited.has(number)),
  },
  {
    name: 'known',
    usage: '{{#known event.killed}}…{{else}}…{{/known}}',
    about: 'Holds for every value but null, empty text and the empty list. Unlike if, it holds for 0.',
    takes: ['any'],
    settings: [],
    isCondition: true,
    run: ([value]) => isKnown(value),
  },
  {
    name: 'eq',
    usage: '{{#if (eq row.kind "killed")}}',
    about: 'Holds when both values are the same.',
    takes: ['any', 'any'],
    settings: [],
    isCondition: true,
    run: ([left, right]) => left === right,
  },
  {
    name: 'list',
    usage: '{{list row.names}}',
    about: 'Joins texts: "a", "a and b", "a, b and c".',
    takes: ['texts'],
    settings: [],
    isCondition: false,
    run: ([words]) => enumeration(listOf(words, isText, 'list takes a list of texts')),
  },
  {
    name: 'plural',
    usage: '{{plural count "article" "articles"}}',
    about: 'Gives the first word for 1 and the second for every other count; the count itself is not written.',
    takes: ['number', 'any', 'any'],
    settings: [],
    isCondition: false,
    run: ([count, one, many]) => String(numberFrom(count, 'plural') === 1 ? one : many),
  },
  {
    name: 'number',
    usage: '{{number count}}',
    about: 'Writes a number with commas between the thousands: 1,200.',
    takes: ['number'],
    settings: [],
    isCondition: false,
    run: ([value]) => grouped(numberFrom(value, 'number')),
  },
  {
    name: 'count',
    usage: '{{count omitted.chronology}}',
    about: 'Writes a count as running text has it: in words up to ten (no, one … ten), in figures with commas above.',
    takes: ['number'],
    settings: [],
    isCondition: false,
    run: ([value]) => numberWord(numberFrom(value, 'count')),
  },
  {
    name: 'chart',
    usage: '{{chart "casualties" width=480}}',
    about: 'Places a chart; its settings are passed on to the one who draws it.',
    takes: ['text'],
    settings: 'any',
    isCondition: false,
    run: ([name], settings) => ({ html: chartHtml(name, settings) }),
  },
];

/** Blocks of Handlebars itself that a template may use. */
export const blocks = ['if', 'unless', 'each', 'with'] as const;

const escapeHtml = (text: string): string => Handlebars.escapeExpression(text);

function proseHtml(runs: readonly Run[], page: FilledPage): string {
  return runs
    .map((run, index) => {
      const next = runs[index + 1];
      const html = runHtml(run, page);
      if (next?.kind !== 'cite') return html;
      return run.kind === 'cite' || endsInDigit(run) ? html.trimEnd() + thinSpace : html.trimEnd();
    })
    .join('');
}

/** A mark set against a digit reads as one number when the text is copied: "2020" and "27" as "202027". */
const endsInDigit = (run: Run): boolean => 'text' in run && /\d\s*$/.test(run.text);

function runHtml(run: Run, page: FilledPage): string {
  switch (run.kind) {
    case 'figure':
      return `<b class="figure${run.measure === null ? '' : ` ${run.measure}`}">${escapeHtml(run.text)}</b>`;
    case 'date':
      return `<time>${escapeHtml(run.text)}</time>`;
    case 'quote':
      return `<q>${escapeHtml(run.text)}</q>`;
    case 'cite':
      return citeHtml(run.numbers, page);
    case 'text':
    case 'count':
      return escapeHtml(run.text);
  }
}

function citeHtml(numbers: readonly number[], { cited }: FilledPage): string {
  for (const number of numbers) cited.add(number);
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

function numbersIn(value: unknown): readonly number[] {
  const complaint = 'cited takes a number, or a list of numbers or of what has one';
  const items = isNumber(value) ? [value] : listOf(value, isNumbered, complaint);
  return items.map((item) => (isNumber(item) ? item : item.number));
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

function isNumbered(value: unknown): value is number | { readonly number: number } {
  return isNumber(value) || (typeof value === 'object' && value !== null && 'number' in value && isNumber(value.number));
}

function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'cite' ? 'numbers' in value && Array.isArray(value.numbers) : 'text' in value && isText(value.text);
}
