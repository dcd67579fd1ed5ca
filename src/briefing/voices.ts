/**
 * Who says it. A claim in the outlet's own words is told plainly; any other keeps its speaker and, where it fits
 * English grammar, the speaker's own verb.
 */
import type { Attribution, Claim, Prose } from '../model.ts';
import { sourceWords, text } from './wording.ts';

/** Verbs that take "that"; any other verb becomes "according to". */
const thatVerbs = new Set(
  'said says claimed claims reported reports confirmed confirms announced announces stated states added adds alleged alleges denied denies asserted asserts declared declares estimated estimates acknowledged acknowledges insisted insists argued argues'.split(
    ' ',
  ),
);

/** Verbs that speak of who did it, not of how many: the count itself is the outlet's. */
const blameVerbs = new Set('blame blames blamed accuse accuses accused'.split(' '));

/** A longer name takes no apostrophe. */
const shortName = 3;

const pronouns = new Set('he she it they him her them his its their we who this that'.split(' '));

/** A key for claims that one sentence may attribute together. */
export function voiceKey(claim: Claim): string {
  const { attribution } = claim;
  if (isOwnVoice(attribution)) return '';
  return [personOf(attribution) ?? attribution.name ?? attribution.speaker, attribution.verb, attribution.via, attribution.stance].join(
    '|',
  );
}

/** True where the outlet speaks for itself, or only the blame is another's. */
export function isOwnVoice(attribution: Attribution): boolean {
  return attribution.speaker === null || isBlame(attribution);
}

export function isBlame({ speaker, verb }: Attribution): boolean {
  return speaker !== null && verb !== null && blameVerbs.has(verb.toLowerCase());
}

/** A person's two last names, after what he is: "harbour director Ada Holm". */
const titled =
  /(?:^|\s)(?:\p{Ll}[\p{L}’'-]*|Dr\.?|Prof\.?|Colonel|Col\.?|Captain|Capt\.?|General|Gen\.?|Major|Sgt\.?|Lt\.?|Governor|President|Minister|Mayor) (\p{Lu}\p{Ll}[\p{L}’'-]* \p{Lu}\p{Ll}[\p{L}’'-]*)$/u;
const bareName = /^\p{Lu}\p{Ll}[\p{L}’'-]* \p{Lu}\p{Ll}[\p{L}’'-]*$/u;
const body = /^(?:the|an?|his|her|their|its|in|of) /i;

/** "Ada Holm", whatever stands before the name; null for bodies and for the unnamed. */
export function personOf({ speaker, name }: Attribution): string | null {
  const words = (name ?? speaker ?? '').replaceAll(/\s+/g, ' ').trim();
  if (body.test(words)) return null;
  return titled.exec(words)?.[1] ?? (bareName.test(words) ? words : null);
}

const unsaid: Attribution = { speaker: null, name: null, verb: null, via: null, stance: 'asserted' };

/** The speaker for the middle of a sentence: "the Pentagon"; the lexicon's name for a pronoun; "the speaker" failing that. */
export function speakerWords({ speaker, name }: Attribution): string {
  if (speaker === null) return 'the article';
  const words = withoutTitleCase(speaker.replaceAll(/\s+/g, ' ').trim());
  if (name && (isShortOf(words, name) || (/^the \p{Ll}+$/u.test(words) && personOf({ ...unsaid, name }) !== null))) return name;
  if (!pronouns.has(words.toLowerCase())) return words;
  return name && !pronouns.has(name.toLowerCase()) ? name : `a speaker whom the text calls “${words}”`;
}

/** "Mr Austin" of "Defence Secretary Lloyd Austin". */
function isShortOf(words: string, name: string): boolean {
  const surname = words.split(' ').at(-1) ?? '';
  return (
    name.length > words.length &&
    /^((Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj)\.? )?\p{Lu}[\p{L}’'-]+$/u.test(words) &&
    name.split(' ').includes(surname)
  );
}

/** A figure that somebody denies is told as a denial or not at all. */
export const isDenied = ({ attribution }: Claim): boolean => attribution.stance === 'denied';

/** For tables: "the article itself", "Iraq", "the Pentagon, relayed by Fox News". */
export function speakerCell(claim: Claim): string {
  const { attribution } = claim;
  if (isOwnVoice(attribution)) return 'the article itself';
  return speakerWords(attribution) + viaWords(attribution);
}

/** A clause with its attribution: "Iraq claimed that …", "according to the Pentagon, …", or the bare clause. */
export function attributed(claim: Claim, clause: Prose): Prose {
  const { attribution } = claim;
  if (isOwnVoice(attribution)) return attribution.stance === 'denied' ? [text('it is denied that '), ...clause] : clause;
  const verb = attribution.verb?.toLowerCase() ?? '';
  const speaker = sourceWords(speakerWords(attribution), claim.id);
  const via = attribution.via ? [sourceWords(viaWords(attribution), claim.id), text(',')] : [];
  // Whatever the verb ("dismissed", "rejected"), what is denied is told as denied.
  if (attribution.stance === 'denied') return [speaker, ...via, text(' denied that '), ...clause];
  if (attribution.stance === 'alleged' && !thatVerbs.has(verb)) return [speaker, ...via, text(' alleged that '), ...clause];
  if (thatVerbs.has(verb)) return [speaker, ...via, text(` ${verb} that `), ...clause];
  return [text('according to '), speaker, ...(via.length > 0 ? via : [text(',')]), text(' '), ...clause];
}

/** Has an account of its own: "Iraq", "the ministry", "an armed group", but not "police", "figures released". */
const accountable = /^(?:\p{Lu}|(?:the|an?) )/u;
/** Papers do not give accounts. */
const paper = /\b(?:records?|figures|data|indictment|reports?|statement|bulletin|documents?|count|toll|list)$/i;

/** Short form for a line of facts: "by Iraq’s account"; empty for the outlet's own voice. */
export function accountOf(claim: Claim): Prose {
  if (isOwnVoice(claim.attribution)) return [];
  const words = speakerWords(claim.attribution);
  if (!accountable.test(words) || paper.test(words)) return [text('according to '), sourceWords(words, claim.id)];
  const isShort = words.split(' ').length <= shortName && !/[s,”]$/.test(words);
  return isShort
    ? [text('by '), sourceWords(`${words}’s`, claim.id), text(' account')]
    : [text('by the account of '), sourceWords(words, claim.id)];
}

/** How many different speakers the claims name. */
export function speakerCount(claims: readonly Claim[]): number {
  const names = claims.flatMap(({ attribution }) => attribution.name ?? attribution.speaker ?? []);
  return new Set(names.map((name) => name.toLowerCase())).size;
}

/** A leading "The" or "An" is lowered; names keep their capital. */
export function withoutTitleCase(words: string): string {
  return /^(The|A|An|One|Some|Several|Two|Three|Senior|Unnamed|Local|Officials?|Witnesses|Residents|Medics|Police|Authorities|Investigators|Detectives|Firefighters|Doctors|Rescuers|Prosecutors|Deputies|Troopers|Neighbou?rs|Activists|Relatives|Survivors|Rebels|Militants|Soldiers|Attackers)\b/.test(
    words,
  )
    ? words.slice(0, 1).toLowerCase() + words.slice(1)
    : words;
}

function viaWords({ via }: Attribution): string {
  return via ? `, relayed by ${withoutTitleCase(via)}` : '';
}
