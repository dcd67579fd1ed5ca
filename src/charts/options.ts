/** What a page may ask of a chart by attributes: named values with a first one that holds where nothing is said. */
import type { Problem } from '../model.ts';
import { BriefError, problem } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import type { ChartKind, ChartRoom } from './spec.ts';

/** A choice between words; the first is the usual one. */
export interface WordOption<Value extends string = string> {
  readonly name: string;
  readonly values: readonly [Value, ...(readonly Value[])];
  readonly about: string;
}

/** A whole number between two others, both included; `initial` is the usual one, in words where it is none. */
export interface NumberOption {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly initial: number | string;
  readonly about: string;
}

export type ChartOption = WordOption | NumberOption;

export const palette = {
  name: 'palette',
  values: ['colour', 'grey', 'strong'],
  about: 'Colours safe for colour-blind eyes; greys for a page that is printed in black; or darker colours of 7:1 on white.',
} as const satisfies WordOption;

export const words = {
  name: 'words',
  values: ['all', 'title', 'key', 'none'],
  about: 'Whether the page prints the chart’s own title above it and the key to its marks below it, one of the two, or none.',
} as const satisfies WordOption;

export const part: NumberOption = {
  name: 'part',
  least: 1,
  most: 999,
  initial: 'all',
  about: 'One part of a chart that takes several; where it is left out, all follow each other, each in a figure of its own.',
};

/** Rows, or what stands in their place, of one part. */
export const rowsOption = (initial: number, about = 'Most rows of one part; more go on in the next one.'): NumberOption => ({
  name: 'rows',
  least: 4,
  most: 60,
  initial,
  about,
});

/** What every chart takes. */
export const commonOptions: readonly ChartOption[] = [palette, words, part];

/** Attributes of `<chart>` that are no options of the drawing: `figures.ts` reads them. */
const roomAttributes = ['width', 'height', 'font'] as const;

/** All options of a chart, its own first. */
export const optionsOf = ({ options }: ChartKind): readonly ChartOption[] => [...options, ...commonOptions];

/** What the page asks for, or the first value. */
export function choice<const Value extends string>({ options }: Pick<ChartRoom, 'options'>, option: WordOption<Value>): Value {
  const written = options?.[option.name];
  return option.values.find((value) => value === written) ?? option.values[0];
}

/** The number that the page asks for; null where it asks for none. */
export function numberAsked({ options }: Pick<ChartRoom, 'options'>, { name }: NumberOption): number | null {
  const written = options?.[name];
  return written === undefined ? null : Number(written);
}

/** The number that the page asks for, or the usual one. */
export function numberOf(room: Pick<ChartRoom, 'options'>, option: NumberOption): number {
  return numberAsked(room, option) ?? Number(option.initial);
}

/** "none, side or status", "a whole number from 4 to 60". */
function acceptedBy(option: ChartOption): string {
  return 'values' in option ? alternatives(option.values) : `a whole number from ${option.least} to ${option.most}`;
}

/** Throws BriefError `document/unknown-attribute` or `document/bad-attribute`, all of them at once, for what the chart does not take. */
export function checkOptions(kind: ChartKind, written: Readonly<Record<string, string>>): void {
  const [first, ...others] = Object.entries(written).flatMap(([name, value]) => complaintOf(kind, name, value) ?? []);
  if (first) throw new BriefError(first, ...others);
}

function complaintOf(kind: ChartKind, name: string, value: string): Problem | null {
  const options = optionsOf(kind);
  const option = options.find((each) => each.name === name);
  if (!option) {
    const known = [...options.map((each) => each.name), ...roomAttributes];
    const details = { element: 'chart', name, hint: hint(name, known), known: alternatives(known) };
    return problem('document/unknown-attribute', null, details);
  }
  if (takes(option, value)) return null;
  const near = 'values' in option ? hint(value, option.values) : '';
  return problem('charts/bad-option', null, { chart: kind.id, name, value, hint: near, accepts: acceptedBy(option) });
}

function takes(option: ChartOption, value: string): boolean {
  if ('values' in option) return option.values.includes(value);
  return /^\d{1,4}$/.test(value) && Number(value) >= option.least && Number(value) <= option.most;
}
