/**
 * Briefings in a few lines, to be held against each other:
 *
 *     post.txt A1 The Coast Post             a file, its bytes by a name of their own, its outlet
 *       ferry killed 8 "Eight died."         a claim: event (or - for none), kind, figure (8, 8-12, 8+, some), sentence; who says so
 *       x ferry killed 9 "Nine died."        one that a person rejected
 *     @ferry 2021-05-03 Sarrand Ferry sinks  an event: day (or ?), place (or ?), what it is called
 *
 * A claim that is another one of the same sentence and figure only has another id where its file has other bytes, as in the program.
 */
import type { Claim, ClaimKind, Comparable, Event, MeasureKind, PrintedDate, Total } from '../../src/model.ts';
import { notGiven } from '../../src/text/notGiven.ts';
import { article, claim, day, event, quantity, undated } from './briefing.fixture.ts';

interface Written {
  readonly claims: Claim[];
  readonly events: Map<string, string[]>;
  readonly about: Map<string, Partial<Event>>;
  readonly sources: Comparable['sources'][number][];
  readonly rejected: string[];
}

const printed = (text: string): PrintedDate => ({ text, mark: 'day', basis: 'day stated', iso: text });

const figure = (words: string) => {
  if (words === 'some') return quantity('some', 2, null, 'vague');
  const [low = '', high] = words.split('-');
  if (words.endsWith('+')) return quantity(`at least ${low.slice(0, -1)}`, Number(low.slice(0, -1)), null, 'at least');
  return high === undefined ? quantity(low, Number(low)) : quantity(words, Number(low), Number(high), 'range');
};

const claimLine = /^(x )?(\S+) (\w+) (\S+) "([^"]+)"(?: (.+))?$/;
const fileLine = /^\S+\.\w+ [A-Z]\d/;
const eventLine = /^@(\S+) (\S+) (\S+) (.+)$/;

function focusOf(sentence: string, words: string): string {
  const told = sentence.split(' ');
  return told.find((word) => word.toLowerCase() === spelled(words)) ?? (told[0] as string);
}

/** The claims of one file, one sentence after the other. */
function readClaims(lines: readonly string[], home: { readonly id: string; readonly sha: string }, into: Written): void {
  const parts = lines.map((line) => claimLine.exec(line) ?? []);
  const text = [...new Set(parts.map((part) => part[5] ?? ''))].join(' ');
  for (const [line, isRejected, name = '', kind = '', words = '', sentence = '', speaker] of parts) {
    if (line === undefined) throw new Error(`no claim: ${lines.join(' | ')}`);
    const own = claim(article(home.id, text), {
      kind: kind as ClaimKind,
      sentence,
      focus: focusOf(sentence, words),
      quantity: kind === 'statement' ? null : figure(words),
      subject: { text: 'people' },
      attribution: speaker === undefined ? {} : { speaker, name: speaker, verb: 'said' },
    });
    const told = { ...own, id: `${home.sha}:${own.kind}:${own.evidence.focus.start}` };
    into.claims.push(told);
    if (isRejected) into.rejected.push(told.id);
    else if (name !== '-') into.events.set(name, [...(into.events.get(name) ?? []), told.id]);
  }
}

const numbers: Readonly<Record<string, string>> = { '2': 'two', '3': 'three', '8': 'eight', '9': 'nine', '12': 'twelve' };
const spelled = (words: string): string => numbers[words.replace('+', '')] ?? words.replace('+', '');

function readEvent(line: string, into: Written): void {
  const [, name = '', when = '?', place = '?', title = ''] = eventLine.exec(line) ?? [];
  into.about.set(name, {
    title,
    when: when === '?' ? undated : day(when),
    place: place === '?' ? null : { text: place, name: place, country: 'Varmia', relation: null },
  });
}

function readAll(text: string): Written {
  const written: Written = { claims: [], events: new Map(), about: new Map(), sources: [], rejected: [] };
  const lines = text.split('\n').map((line) => line.trim());
  const blocks: string[][] = [];
  for (const line of lines.filter((each) => each !== '')) {
    if (line.startsWith('@')) readEvent(line, written);
    else if (fileLine.test(line)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  for (const [index, [head = '', ...claims]] of blocks.entries()) {
    const [file = '', sha = '', ...outlet] = head.split(' ');
    const id = `a${index + 1}`;
    const given = { title: `Title of ${file.split('/').at(-1)}`, publisher: outlet.join(' ') || notGiven };
    written.sources.push({ number: index + 1, article: id, file, sha256: sha, ...given, url: notGiven, published: printed('4 May 2021') });
    readClaims(claims, { id, sha }, written);
  }
  return written;
}

const measures = ['killed', 'wounded', 'missing'] as const satisfies readonly MeasureKind[];

function totalOf(claims: readonly Claim[]): Total {
  const told = claims.flatMap(({ quantity: told }) => (told === null || told.hedge === 'vague' ? [] : [told]));
  const lows = told.map(({ low }) => low ?? 0).sort((a, b) => a - b);
  const highs = told.map(({ high }) => high);
  const high = highs.includes(null) ? null : Math.max(...highs.map((each) => each ?? 0));
  const isVague = told.length === 0;
  const figures = isVague ? { low: null, best: null, high: null } : { low: lows[0] ?? 0, best: lows.at(-1) ?? 0, high };
  return { ...figures, isVague, policy: 'the highest', groups: [], claims: claims.map(({ id }) => id) };
}

function eventOf(name: string, claims: readonly Claim[], about: Partial<Event>): Event {
  const counted = measures.filter((measure) => claims.some(({ kind }) => kind === measure));
  const totals = Object.fromEntries(counted.map((measure) => [measure, totalOf(claims.filter(({ kind }) => kind === measure))]));
  const disputes = counted.flatMap((measure) => {
    const own = claims.filter(({ kind }) => kind === measure);
    const isContested =
      new Set(own.filter(({ quantity: told }) => told?.hedge === 'exact').map(({ quantity: told }) => told?.low)).size > 1;
    const best = totals[measure]?.best ?? 0;
    const rows = own.map(({ id, quantity: told }) => ({
      claim: id,
      relation: told?.low === best ? ('same' as const) : ('lower' as const),
    }));
    return isContested ? [{ measure, isContested, reason: `The sources give different numbers of people ${measure}.`, rows }] : [];
  });
  return { ...event(name, claims, { title: `The ${name}`, ...about }), totals, disputes };
}

/** A briefing of these lines. Events stand in the order in which they are first told; their ids say nothing, as in the program. */
export function briefingOf(text: string, more: Partial<Comparable> = {}): Comparable {
  const { claims, events, about, sources, rejected } = readAll(text);
  const byId = new Map(claims.map((each) => [each.id, each]));
  const told = [...events].map(([name, ids]) =>
    eventOf(
      `${name}`,
      ids.flatMap((id) => byId.get(id) ?? []),
      about.get(name) ?? {},
    ),
  );
  const note = { what: 'rejected', signed: 'R. Lund, 5 May 2021', reason: 'misread', change: { action: 'reject' as const } };
  return {
    generator: { name: 'make-brief', version: '0.1.0' },
    title: 'Days in May',
    period: printed('May 2021'),
    asOf: printed('4 May 2021'),
    claims,
    events: told,
    sources,
    settings: { period: null, policy: 'majority' },
    edits: rejected.map((id) => ({ ...note, originals: [{ claim: id }] })),
    ...more,
  };
}
