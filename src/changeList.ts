/** ROOF. What changed between two briefings, laid out for a terminal. */
import type { Changes, ClaimChange, Comparable, EventChange, Prose, SourceChange } from './model.ts';
import { groupBy } from './text/grouping.ts';
import { shown } from './text/shown.ts';

/** One change: what it is of, its title, and lines below that. */
interface Item {
  readonly lead: string;
  readonly head: string;
  readonly lines: readonly string[];
}

/** Two briefings, and what changed from the one to the other: a block for each kind of change, the weightiest first. */
export function changeList(earlier: Comparable, later: Comparable, changes: Changes): string {
  const head = [['from', earlier] as const, ['to', later] as const].map(([word, { title, asOf, generator }]) => {
    return `${word.padEnd(4)}  “${shown(title)}”, ${asOf.iso === '' ? 'undated' : `as of ${shown(asOf.text)}`} (make-brief ${shown(generator.version)})\n`;
  });
  if (changes.isNone) return `${head.join('')}\nNothing changed: events, tolls, disputes, claims and sources are what they were.\n`;
  return `${head.join('')}${blocksOf(changes)
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => `\n${title} (${items.length})\n${laidOut(items)}`)
    .join('')}`;
}

function blocksOf({
  tolls,
  events,
  disputes,
  claims,
  sources,
}: Changes): readonly { readonly title: string; readonly items: readonly Item[] }[] {
  const those = (...kinds: readonly EventChange['change'][]): readonly Item[] =>
    events.filter(({ change }) => kinds.includes(change)).map(eventItem);
  const disputed = (kind: Changes['disputes'][number]['change']): readonly Item[] =>
    disputes
      .filter(({ change }) => change === kind)
      .map(({ event, title, date, what }) => ({ lead: `event ${event.number}`, head: headOf(title, date), lines: [written(what)] }));
  const said = (kind: ClaimChange['change']): readonly Item[] => claims.filter(({ change }) => change === kind).map(claimItem);
  const files = (...kinds: readonly SourceChange['change'][]): readonly Item[] =>
    sources
      .filter(({ change }) => kinds.includes(change))
      .map((source) => ({
        lead: `${source.change === 'gone' ? 'was' : 'article'} ${source.number}`,
        head: written(source.what),
        lines: [],
      }));
  return [
    {
      title: 'Tolls changed',
      items: [...groupBy(tolls, ({ event }) => event.number)].map(([number, [first, ...others]]) => ({
        lead: `event ${number}`,
        head: first ? headOf(first.title, first.date) : '',
        lines: [...(first ? [first] : []), ...others].map(({ what }) => written(what)),
      })),
    },
    { title: 'New events', items: those('new') },
    { title: 'New disputes', items: disputed('new') },
    { title: 'Disputes settled', items: disputed('settled') },
    { title: 'Disputes told as a count that rose', items: disputed('risen') },
    { title: 'Events no longer told', items: those('gone') },
    { title: 'Events told apart or put together', items: those('split', 'merged', 'regrouped') },
    { title: 'Events told otherwise', items: those('changed', 'likely') },
    { title: 'New claims', items: said('new') },
    { title: 'Withdrawn claims', items: said('withdrawn') },
    { title: 'Claims that read otherwise', items: said('changed') },
    { title: 'New articles', items: files('new') },
    { title: 'Articles gone', items: files('gone') },
    { title: 'Articles changed', items: files('changed', 'renamed', 'details') },
  ];
}

const headOf = (title: string, date: EventChange['date']): string => (date.iso === '' ? title : `${title}, ${date.text}`);

function eventItem({ change, title, date, events, earlier, what }: EventChange): Item {
  const lead = events.length > 0 ? `event ${events.map(({ number }) => number).join(', ')}` : `was ${earlier.join(', ')}`;
  const isOfSeveral = change === 'split' || change === 'merged' || change === 'regrouped';
  return isOfSeveral ? { lead, head: written(what), lines: [] } : { lead, head: headOf(title, date), lines: [written(what)] };
}

/** Its number leads, and is not said again. */
const claimItem = ({ change, number, quote, kind, what }: ClaimChange): Item => ({
  lead: `${change === 'withdrawn' ? 'was' : 'claim'} ${number}`,
  head: written(what.filter((run) => run.kind !== 'cite')),
  lines: kind === 'statement' ? [] : [`“${quote.replaceAll(/\s+/g, ' ')}”`],
});

/** In two columns; what steers a terminal is written out. A sentence with several claims is printed below the last of them. */
function laidOut(items: readonly Item[]): string {
  const width = Math.max(...items.map(({ lead }) => lead.length));
  const row = (lead: string, words: string): string => `  ${lead.padEnd(width)}  ${shown(words)}\n`;
  const isRepeated = (line: string, at: number): boolean => items[at + 1]?.lines.includes(line) === true;
  return items
    .flatMap(({ lead, head, lines }, at) => [
      row(lead, head),
      ...lines.filter((line) => !isRepeated(line, at)).map((line) => row('', line)),
    ])
    .join('');
}

/** Marks as "[claim 14]". */
function written(prose: Prose): string {
  return prose
    .map((run) => {
      if (run.kind === 'cite') return ` [claim${run.numbers.length === 1 ? '' : 's'} ${run.numbers.join(', ')}]`;
      return run.text;
    })
    .join('');
}
