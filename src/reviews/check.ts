/** What cannot be meant in a review, and what comes to nothing. */
import type { Change, Claim, Edit, Event, Problem, Whereabouts } from '../model.ts';
import { problem } from '../problems.ts';
import { hint } from '../text/nearest.ts';

type Known = ReadonlyMap<string, Claim>;

/** One claim that an edit names. */
interface Naming {
  readonly id: string;
  readonly place: Whereabouts | null;
  readonly change: Change;
}

const namings = (edits: readonly Edit[]): readonly Naming[] =>
  edits.flatMap(({ claims, places, change }) => claims.map((id, at) => ({ id, place: places[at] ?? null, change })));

/** Whoever rejects a claim can mean nothing else of it; what is accepted as read needs no correction; one value is set once. */
function clash(one: Change, other: Change): boolean {
  if (one.action === 'reject' || other.action === 'reject') return one.action !== other.action;
  if (one.action === 'date' && other.action === 'date') return one.of === other.of;
  const both = [one.action, other.action];
  return both.includes('correct') && (both.includes('accept') || one.action === other.action);
}

/** Two edits of one claim of which only one can hold, told at the second. */
export function contradictions(edits: readonly Edit[]): readonly Problem[] {
  const before = new Map<string, Naming[]>();
  return namings(edits).flatMap((naming) => {
    const earlier = before.get(naming.id) ?? [];
    const rival = earlier.find(({ change }) => change !== naming.change && clash(change, naming.change));
    before.set(naming.id, [...earlier, naming]);
    if (!rival) return [];
    const details = { claim: naming.id, one: rival.change.action, other: naming.change.action, line: rival.place?.line ?? 0 };
    return [problem('review/contradiction', naming.place, details)];
  });
}

/** Corrections of statements, which have words and no figure. */
export function misused(edits: readonly Edit[], known: Known): readonly Problem[] {
  const wrong = namings(edits).filter(({ id, change }) => change.action === 'correct' && known.get(id)?.kind === 'statement');
  return wrong.map(({ id, place }) =>
    problem('review/bad-edit', place, { cause: `${id} is a statement, which has no figure to correct`, mend: 'accept it or reject it' }),
  );
}

export function staleClaims(edits: readonly Edit[], known: Known): readonly Problem[] {
  const ids = [...known.keys()];
  return namings(edits)
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => problem('review/stale-claim', place, { claim: id, hint: hint(id, ids) }));
}

/** Merges and splits take up counts that are in no event; statements and troops they cannot, and a date nothing at all. */
const canTakeUp = (action: Change['action'], kind: Claim['kind']): boolean =>
  action !== 'date' && kind !== 'statement' && kind !== 'troops';

/** Claims in no event, of which none is made either. */
export function eventless(edits: readonly Edit[], known: Known, before: readonly Event[]): readonly Problem[] {
  const told = new Set(before.flatMap((event) => event.claims));
  return namings(edits).flatMap(({ id, place, change }) => {
    const { action } = change;
    const kind = known.get(id)?.kind;
    const isOfEvents = action === 'merge' || action === 'split' || (action === 'date' && change.of === 'event');
    if (!isOfEvents || kind === undefined || told.has(id)) return [];
    if (canTakeUp(action, kind)) {
      told.add(id);
      return [];
    }
    return [problem('review/no-event', place, { claim: id, kind, action })];
  });
}

const isMerge = ({ change }: Edit): boolean => change.action === 'merge';
const isMergeOrSplit = (edit: Edit): boolean => isMerge(edit) || edit.change.action === 'split';

/** Why a merge of these events, or a split of these claims from them, leaves all as it is; null where it does not. */
function idleBecause(edit: Edit, events: readonly Event[], known: Known): string | null {
  if (edit.claims.some((id) => !events.some(({ claims }) => claims.includes(id)))) return null;
  if (isMerge(edit)) return events.length === 1 ? 'its claims are in one event already' : null;
  const counted = events.flatMap(({ claims }) => claims).filter((id) => known.get(id)?.kind !== 'statement');
  return counted.every((id) => edit.claims.includes(id)) ? 'it names all that is counted in the event' : null;
}

/** Merges and splits that change nothing; of events that several of them name, nothing is told. */
export function idle(edits: readonly Edit[], known: Known, before: readonly Event[]): readonly Problem[] {
  const moves = edits.filter(isMergeOrSplit).map((edit) => ({
    edit,
    events: before.filter(({ claims }) => claims.some((id) => edit.claims.includes(id))),
  }));
  return moves.flatMap((move) => {
    const isShared = moves.some((other) => other !== move && other.events.some((event) => move.events.includes(event)));
    const cause = isShared ? null : idleBecause(move.edit, move.events, known);
    return cause === null ? [] : [problem('review/no-effect', move.edit.places[0] ?? null, { action: move.edit.change.action, cause })];
  });
}
