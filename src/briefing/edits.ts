/** What a person edited, with what stood there before: in the row of each claim, and in one list. */
import type { AppendixRow, Claim, Edited, EditRow, Original } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { dateText, dayText } from './dates.ts';
import { quantityText } from './quantities.ts';
import { listed } from './wording.ts';

/** "from 12 to 21", "from killed to wounded": each thing that is another now. */
function differences(original: Original, claim: Claim): readonly string[] {
  const pairs = [
    [original.kind, claim.kind],
    [quantityText(original.quantity), quantityText(claim.quantity)],
    [`“${original.subject.text}”`, `“${claim.subject.text}”`],
  ] as const;
  return pairs.filter(([from, to]) => from !== to).map(([from, to]) => `from ${from} to ${to}`);
}

function titlesOf(originals: readonly Original[]): string {
  const titles = originals.map(({ event }) => (event === null ? 'a claim in no event' : `“${event.title}”`));
  return listed([...new Set(titles)]);
}

function dated({ originals }: Edited, { when, of }: Extract<Edited['change'], { action: 'date' }>): string {
  const earlier = originals.map((original) => (of === 'event' ? (original.event?.when ?? original.when) : original.when));
  const told = [...new Set(earlier.map((each) => dateText(each)))];
  return `${of === 'event' ? 'event dated' : 'dated'} ${dateText(when)} instead of ${listed(told)}`;
}

/** What the edit did to these of its claims, in words. */
function deedOf(lookup: Catalogue, edit: Edited, originals: readonly Original[]): string {
  const { change } = edit;
  if (change.action === 'accept') return 'accepted as read';
  if (change.action === 'reject') return 'rejected';
  if (change.action === 'merge') return `merged ${titlesOf(edit.originals)} into one event`;
  if (change.action === 'split') return `split from ${titlesOf(originals)}`;
  if (change.action === 'date') return dated({ ...edit, originals }, change);
  const changes = originals.flatMap((original) => differences(original, lookup.claim(original.claim)));
  return changes.length === 0 ? 'corrected to what had been read' : `corrected ${listed([...new Set(changes)])}`;
}

const signatureOf = ({ by, at }: Edited): string => `${by}, ${dayText(at)}`;

/** Ids of the claims that an edit changed, or whose event it did. */
export function changedBy(edits: readonly Edited[]): ReadonlySet<string> {
  const changes = edits.filter(({ change }) => change.action !== 'accept');
  return new Set(changes.flatMap(({ originals }) => originals.map(({ claim }) => claim)));
}

/** All edits in their order. */
export function editRows(lookup: Catalogue): readonly EditRow[] {
  return lookup.edits.map((edit) => ({
    ...edit,
    what: deedOf(lookup, edit, edit.originals),
    signed: signatureOf(edit),
    cite: lookup.marks(edit.originals.map(({ claim }) => claim)),
  }));
}

/** What was edited of one claim: "corrected from 12 to 21 by R. Lund, 3 May 2021: misprint". */
export function editsOf(lookup: Catalogue, claim: Claim): AppendixRow['edits'] {
  return lookup.edits.flatMap((edit) => {
    const own = edit.originals.filter((original) => original.claim === claim.id);
    return own.length === 0 ? [] : [`${deedOf(lookup, edit, own)} by ${signatureOf(edit)}: ${edit.reason}`];
  });
}
