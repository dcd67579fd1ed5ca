/** Hand-made events, voices and counts of attacks for the tests of charts. */
import type { ActivityRow, Briefing, HappeningRow, OriginRow } from '../../src/model.ts';
import { date, point } from './charts-briefing.ts';

/** An event from one day to another; both null for an undated one. */
export function happening(
  number: number,
  title: string,
  days: readonly [string | null, string | null],
  more: Partial<HappeningRow> = {},
): HappeningRow {
  const [from, to] = days;
  return {
    event: `e${number}`,
    number,
    anchor: `event-${number}`,
    title,
    kind: 'attack',
    place: 'Varmia',
    date: { ...date(`${from ?? ''} ${to ?? ''}`.trim(), from ?? to ?? ''), mark: from !== null && from === to ? 'day' : 'period' },
    from,
    to,
    grade: 'weak',
    origins: 1,
    articles: 1,
    cite: [number],
    ...more,
  };
}

export function origin(name: string, grades: OriginRow['grades'], more: Partial<OriginRow> = {}): OriginRow {
  return { name, grades, events: 1, alone: 0, cite: grades.flatMap(({ cite }) => cite), ...more };
}

export function count(kind: ActivityRow['kind'], number: number, text: string, more: Partial<ActivityRow> = {}): ActivityRow {
  return {
    point: point(number, text),
    kind,
    subject: kind,
    place: 'Varmia',
    date: date('May 2021', '2021-05'),
    source: [],
    cite: [number % 90],
    ...more,
  };
}

export const happenings: readonly HappeningRow[] = [
  happening(1, 'Rockets on the depot', ['2021-05-01', '2021-05-01']),
  happening(2, 'Strike on the harbour', ['2021-05-01', '2021-05-31'], { kind: 'strike', grade: 'fair', origins: 2, cite: [2, 3] }),
  happening(3, 'Shots at the crossing', ['2021-05-07', '2021-05-07'], { kind: 'killing', grade: 'confirmed', origins: 3 }),
  happening(4, 'Strike on the airfield', ['2021-07-02', '2021-07-03'], { kind: 'strike', grade: 'contested' }),
  happening(5, 'Mine on the coast road', [null, null]),
];

const origins: readonly OriginRow[] = [
  origin(
    'the Varmian army',
    [
      { word: 'fair', cite: [2, 4] },
      { word: 'weak', cite: [5] },
    ],
    { events: 3, alone: 1 },
  ),
  origin('Article 2', [{ word: 'confirmed', cite: [3] }]),
  origin('Article 1', [{ word: 'weak', cite: [1] }]),
];

const activity: readonly ActivityRow[] = [
  count('strikes', 12, 'a dozen', { cite: [7] }),
  count('attacks', 150, 'more than 150', {
    point: { ...point(150, 'more than 150', 'claimed', 'the army'), low: 151, high: null, hedge: 'at least' },
    cite: [8, 9],
  }),
  count('attacks', 2, 'several', { point: { ...point(2, 'several'), high: null, hedge: 'vague' }, cite: [11] }),
];

export const events: Pick<Briefing['series'], 'happenings' | 'origins' | 'activity'> = { happenings, origins, activity };
