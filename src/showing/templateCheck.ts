/** ROOF. Audiences held against everything that a briefing may be, before there is one: templates, styles, labels, and files that nobody reads. */

import { shippedPath } from '../disk.ts';
import type { Briefing, Problem, World } from '../model.ts';
import { attempt, BriefError, eachOnce } from '../problems.ts';
import { type Makeup, plainMakeup } from '../settings/makeup.ts';
import { defaults } from '../settings/settings.ts';
import { readSchema } from '../shipped.ts';
import { type Audience, openAudience } from './audiences.ts';
import { unreadFiles } from './unreadFiles.ts';

/** Briefings to try an audience with: the sample, one that has all there may be, and one that has none of it. */
interface Trials {
  readonly plain: Briefing;
  readonly full: Briefing;
  readonly bare: Briefing;
}

/** What the settings file says, for the audiences that it names. */
export interface Meant {
  readonly audiences: readonly string[];
  readonly makeup: Makeup;
}

/**
 * Everything that is wrong or odd in the files of these audiences. Each is filled, composed and laid out with the sample articles three times:
 * as they are, with something in all that may be empty, and with nothing there. Those that `meant` names are made up as it says.
 */
export async function checkAudiences(names: readonly string[], world: World, meant: Meant | null = null): Promise<readonly Problem[]> {
  // Made only where templates and styles are right by themselves.
  let trials: Promise<Trials> | null = null;
  const trialsOnce = (): Promise<Trials> => {
    trials ??= openTrials(world);
    return trials;
  };
  const problems: Problem[] = [];
  const called = new Set<string>();
  for (const name of names) {
    const opened = attempt(() => openAudience(world, name));
    if (opened instanceof BriefError) {
      problems.push(...opened.problems);
      continue;
    }
    const makeup = meant?.audiences.includes(name) ? meant.makeup : plainMakeup;
    const checked = await checkAudience(opened, { makeup, trials: trialsOnce }, world);
    for (const file of checked.called) called.add(file);
    problems.push(...opened.problems, ...checked.problems);
  }
  return eachOnce([...problems, ...unreadFiles(names, called, world)]);
}

interface Checked {
  readonly problems: readonly Problem[];
  /** Files of partials that a template calls. */
  readonly called: readonly string[];
}

/** How an audience is tried. */
interface Try {
  readonly makeup: Makeup;
  readonly trials: () => Promise<Trials>;
}

/** Styles are read whatever is wrong with the templates; what is set on pages must be right in both. */
async function checkAudience(audience: Audience, { makeup, trials }: Try, world: World): Promise<Checked> {
  const { checkTemplates, readStyles } = await import('../document/index.ts');
  const { sources, sheets } = audience;
  const templates = attempt(() => checkTemplates({ ...sources, imprint: plainMakeup.imprint }, readSchema(world)));
  const styles = attempt(() => readStyles(sheets));
  const called = templates instanceof BriefError ? Object.keys(sources.partials) : [...templates];
  const files = called.flatMap((name) => sources.partials[name]?.file ?? []);
  const wrong = [templates, styles].flatMap((result) => (result instanceof BriefError ? result.problems : []));
  if (wrong.length > 0) return { problems: wrong, called: files };
  return { problems: await tryOut(audience, makeup, await trials(), world), called: files };
}

async function tryOut(audience: Audience, makeup: Makeup, { plain, full, bare }: Trials, world: World): Promise<readonly Problem[]> {
  const { proof } = await import('./editions.ts');
  const { completed } = await import('../document/index.ts');
  const imprint = { ...completed(plainMakeup.imprint, 'Imprint', readSchema(world)), logo: makeup.imprint.logo };
  const rounds = [[plain, makeup] as const, [full, { ...makeup, imprint }] as const, [bare, makeup] as const];
  const problems: Problem[] = [];
  for (const [briefing, made] of rounds) {
    try {
      problems.push(...(await proof(briefing, audience, made, world)));
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      problems.push(...error.problems);
    }
  }
  // The same appendix is missing in each, of more or fewer citations.
  const isFirst = ({ code, place }: Problem, at: number): boolean =>
    code !== 'build/no-appendix' || problems.findIndex((each) => each.code === code && each.place === place) === at;
  return problems.filter(isFirst);
}

async function openTrials(world: World): Promise<Trials> {
  const { completed } = await import('../document/index.ts');
  const briefing = await sample(world);
  // Charts draw series, and an invented day or place would stop them.
  const { series, articles, claims, events } = briefing;
  const full = { ...completed(briefing, 'Briefing', readSchema(world)), series, articles, claims, events };
  return { plain: briefing, full, bare: bareOf(briefing) };
}

/** The briefing on the articles that ship as a sample. */
async function sample(world: World): Promise<Briefing> {
  const { openBriefing } = await import('../pipeline.ts');
  const paths = [shippedPath('data', 'articles')];
  const { maxFileBytes, policy } = defaults;
  const { briefing } = await openBriefing(
    { paths, maxFileBytes, policy, review: null, title: null, period: null, reliability: {}, since: null },
    world,
  );
  return briefing;
}

/** Nothing where a briefing may have nothing. */
const bareOf = (briefing: Briefing): Briefing => ({
  ...briefing,
  keyFigures: [],
  highlights: [],
  ledgers: [],
  leftOut: [],
  edits: [],
  series: { ...briefing.series, casualties: [], troops: [], activity: [] },
});
