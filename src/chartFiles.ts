/** ROOF. The charts of a briefing as files of their own, for slides and reports. */
import { headed } from './charts/index.ts';
import type { World } from './model.ts';
import { type ChartFormatId, chartFormats, type OpenFonts, openPng, writeCsv, writeSvg } from './outputs/index.ts';
import type { Drawing } from './print.ts';

/** Which formats, and how many pixels an inch has in PNG. */
export interface ChartOrder {
  readonly formats: readonly ChartFormatId[];
  readonly density: number;
}

/** Named after its chart; a chart that is drawn again has its number behind the name. */
export interface ChartFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Each chart in each format: pictures with their title and what their marks mean, and the table of the figures behind them. Without a
 * family of its own a heading is set in that of the chart's letters.
 */
export async function chartFiles(
  drawings: readonly Drawing[],
  { formats, density }: ChartOrder,
  fonts: OpenFonts,
  world: World,
): Promise<readonly ChartFile[]> {
  const writePng = formats.includes('png') && drawings.length > 0 ? await openPng(world.read) : null;
  const write = (format: ChartFormatId, drawing: Drawing): Uint8Array => {
    if (format === 'csv') return writeCsv(drawing.table);
    const whole = headed(drawing, familiesOf(drawing), fonts);
    if (format === 'svg') return new TextEncoder().encode(writeSvg(whole));
    if (!writePng) throw new Error('charts: PNG was not opened');
    return writePng(whole, fonts, density);
  };
  const wanted = chartFormats.filter(({ id }) => formats.includes(id));
  return named(drawings).flatMap(({ name, drawing }) =>
    wanted.map(({ id, extension }) => ({ name: name + extension, bytes: write(id, drawing) })),
  );
}

function named(drawings: readonly Drawing[]): readonly { readonly name: string; readonly drawing: Drawing }[] {
  const counts = new Map<string, number>();
  return drawings.map((drawing) => {
    const count = (counts.get(drawing.name) ?? 0) + 1;
    counts.set(drawing.name, count);
    return { name: count === 1 ? drawing.name : `${drawing.name}-${count}`, drawing };
  });
}

function familiesOf({ ops }: Drawing): readonly string[] {
  const [text] = ops.filter((op) => op.op === 'text');
  return text?.font.families ?? [];
}
