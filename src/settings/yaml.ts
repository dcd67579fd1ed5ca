/** ROOF. YAML that a person wrote (settings, the description of an audience), read by a schema; what is wrong comes with its place. */
import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Problem, Whereabouts } from '../model.ts';
import { attemptAll, BriefError, problem } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { inks, papers, sortOrders } from './makeup.ts';
import { letters } from './reliability.ts';
import { policies } from './settings.ts';
import { slipAt } from './yamlSlips.ts';

const quoted = 'takes a text; put numbers and dates in quotes';
const quotedAll = 'takes a text or a list of texts; put numbers and dates in quotes';

/** A text that says something. YAML reads a bare number or nothing at all as other things: they are refused, not turned into text. */
export const text = v.pipe(v.string(quoted), v.nonEmpty(quoted));

/** One text or several; always given on as a list. */
const texts = v.pipe(
  v.union([text, v.array(text)], quotedAll),
  v.transform((given): readonly string[] => (typeof given === 'string' ? [given] : given)),
);

/** One of a few words, whatever their case. */
const word = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  v.pipe(
    v.string(`takes ${alternatives(words)}`),
    v.transform((given) => words.find((each) => each.toLowerCase() === given.toLowerCase()) ?? given),
    v.picklist(words, `takes ${alternatives(words)}`),
  );

const upTo = (most: number) => {
  const wanted = `takes a whole number from 1 to ${most}`;
  return v.optional(v.pipe(v.number(wanted), v.integer(wanted), v.minValue(1, wanted), v.maxValue(most, wanted)));
};

/** How much of a part is printed at most; the first are given room first where pages are promised. In `brief.yaml` and `audience.yaml`. */
const limits = v.strictObject({
  keyFigures: upTo(4),
  keyPoints: upTo(20),
  casualties: upTo(1000),
  disputes: upTo(1000),
  chronology: upTo(1000),
  changes: upTo(1000),
});

const sort = word(sortOrders);

/** Names of sections; none has a blank or a comma in it. */
const sections = v.pipe(
  texts,
  v.transform((words): readonly string[] => words.flatMap((each) => each.split(/[\s,]+/)).filter((name) => name !== '')),
  v.minLength(1, 'takes the name of one section at least; without the line, the audience decides'),
);

/** `brief.yaml`: settings, all of which may be left out. */
export const configuration = v.strictObject({
  title: v.optional(text),
  period: v.optional(text),
  audience: v.optional(texts),
  issuer: v.optional(text),
  contact: v.optional(texts),
  marking: v.optional(text),
  distribution: v.optional(text),
  logo: v.optional(text),
  paper: v.optional(word(papers)),
  colour: v.optional(word(inks)),
  sections: v.optional(sections),
  sort: v.optional(sort),
  limits: v.optional(limits),
  output: v.optional(texts),
  paths: v.optional(texts),
  policy: v.optional(word(policies)),
  reliability: v.optional(v.record(text, word(letters))),
  review: v.optional(text),
  since: v.optional(text),
  'embed-sources': v.optional(v.boolean('takes true or false')),
  'max-file-size': v.optional(v.pipe(v.number('takes a number of megabytes'), v.gtValue(0, 'takes a number of megabytes'))),
  charts: v.optional(texts),
  density: v.optional(v.pipe(v.number('takes a number of pixels'), v.integer('takes a number of pixels'))),
});

export type Configuration = v.InferOutput<typeof configuration>;

/** `audience.yaml`: what an audience is called, what it is made of, and any words its template wants to print. */
export const audienceWords = v.objectWithRest(
  {
    title: text,
    description: text,
    extends: v.optional(text),
    sections: v.optional(sections),
    sort: v.optional(sort),
    limits: v.optional(limits),
    pages: upTo(99),
    least: v.optional(limits),
  },
  text,
);

/** `labels.yaml`: words that templates print, by the names they are called by. */
export const labelWords = v.objectWithRest({}, text);

