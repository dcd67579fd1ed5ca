/** Running heads and feet: what stands on the page and in no story. */
import type { Line, PageLines } from './lines.ts';

/** Shares of the height of a page: where heads and feet stand, and where a line is one without being repeated. */
const zone = 0.2;
const edge = 0.07;
/** Rows of a running head or foot; the next row inwards is of the story. */
const mostRows = 2;

/** "12", "Page 3 of 9", "3/9", a web address, the day and clock that a browser prints. Near miss: "12 people were killed". */
const alone =
  /^(?:(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:\/|of|von|\|)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|(?:https?:\/\/|www\.)\S+(?:\s+\d{1,4}\/\d{1,4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:, \d{1,2}:\d{2}(?: [AP]M)?)?(?: \| .*)?)$/i;

const depthOf = ({ y }: Line, { height }: PageLines): number => Math.min(y, height - y) / height;

/** The rows next to the edges, as far as the zones go. */
function linesAtEdges(page: PageLines): readonly Line[] {
  const heights = [...new Set(page.lines.map(({ y }) => Math.round(y / 4)))].sort((a, b) => a - b);
  const outer = new Set([...heights.slice(0, mostRows), ...heights.slice(-mostRows)]);
  return page.lines.filter((line) => outer.has(Math.round(line.y / 4)) && depthOf(line, page) <= zone);
}

/** What a line has in common with its likes on other pages: its words with all numbers alike, and its height, give or take. */
const keysOf = ({ text, y }: Line): readonly string[] => {
  const words = text.replaceAll(/\d+/g, '#');
  const height = Math.round(y / 6);
  return [`${words} ${height}`, `${words} ${height + 1}`];
};

/** The lines of each page that are furniture. On a second page a line proves itself by standing there again. */
export function furnitureOf(pages: readonly PageLines[]): readonly ReadonlySet<Line>[] {
  const counts = new Map<string, number>();
  const inZone = pages.map(linesAtEdges);
  for (const lines of inZone) for (const key of new Set(lines.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRepeated = (line: Line): boolean => keysOf(line).some((key) => (counts.get(key) ?? 0) >= 2);
  return inZone.map((lines, at) => {
    const page = pages[at];
    return new Set(
      lines.filter((line) => isRepeated(line) || (page !== undefined && depthOf(line, page) <= edge && alone.test(line.text))),
    );
  });
}

/** The address that a browser prints on each page. */
export function addressIn(lines: Iterable<Line>): string | null {
  for (const { text } of lines) {
    const address = /^https?:\/\/[^\s|]+/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  return null;
}
