/** Who speaks in the claims of an event: persons, bodies and outlets, each one voice however he is called. */
import type { Attribution, Claim } from '../model.ts';
import { type Body, bodyIn, isUnnamed, mayBeOne } from '../text/bodies.ts';
import { flow } from '../text/joins.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import { wordSet } from '../text/wordSet.ts';
import { homeOf } from './accounts.ts';
import type { Sources } from './sources.ts';

/** One who says something. */
export interface Speaker {
  /** The same for all that is said with one voice. */
  readonly key: string;
  /** As first called. */
  readonly name: string;
  /** True for somebody who tells of his own and of nobody's count: "a neighbour". */
  readonly isBystander: boolean;
  /** True for an outlet that others quote: what it says it may have from a speaker. */
  readonly isOutlet: boolean;
}

export interface Speakers {
  /** Null where the outlet speaks itself. */
  readonly of: (claim: Claim) => Speaker | null;
  readonly outletOf: (claim: Claim) => Speaker;
}

/** Who, without a name, tells more than he saw. */
const official =
  /\b(?:officials?|authorities|sources?|medics?|doctors?|report|statement|figures|commissioner|master|organi[sz]ers?|company|office)\b/i;

/** Before a person’s name. */
const titles = wordSet(
  'mr mrs ms miss dr prof professor sir father pastor reverend rev imam sheikh judge justice captain colonel lieutenant major general sergeant sgt capt col lt gen maj corporal admiral inspector superintendent commissioner commander chief chairman director governor mayor president minister senator deputy police interior health defence foreign prime',
);
const particle = /^(?:al|el|bin|ibn|abu|de|del|da|dos|van|von|der|den|la|le)$/i;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Words of the name at the end, without what stands before it: "civil protection director Lena Prado" is "lena prado"; a body keeps all its words. */
function nameIn(speaker: string): string {
  const words = (speaker.split(',')[0] ?? '').split(/\s+/).filter((word) => word !== '');
  const start = words.findLastIndex((word) => !isCapital(word) && !particle.test(word)) + 1;
  const isLongName = words.slice(0, start).some((word, at) => at > 0 && isCapital(word));
  if (start === words.length || isLongName) return fold(speaker).replace(/^(?:the|an?) /, '');
  const run = words.slice(start);
  const untitled = run.findIndex((word, at) => at === run.length - 1 || !titles.has(fold(word).replace(/\.$/, '')));
  return fold(run.slice(untitled).join(' '));
}

/** Characters on either side of a name that may say what he is. */
const beside = 70;

