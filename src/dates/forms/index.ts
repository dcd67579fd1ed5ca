import type { DateForm } from '../reading.ts';
import { ago } from './ago.ts';
import { calendarPeriod } from './calendarPeriod.ts';
import { clock } from './clock.ts';
import { counted } from './counted.ts';
import { dayWord } from './dayWord.ts';
import { decade } from './decade.ts';
import { fraction } from './fraction.ts';
import { iso } from './iso.ts';
import { month } from './month.ts';
import { monthDay } from './monthDay.ts';
import { namedEvent } from './namedEvent.ts';
import { neighbour } from './neighbour.ts';
import { numeric } from './numeric.ts';
import { part } from './part.ts';
import { recent } from './recent.ts';
import { season } from './season.ts';
import { vague } from './vague.ts';
import { weekday } from './weekday.ts';
import { weekend } from './weekend.ts';
import { year } from './year.ts';

/** The longest reading at a place wins; among equals the one listed first, so that exact forms stand before loose ones. */
export const forms = [
  iso,
  numeric,
  monthDay,
  clock,
  namedEvent,
  part,
  season,
  fraction,
  month,
  weekday,
  weekend,
  dayWord,
  ago,
  counted,
  neighbour,
  calendarPeriod,
  recent,
  decade,
  year,
  vague,
] as const satisfies readonly DateForm[];