interface Opened {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** A schema of keys and values. */
type Mapping = v.GenericSchema & { readonly entries: v.ObjectEntries };

/**
 * The keys of a YAML file as the schema types them; an empty file has none.
 * Throws `yaml/syntax` for the first place that is not YAML, and for each key that is unknown, missing or of the wrong kind
 * `yaml/unknown-key`, `yaml/missing-key` or `yaml/value`.
 */
export function readYaml<Schema extends Mapping>(file: string, source: string, schema: Schema): v.InferOutput<Schema> {
  return openYaml(file, source, schema).value;
}

/** The same, with the place of everything. */
export function openYaml<Schema extends Mapping>(file: string, source: string, schema: Schema): Entry<v.InferOutput<Schema>> {
  const opened = open(file, source);
  const { contents } = opened.document;
  if (contents !== null && !isMap(contents)) throw misshapen(opened, contents, 'it does not consist of lines like "key: value"');
  return { value: checked(opened, [], plainValue(opened) ?? {}, schema), ...placesIn(opened, []) };
}

/** What a person wrote as a mapping, and where its keys stand. */
export interface Entry<Value> {
  readonly value: Value;
  /** The place of what stands under these keys; of the entry itself where there are none, of the nearest around it where nothing does. */
  placeOf(...keys: readonly (string | number)[]): Whereabouts;
  /** Where the key itself begins. */
  keyPlace(key: string): Whereabouts;
}

function placesIn(opened: Opened, base: Path): Pick<Entry<never>, 'placeOf' | 'keyPlace'> {
  const placeOf = (...keys: Path): Whereabouts => {
    const node = opened.document.getIn([...base, ...keys], true);
    return node === undefined && keys.length > 0 ? placeOf(...keys.slice(0, -1)) : place(opened, offsetOf(node));
  };
  return { placeOf, keyPlace: (key) => place(opened, offsetOf(pairAt(opened, base, key)?.key)) };
}

/** The entries of a YAML file that is a list of mappings, read likewise; an empty file has none. */
export function readYamlList<Schema extends Mapping>(
  file: string,
  source: string,
  schema: Schema,
): readonly Entry<v.InferOutput<Schema>>[] {
  const opened = open(file, source);
  const { contents } = opened.document;
  if (contents === null) return [];
  if (!isSeq(contents)) throw misshapen(opened, contents, 'it is no list, in which every entry begins with "- "');
  const stray = contents.items.find((item) => !isMap(item));
  if (stray !== undefined) throw misshapen(opened, stray, 'this entry does not consist of lines like "key: value"');
  const values = plainValue(opened) as readonly unknown[];
  const read = attemptAll(values.map((value, at) => () => checked(opened, [at], value, schema)));
  return read.map((value, at) => ({ value, ...placesIn(opened, [at]) }));
}

/** The value that stands at `base` of the file, as the schema types it. */
function checked<Schema extends Mapping>(opened: Opened, base: Path, value: unknown, schema: Schema): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new BriefError(...result.issues.map((issue) => misfit(opened, base, issue, schema)));
}

function open(file: string, source: string): Opened {
  const lines = new LineCounter();
  const opened = { file, lines, document: parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' }) };
  const [fault] = opened.document.errors;
  if (!fault) return opened;
  const slip = fault.code === 'DUPLICATE_KEY' ? null : slipAt(source, fault.pos[0], fault.code === 'MISSING_CHAR');
  if (slip) throw new BriefError(problem('yaml/slip', place(opened, slip.at), { what: slip.what, mend: slip.mend }));
  throw new BriefError(problem('yaml/syntax', place(opened, fault.pos[0]), { cause: fault.message }));
}

const misshapen = (opened: Opened, node: unknown, cause: string): BriefError =>
  new BriefError(problem('yaml/syntax', place(opened, offsetOf(node)), { cause }));

/** An alias without an anchor is found only here. */
function plainValue(opened: Opened): unknown {
  try {
    return opened.document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new BriefError(problem('yaml/syntax', place(opened, 0), { cause: error.message }));
  }
}

type Path = readonly (string | number)[];

/** The keys that the schema knows at the end of `path`. */
function keysAt(schema: v.GenericSchema, path: Path): readonly string[] {
  const inner = 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  if (!('entries' in inner)) return [];
  const entries = inner.entries as v.ObjectEntries;
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(entries);
  const next = entries[key];
  return next ? keysAt(next as v.GenericSchema, rest) : [];
}

function misfit(opened: Opened, base: Path, issue: v.BaseIssue<unknown>, schema: Mapping): Problem {
  const path = issue.path?.map((step) => step.key as string | number) ?? [];
  // An entry of a list is told by the name of the list.
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const above = [...base, ...path.slice(0, -1)];
  const holder = opened.document.getIn(above, true) ?? opened.document.contents;
  const pair = pairAt(opened, above, key);
  const known = keysAt(schema, path.slice(0, -1));
  if (pair && isUnknown(issue, key, known)) {
    return problem('yaml/unknown-key', place(opened, offsetOf(pair.key)), { key, known: alternatives(known), hint: hint(key, known) });
  }
  if (pair && isEmpty(pair.value)) return problem('yaml/no-value', place(opened, offsetOf(pair.key)), { key });
  if (!pair && isMap(holder)) return problem('yaml/missing-key', place(opened, base.length > 0 ? offsetOf(holder) : 0), { key });
  return problem('yaml/value', place(opened, offsetOf(opened.document.getIn([...base, ...path], true))), { key, wanted: issue.message });
}

/** Where any key may stand with a text, one with something else that resembles a known one was meant for that. */
function isUnknown({ type, expected, path }: v.BaseIssue<unknown>, key: string, known: readonly string[]): boolean {
  if (type === 'strict_object' && expected === 'never') return true;
  return path?.length === 1 && !known.includes(key) && hint(key, known) !== '';
}

/** The key and value of a mapping that lies at `base`. */
function pairAt({ document }: Opened, base: Path, key: string): Pair | undefined {
  const holder = document.getIn(base, true) ?? document.contents;
  return isMap(holder) ? holder.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
}

const isEmpty = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null);

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function place({ file, lines }: Opened, offset: number): Whereabouts {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}
