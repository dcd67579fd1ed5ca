/** Figures that differ from those told first: who gives them, of whom, and which of them an earlier report had. */
import type { Claim, Event, Prose } from '../model.ts';
import { isOwnPlace } from '../text/fullPlace.ts';
import { groupBy } from '../text/grouping.ts';
import type { Catalogue } from './catalogue.ts';
import { subjects } from './clauses.ts';
import { tellersOf } from './copies.ts';
import { sourced, tellersIn } from './outlets.ts';
import { isNobody, isWordOnly, participle } from './phrases.ts';
import { placePhrase } from './places.ts';
import { wordsOf } from './quantities.ts';
import type { Counted, Toll } from './toll.ts';
import { attributed, isOwnVoice, speakerWords, voiceKey } from './voices.ts';
import { figure, joined, listedProse, plain, sentence, sourceWords, text } from './wording.ts';

interface Rival extends Counted {
  readonly measure: Toll['measure'];
  /** A lower count of a toll that rose. */
  readonly isEarlier: boolean;
}

/** "Article 2 says “many”." "Earlier, article 1 said that nine cooks were killed." One sentence for all that one voice gives; at most so many figures of each toll. */
export function rivalSentences(lookup: Catalogue, event: Event, tolls: readonly Toll[], most = Number.POSITIVE_INFINITY): readonly Prose[] {
  const differing = tolls.flatMap((toll) => toll.others.slice(0, most).map((each) => rivalOf(event, toll, each)));
  const passed = tolls.flatMap((toll) =>
    passedGroups(lookup, toll, tolls).map((each) => ({ ...each, measure: toll.measure, isEarlier: true })),
  );
  const rivals = [...differing, ...passed];
  const sets = [...groupBy(rivals, (rival) => tellerKey(lookup, rival)).values()].flatMap(inTurns);
  const earlier = sets.filter(([first]) => first?.isEarlier);
  const others = sets.filter(([first]) => !first?.isEarlier);
  return [
    ...earlierSentence(lookup, event, earlier),
    ...others.map((set) => sentence(rivalClause(lookup, event, set), marksOf(lookup, set))),
  ];
}

/** One figure of each measure to a sentence. */
function inTurns(rivals: readonly Rival[]): readonly (readonly Rival[])[] {
  const ranks = new Map<Rival['measure'], number>();
  const ranked = rivals.map((rival) => {
    const rank = ranks.get(rival.measure) ?? 0;
    ranks.set(rival.measure, rank + 1);
    return { rival, rank };
  });
  return [...groupBy(ranked, ({ rank }) => rank).values()].map((set) => set.map(({ rival }) => rival));
}

const marksOf = (lookup: Catalogue, rivals: readonly Rival[]): readonly number[] =>
  lookup.marks(rivals.flatMap(({ same }) => same.map(({ id }) => id)));

/** "Earlier, the brigade said that nine were killed; article 2 said that 14 were killed." */
function earlierSentence(lookup: Catalogue, event: Event, sets: readonly (readonly Rival[])[]): readonly Prose[] {
  if (sets.length === 0) return [];
  const clauses = joined(
    sets.map((set) => rivalClause(lookup, event, set)),
    '; ',
  );
  return [sentence([text('earlier, '), ...clauses], marksOf(lookup, sets.flat()))];
}

/** Last day on which an article that gives the figure was published; empty where none is dated. */
const lastDay = (lookup: Catalogue, groups: readonly Counted[]): string =>
  groups.reduce((last, { same }) => same.reduce((day, { article }) => maxOf(day, lookup.article(article).published.to ?? ''), last), '');

const maxOf = (a: string, b: string): string => (a > b ? a : b);

/** Groups of the missing that were told before the dead were counted: by then they may have been found. */
export function passedGroups(lookup: Catalogue, { measure, groups }: Toll, tolls: readonly Toll[]): readonly Counted[] {
  if (measure !== 'missing') return [];
  const dead = lastDay(lookup, tolls.find((toll) => toll.measure === 'killed')?.groups ?? []);
  return groups.filter((group) => {
    const day = lastDay(lookup, [group]);
    return day !== '' && day < dead;
  });
}

