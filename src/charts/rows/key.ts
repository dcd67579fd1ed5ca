/** The key to the marks of a chart of rows: it explains only those that are there. */
import { capital, listed } from '../wording.ts';
import type { PanelKind } from './panels.ts';
import { type Figures, type Readings, readingOf } from './reading.ts';

/** From here on the greatest figure leaves the usual ones too short to compare. */
const dwarfing = 20;

/** Sentences; those with nothing to explain are left out. `all` are the rows of every part: they share the axes. */
export function keyOf(rows: readonly Readings[], all: readonly Readings[], panels: readonly PanelKind[]): readonly string[] {
  const figures = panels.flatMap(({ id }) => figuresOf(rows, id));
  const whole = panels.map(({ id }) => figuresOf(all, id));
  const looks = new Set(figures.flatMap(({ points }) => points.map((point) => point.look)));
  const hatched = [
    figures.some(({ open }) => open === 'fewer') ? 'at most' : '',
    figures.some(({ range, open, isDisputed }) => range && open !== 'fewer' && !isDisputed) ? 'range' : '',
    figures.some(({ isDisputed }) => isDisputed) ? 'disputed, with a mark for each claim' : '',
  ].filter((part) => part !== '');
  return [
    looks.has('filled') ? 'Filled: stated as fact.' : '',
    looks.has('ring') ? 'Ring: claimed or alleged.' : '',
    looks.has('crossed') ? 'Crossed: denied.' : '',
    figures.some(({ open }) => open === 'more') ? 'Arrow: at least.' : '',
    hatched.length > 0 ? `Hatched: ${hatched.join('; ')}.` : '',
    scalesText(panels.filter((_, index) => (whole[index] ?? []).length > 0)),
    whole.some(isDwarfed) ? 'One figure is over 20 times the median: compare the printed numbers, not the bars.' : '',
  ].filter((part) => part !== '');
}

/** Bars of two panels are of two lengths for one number. */
const scalesText = (panels: readonly PanelKind[]): string =>
  panels.length < 2 ? '' : `${capital(listed(panels.map(({ heading }) => heading.toLowerCase())))} have scales of their own.`;

function figuresOf(rows: readonly Readings[], panel: string): readonly Figures[] {
  const figures: Figures[] = [];
  for (const readings of rows) {
    const reading = readingOf(readings, panel);
    if (reading.kind === 'figures') figures.push(reading);
  }
  return figures;
}

function isDwarfed(figures: readonly Figures[]): boolean {
  const numbers = figures.map(({ highest }) => highest).filter((number) => number > 0);
  const median = numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
  return median !== undefined && (numbers.at(-1) ?? 0) > dwarfing * median;
}
