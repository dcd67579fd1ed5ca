/** Whether the numbers of the prose are those of the claims that stand behind them as reference marks. */
import type { CarriedSource, Claim, Event, Problem, When } from '../../model.ts';
import { problem } from '../../problems.ts';
import { printedNumbers } from '../../text/pageWords.ts';
import type { Block, Stretch } from '../blocks.ts';
import type { Brief } from '../brief.ts';
import type { Check } from '../outcome.ts';
import { cut } from './quoting.ts';

/** What a sentence says up to its marks, and the claims that the marks lead to. */
interface Segment {
  readonly text: string;
  readonly claims: readonly number[];
}

export function checkFigures(brief: Brief): Check {
  const { blocks, file } = brief;
  const numbersOf = openNumbers(brief);
  const findings: Problem[] = [];
  let count = 0;
  for (const block of blocks) {
    findings.push(...straying(block, file.path));
    for (const { text, claims } of segmentsOf(block)) {
      const allowed = numbersOf(claims);
      for (const figure of printedNumbers(text)) {
        count++;
        if (!allowed.has(plain(figure))) findings.push(strange(figure, text, { page: block.page, claims, path: file.path }));
      }
    }
  }
  return { what: 'numbers before a reference mark, as its claims have them', count, findings, unchecked: [] };
}

interface Whereabouts {
  readonly page: number;
  readonly claims: readonly number[];
  readonly path: string;
}

function strange(figure: string, text: string, { page, claims, path }: Whereabouts): Problem {
  const named = `${claims.length === 1 ? 'claim' : 'claims'} ${claims.slice(0, 8).join(', ')}${claims.length > 8 ? ' …' : ''}`;
  return problem('verify/figure', { file: path }, { page, figure, claims: named, near: cut(text) });
}

const claimOf = ({ target }: Stretch): number => Number(/(?:^|\.)claim-(\d{1,9})\.*$/.exec(target ?? '')?.[1] ?? 0);

/** A mark that says another number than it leads to. */
function straying({ stretches, page }: Block, path: string): readonly Problem[] {
  return stretches.flatMap((stretch) => {
    const [claim, mark] = [claimOf(stretch), stretch.text.trim()];
    return claim > 0 && /^\d+$/.test(mark) && Number(mark) !== claim ? [problem('verify/mark', { file: path }, { page, mark, claim })] : [];
  });
}

/** Text up to the last of marks that follow each other with no letter or digit between. */
function segmentsOf({ stretches }: Block): readonly Segment[] {
  const segments: { text: string; claims: number[] }[] = [];
  let open: { text: string; claims: number[] } = { text: '', claims: [] };
  for (const stretch of stretches) {
    const claim = claimOf(stretch);
    if (claim > 0 && /^\d+$/.test(stretch.text.trim())) open.claims.push(claim);
    else if (open.claims.length > 0 && /[\p{L}\d]/u.test(stretch.text)) {
      segments.push(open);
      open = { text: stretch.text, claims: [] };
    } else open.text += stretch.text;
  }
  return open.claims.length > 0 ? [...segments, open] : segments;
}

/** Without separators: "5,200" is 5200. */
const plain = (figure: string): string => figure.replaceAll(',', '');

/** Numbers that may stand before marks of these claims: their own, those of totals that count them, and their days. */
function openNumbers({ evidence: { claims, events }, sources }: Brief): (numbers: readonly number[]) => ReadonlySet<string> {
  const ofArticle = new Map(sources.map((source) => [source.article, numbersOfSource(source)]));
  const eventsOf = new Map<string, Event[]>();
  for (const event of events) for (const id of event.claims) eventsOf.set(id, [...(eventsOf.get(id) ?? []), event]);
  const ofClaim = claims.map(numbersOfClaim);
  const ofEvent = new Map(events.map((event, index) => [event, new Set(numbersOfEvent(event, index + 1))]));
  return (numbers) => {
    const cited = numbers.flatMap((number) => claims[number - 1] ?? []);
    const around = new Set(cited.flatMap(({ id }) => eventsOf.get(id) ?? []));
    return new Set([
      ...numbers.flatMap((number) => ofClaim[number - 1] ?? []),
      ...cited.flatMap(({ article }) => ofArticle.get(article) ?? []),
      ...[...around].flatMap((event) => [...(ofEvent.get(event) ?? [])]),
    ]);
  };
}

function numbersOfClaim({ quantity, evidence, when }: Claim): readonly string[] {
  const { low = null, high = null } = quantity ?? {};
  // "More than 25" is 26 at least.
  const own = [low, high, low === null ? null : low - 1].flatMap((each) => (each === null ? [] : [String(each)]));
  return [...own, ...printedNumbers(evidence.quote).map(plain), ...numbersOfDate(when)];
}

function numbersOfEvent(event: Event, number: number): readonly string[] {
  const totals = Object.values(event.totals).flatMap((total) => (total ? [total, ...total.groups] : []));
  const bounds = totals.flatMap(({ low, best, high }) => [low, best, high, low === null ? null : low - 1]);
  return [
    ...bounds.flatMap((each) => (each === null ? [] : [String(each)])),
    ...printedNumbers(event.title).map(plain),
    ...numbersOfDate(event.when),
    ...[number, event.articles.length, event.origins.length, event.claims.length].map(String),
  ];
}

/** Its number, and the day on which it was published. */
const numbersOfSource = ({ number, published, publisher }: CarriedSource): readonly string[] => [
  String(number),
  ...printedNumbers(`${published.text} ${publisher}`),
];

/** Days and years of both ends, and of the words of the date. */
function numbersOfDate({ from, to, edtf }: When): readonly string[] {
  return [from ?? '', to ?? '', edtf].flatMap(printedNumbers).flatMap((each) => [each, String(Number(each))]);
}