function rivalOf({ disputes }: Event, { measure }: Toll, counted: Counted): Rival {
  const ids = new Set(counted.same.map(({ id }) => id));
  const risen = disputes.filter((dispute) => dispute.measure === measure && !dispute.isContested);
  const isEarlier = risen.some(({ rows }) => rows.some(({ claim, relation }) => relation === 'lower' && ids.has(claim)));
  return { ...counted, measure, isEarlier };
}

/** Words without a number stand alone: they fit no clause. */
function tellerKey(lookup: Catalogue, { claim, same, measure, isEarlier }: Rival): string {
  const who = isOwnVoice(claim.attribution)
    ? [...ownTellers(lookup, same), ...speakersOf(same)].join('|')
    : `${voiceKey(claim)} ${claim.article}`;
  return `${isEarlier} ${isWordOnly(claim) ? measure : ''} ${claim.attribution.stance} ${who}`;
}

const ownTellers = (lookup: Catalogue, same: readonly Claim[]): readonly string[] =>
  tellersOf(
    lookup,
    same.filter(({ attribution }) => isOwnVoice(attribution)),
  );

/** Others who give the figure, where an article does not give it in its own voice. */
const speakersOf = (same: readonly Claim[]): readonly string[] => [
  ...new Set(same.filter(({ attribution }) => !isOwnVoice(attribution)).map(({ attribution }) => speakerWords(attribution))),
];

/** What one voice gives, with who it is: "article 2 and the ministry say that nobody was killed". */
function rivalClause(lookup: Catalogue, event: Event, rivals: readonly Rival[]): Prose {
  const [first] = rivals;
  if (!first) return [];
  const { claim } = first;
  const clause = clauseOf(lookup, event, rivals);
  if (!isOwnVoice(claim.attribution))
    return sourced(
      lookup,
      attributed(claim, clause),
      rivals.flatMap(({ same }) => [claim, ...same]),
      'speaker',
    );
  const who = tellers(lookup, first);
  if (isWordOnly(claim) && claim.quantity) return [...who, text(' “'), figure(wordsOf(claim.quantity), claim.kind, [claim.id]), text('”')];
  return [...who, text(' that '), ...clause];
}

function tellers(lookup: Catalogue, { claim, same, isEarlier }: Rival): Prose {
  const articles = ownTellers(lookup, same);
  const speakers = speakersOf(same).map((words): Prose => [sourceWords(words, claim.id)]);
  const outlets = tellersIn(lookup, articles);
  const isOne = outlets.isOne && speakers.length === 0;
  const [one, many] = claim.attribution.stance === 'denied' ? ['denies', 'deny'] : ['says', 'say'];
  const verb = isEarlier ? 'said' : isOne ? one : many;
  return [...listedProse([outlets.words, ...speakers]), text(` ${verb}`)];
}

/** "four guards were killed in Orsa and two were wounded"; "nobody was killed or wounded". */
function clauseOf(lookup: Catalogue, event: Event, rivals: readonly Rival[]): Prose {
  const [first] = rivals;
  if (first && rivals.every(({ claim }) => isNobody(claim))) {
    const ids = rivals.map(({ claim }) => claim.id);
    return [figure('nobody', first.measure, ids), text(` was ${[...new Set(rivals.map(({ claim }) => participle(claim)))].join(' or ')}`)];
  }
  const places = rivals.map(({ claim }) => elsewhere(lookup, event, claim));
  const isOnePlace = new Set(places.map(plain)).size === 1;
  return listedProse(
    rivals.map(({ measure, claim }, index) => [...subjects(measure, [claim]), ...(isOnePlace && index > 0 ? [] : (places[index] ?? []))]),
  );
}

/** The place of a count that was not taken where the event was. */
export function elsewhere(lookup: Catalogue, event: Event, claim: Claim): Prose {
  const { place, id } = claim;
  const own = lookup.placeOf(event);
  if (!place || !/^\p{Lu}/u.test(place.name)) return [];
  if (!isOwnPlace(claim, place)) return [];
  const isSame = own !== null && (own.name.includes(place.name) || place.name.includes(own.name) || event.title.includes(place.name));
  return isSame || place.name === event.place?.name || place.name === place.country ? [] : placePhrase(place, id);
}
