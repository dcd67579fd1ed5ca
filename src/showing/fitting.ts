/** ROOF. An audience that promises a number of pages: less of each part is printed until it keeps its word. */
import type { EntryLimits, Problem } from '../model.ts';
import { problem } from '../problems.ts';

/** What `audience.yaml` says of its length. */
export interface Length {
  readonly name: string;
  /** At most; null promises nothing. */
  readonly pages: number | null;
  readonly limits: EntryLimits;
  /** How little of each part is printed before the promise is broken; a part that is not named keeps its limit. */
  readonly least: EntryLimits;
}

export interface Fitted<Made> {
  readonly made: Made;
  readonly problems: readonly Problem[];
}

/**
 * What `make` gives with limits that keep the promised pages. Where the highest do, it is made once; otherwise every part begins with its
 * least, and one after the other, in the order of the keys of `limits`, is raised as far as the pages allow. Where even the least of all takes more
 * pages, it is made with that and `build/too-many-pages` says so.
 */
export async function fitPages<Made extends { readonly pages: number }>(
  { name, pages, limits, least }: Length,
  make: (limits: EntryLimits) => Promise<Made>,
): Promise<Fitted<Made>> {
  const fits = (made: Made): boolean => pages === null || made.pages <= pages;
  const whole = await make(limits);
  if (fits(whole)) return { made: whole, problems: [] };
  const ranges = rangesOf(limits, least);
  let kept: EntryLimits = { ...limits, ...Object.fromEntries(ranges.map(({ part, from }) => [part, from])) };
  let made = await make(kept);
  if (!fits(made)) {
    const counts = { audience: name, pages: String(made.pages), promised: String(pages) };
    return { made, problems: [problem('build/too-many-pages', null, counts)] };
  }
  for (const { part, from, to } of ranges) {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const tried = { ...kept, [part]: middle };
      const more = await make(tried);
      if (fits(more)) [low, kept, made] = [middle, tried, more];
      else high = middle - 1;
    }
  }
  return { made, problems: [] };
}

/** The parts that may shrink, from least to most. A limit below the least is the user's own and stays. */
function rangesOf(
  limits: EntryLimits,
  least: EntryLimits,
): readonly { readonly part: string; readonly from: number; readonly to: number }[] {
  return Object.entries(limits).flatMap(([part, to]) => {
    const from = least[part as keyof EntryLimits];
    return to === undefined || from === undefined || from >= to ? [] : [{ part, from, to }];
  });
}
