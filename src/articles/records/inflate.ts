import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

const decoders = { gzip: createGunzip, deflate: createInflate, 'raw deflate': createInflateRaw, br: createBrotliDecompress };

export type Packing = keyof typeof decoders;

export interface Inflated {
  /** What came out before the end, whatever the end was. */
  readonly bytes: Uint8Array;
  /** `cut`: the packed bytes break off. `broken`: they are wrong from some place on. `too much`: more than was allowed. */
  readonly end: 'whole' | 'cut' | 'broken' | 'too much';
}

/**
 * Unpacks piece by piece and stops at the bound, so that no declared size is trusted and no bomb is held in memory.
 * Never rejects: what came out so far is given back with how it ended.
 */
export function inflate(packed: Uint8Array, packing: Packing, most: number): Promise<Inflated> {
  return new Promise((resolve) => {
    const stream = decoders[packing]({ chunkSize: 65_536 });
    const pieces: Uint8Array[] = [];
    let size = 0;
    const finish = (end: Inflated['end']): void => {
      stream.destroy();
      resolve({ bytes: Buffer.concat(pieces), end });
    };
    stream.on('data', (piece: Uint8Array) => {
      size += piece.length;
      if (size > most) finish('too much');
      else pieces.push(piece);
    });
    stream.on('error', (cause: NodeJS.ErrnoException) => finish(cause.code === 'Z_BUF_ERROR' ? 'cut' : 'broken'));
    stream.on('end', () => finish('whole'));
    stream.end(packed);
  });
}
