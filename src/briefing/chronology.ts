/** The dated entries of the briefing, in order of time, undated last. */
import type { ChronologyEntry, Claim, Event, MeasureKind, Prose } from '../model.ts';
import { accountOfEvent, reportedOf } from './account.ts';
import type { Catalogue } from './catalogue.ts';
import { copiesAmong } from './copies.ts';
import { printDate } from './dates.ts';
import { changedBy } from './edits.ts';
import { highlightedEvents } from './highlights.ts';
import { byImportance } from './importance.ts';
import { actorWords } from './phrases.ts';
import { placeCell } from './places.ts';
import { quotationOf } from './quotation.ts';
import { measures, tollOf } from './toll.ts';
import { accountOfToll } from './tollAccount.ts';
import { giversOf, totalText } from './totals.ts';
import { isBlame, isOwnVoice, speakerWords } from './voices.ts';
import { figure, joined, label, sourceWords, text } from './wording.ts';

export function chronologyOf(lookup: Catalogue): readonly ChronologyEntry[] {
  const quoted = new Set<string>();
  const told = highlightedEvents(lookup);
  const ranks = new Map(byImportance(lookup).map(({ id }, index) => [id, index + 1]));
  return lookup.events.map((event, index) => {
    const quotation = quotationOf(lookup, event, quoted);
    if (quotation) quoted.add(quotation.words);
    const point = told.indexOf(event.id) + 1;
    return {
      ...entryOf(lookup, event),
      number: index + 1,
      rank: ranks.get(event.id) ?? index + 1,
      keyPoint: point === 0 ? null : point,
      quotation,
    };
  });
}

function entryOf(lookup: Catalogue, event: Event): Omit<ChronologyEntry, 'number' | 'rank' | 'keyPoint' | 'quotation'> {
  return {
    event: event.id,
    anchor: lookup.anchorOf(event.id),
    date: printDate(event.when),
    title: event.title,
    facts: [
      ...tollFacts(lookup, event),
      agentFact(lookup, event),
      placeFact(lookup, event),
      sourceFact(lookup, event),
      editFact(lookup, event),
    ].filter((fact) => fact.length > 0),
    grade: event.grade,
    account: accountOfEvent(lookup, event),
    toll: tollLine(lookup, event),
    cite: lookup.marks(event.claims),
    reported: reportedOf(lookup, event),
  };
}

/** "killed 6 by the account of Iraq". */
function tollFacts(lookup: Catalogue, event: Event): readonly Prose[] {
  return measures.flatMap((measure) => tollFact(lookup, event, measure));
}

/** None or one. */
function tollFact(lookup: Catalogue, event: Event, measure: MeasureKind): readonly Prose[] {
  const words = totalText(lookup, event, measure);
  const toll = tollOf(lookup, event, measure);
  if (words === null || !toll) return [];
  const account = accountOfToll(event, toll);
  const ids = toll.groups.flatMap((group) => group.same.map((claim) => claim.id));
  return [joined([[text(`${measure} `), figure(words, measure, ids)], account], ' ')];
}

/** The same facts, each with the marks of the claims that give it. */
function tollLine(lookup: Catalogue, event: Event): Prose {
  const facts = measures.flatMap((measure) =>
    tollFact(lookup, event, measure).map((fact) => [...fact, lookup.cite(giversOf(lookup, event, measure))]),
  );
  return joined(facts, '; ');
}

/** Who did it, and by whose word where no outlet says so itself. */
function agentFact(lookup: Catalogue, event: Event): Prose {
  const { agent } = event;
  if (!agent) return [];
  const claims = lookup.claimsOf(event.claims).filter((claim) => claim.agent?.name === agent.name);
  const plain = claims.find((claim) => isOwnVoice(claim.attribution) && !isBlame(claim.attribution));
  const claim = plain ?? claims[0];
  // "Killed by America, Iraq claimed": whoever speaks of a deed is seldom its doer.
  if (!claim || (!plain && claim.attribution.name === agent.name)) return [];
  const words = sourceWords(actorWords(agent), claim.id);
  if (plain) return [text('by '), words];
  return [
    text(isBlame(claim.attribution) ? 'blamed on ' : 'by '),
    words,
    text(isBlame(claim.attribution) ? ' by ' : ', according to '),
    speakerOf(claim),
  ];
}

function speakerOf(claim: Claim): Prose[number] {
  return sourceWords(speakerWords(claim.attribution), claim.id);
}

function placeFact(lookup: Catalogue, event: Event): Prose {
  const [first = ''] = event.claims;
  const place = lookup.placeOf(event);
  return [place ? sourceWords(placeCell(place), first) : text('place not stated')];
}

/** "3 articles (1 copy), 2 origins"; one article is one origin without saying so. */
function sourceFact(lookup: Catalogue, event: Event): Prose {
  const [articles, origins] = [event.articles.length, event.origins.length];
  const told: Prose = [label(articles), text(articles === 1 ? ' article' : ' articles'), ...copiesAmong(lookup, event.articles)];
  return articles > 1 ? [...told, text(', '), label(origins), text(origins === 1 ? ' origin' : ' origins')] : told;
}

/** Whether a person had a hand in it, with the claims whose rows say how. */
function editFact(lookup: Catalogue, event: Event): Prose {
  const edited = changedBy(lookup.edits);
  const claims = event.claims.filter((id) => edited.has(id));
  return claims.length === 0 ? [] : [text('edited by hand'), lookup.cite(claims)];
}