/** Apposed to a name: "the hospital’s director, Dr. Nadia Aziz", "Colonel Omar Daoud, spokesman for the army,"; null where nothing is. */
function apposedBody(quote: string, name: string): Body | null {
  const said = flow(quote, { start: 0, end: quote.length });
  const at = said.indexOf(name);
  if (at < 0) return null;
  const front = said.slice(Math.max(0, at - beside), at);
  const back = said.slice(at + name.length, at + name.length + beside);
  const called = /(?:^|[,.;:”"] |\b(?:and|but|as|that|while) )([^,.;:“”"]+)[,–—-]? ?$/u.exec(front)?.[1] ?? '';
  const [, behind = ''] = /^, ([^,.;:“”"]+)/u.exec(back) ?? [];
  return speakingFor(behind) ?? speakingFor(called);
}

const speaksFor =
  /\b(?:spokes\p{L}+|director|commander|chief|head|commissioner|minister|captain|colonel|general|officer|official|prosecutor|coroner)\b/iu;

/** The body of these words where they name one who speaks for it, at their end: "was brought there, said the army’s spokesman". */
function speakingFor(words: string): Body | null {
  if (!speaksFor.test(words)) return null;
  const verb = /^.*\b(?:said|says|told|according to|by)\s+/iu.exec(words)?.[0] ?? '';
  return bodyIn(words.slice(verb.length));
}

/** The most that an article introduces. */
const mostIntroduced = 12;

/** The statements of an article that say for whom somebody speaks, one a person. */
export function introductionsIn(claims: readonly Claim[]): readonly Claim[] {
  const found = new Map<string, Claim>();
  for (const claim of claims) {
    const { name } = claim.attribution;
    if (claim.kind !== 'statement' || name === null || isUnnamed(name) || found.has(name)) continue;
    if (speaksFor.test(claim.evidence.quote)) found.set(name, claim);
    if (found.size >= mostIntroduced) break;
  }
  return [...found.values()];
}

/** Who is known to speak for which body, by his name, in all articles. */
function bodiesByName(claims: readonly Claim[]): ReadonlyMap<string, Body> {
  const found = new Map<string, Body>();
  for (const { attribution, evidence } of claims) {
    const { speaker, name } = attribution;
    if (speaker === null || name === null || isUnnamed(name)) continue;
    const key = nameIn(name);
    const body = bodyIn(speaker) ?? bodyIn(name) ?? apposedBody(evidence.quote, name);
    if (body !== null && !found.has(key)) found.set(key, body);
  }
  return found;
}

/** The most bodies of one kind that are compared in an event: nothing that happens has more. */
const mostBodies = 40;

/** Each body by the fullest name that it may have: "the ministry" is the health ministry where no other spoke before. */
function knownBodies(bodies: readonly Body[]): ReadonlyMap<string, string> {
  const unique = [...new Map(bodies.map((body) => [textOf(body), body])).entries()];
  const fullest = unique.sort(([one, a], [other, b]) => lengthOf(b) - lengthOf(a) || (one < other ? -1 : 1));
  const heads = new Map<string, Body[]>();
  return new Map(
    fullest.map(([text, body]) => {
      const known = heads.get(body.kind) ?? [];
      const same = known.find((other) => mayBeOne(other, body));
      if (!same && known.length < mostBodies) heads.set(body.kind, [...known, body]);
      return [text, textOf(same ?? body)];
    }),
  );
}

const textOf = ({ kind, of, owner }: Body): string => [kind, ...of, ...owner.map((word) => `of ${word}`)].join(' ');

const lengthOf = ({ of, owner }: Body): number => of.length + owner.length;

/** Names by their endings: "Prado" and "Director Lena Prado" are "Lena Prado" where she is the only one. */
function fullNames(names: readonly string[]): ReadonlyMap<string, string> {
  const byEnding = new Map<string, string>();
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const words = name.split(' ');
    for (let from = 1; from < Math.min(words.length, 6); from++) byEnding.set(words.slice(from).join(' '), byEnding.get(name) ?? name);
  }
  return new Map(names.map((name) => [name, byEnding.get(name) ?? name]));
}

const within = / (?:of|from|with|for|at) (?:the )?(.+)$/;

/** Agencies by the letters that stand for them: "INA" is the Istmo News Agency where that is among the outlets. */
function byInitials(outlets: Iterable<string>): ReadonlyMap<string, string> {
  const long = [...outlets].map((outlet) => [(outlet.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join(''), outlet] as const);
  return new Map(long.filter(([letters, outlet]) => letters.length > 2 && outlet.includes(' ')).sort(([, a], [, b]) => (a < b ? -1 : 1)));
}

/** Letters that stand for an agency, in what a speaker is called: "INA", "the state news agency INA". */
const initials = /^(?:.*\bagency )?(\p{Lu}{3,6})$/u;

/** Whose words an article in its own voice prints: those of the agency that it is credited to, else its outlet’s. */
function outletOf(home: string, articles: Sources): string | null {
  const { agency = null, publisher = null } = articles.get(home) ?? {};
  return agency ?? publisher;
}

/** What each speaker of the event is known by. */
class Voices {
  readonly outlets: ReadonlyMap<string, string | null>;
  private readonly names: ReadonlyMap<string, string>;
  private readonly byName: ReadonlyMap<string, Body>;
  private readonly bodies: ReadonlyMap<string, string>;
  private readonly agencies: ReadonlyMap<string, string>;

  constructor(claims: readonly Claim[], heard: readonly Claim[], articles: Sources) {
    this.outlets = new Map(claims.map((claim) => [homeOf(claim, articles), outletOf(homeOf(claim, articles), articles)]));
    const published = [...this.outlets.values()].filter((outlet) => outlet !== null);
    const called = claims.flatMap(({ attribution: { name } }) => (name === null || isUnnamed(name) ? [] : [name]));
    this.names = fullNames([...called, ...published].map(nameIn));
    this.agencies = byInitials(published);
    const known = new Set(called.map(nameIn));
    this.byName = bodiesByName([...claims, ...heard.filter(({ attribution: { name } }) => name !== null && known.has(nameIn(name)))]);
    const speaking = claims.flatMap(({ attribution: { speaker, name } }) => [speaker, name]);
    const bodies = [...speaking, ...published].flatMap((words) => (words === null ? [] : (this.bodyOf(words) ?? [])));
    this.bodies = knownBodies([...this.byName.values(), ...bodies]);
  }

  private bodyOf(called: string): Body | null {
    const name = nameIn(called);
    return bodyIn(called) ?? this.byName.get(name) ?? this.byName.get(this.names.get(name) ?? name) ?? null;
  }

  keyOf(called: string, home: string): string {
    const body = this.bodyOf(called);
    if (body !== null) return this.bodies.get(textOf(body)) ?? textOf(body);
    if (isUnnamed(called)) return `${called} in article ${home}`;
    const agency = this.agencies.get(initials.exec(called)?.[1] ?? '');
    if (agency !== undefined) return nameIn(agency);
    const name = nameIn(called);
    // "a medic from the Red Valley Rescuers" speaks for them where they are heard themselves.
    const house = within.exec(fold(called))?.[1] ?? '';
    return this.names.get(house) ?? this.names.get(name) ?? name;
  }
}

/** "Fox News", whoever prints it: it reports what others told it. */
function isReporting(name: string, { organisations }: Lexicons): boolean {
  const kind = organisations.find(name)?.kind;
  return kind === 'outlet' || kind === 'agency';
}

function speakerOf(
  { speaker, name }: Attribution,
  home: string,
  voices: Voices,
  isOutlet: (key: string, name: string) => boolean,
): Speaker | null {
  if (name === null) return null;
  const key = voices.keyOf(speaker !== null && bodyIn(speaker) !== null ? speaker : name, home);
  const isBystander = isUnnamed(name) && bodyIn(name) === null && !official.test(name);
  return { key, name, isBystander, isOutlet: isOutlet(key, name) };
}

/** The speakers of these claims; `heard` is what else is said in their articles. */
export function speakersIn(claims: readonly Claim[], heard: readonly Claim[], articles: Sources, lexicons: Lexicons): Speakers {
  const voices = new Voices(claims, heard, articles);
  const papers = new Map(
    [...voices.outlets].map(([home, outlet]): [string, Speaker] => {
      const name = outlet ?? `the report in article ${home}`;
      return [home, { key: outlet === null ? name : voices.keyOf(outlet, home), name, isBystander: false, isOutlet: true }];
    }),
  );
  const outlets = new Set([...papers.values()].map(({ key }) => key));
  const isOutlet = (key: string, name: string): boolean => outlets.has(key) || isReporting(name, lexicons);
  const speakers = new Map(claims.map((claim) => [claim, speakerOf(claim.attribution, homeOf(claim, articles), voices, isOutlet)]));
  const nobody: Speaker = { key: '', name: '', isBystander: false, isOutlet: true };
  return { of: (claim) => speakers.get(claim) ?? null, outletOf: (claim) => papers.get(homeOf(claim, articles)) ?? nobody };
}
