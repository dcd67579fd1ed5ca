/** The bar that says how long a kilometre is, and where north is, in a line below the map. */
import { type Lettering, type } from '../lettering.ts';
import { ink, softInk } from '../palette.ts';
import type { Mark, Spot } from '../spec.ts';
import { digits } from '../wording.ts';
import type { View } from './view.ts';

export const footHeight = 15;
const tickHeight = 3;
const longest = 110;

/** A bar of a round length, at most a quarter of the map. */
export function scaleMarks(view: View, lettering: Lettering): readonly Mark[] {
  const { width, height, pointsPerKm } = view;
  const most = Math.min(longest, width / 4) / pointsPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((each) => each * power <= most) ?? 1) * power;
  const [end, foot] = [length * pointsPerKm, height + 9];
  const bar: readonly Spot[] = [
    [0.3, foot - tickHeight],
    [0.3, foot],
    [end, foot],
    [end, foot - tickHeight],
  ];
  const words = `${digits(length)} km${view.isWorld ? ' along the equator' : ''}`;
  return [
    { kind: 'lines', lines: [bar], width: 0.7, color: ink },
    text(words, end + 5, { baseline: foot, align: 'left' }),
    ...northMarks(view, lettering, foot),
  ];
}

/** Around a pole, north is no side of the map. */
function northMarks({ isPolar, width }: View, lettering: Lettering, foot: number): readonly Mark[] {
  if (isPolar) return [text('North: towards the pole', width, { baseline: foot, align: 'right' })];
  const words = 'North is up';
  const x = width - lettering.width(words, type.tick) - 8;
  const arrow: readonly Spot[] = [
    [x - 2.5, foot - 4],
    [x, foot - 8],
    [x + 2.5, foot - 4],
  ];
  const shaft: readonly Spot[] = [
    [x, foot],
    [x, foot - 8],
  ];
  return [{ kind: 'lines', lines: [arrow, shaft], width: 0.7, color: ink }, text(words, width, { baseline: foot, align: 'right' })];
}

function text(words: string, x: number, { baseline, align }: { readonly baseline: number; readonly align: 'left' | 'right' }): Mark {
  return { kind: 'text', text: words, x, baseline, align, style: type.tick, color: softInk, isBacked: false };
}
