/** The files that travel in a PDF (ISO 32000-1, 7.11.4). */
import { dictOf, Stream, Words } from './objects.ts';
import type { PdfFile } from './open.ts';
import { readNames } from './trees.ts';
import { textOf } from './words.ts';

/** A file inside, still packed. */
export interface PackedAttachment {
  /** The name it is saved under. */
  readonly name: string;
  readonly stream: Stream;
}

/** In the order of their names in the list of the PDF; entries without a content are left out. */
export function readAttachments(file: PdfFile): readonly PackedAttachment[] {
  const tree = dictOf(file.look(file.catalog.get('Names')))?.get('EmbeddedFiles');
  return [...readNames(tree, file)].flatMap(([key, value]) => {
    const spec = dictOf(file.look(value));
    const held = dictOf(file.look(spec?.get('EF')));
    const stream = file.look(held?.get('UF') ?? held?.get('F'));
    const name = textOf(file.look(spec?.get('UF'))) || textOf(file.look(spec?.get('F'))) || textOf(new Words(key));
    return stream instanceof Stream ? [{ name, stream }] : [];
  });
}
