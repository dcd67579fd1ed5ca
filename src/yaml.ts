/** ROOF. YAML that a person wrote (settings, the description of an audience), read by a schema; what is wrong comes with its place. */
import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem, Whereabouts } from './model.ts';
import { BriefError, problem } from './problems.ts';
import { alternatives, hint } from './text/nearest.ts';

const quoted = 'takes a text; put numbers and dates in quotes';
const quotedAll = 'takes a text or a list of texts; put numbers and dates in quotes';

/** A text that says something. YAML reads a bare number or nothing at all as other things: they are refused, not turned into text. */
const text = v.pipe(v.string(quoted), v.nonEmpty(quoted));

/** One text or several; always given on as a list. */
const texts = v.pipe(
  v.union([text, v.array(text)], quotedAll),
  v.transform((given): readonly string[] => (typeof given === 'string' ? [given] : given)),
);

/** `brief.yaml`: settings, all of which may be left out. */
export const configuration = v.strictObject({
  title: v.optional(text),
  audience: v.optional(text),
  output: v.optional(texts),
  paths: v.optional(texts),
  policy: v.optional(text),
  'max-file-size': v.optional(v.pipe(v.number('takes a number of megabytes'), v.gtValue(0, 'takes a number of megabytes'))),
});

/** `audience.yaml`: what an audience is called, and any words its template wants to print. */
export const audienceWords = v.objectWithRest({ title: text, description: text }, text);

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
  const opened = open(file, source);
  const result = v.safeParse(schema, plainValue(opened));
  if (result.success) return result.output;
  throw new BriefError(...result.issues.map((issue) => misfit(opened, issue, Object.keys(schema.entries))));
}

function open(file: string, source: string): Opened {
  const lines = new LineCounter();
  const opened = { file, lines, document: parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' }) };
  const [fault] = opened.document.errors;
  if (fault) throw new BriefError(problem('yaml/syntax', place(opened, fault.pos[0]), { cause: fault.message }));
  const { contents } = opened.document;
  if (contents !== null && !isMap(contents)) {
    throw new BriefError(problem('yaml/syntax', place(opened, 0), { cause: 'it does not consist of lines like "key: value"' }));
  }
  return opened;
}

/** An alias without an anchor is found only here. */
function plainValue(opened: Opened): unknown {
  try {
    return opened.document.toJS() ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new BriefError(problem('yaml/syntax', place(opened, 0), { cause: error.message }));
  }
}

function misfit(opened: Opened, issue: v.BaseIssue<unknown>, known: readonly string[]): Problem {
  const path = issue.path?.map((step) => step.key) ?? [];
  const key = String(path[0]);
  const { contents } = opened.document;
  const pair = isMap(contents) ? contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  if (pair && issue.type === 'strict_object') {
    return problem('yaml/unknown-key', place(opened, offsetOf(pair?.key)), { key, known: alternatives(known), hint: hint(key, known) });
  }
  if (!pair) return problem('yaml/missing-key', place(opened, 0), { key });
  return problem('yaml/value', place(opened, offsetOf(opened.document.getIn(path, true))), { key, wanted: issue.message });
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function place({ file, lines }: Opened, offset: number): Whereabouts {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}
