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
import { sourced, sourceOf } from './outlets.ts';
import { partSentences } from './parts.ts';
import { placePhrase } from './places.ts';
import { elsewhere, passedGroups, rivalSentences } from './rivals.ts';
import { type Counted, type Toll, tollsOf } from './toll.ts';
import { attributed, isOwnVoice, voiceKey } from './voices.ts';
import { dated, listedProse, merged, paragraph, plain, sentence, text } from './wording.ts';

/** Every claim of the event but its statements, told once. */
export const accountOfEvent = (lookup: Catalogue, event: Event): Prose =>
  paragraph(introducedOnce(sentencesOn(lookup, event), lookup.claimsOf(event.claims)));

/** The same sentence by sentence, each fit to be copied alone, with who says so: "…, according to The Coast Post." */
export const reportedOf = (lookup: Catalogue, event: Event): readonly Prose[] =>
  sentencesOn({ ...lookup, isSourced: true }, event).map(merged);

function sentencesOn(lookup: Catalogue, event: Event): readonly Prose[] {
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
  return sentences.filter((each) => each.length > 0);
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
  return together(lookup, told).map((own, index) => {
    if (index === 0) return voiceSentence(lookup, placed, own, lead);
    return voiceSentence(lookup, { ...event, place: null }, lookup.isSourced ? own.map(unnamed) : own, []);
  });
}

/** Told without what brought it about: "an attack" a second time would be another one. */
function unnamed({ measure, group }: Told): Told {
  const bare = (claim: Claim): Claim => ({ ...claim, action: null });
  return { measure, group: { claim: bare(group.claim), same: group.same.map(bare) } };
}

/** Who was found dead is no longer missing: such figures of two articles may be true of no day. */
const isLasting = ({ measure }: Told): boolean => measure === 'killed' || measure === 'wounded';

/** One sentence for each voice and article; the outlets' own dead and wounded go together from wherever they are. */
function together(lookup: Catalogue, told: readonly Told[]): readonly (readonly Told[])[] {
  const sets: { readonly key: string; readonly articles: Set<string>; readonly told: Told[] }[] = [];
  for (const each of told) {
    const voice = voiceKey(each.group.claim);
    const articles = each.group.same.filter((claim) => voiceKey(claim) === voice).map((claim) => claim.article);
    const key = lookup.isSourced ? `${voice}|${plain(sourceOf(lookup, each.group.same))}` : voice;
    const set = sets.find(
      (other) =>
        other.key === key &&
        (articles.some((article) => other.articles.has(article)) || (voice === '' && [each, ...other.told].every(isLasting))),
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
  const claims = [claim, ...told.flatMap(({ group }) => group.same)];
  const clause = dated(lead, attributed(claim, clauseOf(lookup, event, told)));
  const whole = sourced(lookup, clause, claims, isOwnVoice(claim.attribution) ? 'outlet' : 'speaker');
  return sentence(whole, lookup.marks(claims.map(({ id }) => id)));
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
