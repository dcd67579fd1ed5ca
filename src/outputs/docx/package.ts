/** What the library leaves to chance or to the clock, made the same for the same input. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** By this, and that it lies unpacked, the program knows its own work: see `articles/formats/ownWork.ts`. */
const application = '<Application>make-brief</Application>';

/** The package once more, with nothing in it that differs between two runs; `madeAt` in seconds since 1970. */
export function settledPackage(bytes: Uint8Array, madeAt: number): Uint8Array {
  const parts = unzipSync(bytes);
  // A file of ZIP has no earlier date, and takes it as a local one.
  const start = new Date(1980, 0, 1);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const links = new Map<string, string>();
  const entries = names.map((name) => {
    const part = parts[name] ?? new Uint8Array();
    return [name, /\.(xml|rels)$/.test(name) ? strToU8(settledPart(name, strFromU8(part), madeAt, links)) : part] as const;
  });
  const zipped = entries.map(([name, part]) => [name, [part, { level: name === appPart ? 0 : 6, mtime: start }]] as const);
  return zipSync(Object.fromEntries(zipped) as unknown as Parameters<typeof zipSync>[0]);
}

const appPart = 'docProps/app.xml';

/** The list of types comes first, as every writer has it; relations before the parts that name them. */
function rank(name: string): number {
  if (name.startsWith('[')) return 0;
  if (name === appPart) return 1;
  return name.endsWith('.rels') ? 2 : 3;
}

function settledPart(name: string, xml: string, madeAt: number, links: Map<string, string>): string {
  if (name === 'docProps/core.xml') {
    const date = new Date(1000 * madeAt).toISOString().replace(/\.\d+/, '');
    return xml
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
      .replace(/<cp:lastModifiedBy>[^<]*/, '<cp:lastModifiedBy>make-brief');
  }
  if (name === appPart) return xml.replace(/(<Properties[^>]*?)\/>/, `$1>${application}</Properties>`);
  if (name.endsWith('.rels'))
    return xml.replaceAll(/ Id="([^"]+)"/g, (whole, id: string) => (/^rId\d+$/.test(id) ? whole : ` Id="${renamed(id, links)}"`));
  const linked = xml.replaceAll(/ r:id="([^"]+)"/g, (whole, id: string) => (links.has(id) ? ` r:id="${links.get(id)}"` : whole));
  return numbered(name === 'word/endnotes.xml' ? unmarkedRules(linked) : linked);
}

function renamed(id: string, links: Map<string, string>): string {
  const name = links.get(id) ?? `rLink${links.size + 1}`;
  links.set(id, name);
  return name;
}

/** Bookmarks and pictures counted from 1 in every document. */
function numbered(xml: string): string {
  const ids = new Map<string, number>();
  const idOf = (id: string): number => {
    const number = ids.get(id) ?? ids.size + 1;
    ids.set(id, number);
    return number;
  };
  let pictures = 0;
  return xml
    .replaceAll(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) => tag.replace(/ w:id="(\d+)"/, (_, id: string) => ` w:id="${idOf(id)}"`))
    .replaceAll(/<wp:docPr id="\d+"/g, () => {
      pictures += 1;
      return `<wp:docPr id="${pictures}"`;
    });
}

/** The rules between text and notes bear no mark. */
const unmarkedRules = (xml: string): string =>
  xml.replaceAll(/<w:endnote [^>]*w:type="[^"]*"[^>]*>.*?<\/w:endnote>/gs, (note) =>
    note.replace('<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>', ''),
  );
