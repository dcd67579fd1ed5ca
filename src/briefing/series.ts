/** The figures behind the charts: casualties by event, troops by place and time, counts of attacks, events in time and by place, and who says how much. */
import type { ActivityRow, Briefing, CasualtyRow, Claim, TroopRow } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { inTime, printDate } from './dates.ts';
import { happeningRows } from './happenings.ts';
import { levelsBefore } from './levels.ts';
import { originRows } from './origins.ts';
import { sourceOf } from './outlets.ts';
import { isWordOnly, nounOf } from './phrases.ts';
import { type Locate, placeRows } from './placeRows.ts';
import { placeCell } from './places.ts';
import { sharesOf, sideOf, statusOf } from './shares.ts';
import { claimsIn, tollOf } from './toll.ts';
import { casualtyMeasure, giversOf, pointOf } from './totals.ts';

const activities: ReadonlySet<string> = new Set(['attacks', 'strikes', 'targets', 'munitions']);

export function seriesOf(lookup: Catalogue, locate: Locate): Briefing['series'] {
  return {
    casualties: casualtyRows(lookup),
    troops: troopRows(lookup),
    activity: activityRows(lookup),
    happenings: happeningRows(lookup),
    origins: originRows(lookup),
    places: placeRows(lookup, locate),
  };
}

/** Every event of which a claim counts killed or wounded. */
function casualtyRows(lookup: Catalogue): readonly CasualtyRow[] {
  return lookup.events.flatMap((event) => {
    const tolls = [tollOf(lookup, event, 'killed'), tollOf(lookup, event, 'wounded')].flatMap((toll) => toll ?? []);
    if (tolls.length === 0) return [];
    return {
      event: event.id,
      anchor: lookup.anchorOf(event.id),
      date: printDate(event.when),
      title: event.title,
      killed: casualtyMeasure(lookup, event, 'killed'),
      wounded: casualtyMeasure(lookup, event, 'wounded'),
      bySide: sharesOf(lookup, event, sideOf),
      byStatus: sharesOf(lookup, event, statusOf),
      cite: lookup.marks(tolls.flatMap(claimsIn).map((claim) => claim.id)),
      givers: lookup.marks([...giversOf(lookup, event, 'killed'), ...giversOf(lookup, event, 'wounded')]),
    };
  });
}

function troopRows(lookup: Catalogue): readonly TroopRow[] {
  const rows = inOrder(lookup.told.filter((claim) => claim.kind === 'troops'));
  const before = levelsBefore(rows);
  return rows.flatMap((same) => {
    const [claim] = same;
    const point = claim && pointOf(claim);
    if (!claim || !point) return [];
    return {
      point,
      place: placeCell(claim.place),
      force: forceOf(claim),
      state: claim.detail ?? 'present',
      date: printDate(claim.when),
      from: claim.when.from,
      to: claim.when.to,
      changedFrom: before.get(claim.id) ?? null,
      source: sourceOf(lookup, same),
      cite: lookup.marks(same.flatMap((each) => lookup.withRepeats(each.id))),
    };
  });
}

function activityRows(lookup: Catalogue): readonly ActivityRow[] {
  const numbered = lookup.told.filter((claim) => activities.has(claim.kind) && !isWordOnly(claim));
  return inOrder(numbered).flatMap((same) => {
    const [claim] = same;
    const point = claim && pointOf(claim);
    if (!claim || !point) return [];
    const { kind, place, when } = claim;
    return {
      point,
      kind,
      subject: nounOf(claim),
      place: placeCell(place),
      date: printDate(when),
      source: sourceOf(lookup, same),
      cite: lookup.marks(same.flatMap((each) => lookup.withRepeats(each.id))),
    };
  });
}

/** In order of time; claims that say the very same of the same place and time share a row. */
function inOrder(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const rows = new Map<string, Claim[]>();
  for (const claim of [...claims].sort((a, b) => inTime(a.when, b.when))) {
    const row = rows.get(rowKey(claim));
    if (row) row.push(claim);
    else rows.set(rowKey(claim), [claim]);
  }
  return [...rows.values()];
}

function rowKey(claim: Claim): string {
  const { kind, quantity, when, place, detail, attribution } = claim;
  return JSON.stringify([
    kind,
    quantity?.low,
    quantity?.high,
    quantity?.hedge,
    when.edtf,
    place?.name,
    detail,
    attribution.name,
    nounOf(claim),
  ]);
}

/** "American troops"; the nationality where the noun is left out. */
function forceOf(claim: Claim): string {
  const noun = nounOf(claim);
  return claim.subject.text === '' && claim.subject.nationality ? `${noun} (${claim.subject.nationality})` : noun;
}
