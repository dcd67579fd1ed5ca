/** ROOF. `review.yaml`: what a person says of what was read, entry by entry; every entry is signed, dated and reasoned. */
import * as v from 'valibot';
import { countedKinds } from './lines.ts';
import type { Bounds, Change, Edit, Signature, Whereabouts, World } from './model.ts';
import { attemptAll, BriefError, problem } from './problems.ts';
import { type Entry, readYamlList, text } from './settings/yaml.ts';
import { readEdtf } from './text/edtf.ts';
import { alternatives } from './text/nearest.ts';
import { undated } from './text/undated.ts';

const idWanted = 'takes the id of a claim, such as k0123456789ab';
const id = v.pipe(v.string(idWanted), v.regex(/^k[0-9a-f]{12}$/, idWanted));
const idsWanted = 'takes a list of ids of claims, such as [k0123456789ab, k123456789abc]';
const ids = v.pipe(v.array(id, idsWanted), v.minLength(1, idsWanted));

const wholeWanted = 'takes a whole number';
const whole = v.pipe(v.number(wholeWanted), v.safeInteger(wholeWanted), v.minValue(0, wholeWanted));

const yesWanted = 'takes true; leave it out otherwise';
const yes = v.literal(true, yesWanted);

const dayWanted = 'takes a day of the calendar, such as 2021-05-03';
const day = v.pipe(
  v.string(dayWanted),
  v.check((given) => readEdtf(given)?.precision === 'day', dayWanted),
);

const dateWanted = 'takes a day, month or year, or a stretch of them, such as 2020-03-11, 2020-03 or 2020-03-11/2020-03-13';
/** YAML takes a bare year for a number. */
const date = v.pipe(
  v.union([v.string(), v.number()], dateWanted),
  v.transform(String),
  v.check((given) => readEdtf(given) !== null, dateWanted),
);

const correction = v.strictObject(
  {
    figure: v.optional(whole),
    low: v.optional(whole),
    high: v.optional(whole),
    kind: v.optional(v.picklist(countedKinds, `takes ${alternatives(countedKinds)}`)),
    subject: v.optional(text),
  },
  'takes keys of its own, such as {figure: 12}',
);

const schema = v.strictObject({
  claim: v.optional(id),
  claims: v.optional(ids),
  event: v.optional(id),
  accept: v.optional(yes),
  reject: v.optional(yes),
  correct: v.optional(correction),
  merge: v.optional(ids),
  split: v.optional(ids),
  date: v.optional(date),
  by: text,
  at: day,
  reason: text,
});

type Given = v.InferOutput<typeof schema>;

const actions = ['accept', 'reject', 'correct', 'merge', 'split', 'date'] as const;
const targets = ['claim', 'claims', 'event'] as const;

/** For what the schema alone cannot tell. */
const unfit = (place: Whereabouts, cause: string, mend: string): BriefError =>
  new BriefError(problem('review/bad-edit', place, { cause, mend }));

function actionOf({ value, placeOf }: Entry<Given>): (typeof actions)[number] {
  const [action, other] = actions.filter((each) => value[each] !== undefined);
  if (action === undefined) throw unfit(placeOf(), 'it does not say what is to be done', `add ${alternatives(actions)}`);
  if (other !== undefined) throw unfit(placeOf(other), `it does two things, ${action} and ${other}`, 'make two entries of it');
  return action;
}

/** The ids of the claims that the entry is about, each with its place in the file. */
function claimsOf(entry: Entry<Given>, action: (typeof actions)[number]): readonly (readonly [id: string, place: Whereabouts])[] {
  const { value, placeOf } = entry;
  const listIn = (key: 'claims' | 'merge' | 'split'): readonly (readonly [string, Whereabouts])[] =>
    (value[key] ?? []).map((each, at) => [each, placeOf(key, at)] as const);
  const named = targets.filter((key) => value[key] !== undefined);
  if (value.event !== undefined && action !== 'date') {
    throw unfit(placeOf('event'), `"event" goes with date only, and not with ${action}`, 'name claims with "claim" or "claims"');
  }
  if (named.length > 1) throw unfit(placeOf(named[1] ?? 'claim'), `it has both "${named[0]}" and "${named[1]}"`, 'keep one of them');
  const one = value.claim ?? value.event;
  const listed = [...(one === undefined ? [] : [[one, placeOf(named[0] ?? 'claim')] as const]), ...listIn('claims'), ...listIn('merge')];
  const all = [...new Map([...listed, ...listIn('split')])];
  if (all.length === 0) throw unfit(placeOf(), 'it names no claim', 'add a line such as "claim: k0123456789ab"');
  if (action === 'merge' && all.length < 2)
    throw unfit(placeOf('merge'), 'it names one claim only', 'name a claim of each event to be merged');
  return all;
}

function figureOf({ figure, low, high }: NonNullable<Given['correct']>, place: Whereabouts): Bounds | null {
  if (figure !== undefined && (low ?? high) !== undefined)
    throw unfit(place, '"figure" stands for both "low" and "high"', 'leave out either');
  if (figure !== undefined) return { low: figure, high: figure };
  if (low !== undefined && high !== undefined && low > high) throw unfit(place, `${low} is more than ${high}`, 'exchange the two');
  return low === undefined && high === undefined ? null : { low: low ?? null, high: high ?? null };
}

function correctionOf(given: NonNullable<Given['correct']>, place: Whereabouts): Change {
  const change = { figure: figureOf(given, place), kind: given.kind ?? null, subject: given.subject ?? null };
  if (Object.values(change).every((each) => each === null)) throw unfit(place, 'it corrects nothing', 'give a figure, a kind or a subject');
  return { action: 'correct', ...change };
}

function changeOf({ value, placeOf }: Entry<Given>, action: (typeof actions)[number], signature: Signature): Change {
  if (action === 'correct') return correctionOf(value.correct ?? {}, placeOf('correct'));
  if (action !== 'date') return { action };
  const stretch = readEdtf(value.date ?? '');
  const reasons = [`set by ${signature.by}, ${signature.at}: ${signature.reason}`];
  return { action, of: value.event === undefined ? 'claims' : 'event', when: { ...undated, ...stretch, basis: 'given', reasons } };
}

function editOf(entry: Entry<Given>): Edit {
  const { by, at, reason } = entry.value;
  const action = actionOf(entry);
  const claims = claimsOf(entry, action);
  return {
    change: changeOf(entry, action, { by, at, reason }),
    claims: claims.map(([claim]) => claim),
    places: claims.map(([, place]) => place),
    by,
    at,
    reason,
  };
}

/** The edits of a review file in their order; none without a file. Throws what `readYaml` finds wrong, and `review/bad-edit`. */
export function readReview(file: string | null, world: World): readonly Edit[] {
  if (file === null) return [];
  const entries = readYamlList(file, new TextDecoder().decode(world.read(file)), schema);
  return attemptAll(entries.map((entry) => () => editOf(entry)));
}
