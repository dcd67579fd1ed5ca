/** What was done, beside its toll: targets, counts of strikes, attacks and munitions, and who is blamed. */
import type { Claim, ClaimKind, Event, Prose } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { tellersOf } from './copies.ts';
import { sourced, tellersIn } from './outlets.ts';
import { actorWords, nounPhrase, wasWere } from './phrases.ts';
import { byFigure, type Counted } from './toll.ts';
import { attributed, isBlame, isOwnVoice, speakerWords, voiceKey } from './voices.ts';
import { listedProse, sentence, sourceWords, text } from './wording.ts';

const countKinds: readonly ClaimKind[] = ['strikes', 'attacks', 'munitions', 'troops'];

/** Targets first, one sentence for each figure; then one sentence for all that one voice counts. */
export function deedSentences(lookup: Catalogue, event: Event): readonly Prose[] {
  const claims = lookup.claimsOf(event.claims).filter((claim) => claim.quantity !== null);
  const targets = withRepeated(byFigure(claims.filter((claim) => claim.kind === 'targets')));
  const counts = countKinds.flatMap((kind) => byFigure(claims.filter((claim) => claim.kind === kind)));
  const voices = [...new Set(counts.map((counted) => tellerKey(lookup, counted)))];
  return [
    ...targets.map((counted) => targetSentence(lookup, event, counted)),
    ...voices.map((voice) =>
      countSentence(
        lookup,
        counts.filter((counted) => tellerKey(lookup, counted) === voice),
      ),
    ),
  ];
}

/** "The missiles", after "two anti-ship missiles" of the same article: nothing new is counted. */
function withRepeated(targets: readonly Counted[]): readonly Counted[] {
  const isAgain = ({ claim }: Counted): boolean => /^(?:the|these|those|them|both)$/i.test(claim.quantity?.text ?? '');
  const told = targets.filter((target) => !isAgain(target));
  const again = targets.filter(isAgain);
  const isOf = (first: Claim, { claim }: Counted): boolean => first.article === claim.article && first.subject.role === claim.subject.role;
  const rest = again.filter((target) => !told.some(({ claim }) => isOf(claim, target)));
  const grown = told.map((first) => ({
    ...first,
    same: [...first.same, ...again.filter((target) => isOf(first.claim, target)).flatMap(({ same }) => same)],
  }));
  return [...grown, ...rest];
}

/** Targets are what was aimed at; whether they were hit is more than the count says. */
function targetSentence(lookup: Catalogue, event: Event, { claim, same }: Counted): Prose {
  const { agent } = claim;
  const clause: Prose =
    agent !== null && agent.name === event.agent?.name
      ? [sourceWords(actorWords(agent), claim.id), text(' targeted '), ...nounPhrase(claim)]
      : [...nounPhrase(claim), text(` ${wasWere([claim])} targeted`)];
  const told = sourced(lookup, attributed(claim, clause), [claim, ...same], isOwnVoice(claim.attribution) ? 'outlet' : 'speaker');
  return sentence(told, lookup.marks(same.map((each) => each.id)));
}

/** "Article 2 speaks of …", "The Pentagon spoke of …": neutral where a collective ("a barrage of rockets") fits no verb. */
function countSentence(lookup: Catalogue, counts: readonly Counted[]): Prose {
  const [first] = counts;
  if (!first) return [];
  const all = counts.flatMap((counted) => counted.same);
  const things = listedProse(counts.map((counted) => nounPhrase(counted.claim)));
  const clause = [...teller(lookup, first.claim, tellersOf(lookup, all)), ...things];
  const told = isOwnVoice(first.claim.attribution) ? clause : sourced(lookup, clause, [first.claim, ...all], 'speaker');
  return sentence(told, lookup.marks(all.map((each) => each.id)));
}

function teller(lookup: Catalogue, claim: Claim, outlets: readonly string[]): Prose {
  if (!isOwnVoice(claim.attribution)) return [sourceWords(speakerWords(claim.attribution), claim.id), text(' spoke of ')];
  const { words, isOne } = tellersIn(lookup, outlets);
  return [...words, text(isOne ? ' speaks of ' : ' speak of ')];
}

function tellerKey(lookup: Catalogue, { claim, same }: Counted): string {
  return isOwnVoice(claim.attribution) ? tellersOf(lookup, same).join('|') : voiceKey(claim);
}

/** "Washington blamed the Kataib Hezbollah militia." Said once for each speaker and each accused. */
export function blameSentences(lookup: Catalogue, event: Event): readonly Prose[] {
  const blaming = lookup.claimsOf(event.claims).filter((claim) => isBlame(claim.attribution) && claim.agent !== null);
  const keys = [...new Set(blaming.map(blameKey))];
  return keys.flatMap((key) => {
    const same = blaming.filter((claim) => blameKey(claim) === key);
    const [claim] = same;
    if (!claim?.agent) return [];
    const verb = claim.attribution.verb?.startsWith('accus') ? ' accused ' : ' blamed ';
    const words = [sourceWords(speakerWords(claim.attribution), claim.id), text(verb), sourceWords(actorWords(claim.agent), claim.id)];
    return [sentence(sourced(lookup, words, same, 'speaker'), lookup.marks(same.map((each) => each.id)))];
  });
}

function blameKey({ attribution, agent }: Claim): string {
  return `${attribution.name ?? attribution.speaker}|${agent?.name}`;
}
