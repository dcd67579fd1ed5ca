/** What may not be added to: files that are locked, signed, drawn by a program inside, or only the cover of others. */

import { type Dict, dictOf, listOf, nameOf, type PdfObject, Ref } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { readPages } from '../pdfFile/pages.ts';
import { textOf } from '../pdfFile/words.ts';
import { BriefError, problem } from '../problems.ts';

/** Throws where any change would do harm: the file can only be read with a password, or somebody has signed it. */
export function refuseUnchangeable(file: PdfFile): void {
  if (file.isLocked) throw new BriefError(problem('attach/locked', { file: file.path }));
  const signature = signatureOf(file);
  if (signature !== null) throw new BriefError(problem('attach/signed', { file: file.path }, { signature }));
}

/** Throws where pages beside the file's own would not be seen. */
export function refuseUnseen(file: PdfFile): void {
  if (dictOf(file.look(file.catalog.get('AcroForm')))?.has('XFA')) throw new BriefError(problem('attach/form', { file: file.path }));
  if (file.catalog.has('Collection')) throw new BriefError(problem('attach/portfolio', { file: file.path }));
}

/** The first signature in words; null where nobody signed. */
function signatureOf(file: PdfFile): string | null {
  const permissions = dictOf(file.look(file.catalog.get('Perms')));
  const form = dictOf(file.look(file.catalog.get('AcroForm')));
  for (const { called, value } of signatureFields(listOf(file.look(form?.get('Fields'))), file)) return inWords(called, value, file);
  // Some fields stand on a page and in no list.
  for (const { dict } of readPages(file).pages) {
    for (const { called, value } of signatureFields(listOf(file.look(dict.get('Annots'))), file)) return inWords(called, value, file);
  }
  if (permissions?.has('DocMDP')) return 'a certificate of its author';
  return permissions?.has('UR3') || permissions?.has('UR') ? 'the usage rights that a program of Adobe gave it' : null;
}

interface Signed {
  readonly called: string;
  readonly value: Dict;
}

/** All signed fields at and below the given ones; a field hands its type down. */
function* signatureFields(fields: readonly PdfObject[], file: PdfFile): Generator<Signed> {
  const seen = new Set<number>();
  const todo = fields.map((field) => ({ field, above: '', type: '' }));
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    const { field, above, type } = next;
    if (field instanceof Ref && seen.has(field.number)) continue;
    if (field instanceof Ref) seen.add(field.number);
    const found = dictOf(file.look(field));
    if (found === null) continue;
    const called = [above, textOf(file.look(found.get('T')))].filter((part) => part !== '').join('.');
    const own = nameOf(file.look(found.get('FT'))) ?? type;
    const value = dictOf(file.look(found.get('V')));
    if (own === 'Sig' && value !== null) yield { called, value };
    todo.push(...listOf(file.look(found.get('Kids'))).map((kid) => ({ field: kid, above: called, type: own })));
  }
}

function inWords(called: string, value: Dict, file: PdfFile): string {
  const [signer, date] = ['Name', 'M'].map((key) => textOf(file.look(value.get(key))));
  const day = /^D:(\d{4})(\d\d)(\d\d)/.exec(date ?? '');
  const parts = [`the signature "${called}"`, signer ? `by ${signer}` : '', day ? `of ${day.slice(1).join('-')}` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** Whether scripts of the whole file would be left behind; those of fields and links stay with them. */
export function hasScripts({ catalog, look }: PdfFile): boolean {
  const names = dictOf(look(catalog.get('Names')));
  const opens = dictOf(look(catalog.get('OpenAction')));
  return names?.has('JavaScript') === true || catalog.has('AA') || nameOf(look(opens?.get('S'))) === 'JavaScript';
}
