/**
 * What the sentences of the claims themselves call a happening that no attack or strike is named for: "Coach crash", "Floods", "Shelling".
 * The nearest words of a closed list decide; a sentence without any of them calls it nothing.
 */
import type { Claim } from '../model.ts';

/** How a title goes on: the happening itself, or what its victims died of. */
export interface Called {
  readonly what: string;
  /** True where it follows the victims: "three guards killed", "in a minefield". */
  readonly isTail: boolean;
}

const vehicle =
  '(coach|minibus|school bus|bus|train|tram|plane|aircraft|airliner|helicopter|lorry|truck|van|car|motorcycle|taxi|cable car)';
const boat = '(boat|ferry|ship|launch|canoe|vessel|dinghy|trawler|yacht|raft|barge)';
const structure = '(roof|building|bridge|wall|dam|stand|balcony|ceiling|tunnel|scaffolding|crane|tower)';
/** A few words on, inside one clause. */
const soon = '[^.;:]{0,80}?';
const people = '([Gg]unm[ae]n|[Mm]ilitants|[Ii]nsurgents|[Bb]andits|[Rr]ebels)';

/** "the village of Tansega", after what was done to it. */
const village = String.raw`(?: the ((?:village|town|city) of \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}))?`;

type Shape = readonly [shape: RegExp, what: (match: readonly string[]) => string];

