/** A briefing as a file inside a report: its pages stay a document of their own. */
import { createHash } from 'node:crypto';
import { type Dict, dict, dictOf, listOf, name, type PdfObject, Ref, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { Importer, Output } from '../pdfFile/output.ts';
import { writeTree } from '../pdfFile/trees.ts';
import { textOf, wordsOf } from '../pdfFile/words.ts';
import { flate } from '../pdfFile/write.ts';
import { BriefError, problem } from '../problems.ts';
import { firstId, type Joined } from './attachPages.ts';
import { type Claim, claimsOf, shownClaim } from './claims.ts';
import { setMetadata } from './metadata.ts';
import { embeddedFiles } from './names.ts';

export interface EmbeddedFile {
  /** The name that it is saved under. */
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** The same, opened. */
  readonly file: PdfFile;
}

/** Puts the file into the report. Throws where the report has one of that name. */
export function embed(report: PdfFile, embedded: EmbeddedFile): Joined {
  const output = new Output();
  const importer = new Importer(report, output, () => undefined);
  const files = embeddedFiles(report);
  if ([...files].some(([key, value]) => namesOf(key, value, report).includes(embedded.name))) {
    throw new BriefError(problem('attach/name-taken', { file: report.path }, { name: embedded.name }));
  }
  const catalog = importer.dict(report.catalog, ['Names', 'AF', 'Metadata', 'Version']);
  const file = output.add(specification(embedded, output));
  const names = importer.dict(dictOf(report.look(report.catalog.get('Names'))) ?? dict({}), ['EmbeddedFiles']);
  const all = new Map([...files].map(([key, value]) => [key, importer.copy(value)]));
  const add = output.add.bind(output);
  names.set('EmbeddedFiles', add(writeTree(all.set(wordsOf(embedded.name).bytes, file), add)));
  catalog.set('Names', add(names));
  catalog.set('AF', [...listOf(report.look(report.catalog.get('AF'))).map((each) => importer.copy(each)), file]);
  const lost = claimsOf(report).filter((claim) => !allows(claim, claimsOf(embedded.file)));
  setMetadata(
    catalog,
    importer,
    lost.map(({ family }) => family),
  );
  const info = importer.copy(report.trailer.get('Info'));
  importer.drain();
  const version = report.version < '1.7' ? '1.7' : report.version;
  const whole = {
    version,
    objects: output.objects,
    root: output.add(catalog),
    info: info instanceof Ref ? info : null,
    id: firstId(report),
    isPacked: report.hasObjectStreams,
  };
  return { whole, problems: lost.map((claim) => problem('attach/file-claim-lost', { file: report.path }, { claim: shownClaim(claim) })) };
}

/** All that viewers may call an embedded file. */
function namesOf(key: string, value: PdfObject, { look }: PdfFile): readonly string[] {
  const found = dictOf(look(value));
  return [textOf(new Words(key)), textOf(look(found?.get('UF'))), textOf(look(found?.get('F')))];
}

/** The file as the standard has it (ISO 32000-2, 7.11.4 and 14.13), with the only date that is known: its own. */
function specification({ name: called, description, bytes, file }: EmbeddedFile, output: Output): Dict {
  const info = file.isLocked ? null : dictOf(file.look(file.trailer.get('Info')));
  const made = file.look(info?.get('CreationDate'));
  const changed = file.look(info?.get('ModDate'));
  const params = dict({
    Size: bytes.length,
    CheckSum: new Words(createHash('md5').update(bytes).digest().toString('latin1')),
    CreationDate: made instanceof Words ? made : undefined,
    ModDate: changed instanceof Words ? changed : made instanceof Words ? made : undefined,
  });
  const stream = output.add(flate(bytes, { Type: name('EmbeddedFile'), Subtype: name('application/pdf'), Params: params }));
  const word = wordsOf(called);
  return dict({
    Type: name('Filespec'),
    F: word,
    UF: word,
    Desc: wordsOf(description),
    AFRelationship: name('Supplement'),
    EF: dict({ F: stream, UF: stream }),
  });
}

/** Whether a standard lets a file like this lie inside: PDF/A-3 and -4f any, PDF/A-2 and -4 those that are PDF/A, PDF/A-1 none. */
function allows({ family, part, level }: Claim, its: readonly Claim[]): boolean {
  if (family !== 'PDF/A') return family !== 'PDF/X' && family !== 'PDF/VT';
  if (part === '3' || level === 'F' || level === 'E') return true;
  const inner = its.find((claim) => claim.family === 'PDF/A')?.part;
  return inner !== undefined && (part === '2' ? inner < '3' : part === '4');
}
