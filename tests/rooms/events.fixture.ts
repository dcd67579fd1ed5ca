/** What one article tells, each happening in a line. */
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

/** The events of one article in which somebody was killed or wounded, by day: "2023-06-10 killed 2..2, wounded 1..1". */
export function happeningsIn(published: string, text: string): readonly string[] {
  const article = readClaims(dateArticle(readLine(JSON.stringify({ id: 'a', text, published }), 0), lexicons), lexicons);
  return linkEvents([article], lexicons)
    .flatMap(({ when, totals: { killed, wounded } }) => {
      const told = [
        killed ? [`killed ${killed.low}..${killed.high}`] : [],
        wounded ? [`wounded ${wounded.low}..${wounded.high}`] : [],
      ].flat();
      return told.length > 0 ? [`${when.edtf || 'undated'} ${told.join(', ')}`] : [];
    })
    .sort();
}