const article = (noun: string): string => `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const several = (who: string): string => (who === 'gunman' ? 'a gunman' : who);
const onto = (where: string | undefined): string => (where ? ` on the ${where}` : '');

/** A word that begins its sentence, as inside one; names of villages keep their capitals. */
const inside = (words: string | undefined): string =>
  words === undefined || /^(?:village|town|city) /.test(words) ? (words ?? '') : words.toLowerCase();

/** Those that say most first; of each, what it matches. */
const shapes: readonly Shape[] = [
  // "a coach crash", "a train derailment"
  [new RegExp(String.raw`\b(?:${vehicle} )(crash|collision|derailment|accident|pile-up)\b`, 'i'), ([, what, noun]) => `${what} ${noun}`],
  // "a minibus left the road", "when their coach crashed"
  [new RegExp(String.raw`\b${vehicle}\b${soon}\bderailed\b`, 'i'), ([, what]) => `${what} derailment`],
  [
    new RegExp(
      String.raw`\b${vehicle}\b${soon}\b(?:crash(?:ed|es)|collided|overturned|plunged|veered|skidded|ran off|(?:left|leaves) the (?:\w+ )?(?:road|motorway|highway|runway|rails|track))\b`,
      'i',
    ),
    ([, what]) => `${what} crash`,
  ],
  [new RegExp(String.raw`\b${boat}\b${soon}\b(?:sank|sinks|sunk|went down)\b`, 'i'), ([, what = '']) => `sinking of ${article(what)}`],
  [new RegExp(String.raw`\b${boat}\b${soon}\b(?:overturned|capsized)\b`, 'i'), ([, what = '']) => `capsizing of ${article(what)}`],
  [new RegExp(String.raw`\b${structure} collapse\b`, 'i'), ([, what]) => `${what} collapse`],
  [
    new RegExp(String.raw`\b${structure}\b${soon}\b(?:collapsed|came down|gave way|fell in|caved in|fell on)\b`, 'i'),
    ([, what]) => `${what} collapse`,
  ],
  // "in a crush at a stadium", "a fire in a hotel", "a house fire"
  [
    /(?<!opened )\b(crush|stampede|fire|blaze) ((?:at|in|on) an? \p{Ll}+(?= (?:in|at|on|near)\b|,|\.))/iu,
    ([, what, where]) => `${what} ${where}`,
  ],
  [
    /\b(house|hotel|forest|factory|warehouse|market|hospital|nightclub|apartment|flat) (fire|blaze)\b/i,
    ([, what, noun]) => `${what} ${noun}`,
  ],
  [/\b(crush|stampede)\b(?! injur)/i, ([, what = '']) => what],
  [
    /(?<!-)\b(flash floods?|floods|flooding|landslides?|mudslides?|avalanche|earthquake|tsunami|cyclone|hurricane|typhoon|tornado|wildfires?|bushfires?|heatwave)\b/i,
    ([, what = '']) => what,
  ],
  // What was used, told by what it did.
  [/\bsuicide bombers?\b/i, () => 'suicide bombing'],
  [
    new RegExp(
      String.raw`\b((?:roadside|car|truck|nail|parcel|petrol) )?bomb\b${soon}\b(?:went off|exploded|detonated|blew up|killed|destroyed)\b`,
      'i',
    ),
    ([, kind = '']) => `${kind}bomb explosion`,
  ],
  [new RegExp(String.raw`\bgrenade\b${soon}\b(?:thrown|threw|hurled|lobbed)\b`, 'i'), () => 'grenade attack'],
  [new RegExp(String.raw`\bgrenade\b${soon}\b(?:went off|exploded|hurt|wounded|killed)\b`, 'i'), () => 'grenade explosion'],
  [/\b(?:land)?mines? (?:exploded|went off|blew up|detonated)\b/i, () => 'mine explosion'],
  [/\b(?:artillery |mortar )?shells (?:struck|hit|fell|landed|slammed)\b/i, () => 'shelling'],
  [/\b(rocket|missile|drone)s? (?:struck|hit|fell|landed|slammed)\b/i, ([, what]) => `${what} strike`],
  [
    new RegExp(String.raw`\b${people}\b${soon}\b(?:raided|stormed)\b${village}`, 'u'),
    ([, who = '', where]) => `raid by ${several(who)}${onto(where)}`,
  ],
  [/\b(?:opened fire|shots rang|shot dead|gunned down|shot and (?:killed|wounded)|drive-by)\b/i, () => 'shooting'],
  [
    new RegExp(String.raw`\b${people}\b${soon}\battacked\b${village}`, 'u'),
    ([, who = '', where]) => `attack by ${several(who)}${onto(where)}`,
  ],
  [/\bwith (?:a kni(?:fe)|knives|a machete)\b/i, () => 'knife attack'],
  [/\b(?:stabbed|stabbing)\b/i, () => 'stabbing'],
  [/\b(?:was|were|been|wounded|people|men|women) shot\b|\bshot (?:\p{Ll}+ ){0,2}(?:people|men|women)\b/iu, () => 'shooting'],
  // Whoever was held among much else names it only where nothing else does.
  [/\bhostages?\b/i, () => 'hostage-taking'],
];

const tails: readonly Shape[] = [
  [/\bminefield\b/i, () => 'in a minefield'],
  [/\b(?:land)?mines (?:have |had )?killed\b/i, () => 'by mines'],
];

const matched = (list: readonly Shape[], sentence: string): string | null => {
  for (const [shape, what] of list) {
    const match = shape.exec(sentence);
    if (match) return what(match.map(inside));
  }
  return null;
};

/** Sentences are cut where a reader has the gist. */
const mostLetters = 600;

function calledIn(sentence: string): Called | null {
  const words = sentence.replaceAll(/\s+/g, ' ').slice(0, mostLetters);
  const what = matched(shapes, words);
  if (what !== null) return { what: raised(what), isTail: false };
  const tail = matched(tails, words);
  return tail === null ? null : { what: tail, isTail: true };
}

/** What most articles call it; of equals, what is told first. Null where no sentence does. */
export function calledBy(claims: readonly Claim[]): Called | null {
  const votes = new Map<string, { readonly called: Called; readonly articles: Set<string> }>();
  for (const { article: home, evidence } of claims) {
    const called = calledIn(evidence.quote);
    if (called === null) continue;
    const vote = votes.get(called.what) ?? { called, articles: new Set<string>() };
    vote.articles.add(home);
    votes.set(called.what, vote);
  }
  const [best] = [...votes.values()].sort((a, b) => b.articles.size - a.articles.size);
  return best?.called ?? null;
}
