/** Who suffered what, for an event of which nothing else is told: "Four policemen killed", "People wounded"; a number only where all agree on it. */
import type { Claim } from '../model.ts';

const numberWords = ['no', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** What a title says of them. */
const became = [
  ['killed', 'killed'],
  ['wounded', 'wounded'],
  ['missing', 'missing'],
  ['captured', 'held'],
  ['displaced', 'displaced'],
  ['targets', 'attacked'],
  ['munitions', 'fired'],
] as const;

/** Nouns that need their sentence, or are no people: "others", "them", "bodies", "lives". */
const lean =
  /\b(?:others?|them|whom|us|these|those|bodies|body|lives|life|dead|victims?|total|toll|injur\w+|casualt\w+|deaths?|fatalit\w+|sons?|daughters?|parents?|relatives|wives)\b|[’']s\b/i;
/** One or two small words in the plural. */
const plain = /^(?:\p{Lu}\p{L}+ |\p{Ll}+ )?(?:\p{Ll}+s|\p{Ll}*men|children|people|police)$/u;
const mostLetters = 28;
/** Says nothing of who it is. */
const noRole =
  /^(?:person|people|victim|body|other|one|second|third|first|individual|suspect|half|son|daughter|father|mother|brother|sister|wife|husband|cousin|friend|relative|neighbou?r|member|patient|girlfriend|boyfriend|uncle|aunt|nephew|niece|grand\p{Ll}+|parent|spouse|partner|kid|youngster|guy)$/u;

function nounOf({ subject }: Claim): string | null {
  const noun = subject.text.replaceAll(/\s+/g, ' ').trim();
  return plain.test(noun) && !lean.test(noun) && noun.length <= mostLetters
    ? noun.replace(/^(?:own|fellow|wounded|dead|killed|injured) /, '')
    : null;
}

const digits = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** The number that all claims of the whole give; null where one differs, is vague or has an open end. */
function agreedOn(claims: readonly Claim[]): number | null {
  const [first] = claims;
  const number = first?.quantity?.low ?? null;
  const isAgreed = claims.every(
    ({ quantity, attribution }) =>
      quantity?.hedge === 'exact' && quantity.low === number && quantity.high === number && attribution.stance !== 'denied',
  );
  return isAgreed && number !== null && number > 0 ? number : null;
}

/** "Man", "Teacher": one person by what most claims call him. */
function personOf(claims: readonly Claim[]): string {
  const roles = claims.flatMap(({ subject }) =>
    subject.role !== null && /^\p{Ll}{3,14}$/u.test(subject.role) && !noRole.test(subject.role) ? [subject.role] : [],
  );
  const votes = (role: string): number => roles.filter((other) => other === role).length;
  const best = roles.reduce<string | null>((most, role) => (most === null || votes(role) > votes(most) ? role : most), null);
  return best === null ? 'One person' : best.charAt(0).toUpperCase() + best.slice(1);
}

/** "Four policemen", "40 people", "Guards". */
function who(claims: readonly Claim[], isPeople: boolean): string {
  const nouns = claims.flatMap((claim) => nounOf(claim) ?? []);
  // Villagers whom one article calls people are people to all.
  const noun = new Set(nouns).size === 1 || claims.length === nouns.length ? (nouns[0] ?? null) : null;
  const number = agreedOn(claims);
  const bare = isPeople ? 'people' : 'targets';
  if (number === null) return noun ?? bare;
  if (number === 1) return isPeople ? personOf(claims) : 'One target';
  return `${numberWords[number] ?? digits(number)} ${noun ?? bare}`;
}

/** The gravest that anybody counts. */
export function sufferedBy(claims: readonly Claim[]): string {
  for (const [kind, verb] of became) {
    const counted = claims.filter((claim) => claim.kind === kind && claim.quantity !== null);
    const whole = counted.filter((claim) => claim.subsetOf === null && (claim.quantity?.high ?? 1) > 0);
    if (whole.length > 0) return `${who(whole, kind !== 'targets' && kind !== 'munitions')} ${verb}`;
    if (counted.length > 0 && kind === 'wounded') return 'No casualties';
  }
  return claims.some(({ kind }) => kind === 'killed') ? 'No deaths' : 'Report';
}
