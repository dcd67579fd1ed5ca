/** `claims.json` and `sources.json` as they were found in a file: a stranger may have written them, so that their shape is checked first. */
import * as v from 'valibot';
import type { CarriedEvidence, CarriedSources } from '../model.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.looseObject({ start: count, end: count });
const date = v.looseObject({ text: v.string() });
const when = v.looseObject({ from: v.nullable(v.string()), to: v.nullable(v.string()), edtf: v.string() });
const bound = v.nullable(v.number());
const figure = v.looseObject({ low: bound, best: bound, high: bound });
const hashed = v.looseObject({ path: v.string(), sha256: v.string() });
const limit = v.optional(count);

const claim = v.looseObject({
  id: v.string(),
  article: v.string(),
  kind: v.string(),
  quantity: v.nullable(v.looseObject({ low: bound, high: bound, text: v.string() })),
  when,
  evidence: v.looseObject({ ...span.entries, quote: v.string(), focus: span }),
});

const total = v.looseObject({ ...figure.entries, claims: v.array(v.string()), groups: v.array(figure) });

const event = v.looseObject({
  title: v.string(),
  when,
  claims: v.array(v.string()),
  articles: v.array(v.string()),
  origins: v.array(v.unknown()),
  totals: v.record(v.string(), total),
});

const row = v.looseObject({
  ...{ number: count, anchor: v.string(), claim: v.string(), label: v.string(), figure: v.string(), article: v.string() },
  ...{ articleAnchor: v.string(), line: count, start: count, end: count },
});

const order = v.looseObject({
  paths: v.array(v.string()),
  maxFileBytes: count,
  policy: v.picklist(['majority', 'latest', 'official', 'range']),
  review: v.nullable(hashed),
  since: v.nullable(hashed),
  title: v.nullable(v.string()),
  period: v.nullable(v.looseObject({ from: v.nullable(v.string()), to: v.nullable(v.string()) })),
  reliability: v.record(v.string(), v.picklist(['A', 'B', 'C', 'D', 'E', 'F'])),
  audience: v.string(),
  imprint: v.looseObject({
    ...{ issuer: v.nullable(v.string()), contact: v.array(v.string()), marking: v.nullable(v.string()) },
    ...{ distribution: v.nullable(v.string()), logo: v.nullable(v.string()) },
  }),
  paper: v.nullable(v.picklist(['A4', 'Letter'])),
  ink: v.picklist(['colour', 'grey']),
  sections: v.nullable(v.array(v.string())),
  sort: v.nullable(v.picklist(['oldest', 'newest'])),
  limits: v.looseObject({ keyFigures: limit, keyPoints: limit, chronology: limit, casualties: limit, disputes: limit }),
  madeAt: v.nullable(count),
  embedsSources: v.boolean(),
  files: v.array(hashed),
  lexicons: v.string(),
  numbers: v.array(v.string()),
});

const evidence = v.looseObject({
  schema: v.literal(1),
  generator: v.looseObject({ name: v.literal('make-brief'), version: v.string() }),
  id: v.string(),
  title: v.string(),
  period: date,
  asOf: date,
  order,
  missing: v.array(v.string()),
  charted: v.array(v.string()),
  claims: v.array(claim),
  events: v.array(event),
  ledgers: v.array(v.looseObject({})),
  appendix: v.array(row),
  leftOut: v.array(v.looseObject({})),
  edits: v.array(
    v.looseObject({ change: v.looseObject({ action: v.string() }), originals: v.array(v.looseObject({ claim: v.string() })) }),
  ),
  pages: v.array(v.looseObject({ label: v.string(), sha256: v.string(), numbers: v.array(v.string()) })),
  files: v.array(v.looseObject({ name: v.string(), bytes: count, sha256: v.string() })),
});

const sources = v.looseObject({
  schema: v.literal(1),
  id: v.string(),
  sources: v.array(
    v.looseObject({
      ...{ number: count, article: v.string(), file: v.string(), title: v.string(), publisher: v.string(), url: v.string() },
      published: date,
      ...{ sha256: v.string(), textSha256: v.string(), characters: count, embedded: v.string() },
    }),
  ),
});

/** What was found, or why it is not what it should be. */
export type Found<Value> = { readonly value: Value } | { readonly fault: string };

// Fields that no check reads are as in the published type, which the writer keeps to; a rebuild shows where they are not.
export const readEvidence = (bytes: Uint8Array): Found<CarriedEvidence> => read(bytes, evidence) as Found<CarriedEvidence>;

export const readSources = (bytes: Uint8Array): Found<CarriedSources> => read(bytes, sources) as Found<CarriedSources>;

function read(bytes: Uint8Array, schema: v.GenericSchema): Found<unknown> {
  const json = parsed(bytes);
  if ('fault' in json) return json;
  const { issues, success, output } = v.safeParse(schema, json.value);
  if (success) return { value: output };
  const [issue] = issues;
  return { fault: `${v.getDotPath(issue) ?? 'it'}: ${issue.message}` };
}

function parsed(bytes: Uint8Array): Found<unknown> {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
