/** ROOF. A template filled to a page on which every link leads somewhere: links to what the page leaves out are mere words. */
import {
  type ComposedPage,
  type DataSchema,
  danglingLinks,
  type FillTemplate,
  openTemplate,
  type ReadPage,
  readPage,
  sectionNames,
  type TemplateSources,
  traceTemplate,
  type View,
  withoutLinks,
} from '../document/index.ts';
import type { Briefing, Printed, Problem } from '../model.ts';
import { attempt, BriefError, problem } from '../problems.ts';
import { counted } from '../text/counted.ts';
import { alternatives } from '../text/nearest.ts';
import { tracing } from './tracing.ts';

/** A template and what it is filled with: `view` is what it shows of `told`. */
export interface Filling {
  readonly sources: TemplateSources;
  readonly told: Briefing;
  readonly view: View;
  readonly schema: DataSchema;
  /** Fills this very template. */
  readonly fill: FillTemplate;
}

export interface LinkedPage extends ComposedPage {
  /** What readers lose by what the page leaves out. */
  readonly problems: readonly Problem[];
}

/**
 * Fills the template and composes the page. Links to events and disputes that are not printed are loosened in silence; links to claims or
 * sources where the page has none of them, with `build/no-appendix`. What is wrong in the page is thrown with its place in the template.
 */
export function linkedPage(filling: Filling, compose: (page: ReadPage) => ComposedPage): LinkedPage {
  const { sources, told, view, fill } = filling;
  const file = `${sources.template.file} (filled)`;
  const traced = <Result>(shown: View, work: () => Result): Result => tracing(file, work, () => traceTemplate(sources, shown));
  const read = (shown: View): ReadPage => {
    const text = fill(shown);
    return traced(shown, () => readPage({ file, text }));
  };
  const whole = read(view);
  const printed = printedOn(whole, told);
  const missing = appendices.filter(({ part }) => !printed[part]);
  // What the template says of citations depends on whether they lead anywhere.
  const shown = missing.length > 0 ? { ...view, printed } : view;
  const page = missing.length > 0 ? read(shown) : whole;
  const problems = missing.map((appendix) => lossOf(appendix, page, filling));
  const lost = new Set([...optionalTargets(told), ...missing.flatMap(({ idsOf }) => idsOf(told))]);
  return { ...traced(shown, () => compose(withoutLinks(page, (id) => lost.has(id)))), problems };
}

/** What every figure is looked up in. */
interface Appendix {
  readonly part: keyof Printed;
  readonly link: string;
  /** What readers cannot look up without it. */
  readonly loss: string;
  idsOf(briefing: Briefing): readonly string[];
}

const appendices: readonly Appendix[] = [
  {
    part: 'claims',
    link: 'citation',
    loss: 'the sentence that a figure was read from',
    idsOf: ({ appendix }) => appendix.map(({ anchor }) => anchor),
  },
  { part: 'sources', link: 'link', loss: 'where an article comes from', idsOf: ({ sources }) => sources.map(({ anchor }) => anchor) },
];

/** Which of claims and sources the page has, as far as links lead to them: where it has some of them, it must have all that are linked to. */
function printedOn(page: ReadPage, briefing: Briefing): Printed {
  const dangling = danglingLinks(page);
  const isThere = ({ idsOf }: Appendix): boolean => {
    const ids = new Set(idsOf(briefing));
    return page.ids.some((id) => ids.has(id)) || !dangling.some((id) => ids.has(id));
  };
  return Object.fromEntries(appendices.map((each) => [each.part, isThere(each)])) as unknown as Printed;
}

function lossOf({ part, link, loss, idsOf }: Appendix, page: ReadPage, filling: Filling): Problem {
  const { sections, template } = filling.sources;
  const ids = new Set(idsOf(filling.told));
  const links = danglingLinks(page).filter((id) => ids.has(id)).length;
  const names = sectionsWith(ids, filling);
  const mend = names.length > 0 ? `add ${alternatives(names)} to the sections` : 'print an element with the id of each';
  const place = sections?.places[0] ?? { file: template.file };
  return problem('build/no-appendix', place, { part, links: counted(links, link), loss, mend });
}

/** The sections that are left out and would print an element with one of these ids. */
function sectionsWith(ids: ReadonlySet<string>, { sources, view, schema }: Filling): readonly string[] {
  const { sections, partials } = sources;
  if (!sections) return [];
  const others = sectionNames(partials).filter((name) => !sections.names.includes(name));
  return others.filter((name) => {
    const alone = { ...sources, sections: { ...sections, names: [name], places: [] } };
    const filled = attempt(() => readPage({ file: name, text: openTemplate(alone, schema)(view) }));
    return !(filled instanceof BriefError) && filled.ids.some((id) => ids.has(id));
  });
}

/** Parts of a briefing that an audience may leave out. */
function optionalTargets({ chronology, ledgers, appendix }: Briefing): readonly string[] {
  const used = appendix.flatMap(({ usedIn }) => usedIn.map(({ anchor }) => anchor));
  return [...chronology.map(({ anchor }) => anchor), ...ledgers.map(({ anchor }) => anchor), ...used];
}
