/** What a report says of itself (XMP), brought over. */

import { type Dict, dict, name, Stream } from '../pdfFile/objects.ts';
import type { Importer } from '../pdfFile/output.ts';
import { type Family, metadataOf, withoutClaims } from './claims.ts';

/** The report's own metadata, without what no longer holds. */
export function setMetadata(catalog: Dict, importer: Importer, lost: readonly Family[]): void {
  const { file, output } = importer;
  const xmp = lost.length === 0 ? null : metadataOf(file);
  if (xmp === null) {
    const kept = importer.copy(file.catalog.get('Metadata'));
    if (kept !== null) catalog.set('Metadata', kept);
    return;
  }
  const bytes = Buffer.from(withoutClaims(xmp, lost), 'utf8');
  catalog.set('Metadata', output.add(new Stream(dict({ Type: name('Metadata'), Subtype: name('XML'), Length: bytes.length }), bytes)));
}
