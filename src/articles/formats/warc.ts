import { constants, gunzipSync } from 'node:zlib';
import type { Format } from '../draft.ts';

/** Whether a gzip file unpacks to `WARC/` at its head; only a look, so that what cannot be unpacked here is left to the formats after. */
function beginsPacked(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false;
  try {
    return gunzipSync(bytes.subarray(0, 512), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, 5).toString('latin1') === 'WARC/';
  } catch (cause) {
    if (cause instanceof Error) return false;
    throw cause;
  }
}

/** A web archive, packed or not, as crawlers keep the pages they fetched. */
export const warc = {
  id: 'warc',
  title: 'a web archive',
  isGuarded: true,
  accepts: ({ head, bytes }) => head.startsWith('WARC/') || beginsPacked(bytes),
  read: async (file, work) => (await import('../records/warcRecords.ts')).readWarc(file, work),
} as const satisfies Format;
