/** The pages of other files behind or among those of a report, with all that leads to them. */
import type { Problem } from '../model.ts';
import { chunks } from '../pdfFile/chunks.ts';
import { type Dict, dict, name, nameOf, type PdfObject, Ref, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { Importer, Output } from '../pdfFile/output.ts';
import { type Page, readPages } from '../pdfFile/pages.ts';
import type { Whole } from '../pdfFile/write.ts';
import { problem } from '../problems.ts';
import { claimsOf, shownClaim, weighed } from './claims.ts';
import { leading, namedDestinations } from './destinations.ts';
import { mergeForms } from './forms.ts';
import { hasScripts } from './guard.ts';
import { mergeLabels } from './labels.ts';
import { mergeLayers } from './layers.ts';
import { setMetadata } from './metadata.ts';
import { mergeNames } from './names.ts';
import { mergeOutlines } from './outlines.ts';
import { everyPart, type Merge, type Part, type Renames, renamesOf } from './part.ts';
import { assignStructure, idsOf, mapOf, mergeStructure, parentsEnd, refiling, structureOf } from './structure.ts';

/** Pages below one node of the new list. */
const together = 32;

/** What the whole makes anew, or leaves out. */
const madeAnew = [
  'Pages',
  'Version',
  'Outlines',
  'PageLabels',
  'Names',
  'Dests',
  'AF',
  'StructTreeRoot',
  'MarkInfo',
  'AcroForm',
  'OCProperties',
  'Metadata',
];

export interface Joined {
  readonly whole: Whole;
  readonly problems: readonly Problem[];
}

/** Makes one of all: `pagesBefore` pages of the report, the annex, the rest of the report. */
export function join(report: PdfFile, annex: readonly PdfFile[], annexName: string, pagesBefore: number): Joined {
  const output = new Output();
  const [first, ...others] = partsOf([report, ...annex], output, annexName);
  if (first === undefined) throw new Error('a report is needed to join others to');
  const merge: Merge = { output, report: first, annex: others, catalog: first.importer.dict(report.catalog, madeAnew), name: annexName };
  assignStructure(merge);
  const finishForms = mergeForms(merge);
  mergeNames(merge);
  mergeLayers(merge);
  const finishOutlines = mergeOutlines(merge, pagesBefore);
  mergePages(merge, pagesBefore);
  mergeLabels(
    merge,
    pagesBefore,
    others.reduce((sum, { pages }) => sum + pages.length, 0),
  );
  const finishStructure = mergeStructure(merge);
  const { lost } = weighed(report, annex);
  const info = first.importer.copy(report.trailer.get('Info'));
  setMetadata(
    merge.catalog,
    first.importer,
    lost.map(({ family }) => family),
  );
  for (const { importer } of everyPart(merge)) importer.drain();
  for (const finish of [finishForms, finishOutlines, finishStructure]) finish();
  const catalog = output.add(merge.catalog);
  if (lost.some(({ family }) => family === 'PDF/X')) forgetPrinting(output, info);
  const notes = lost.map((claim) =>
    problem('attach/claim-lost', { file: report.path }, { claim: shownClaim(claim), other: otherClaims(annex) }),
  );
  const scripts = annex.filter(hasScripts).map(({ path }) => problem('attach/scripts', { file: path }));
  return { whole: wholeOf(merge, catalog, info), problems: [...notes, ...untagged(merge), ...scripts] };
}

/** Files with the way of their objects into the output; what two of them call the same is renamed in the later one. */
function partsOf(files: readonly PdfFile[], output: Output, annexName: string): readonly Part[] {
  const taken = { destinations: new Set<string>(), classes: new Set<string>(), ids: new Set<string>() };
  const roles = new Map<string, PdfObject>();
  let parents = 0;
  return files.map((file) => {
    const tree = readPages(file);
    const pages = tree.pages.map(() => output.add(null));
    const named = namedDestinations(file);
    const renames: Renames = {
      destinations: renamesOf(new Set([...named.old.keys(), ...named.tree.keys()]), taken.destinations, `${annexName}.`),
      classes: renamesOf(mapOf(file, 'ClassMap').keys(), taken.classes, `${annexName}.`),
      ids: renamesOf(idsOf(file).keys(), taken.ids, `${annexName}.`),
      roles: newRoles(file, roles, annexName),
    };
    const parentOffset = structureOf(file) === null ? null : parents;
    parents += parentsEnd(file);
    const changes = [leading(renames.destinations, pages, file), refiling(parentOffset, renames, file)];
    const importer = new Importer(file, output, (copy, original) => {
      for (const change of changes) change(copy, original);
    });
    for (const [index, { number }] of tree.pages.entries()) {
      const ref = pages[index];
      if (ref) importer.assign(number, ref);
    }
    return { file, tree, pages, importer, renames, parentOffset };
  });
}

/** Roles that another part uses for something else; the same role for the same is one. */
function newRoles(file: PdfFile, known: Map<string, PdfObject>, annexName: string): ReadonlyMap<string, string> {
  const own = mapOf(file, 'RoleMap');
  const meaning = (role: PdfObject | undefined): string | null => nameOf(file.look(role));
  const clashing = [...own].filter(([role, standard]) => known.has(role) && nameOf(known.get(role)) !== meaning(standard));
  const renames = renamesOf(
    clashing.map(([role]) => role),
    new Set([...known.keys()]),
    `${annexName}.`,
  );
  for (const [role, standard] of own) known.set(renames.get(role) ?? role, name(meaning(standard) ?? ''));
  return renames;
}

/** One list of all pages. What nodes handed down, each page says itself. */
function mergePages({ output, report, annex, catalog }: Merge, pagesBefore: number): void {
  const root = output.add(null);
  catalog.set('Pages', root);
  for (const { tree, importer } of [report, ...annex]) for (const number of tree.nodes) importer.assign(number, root);
  const own = placed(report, output);
  const all = [...own.slice(0, pagesBefore), ...annex.flatMap((part) => placed(part, output)), ...own.slice(pagesBefore)];
  const nodes = chunks(all, together).map((kids) => {
    const node = output.add(dict({ Type: name('Pages'), Parent: root, Count: kids.length, Kids: [...kids] }));
    for (const kid of kids) output.dictAt(kid)?.set('Parent', node);
    return node;
  });
  output.put(root, dict({ Type: name('Pages'), Count: all.length, Kids: nodes }));
}

/** The pages of a part as objects of the output. A page that the list holds twice becomes two. */
function placed({ tree, pages, importer }: Part, output: Output): readonly Ref[] {
  const shared = new Map<PdfObject, PdfObject>();
  for (const [index, page] of tree.pages.entries()) {
    const ref = pages[index];
    if (ref) output.put(ref, placedPage(page, importer, shared));
  }
  return pages;
}

function placedPage(page: Page, importer: Importer, shared: Map<PdfObject, PdfObject>): Dict {
  const copy = importer.dict(page.dict, ['Parent']);
  copy.set('Type', name('Page'));
  for (const [key, value] of page.inherited) {
    if (!shared.has(value)) shared.set(value, value instanceof Ref ? importer.copy(value) : importer.output.add(importer.copy(value)));
    const brought = shared.get(value);
    if (brought !== undefined && brought !== null) copy.set(key, brought);
  }
  return copy;
}

/** PDF/X stands among the words about the document, too. */
function forgetPrinting(output: Output, info: PdfObject): void {
  for (const key of ['GTS_PDFXVersion', 'GTS_PDFXConformance']) output.dictAt(info)?.delete(key);
}

const otherClaims = (annex: readonly PdfFile[]): string => {
  const said = new Set(annex.flatMap(claimsOf).map(shownClaim));
  return said.size === 0 ? 'no standard' : [...said].join(', ');
};

/** Whoever reads by tags is told what has none. */
function untagged(merge: Merge): readonly Problem[] {
  const parts = everyPart(merge);
  if (parts.every(({ parentOffset }) => parentOffset === null)) return [];
  return parts.filter(({ parentOffset }) => parentOffset === null).map(({ file }) => problem('attach/untagged', { file: file.path }));
}

function wholeOf({ output, report, annex }: Merge, root: Ref, info: PdfObject): Whole {
  const files = [report, ...annex].map(({ file }) => file);
  return {
    version: files.map(({ version }) => version).reduce((most, each) => (each > most ? each : most)),
    objects: output.objects,
    root,
    info: info instanceof Ref ? info : null,
    id: firstId(report.file),
    isPacked: files.some(({ hasObjectStreams }) => hasObjectStreams),
  };
}

/** What the report was called when it was made. */
export function firstId({ trailer, look }: PdfFile): Words | null {
  const ids = look(trailer.get('ID'));
  const id = Array.isArray(ids) ? look(ids[0]) : null;
  return id instanceof Words && id.bytes !== '' ? id : null;
}
