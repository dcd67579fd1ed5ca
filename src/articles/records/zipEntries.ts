import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { problem } from '../../problems.ts';
import { type Content, emptyContent, type SourceFile, type Work } from '../draft.ts';
import { type Allowance, allowanceFor, tooLarge, tooMany } from './bounds.ts';
import { type Inflated, inflate } from './inflate.ts';
import { baseOf, distinctNames, tame } from './names.ts';
import { type Complaints, complaintsOf } from './told.ts';

/** An archive being read: what was found so far, and what may still be unpacked. */
interface Opened {
  readonly file: SourceFile;
  readonly zip: ZipFile;
  readonly work: Work;
  readonly allowance: Allowance;
  readonly complaints: Complaints;
  readonly members: SourceFile[];
  readonly encrypted: string[];
  /** Bytes that may still be taken out of the archive as they lie there; files that overlap use it up. */
  packedLeft: number;
}

const stored = 0;
const deflated = 8;

/** Folders, and what systems leave in archives beside the files: `__MACOSX/`, `.DS_Store`. */
const isLeftOut = (name: string): boolean => name.endsWith('/') || name.startsWith('__MACOSX/') || baseOf(name).startsWith('.');

/** The bytes of a file as they lie in the archive; null where the archive does not hold them as its directory says. */
async function packedBytes({ zip }: Opened, entry: Entry): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of await zip.openReadStreamPromise(entry, { decodeFileData: false })) pieces.push(piece);
  } catch (cause) {
    if (cause instanceof Error) return null;
    throw cause;
  }
  return Buffer.concat(pieces);
}

async function unpack(opened: Opened, entry: Entry, most: number): Promise<Inflated> {
  const packed = await packedBytes(opened, entry);
  if (packed === null) return { bytes: new Uint8Array(), end: 'broken' };
  if (entry.compressionMethod === deflated) return inflate(packed, 'raw deflate', most);
  return { bytes: packed, end: packed.length > most ? 'too much' : 'whole' };
}

/** Whether the bytes are those that were packed, as far as the archive says: some writers leave the sum at zero. */
const isSound = (bytes: Uint8Array, { crc32: sum }: Entry): boolean => sum === 0 || crc32(bytes) === sum;

/** Why the rest of the archive is not read, or null when the file was read or left out. */
async function readEntry(opened: Opened, entry: Entry, name: string): Promise<string | null> {
  const { file, work, allowance, members } = opened;
  const refuse = (cause: string): null => {
    opened.complaints.add(problem('articles/broken', { file: `${file.path}!/${name}` }, { title: 'a file in a ZIP archive', cause }));
    return null;
  };
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
    return refuse(`it is packed by method ${entry.compressionMethod}`);
  }
  opened.packedLeft -= entry.compressedSize;
  if (opened.packedLeft < 0) return 'files in it overlap';
  const most = Math.min(allowance.left, work.limits.fileBytes);
  const { bytes, end } = await unpack(opened, entry, most);
  if (end === 'too much') return most < allowance.left ? tooLarge(name, work.limits) : allowance.reason;
  if (end !== 'whole' || !isSound(bytes, entry)) return refuse('it is damaged');
  allowance.left -= bytes.length;
  members.push({ path: `${file.path}!/${name}`, bytes });
  return null;
}

async function readEntries(opened: Opened, nameOf: (entry: Entry) => string): Promise<string | null> {
  const distinct = distinctNames();
  for await (const entry of opened.zip.eachEntry()) {
    const raw = nameOf(entry);
    if (isLeftOut(raw)) continue;
    if (opened.members.length >= opened.work.limits.members) return tooMany(opened.work.limits);
    const name = distinct(tame(raw));
    if (entry.isEncrypted()) opened.encrypted.push(name);
    else {
      const stop = await readEntry(opened, entry, name);
      if (stop !== null) return stop;
    }
  }
  return null;
}

/** Another format in a ZIP's clothes: Office and Java by a file at the top, EPUB and OpenDocument by the first of their files. */
function isPackage({ file, members }: Pick<Opened, 'file' | 'members'>): boolean {
  const names = members.map(({ path }) => path.slice(file.path.length + 2));
  return names[0] === 'mimetype' || names.some((name) => name === '[Content_Types].xml' || name.startsWith('META-INF/'));
}

/** A directory that breaks off half-way gives the files before that. */
async function readEntriesSoFar(opened: Opened, nameOf: (entry: Entry) => string): Promise<string | null> {
  try {
    return await readEntries(opened, nameOf);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    opened.work.problems.push(problem('articles/breaks-off', { file: opened.file.path }));
    return null;
  }
}

/** An archive unpacked as far as the limits go. */
interface Unpacked {
  readonly members: readonly SourceFile[];
  /** Names of files that only a password opens. */
  readonly encrypted: readonly string[];
  /** Why the rest was not read; null where everything was. */
  readonly stop: string | null;
  readonly isPackage: boolean;
}

/** Unpacks what is not encrypted. Bounded by what comes out, never by what the archive declares of itself. */
export async function unzip(file: SourceFile, work: Work): Promise<Unpacked> {
  const { fromBufferPromise, getFileNameLowLevel } = await import('yauzl');
  const { path, bytes } = file;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
  const allowance = allowanceFor(bytes.length, work.limits);
  const complaints = complaintsOf(path, work.problems);
  const opened: Opened = { file, zip, work, allowance, complaints, members: [], encrypted: [], packedLeft: 2 * bytes.length };
  const nameOf = (entry: Entry): string => getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileName, entry.extraFields, false);
  const stop = await readEntriesSoFar(opened, nameOf);
  complaints.close();
  return { members: opened.members, encrypted: opened.encrypted, stop, isPackage: isPackage(opened) };
}

/**
 * The files in a ZIP archive, in the archive's order; past a bound what was read so far is kept. A file that is encrypted or damaged
 * is told of, and the others are read.
 */
export async function readZip(file: SourceFile, work: Work): Promise<Content> {
  const { path } = file;
  const { members, encrypted, stop, isPackage } = await unzip(file, work);
  if (isPackage) {
    work.problems.push(problem('articles/unknown-format', { file: path }));
    return emptyContent;
  }
  const [name] = encrypted;
  if (name !== undefined) work.problems.push(problem('articles/encrypted', { file: path }, { count: encrypted.length, name }));
  if (stop !== null) work.problems.push(problem('articles/bomb', { file: path }, { cause: stop }));
  if (members.length === 0 && name === undefined && stop === null) work.problems.push(problem('articles/empty', { file: path }));
  return { drafts: [], members };
}
