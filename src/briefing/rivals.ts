/** Figures that differ from those told first: who gives them, of whom, and which of them an earlier report had. */
import type { Claim, Event, Prose } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { subjects } from './clauses.ts';
import { tellersOf } from './copies.ts';
import { isNobody, isWordOnly, participle, placePhrase } from './phrases.ts';
import { wordsOf } from './quantities.ts';
import type { Counted, Toll } from './toll.ts';
import { articleNumbers, attributed, isOwnVoice, speakerWords, voiceKey } from './voices.ts';
import { figure, listedProse, sentence, sourceWords, text } from './wording.ts';

interface Rival extends Counted {
  readonly measure: Toll['measure'];
  /** A lower count of a toll that rose. */
  readonly isEarlier: boolean;
}

/** "Article 2 says “many”." "Earlier, article 1 said that nine cooks were killed." One sentence for all that one voice gives; at most so many figures of each toll. */
export function rivalSentences(lookup: Catalogue, event: Event, tolls: readonly Toll[], most = Number.POSITIVE_INFINITY): readonly Prose[] {
  const rivals = tolls.flatMap((toll) => toll.others.slice(0, most).map((each) => rivalOf(event, toll, each)));
  const voices = [...new Set(rivals.map((rival) => tellerKey(lookup, rival)))];
  return voices.map((voice) =>
    rivalSentence(
      lookup,
      event,
      rivals.filter((rival) => tellerKey(lookup, rival) === voice),
    ),
  );
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
  return `${isEarlier} ${isWordOnly(claim) ? measure : ''} ${who}`;
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

function rivalSentence(lookup: Catalogue, event: Event, rivals: readonly Rival[]): Prose {
  const [first] = rivals;
  if (!first) return [];
  const { claim, same, isEarlier } = first;
  const marks = lookup.marks(rivals.flatMap((rival) => rival.same.map(({ id }) => id)));
  const lead: Prose = isEarlier ? [text('earlier, ')] : [];
  const clause = clauseOf(lookup, event, rivals);
  if (!isOwnVoice(claim.attribution)) return sentence([...lead, ...attributed(claim, clause)], marks);
  const articles = articleNumbers(lookup, ownTellers(lookup, same));
  const speakers = speakersOf(same).map((words): Prose => [sourceWords(words, claim.id)]);
  const isOne = ownTellers(lookup, same).length === 1 && speakers.length === 0;
  const verb = isEarlier ? 'said' : isOne ? 'says' : 'say';
  const who = [...lead, ...listedProse([articles, ...speakers]), text(` ${verb} `)];
  if (isWordOnly(claim) && claim.quantity)
    return sentence([...who, text('“'), figure(wordsOf(claim.quantity), claim.kind, [claim.id]), text('”')], marks);
  return sentence([...who, text('that '), ...clause], marks);
}

/** "four guards were killed in Orsa and two were wounded"; "nobody was killed or wounded". */
function clauseOf(lookup: Catalogue, event: Event, rivals: readonly Rival[]): Prose {
  const [first] = rivals;
  if (first && rivals.every(({ claim }) => isNobody(claim))) {
    const ids = rivals.map(({ claim }) => claim.id);
    return [figure('nobody', first.measure, ids), text(` was ${[...new Set(rivals.map(({ claim }) => participle(claim)))].join(' or ')}`)];
  }
  return listedProse(rivals.map(({ measure, claim }) => [...subjects(measure, [claim]), ...elsewhere(lookup, event, claim)]));
}

/** The place of a count that was not taken where the event was. */
function elsewhere(lookup: Catalogue, event: Event, { place, id }: Claim): Prose {
  const own = lookup.placeOf(event);
  if (!place || !/^\p{Lu}/u.test(place.name)) return [];
  const isSame = own !== null && (own.name.includes(place.name) || place.name.includes(own.name) || event.title.includes(place.name));
  return isSame || place.name === event.place?.name || place.name === place.country ? [] : placePhrase(place, id);
}
