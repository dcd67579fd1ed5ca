/** Whether every number on the pages is one of something that the evidence tells of. */
import type { Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import { counted } from '../../text/counted.ts';
import { printedNumbers } from '../../text/pageWords.ts';
import { type Block, blockText } from '../blocks.ts';
import type { Brief } from '../brief.ts';
import type { Check } from '../outcome.ts';
import { cut } from './quoting.ts';

/** A number of a claim, a date, a source or a setting; a count of what there is; the number of a page, a claim or an event. */
export function checkExplained(brief: Brief): Check {
  const known = knownNumbers(brief);
  const charted = new Set(brief.evidence.charted);
  const printed = brief.blocks.flatMap((block) => numbersOf(block).map((number) => ({ number, block })));
  const others = printed.filter(({ number }) => !known.has(number));
  const drawn = others.filter(({ number }) => charted.has(number)).length;
  const strange = others.filter(({ number }) => !charted.has(number));
  return {
    what: 'numbers that are figures, dates, counts or places',
    count: printed.length - drawn,
    findings: strange.map(({ number, block }) => unexplained(number, block, brief.file.path)),
    unchecked: drawn > 0 ? [`${counted(drawn, 'number')} that only charts have, on their scales and beside them`] : [],
  };
}

const unexplained = (number: string, block: Block, path: string): Problem =>
  problem('verify/number-unexplained', { file: path }, { page: block.page, number, near: cut(blockText(block)) });

const numbersOf = ({ stretches }: Block): readonly string[] =>
  stretches.flatMap(({ text }) => printedNumbers(text.replaceAll('\u00ad', '')).map((each) => each.replaceAll(',', '')));

function knownNumbers({ evidence, sources, pages }: Brief): ReadonlySet<string> {
  // Pages and files tell of the PDF, and would explain whatever it prints.
  const { claims, events, pages: _, files: __, charted: ___, ...others } = evidence;
  const told = JSON.stringify([claims, events, others, sources]);
  const numbers = [...new Set(printedNumbers(told))].flatMap((each) => [each, each.replaceAll(',', ''), String(Number(each))]);
  const lows = claims.flatMap(({ quantity }) => (quantity?.low == null ? [] : [String(quantity.low - 1)]));
  const most = Math.max(claims.length, events.length, sources.length, pages.length);
  return new Set([...numbers, ...lows, ...Array.from({ length: most + 1 }, (_, count) => String(count))]);
}
