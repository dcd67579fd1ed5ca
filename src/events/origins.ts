/**
 * Origins. An origin is one voice: a speaker wherever quoted, or one outlet's own reporting, and what copies it prints are no other.
 */
import type { Attribution, Claim, Origin } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { fold } from '../text/spans.ts';
import { wordSet } from '../text/wordSet.ts';
import { homeOf } from './accounts.ts';
import type { Sources } from './sources.ts';

/** Bodies of which one acts where something happens: whoever speaks for them, in whatever article, is one voice. */
const bodies = wordSet(
  'police army military ministry navy department brigade hospital embassy prosecutor prosecutors coroner sheriff coastguard rescuers firefighters government',
);
const spokesmen = wordSet('spokesman spokeswoman spokesperson');

/** "officials", "witnesses": a speaker without a name is somebody else in every article. */
const isUnnamed = (speaker: string): boolean => !/\p{Lu}/u.test(speaker);

/** Words that stand before the body that a speaker is of: "the health ministry", "local police". */
const idle = wordSet('the a an local state national city town county regional provincial district');

/** The body that speaks, by itself ("the fire department") or through its spokesman ("military spokesman Joseph Kirwa"); null for anybody else. */
function bodyOf(speaker: string): string | null {
  const words = fold(speaker).split(' ');
  const at = words.findIndex((word) => bodies.has(word));
  const isItself = at >= 0 && (at === words.length - 1 || words[at + 1] === 'in' || words[at + 1] === 'of');
  if (at < 0 || !(isItself || spokesmen.has(words[at + 1] ?? ''))) return null;
  return words
    .slice(0, at + 1)
    .filter((word) => !idle.has(word))
    .join(' ');
}

/** What a claim counts, where: the outlet repeats in its own voice what a speaker of the same article says, and is no second voice. */
function figureOf(claim: Claim, articles: Sources): string {
  return `${homeOf(claim, articles)} ${claim.kind} ${claim.quantity?.low} ${claim.quantity?.high}`;
}

/** The voice of one who is named, or of the text; a person by his last name in full: "Marta Quiroz" and "director Marta Quiroz" are one. */
function voiceIn({ speaker, name }: Attribution, home: string): string | null {
  if (name === null) return null;
  const body = bodyOf(speaker ?? name) ?? bodyOf(name);
  if (body !== null) return body;
  return isUnnamed(name) ? `${name} in article ${home}` : name;
}

/** Voices by each other: a longer name that ends with a shorter one is the same person, and who speaks for a body once does so always. */
function sameVoices(claims: readonly Claim[], voices: readonly string[]): ReadonlyMap<string, string> {
  const bodyOfName = new Map(
    claims.flatMap(({ attribution: { speaker, name } }): [string, string][] => {
      const body = bodyOf(speaker ?? '');
      return name !== null && body !== null && !isUnnamed(name) ? [[name, body]] : [];
    }),
  );
  const byLength = [...new Set(voices)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const isSame = (long: string, short: string): boolean => long.endsWith(` ${short}`) && short.includes(' ');
  return new Map(
    byLength.map((voice, at) => {
      const plain = byLength.slice(0, at).find((short) => isSame(voice, short)) ?? voice;
      return [voice, bodyOfName.get(voice) ?? bodyOfName.get(plain) ?? plain];
    }),
  );
}

/** What a claim counts without its number: what a speaker counts in an article, its outlet counts with his words. */
const measureOf = (claim: Claim, articles: Sources): string => `${homeOf(claim, articles)} ${claim.kind}`;

/** The first voice for each figure, and the first for each measure of an article. */
function speakersOf(claims: readonly Claim[], articles: Sources): ReadonlyMap<string, string> {
  const speakers = new Map<string, string>();
  for (const claim of claims) {
    const home = homeOf(claim, articles);
    const voice = voiceIn(claim.attribution, home);
    if (voice === null) continue;
    for (const key of [figureOf(claim, articles), measureOf(claim, articles)]) if (!speakers.has(key)) speakers.set(key, voice);
  }
  return speakers;
}

/** Whose word the claim is: its speaker's; else that of whoever gives the same figure, or counts the same, in the same article; else the outlet's own. */
function originOf(claim: Claim, speakers: ReadonlyMap<string, string>, articles: Sources): string {
  const home = homeOf(claim, articles);
  const heard = speakers.get(figureOf(claim, articles)) ?? speakers.get(measureOf(claim, articles));
  return voiceIn(claim.attribution, home) ?? heard ?? articles.get(home)?.publisher ?? `the report in article ${home}`;
}

/** What the voice of the claim is called in print: as its first claim names it. */
function calledBy(claim: Claim, key: string): string {
  const { speaker, name } = claim.attribution;
  return name !== null && bodyOf(speaker ?? name) !== null ? name : key;
}

/** Voices behind the claims, in order of first appearance. A claim that is denied supports nothing. */
export function originsOf(claims: readonly Claim[], articles: Sources): readonly Origin[] {
  const told = claims.filter(({ attribution }) => attribution.stance !== 'denied');
  const speakers = speakersOf(told, articles);
  const voices = told.map((claim) => originOf(claim, speakers, articles));
  const known = sameVoices(told, voices);
  const byVoice = groupBy(
    told.map((claim, at) => ({ claim, voice: known.get(voices[at] ?? '') ?? '' })),
    ({ voice }) => voice,
  );
  return [...byVoice].map(([voice, own]) => {
    const named = own.find(({ claim }) => claim.attribution.name !== null) ?? own[0];
    return { name: named ? calledBy(named.claim, voice) : voice, claims: own.map(({ claim }) => claim.id) };
  });
}
