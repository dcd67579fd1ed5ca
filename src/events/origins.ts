/**
 * Origins. An origin is one voice: a speaker wherever quoted, with the body he speaks for, or one outlet's own reporting. What copies print,
 * and what an outlet repeats of a speaker of the event, is no other. Where the texts do not tell, the count is the lower one.
 */
import type { Claim, Origin } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { homeOf } from './accounts.ts';
import { publishedOf, type Sources } from './sources.ts';
import type { Speaker, Speakers } from './speakers.ts';

/** What a claim counts, where: the outlet repeats in its own voice what a speaker of the same article says, and is no second voice. */
const figureIn = (claim: Claim, where: string): string => `${where} ${claim.kind} ${claim.quantity?.low} ${claim.quantity?.high}`;

/** What a claim counts without its number: what a speaker counts in an article, its outlet counts with his words. */
const measureIn = (claim: Claim, where: string): string => `${where} ${claim.kind}`;

const ownEyes =
  /\b(?:we|(?:our|this (?:newspaper|station|agency)(?:’s|'s)?|an?(?: \p{Lu}\S*)*) (?:reporters?|correspondents?|journalists?|photographers?|teams?)|(?:reporters?|correspondents?|journalists?) (?:of|for|from) \S+(?: \S+)?) (?:saw|counted|recovered|found|witnessed|pulled)\b/iu;

const ownDeed = /\b(?:saw|counted|recovered|found|witnessed|pulled)\b/;

/** "Our reporter counted nine bodies": nobody else's figure. */
const isOwn = ({ evidence: { quote } }: Claim): boolean => ownDeed.test(quote) && ownEyes.test(quote);

/** "Six of the injured". */
const isPart = ({ subsetOf, evidence: { quote, start, focus } }: Claim): boolean =>
  subsetOf !== null || /\bof (?:the|them|those|these)\b/i.test(quote.slice(focus.start - start, focus.end - start));

/** Who gave what, where: what the own words of outlets are traced by. */
class Hearing {
  private readonly first = new Map<string, Speaker>();
  /** By figure: who gave it anywhere, and the first day on which it was printed with him. */
  private readonly given = new Map<string, { readonly speaker: Speaker; readonly day: string }>();
  /** What each speaker counted. */
  private readonly counted = new Set<string>();
  private readonly articles: Sources;

  constructor(claims: readonly Claim[], speakerOf: (claim: Claim) => Speaker | null, articles: Sources) {
    this.articles = articles;
    for (const claim of claims) {
      const speaker = speakerOf(claim);
      if (speaker === null) continue;
      const home = homeOf(claim, articles);
      const isWhole = claim.subsetOf === null;
      const isHeard = isWhole && !(speaker.isBystander || speaker.isOutlet) && claim.attribution.stance === 'asserted';
      this.hear(figureIn(claim, home), speaker);
      if (isWhole) this.hear(measureIn(claim, home), speaker);
      if (isHeard) this.hear(claim.article, speaker);
      if (isHeard) this.give(claim, speaker);
    }
  }

  private hear(key: string, speaker: Speaker): void {
    if (!this.first.has(key)) this.first.set(key, speaker);
  }

  private give(claim: Claim, speaker: Speaker): void {
    const key = figureIn(claim, '');
    this.counted.add(measureIn(claim, speaker.key));
    const day = publishedOf(claim, this.articles);
    const known = this.given.get(key);
    if (!known) this.given.set(key, { speaker, day });
    else if (day < known.day) this.given.set(key, { speaker: known.speaker, day });
  }

  /** Who says in the claim's own article what its outlet says there: the same figure, the same measure, or all that is counted. */
  nearby(claim: Claim): Speaker | undefined {
    const home = homeOf(claim, this.articles);
    return this.first.get(figureIn(claim, home)) ?? this.first.get(measureIn(claim, home)) ?? this.first.get(claim.article);
  }

  /** True where the claim may be of the speaker’s count: he counted none of it, or it is a part. */
  mayHave(claim: Claim, { key }: Speaker): boolean {
    return isPart(claim) || !this.counted.has(measureIn(claim, key));
  }

  /** Who gave the figure in another article of the event, that came out no later. */
  elsewhere(claim: Claim): Speaker | undefined {
    const known = this.given.get(figureIn(claim, ''));
    const day = publishedOf(claim, this.articles);
    return known && (day === '' || day >= known.day) ? known.speaker : undefined;
  }
}

/** Voices behind the claims, in order of first appearance. A claim that is denied supports nothing. */
export function originsOf(claims: readonly Claim[], speakers: Speakers, articles: Sources): readonly Origin[] {
  const told = claims.filter(({ attribution }) => attribution.stance !== 'denied');
  const hearing = new Hearing(told, speakers.of, articles);
  // What an article takes from elsewhere, it takes all from there that nobody in it says.
  const taken = new Map<string, Speaker>();
  for (const claim of told) {
    if (speakers.of(claim) !== null || isOwn(claim) || hearing.nearby(claim)) continue;
    const speaker = hearing.elsewhere(claim);
    if (speaker && !taken.has(claim.article)) taken.set(claim.article, speaker);
  }
  const heardBy = (claim: Claim): Speaker | undefined => {
    const source = taken.get(claim.article);
    return hearing.nearby(claim) ?? hearing.elsewhere(claim) ?? (source && hearing.mayHave(claim, source) ? source : undefined);
  };
  const voiceOf = (claim: Claim): Speaker => {
    const voice = speakers.of(claim) ?? (isOwn(claim) ? undefined : heardBy(claim)) ?? speakers.outletOf(claim);
    // "… , the agency reported": whoever told it the figure, where he is heard himself.
    return voice.isOutlet && !isOwn(claim) ? (hearing.elsewhere(claim) ?? voice) : voice;
  };
  const byVoice = groupBy(
    told.map((claim) => ({ claim, voice: voiceOf(claim) })),
    ({ voice }) => voice.key,
  );
  return [...byVoice.values()].map((own) => ({
    name: (own.find(({ claim }) => claim.attribution.name !== null) ?? own[0])?.voice.name ?? '',
    claims: own.map(({ claim }) => claim.id),
  }));
}
