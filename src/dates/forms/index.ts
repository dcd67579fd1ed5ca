import type { DateForm } from '../reading.ts';
import { ago } from './ago.ts';
import { calendarPeriod } from './calendarPeriod.ts';
import { century } from './century.ts';
import { clock } from './clock.ts';
import { comingSpan } from './comingSpan.ts';
import { comingUnits } from './comingUnits.ts';
import { counted } from './counted.ts';
import { dayPart } from './dayPart.ts';
import { dayWord } from './dayWord.ts';
import { decade } from './decade.ts';
import { earlierWeekday } from './earlierWeekday.ts';
import { fiscalYear } from './fiscalYear.ts';
import { fraction } from './fraction.ts';
import { holiday } from './holiday.ts';
import { iso } from './iso.ts';
import { month } from './month.ts';
import { monthDay } from './monthDay.ts';
import { monthSpan } from './monthSpan.ts';
import { namedEvent } from './namedEvent.ts';
import { neighbour } from './neighbour.ts';
import { numeric } from './numeric.ts';
import { oldAgo } from './oldAgo.ts';
import { ordinalDay } from './ordinalDay.ts';
import { part } from './part.ts';
import { partOfThat } from './partOfThat.ts';
import { postYear } from './postYear.ts';
import { quarter } from './quarter.ts';
import { recent } from './recent.ts';
import { season } from './season.ts';
import { stamp } from './stamp.ts';
import { theWeek } from './theWeek.ts';
import { vague } from './vague.ts';
import { weekday } from './weekday.ts';
import { weekend } from './weekend.ts';
import { weekOf } from './weekOf.ts';
import { year } from './year.ts';
import { yearAgo } from './yearAgo.ts';

/** The longest reading at a place wins; among equals the one listed first, so that exact forms stand before loose ones. */
export const forms = [
  iso,
  numeric,
  stamp,
  monthDay,
  clock,
  namedEvent,
  holiday,
  part,
  season,
  fraction,
  quarter,
  monthSpan,
  month,
  ordinalDay,
  weekday,
  weekend,
  dayWord,
  dayPart,
  oldAgo,
  yearAgo,
  ago,
  counted,
  comingSpan,
  comingUnits,
  earlierWeekday,
  partOfThat,
  neighbour,
  calendarPeriod,
  recent,
  fiscalYear,
  weekOf,
  theWeek,
  century,
  decade,
  year,
  postYear,
  vague,
] as const satisfies readonly DateForm[];
