/** A chart that stands by itself: on a page its title and what its marks mean are set around it, a picture must bring them along. */
import type { Drawing, DrawOp, FontMetrics } from '../print.ts';
import { letteringOf, type TypeStyle, type as typeStyles, wrap } from './lettering.ts';
import { ink, softInk } from './palette.ts';
import { placed } from './placed.ts';

const title: TypeStyle = { size: 12, weight: 600, isItalic: false };
const subtitle = typeStyles.plain;

/** More lines of a title would be none. */
const linesMost = 6;
const margin = 10;
const leadingPart = 1.3;

/** The drawing below its title and subtitle, set as its own words are, with white around it. */
export function headed(drawing: Drawing, metrics: FontMetrics): Drawing {
  const families = familiesOf(drawing);
  const lettering = letteringOf(metrics, families);
  const styled = [
    { text: drawing.title, style: title, color: ink },
    { text: drawing.subtitle, style: subtitle, color: softInk },
  ];
  const heading: DrawOp[] = [];
  let baseline = margin;
  for (const { text, style, color } of styled) {
    for (const line of wrap(lettering, text, style, { width: drawing.width, most: linesMost })) {
      baseline += style.size * leadingPart;
      heading.push({
        op: 'text',
        text: line,
        matrix: [1, 0, 0, 1, margin, Math.round(baseline * 1000) / 1000],
        font: { families, weight: style.weight, isItalic: style.isItalic, features: ['lnum', 'tnum'] },
        size: style.size,
        width: Math.round(lettering.width(line, style) * 1000) / 1000,
        paint: { color, alpha: 1 },
      });
    }
  }
  const down = baseline + margin;
  const ops = [...heading, ...placed(drawing.ops, { scale: 1, right: margin, down })];
  return { ...drawing, width: drawing.width + 2 * margin, height: down + drawing.height + margin, ops };
}

function familiesOf({ ops }: Drawing): readonly string[] {
  const text = ops.find((op) => op.op === 'text');
  return text?.op === 'text' ? text.font.families : [];
}
