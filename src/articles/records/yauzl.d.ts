/** The part of yauzl 3.4.0 that we use; the package ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    /** Bytes, because the archive is opened with `decodeStrings: false`. */
    readonly fileName: Buffer;
    readonly generalPurposeBitFlag: number;
    readonly compressionMethod: number;
    readonly crc32: number;
    readonly compressedSize: number;
    readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry, options: { readonly decodeFileData: false }): Promise<Readable>;
  }

  export function fromBufferPromise(
    buffer: Buffer,
    options: { readonly decodeStrings: false; readonly validateEntrySizes: false },
  ): Promise<ZipFile>;

  export function getFileNameLowLevel(
    generalPurposeBitFlag: number,
    fileName: Buffer,
    extraFields: Entry['extraFields'],
    strictFileNames: boolean,
  ): string;
}
