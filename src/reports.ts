/** ROOF. Lines of `extract`, read back: what linking needs of each, checked. */
import * as valibot from 'valibot';
import type { Report } from './events/index.ts';
import { countedKinds } from './lines.ts';
import type { Claim, Story, When } from './model.ts';
import { BriefError, problem } from './problems.ts';

/** Pieces of what the program writes, for whoever reads it back. */
const text = valibot.string();
const maybe = valibot.nullable(text);
const count = valibot.nullable(valibot.number());
const span = { start: valibot.number(), end: valibot.number() };

export const when = valibot.looseObject({
  from: maybe,
  to: maybe,
  edtf: text,
  precision: valibot.picklist(['minute', 'day', 'week', 'month', 'season', 'year', 'range', 'none']),
  basis: valibot.picklist(['stated', 'relative', 'inferred', 'given', 'none']),
  reasons: valibot.array(text),
});
export const place = valibot.nullable(valibot.object({ text, name: text, country: maybe, relation: maybe }));
export const actor = valibot.nullable(valibot.object({ text, name: text }));
const quantity = valibot.object({
  low: count,
  high: count,
  hedge: valibot.picklist(['exact', 'about', 'at least', 'at most', 'range', 'vague']),
  text,
});
export const claim = valibot.looseObject({
  id: text,
  article: text,
  kind: valibot.picklist([...countedKinds, 'statement']),
  quantity: valibot.nullable(quantity),
  subject: valibot.object({
    text,
    nationality: maybe,
    role: maybe,
    status: valibot.picklist(['civilian', 'military', 'police', 'militant', 'mixed', 'unknown']),
    names: valibot.array(text),
  }),
  detail: maybe,
  subsetOf: maybe,
  person: maybe,
  isFurther: valibot.boolean(),
  action: maybe,
  when,
  attribution: valibot.looseObject({ name: maybe, stance: valibot.picklist(['asserted', 'claimed', 'denied', 'alleged']) }),
  evidence: valibot.object({ ...span, quote: text, focus: valibot.object(span) }),
  rule: text,
});
const figure = { low: count, best: count, high: count };
export const total = valibot.looseObject({ ...figure, policy: text, claims: valibot.array(text) });
const story = valibot.looseObject({
  id: text,
  kind: valibot.picklist(['attack', 'strike', 'killing', 'casualties']),
  title: text,
  when,
  place,
  agent: actor,
  target: maybe,
  claims: valibot.array(text),
  totals: valibot.record(text, total),
  prominence: valibot.number(),
  links: valibot.array(text),
  action: maybe,
  isNews: valibot.boolean(),
  grade: valibot.object({ word: valibot.picklist(['confirmed', 'fair', 'weak', 'contested', 'discounted']), rule: text }),
  keywords: valibot.array(text),
  topics: valibot.array(text),
});
/** What passes the shape is what `extract` wrote: keys that linking does not look at are taken on trust. */
const line = valibot.looseObject({
  id: text,
  sha256: text,
  publisher: maybe,
  published: valibot.custom<When>((value) => valibot.is(when, value)),
  claims: valibot.array(valibot.custom<Claim>((value) => valibot.is(claim, value))),
  events: valibot.array(valibot.custom<Story>((value) => valibot.is(story, value))),
});
/** What `extract` answers where it could read nothing. */
const unread = valibot.looseObject({ id: text, error: text });

/** Throws BriefError `link/bad-line` for what is not JSON or was not written by `extract`. */
function parse(written: string, number: number): unknown {
  try {
    return JSON.parse(written);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw refusal(number, 'it is not JSON');
    throw cause;
  }
}

const refusal = (number: number, cause: string): BriefError => new BriefError(problem('link/bad-line', null, { number, cause }));

/**
 * One line of `extract` as a report; null for the answer to an article that was not read. Throws BriefError `link/bad-line` for any other line.
 */
export function readReport(written: string, number: number): Report | null {
  const content = parse(written, number);
  if (valibot.is(unread, content)) return null;
  const result = valibot.safeParse(line, content);
  if (!result.success) {
    const [issue] = result.issues;
    const key = valibot.getDotPath(issue);
    throw refusal(number, key ? `its "${key}" is missing or is not as extract writes it` : 'it is not an object');
  }
  const { id, sha256, publisher, published, claims, events } = result.output;
  const told = new Set(events.flatMap((event) => event.claims));
  return {
    // A line of JSONL credits no agency.
    source: { id, sha256, publisher, published, agency: null, copyOf: null },
    stories: events,
    claims: claims.filter(({ id: own, kind }) => told.has(own) || kind === 'statement'),
    repeats: new Map(),
  };
}
