/** Where the sources of one event do not say the same: every claim of the measure, and how it stands to the most supported one. */
import type { Claim, Dispute, DisputeRelation, Figure, MeasureKind, Total } from '../model.ts';
import { onceBy } from '../text/grouping.ts';
import type { Account } from './accounts.ts';
import { isRising } from './policy.ts';
import { publishedOf, type Sources } from './sources.ts';
import { type Counting, exceeds, isVague } from './totals.ts';

/** How a claim stands to the best figure of its people; `no figure` for a vague word. */
function relationOf(claim: Claim, total: Total, { withdrawn, overtaken }: Counting): DisputeRelation {
  if (claim.attribution.stance === 'denied') return 'denial';
  if (withdrawn.some(({ claims }) => claims.includes(claim))) return 'withdrawn';
  if (claim.subsetOf !== null) return 'part of';
  if (isVague(claim)) return 'no figure';
  if (overtaken.some(({ claims }) => claims.includes(claim))) return compare(claim.quantity?.low ?? 0, total.best ?? 0);
  if (!total.claims.includes(claim.id)) return 'other scope';
  const group = total.groups.find(({ claims }) => claims.includes(claim.id));
  return compare(claim.quantity?.low ?? claim.quantity?.high ?? 0, group?.best ?? total.best ?? 0);
}

function compare(value: number, best: number): DisputeRelation {
  if (value === best) return 'same';
  return value < best ? 'lower' : 'higher';
}

/** Numbers that cannot both be right: "12" and "15", but not "more than 25" and "at least 30". */
function clash(a: Figure, b: Figure): boolean {
  const isBelow = (x: Figure, y: Figure): boolean => x.high !== null && y.low !== null && x.high < y.low;
  return isBelow(a, b) || isBelow(b, a);
}

/** Each figure once: a long list repeats few. */
const distinct = (figures: readonly Figure[]): readonly Figure[] => onceBy(figures, ({ low, high }) => `${low} ${high}`);

const anyClash = (figures: readonly Figure[]): boolean => {
  const told = distinct(figures);
  return told.some((a, at) => told.slice(at + 1).some((b) => clash(a, b)));
};

function groupsClash([widest, ...scoped]: Counting['tellings']): boolean {
  if (!widest) return false;
  if (scoped.some((part) => exceeds(part, widest))) return true;
  const isKeyed = widest.accounts.every(({ scope }) => scope === 'nations' || scope === 'persons');
  return isKeyed
    ? widest.groups.some(({ low, high }) => low !== null && high !== null && low < high && hasClash(widest.accounts))
    : anyClash(widest.accounts.map(({ figure }) => figure));
}

/** Among counts of the same nation or person: two that cannot both be right. */
function hasClash(accounts: readonly Account[]): boolean {
  const claims = accounts.flatMap((account) => account.claims);
  const figure = ({ quantity }: Claim): Figure => ({ low: quantity?.low ?? null, best: null, high: quantity?.high ?? null });
  return claims.some((a, at) =>
    claims.slice(at + 1).some((b) => a.subject.nationality === b.subject.nationality && clash(figure(a), figure(b))),
  );
}

/** Every higher number was published on a later day: the count rose, and nobody is wrong. Counts of a part of the people do not bear on it. */
function isRisingCount([widest, ...scoped]: Counting['tellings']): boolean {
  if (!widest) return false;
  const beyond = scoped.filter((part) => exceeds(part, widest));
  const accounts = [widest, ...beyond].flatMap((telling) => telling.accounts);
  return isRising(accounts.map(({ figure, published, voice }) => ({ value: figure.best, published, voice })));
}

/** "12 militants, the army said" and "12 civilians, residents said": one number, and a quarrel over who they were. */
function quarrelsOverWhom(accounts: readonly Account[]): boolean {
  const statuses = accounts
    .filter(({ claims }) => claims.length === 1)
    .map(({ claims, voice }) => ({ status: claims[0]?.subject.status ?? 'unknown', voice }));
  const told = statuses.filter(({ status }) => status !== 'unknown' && status !== 'mixed');
  return told.some((a) => told.some((b) => a.status !== b.status && a.voice !== b.voice));
}

type Quarrel = Pick<Dispute, 'isContested' | 'reason'>;

/** "Earlier reports of nine dead were wrong", where who reported nine counts seven now: nobody is left to contest it. */
const isOfWithdrawn = ({ quantity }: Claim, { withdrawn }: Counting): boolean =>
  withdrawn.some(({ figure }) => figure.low === quantity?.low && figure.high === quantity?.high);

function denialOf(own: readonly Claim[], measure: MeasureKind, counting: Counting): Quarrel | null {
  const denied = own.filter((claim) => claim.attribution.stance === 'denied' && !isOfWithdrawn(claim, counting));
  if (denied.length === 0) return null;
  const isAny = denied.some(({ quantity }) => quantity?.high === 0);
  return { isContested: true, reason: isAny ? `One side denies that anyone was ${measure}.` : 'One side denies a figure.' };
}

function quarrelOf(own: readonly Claim[], total: Total, measure: MeasureKind, counting: Counting): Quarrel | null {
  const { accounts, tellings, withdrawn } = counting;
  const denial = denialOf(own, measure, counting);
  if (denial) return denial;
  if (groupsClash(tellings)) {
    return isRisingCount(tellings)
      ? { isContested: false, reason: `Later reports give a higher number of people ${measure}.` }
      : { isContested: true, reason: `The sources give different numbers of people ${measure}.` };
  }
  if (quarrelsOverWhom(accounts)) return { isContested: true, reason: `The sources differ on who was ${measure}.` };
  const isVagueBeside = !total.isVague && own.some((claim) => isVague(claim) && claim.subsetOf === null);
  if (isVagueBeside) return { isContested: false, reason: 'One source gives a number, another only a word.' };
  return withdrawn.length > 0 ? { isContested: false, reason: 'A higher number was withdrawn by who gave it.' } : null;
}

/** The dispute over one measure, or null when its claims agree. Rows are in the order of the claims. */
export function disputeOf(
  claims: readonly Claim[],
  total: Total,
  measure: MeasureKind,
  counting: Counting,
  articles: Sources,
): Dispute | null {
  const own = claims.filter((claim) => claim.kind === measure);
  const quarrel = quarrelOf(own, total, measure, counting);
  if (!quarrel) return null;
  const rows = own.map((claim) => ({ claim, relation: relationOf(claim, total, counting) }));
  const settled = rows.filter(({ relation }) => relation === 'same').map(({ claim }) => publishedOf(claim, articles));
  const isLater = (claim: Claim): boolean => settled.length > 0 && settled.every((day) => day !== '' && day < publishedOf(claim, articles));
  return {
    measure,
    ...quarrel,
    rows: rows.map(({ claim, relation }) => ({
      claim: claim.id,
      // A higher number that came out after the best one was last given.
      relation: relation === 'higher' && isLater(claim) ? 'later update' : relation,
    })),
  };
}
