/** ROOF. The charts of a briefing as files of their own, for slides and reports. */
import { headed } from '../charts/index.ts';
import type { World } from '../model.ts';
import { type ChartFormatId, chartFormats, type OpenFonts, openPng, writeCsv, writeSvg } from '../outputs/index.ts';
import type { Drawing } from '../print.ts';

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

/** Each chart in each format: pictures with their title and what their marks mean, and the table of the figures behind them. */
export async function chartFiles(
  drawings: readonly Drawing[],
  { formats, density }: ChartOrder,
  fonts: OpenFonts,
  world: World,
): Promise<readonly ChartFile[]> {
  const writePng = formats.includes('png') && drawings.length > 0 ? await openPng(world.read) : null;
  const write = (format: ChartFormatId, drawing: Drawing): Uint8Array => {
    if (format === 'csv') return writeCsv(drawing.table);
    const whole = headed(drawing, fonts);
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
  const taken = new Set<string>();
  return drawings.map((drawing) => {
    let name = drawing.name;
    for (let number = 2; taken.has(name); number++) name = `${drawing.name}-${number}`;
    taken.add(name);
    return { name, drawing };
  });
}
