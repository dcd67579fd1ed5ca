/**
 * The account of an event: sentences built from its claims, each with its reference marks. Whoever is not the outlet
 * keeps his claim as his own; no claim is told twice; what nobody says is not said.
 */
import type { Claim, Event, MeasureKind, Prose } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { effect, objects, subjects } from './clauses.ts';
import { blameSentences, deedSentences } from './deeds.ts';
import { actionPhrase } from './happening.ts';
import { introducedOnce } from './introductions.ts';
import { partSentences } from './parts.ts';
import { placePhrase } from './places.ts';
import { elsewhere, passedGroups, rivalSentences } from './rivals.ts';
import { type Counted, type Toll, tollsOf } from './toll.ts';
import { attributed, voiceKey } from './voices.ts';
import { dated, listedProse, paragraph, sentence, text } from './wording.ts';

/** Every claim of the event but its statements, told once. */
export function accountOfEvent(lookup: Catalogue, event: Event): Prose {
  const tolls = tollsOf(lookup, event);
  const done = deedSentences(lookup, event);
  const sentences = [
    ...(event.kind === 'strike' ? done : []),
    ...mainSentences(lookup, event, tolls),
    ...tolls.flatMap((toll) => partSentences(lookup, event, toll, 'main')),
    ...rivalSentences(lookup, event, tolls),
    ...tolls.flatMap((toll) => partSentences(lookup, event, toll, 'rival')),
    ...(event.kind === 'strike' ? [] : done),
    ...blameSentences(lookup, event),
  ];
  return paragraph(introducedOnce(sentences, lookup.claimsOf(event.claims)));
}

interface Told {
  readonly measure: MeasureKind;
  readonly group: Counted;
}

/** The toll of the event, one sentence for all that one voice says in one article; `lead` ("on 11 March 2020") goes before the first. */
export function mainSentences(lookup: Catalogue, event: Event, tolls: readonly Toll[], lead: Prose = []): readonly Prose[] {
  const told = tolls.flatMap((toll) => {
    const passed = passedGroups(lookup, toll, tolls);
    return toll.groups.filter((group) => !passed.includes(group)).map((group) => ({ measure: toll.measure, group }));
  });
  const placed = { ...event, place: lookup.placeOf(event) };
  return together(told).map((own, index) =>
    index === 0 ? voiceSentence(lookup, placed, own, lead) : voiceSentence(lookup, { ...event, place: null }, own, []),
  );
}

/** Who was found dead is no longer missing: such figures of two articles may be true of no day. */
const isLasting = ({ measure }: Told): boolean => measure === 'killed' || measure === 'wounded';

/** One sentence for each voice and article; the outlets' own dead and wounded go together from wherever they are. */
function together(told: readonly Told[]): readonly (readonly Told[])[] {
  const sets: { readonly key: string; readonly articles: Set<string>; readonly told: Told[] }[] = [];
  for (const each of told) {
    const key = voiceKey(each.group.claim);
    const articles = each.group.same.filter((claim) => voiceKey(claim) === key).map((claim) => claim.article);
    const set = sets.find(
      (other) =>
        other.key === key &&
        (articles.some((article) => other.articles.has(article)) || (key === '' && [each, ...other.told].every(isLasting))),
    );
    if (set) set.told.push(each);
    else sets.push({ key, articles: new Set(articles), told: [each] });
  }
  return sets.map((set) => set.told);
}

function voiceSentence(lookup: Catalogue, event: Event, told: readonly Told[], lead: Prose): Prose {
  const [first] = told;
  if (!first) return [];
  const { claim } = first.group;
  const marks = lookup.marks(told.flatMap(({ group }) => group.same.map((each) => each.id)));
  return sentence(dated(lead, attributed(claim, clauseOf(lookup, event, told))), marks);
}

/** "killed ", "caused "; nothing where the verb before is the same. */
function verbOf(parts: readonly { readonly measure: MeasureKind; readonly claims: readonly Claim[] }[], index: number): Prose {
  const [before, own] = [parts[index - 1], parts[index]].map((part) => part && effect(part.measure, part.claims));
  return own === undefined || own === before ? [] : [text(`${own} `)];
}

/** Active where the happening has a name and every measure takes an object, passive otherwise. */
function clauseOf(lookup: Catalogue, event: Event, told: readonly Told[]): Prose {
  const kinds = [...new Set(told.map(({ measure }) => measure))];
  const byKind = kinds.map((measure) => ({
    measure,
    claims: told.filter((each) => each.measure === measure).map(({ group }) => group.claim),
  }));
  const claims: readonly Claim[] = told.flatMap(({ group }) => [group.claim, ...group.same]);
  const action = actionPhrase(lookup, event, claims);
  const first = told[0]?.group.claim;
  const own = event.place && first ? elsewhere(lookup, event, first) : [];
  const place = own.length > 0 ? own : placePhrase(event.place, first?.id ?? '');
  if (action && kinds.every((kind) => kind === 'killed' || kind === 'wounded')) {
    return [
      ...action,
      ...place,
      text(' '),
      ...listedProse(byKind.map((each, index) => [...verbOf(byKind, index), ...objects(each.claims)])),
    ];
  }
  return listedProse(byKind.map((each, index) => [...subjects(each.measure, each.claims), ...(index === 0 ? place : [])]));
}
