/** ROOF. A briefing read back from what was written of it, as far as another can be held against it. */
import * as valibot from 'valibot';
import { evidenceIn, isPdf } from './earlierPdf.ts';
import type { Claim, Comparable, Event, World } from './model.ts';
import { BriefError, problem } from './problems.ts';
import { actor, claim, place, total, when } from './reports.ts';

const { array, boolean, literal, looseObject, nullable, number, optional, picklist, string } = valibot;

const printed = looseObject({ text: string(), mark: picklist(['day', 'period', 'relative', 'wide']), basis: string(), iso: string() });
const maybe = nullable(string());
const whole = looseObject({
  ...claim.entries,
  agent: actor,
  place,
  when: looseObject({ ...when.entries, anchor: maybe, clock: nullable(looseObject({ time: string(), offset: maybe })) }),
  attribution: looseObject({
    ...{ speaker: maybe, name: maybe, verb: maybe, via: maybe },
    stance: picklist(['asserted', 'claimed', 'denied', 'alleged']),
  }),
});
const measure = picklist(['killed', 'wounded', 'missing', 'captured', 'displaced']);
const relation = picklist(['same', 'lower', 'higher', 'no figure', 'part of', 'later update', 'withdrawn', 'denial', 'other scope']);
const event = looseObject({
  ...{ id: string(), kind: picklist(['attack', 'strike', 'killing', 'casualties']), title: string() },
  ...{ when: whole.entries.when, place, agent: actor, claims: array(string()) },
  totals: valibot.record(string(), looseObject({ ...total.entries, isVague: boolean() })),
  disputes: array(
    looseObject({ measure, isContested: boolean(), reason: string(), rows: array(looseObject({ claim: string(), relation })) }),
  ),
  grade: looseObject({ word: picklist(['confirmed', 'fair', 'weak', 'contested', 'discounted']) }),
});
const source = looseObject({
  ...{ number: number(), article: string(), file: string(), title: string(), publisher: string() },
  ...{ url: string(), published: printed, sha256: string() },
});
const edit = looseObject({
  ...{ what: string(), signed: string(), reason: string() },
  change: looseObject({ action: picklist(['accept', 'reject', 'merge', 'split', 'correct', 'date']) }),
  originals: array(looseObject({ claim: string() })),
});

const settings = looseObject({
  period: nullable(looseObject({ from: maybe, to: maybe })),
  policy: nullable(picklist(['majority', 'latest', 'official', 'range'])),
});

const schemaVersion = 1;
/** By which any version is known. */
const own = looseObject({
  schema: number(),
  generator: looseObject({ name: literal('make-brief'), version: string() }),
});
// What passes the shape is what the program wrote; the rest of a claim or an event is taken on trust.
const comparable = looseObject({
  ...own.entries,
  ...{ title: string(), period: printed, asOf: printed },
  claims: array(valibot.custom<Claim>((value) => valibot.is(whole, value))),
  events: array(valibot.custom<Event>((value) => valibot.is(event, value))),
  sources: array(source),
  edits: optional(array(edit)),
  settings: optional(settings),
});

const refusal = (file: string, cause: string): BriefError => new BriefError(problem('changes/no-briefing', { file }, { cause }));

/**
 * A briefing as `-o brief.json` writes it, or as it travels in a PDF. Throws `changes/no-briefing`, `changes/other-schema` and what reading the file
 * throws.
 */
export function readComparable(path: string, world: World): Comparable {
  const bytes = world.read(path);
  return isPdf(bytes) ? carriedIn(path, bytes) : comparableOf(path, parsed(path, bytes));
}

const carried = looseObject({ order: optional(looseObject({ review: valibot.unknown() })) });
const withSources = looseObject({ sources: valibot.unknown() });

/** The evidence of a PDF tells its articles apart, and whether there was a review, but not what that edited. */
function carriedIn(path: string, bytes: Uint8Array): Comparable {
  const found = evidenceIn(path, bytes);
  if ('fault' in found) throw refusal(path, found.fault);
  const [evidence, sources] = [parsed(path, found.claims), found.sources && parsed(path, found.sources)];
  if (!valibot.is(carried, evidence)) return comparableOf(path, evidence);
  const isUnedited = evidence.order?.review === null;
  return comparableOf(path, {
    ...(valibot.is(withSources, sources) ? { sources: sources.sources } : {}),
    ...(isUnedited ? { edits: [] } : {}),
    ...(valibot.is(settings, evidence.order) ? { settings: { period: evidence.order.period, policy: evidence.order.policy } } : {}),
    ...evidence,
  });
}

function parsed(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    throw refusal(path, 'it is not JSON');
  }
}

function comparableOf(file: string, content: unknown): Comparable {
  const made = valibot.safeParse(own, content);
  if (!made.success) throw refusal(file, 'it does not say that make-brief wrote it');
  if (made.output.schema !== schemaVersion) throw otherSchema(file, made.output);
  const result = valibot.safeParse(comparable, content);
  if (!result.success) throw refusal(file, `its "${valibot.getDotPath(result.issues[0])}" is missing or is not as make-brief writes it`);
  const { generator, title, period, asOf, claims, events, sources, edits = null, settings: ordered = null } = result.output;
  const read = { generator, title, period, asOf, claims, events, sources, edits, settings: ordered };
  const stray = strayClaim(read);
  if (stray !== null) throw refusal(file, `there is no claim ${stray} in it, and an event of it holds one`);
  return read;
}

function otherSchema(file: string, { schema, generator }: valibot.InferOutput<typeof own>): BriefError {
  const { version } = generator;
  const mend = schema > schemaVersion ? `use make-brief ${version} or newer` : 'make the briefing anew from its articles with this version';
  return new BriefError(problem('changes/other-schema', { file }, { version, schema, known: schemaVersion, mend }));
}

/** A claim that an event names and that is not there; null where all are. */
function strayClaim({ claims, events }: Comparable): string | null {
  const known = new Set(claims.map(({ id }) => id));
  const named = events.flatMap((each) => [
    ...each.claims,
    ...Object.values(each.totals).flatMap((told) => told.claims),
    ...each.disputes.flatMap(({ rows }) => rows.map((row) => row.claim)),
  ]);
  return named.find((id) => !known.has(id)) ?? null;
}
