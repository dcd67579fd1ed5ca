/** Door: a finished briefing checked against what it carries, against its sources and against itself made again. It proves that words are there, not that they are true. */

import { Fault } from '../pdfFile/fault.ts';
import { dictOf } from '../pdfFile/objects.ts';
import { openFile, type PdfFile } from '../pdfFile/open.ts';
import { textOf } from '../pdfFile/words.ts';
import { BriefError, problem } from '../problems.ts';
import { attachedFiles } from './attachments.ts';
import { type Brief, readBriefs } from './brief.ts';
import { checkClaims, checkSourceList, checkTable } from './checks/claims.ts';
import { checkExplained } from './checks/explained.ts';
import { checkFigures } from './checks/figures.ts';
import { checkFiles } from './checks/files.ts';
import { checkNumbers, checkPages, checkWords } from './checks/pages.ts';
import { checkQuotes } from './checks/quotes.ts';
import { checkRebuilt } from './checks/rebuilt.ts';
import { checkEmbedded } from './checks/sources.ts';
import type { Check } from './outcome.ts';

export type { Brief } from './brief.ts';
export { checkSources, type SourceText } from './checks/sources.ts';
export type { Check } from './outcome.ts';

/** A PDF by its path, for messages, and its bytes. */
export interface Finished {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Opened extends Finished {
  /** One in a briefing; several in a report that several were attached to. */
  readonly briefs: readonly Brief[];
  /** What was found of files that should be evidence and cannot be read; null where there are none. */
  readonly broken: Check | null;
}

/**
 * Finds the briefings of a file: its own, those attached as pages, and those inside as files. Throws `verify/broken`, `verify/locked`,
 * `verify/not-own` and `verify/no-evidence`.
 */
export function openBriefs({ path, bytes }: Finished): Opened {
  return faultless(path, () => {
    const file = openFile(path, bytes);
    if (file.isLocked) throw new BriefError(problem('verify/locked', { file: path }));
    const { briefs, unread } = readBriefs(file);
    const findings = unread.flatMap(({ attachment, fault }) => {
      const { name, isWhole } = attachment;
      const changed = { name, how: 'the check sum (MD5) that the PDF gives of it is another' };
      return [
        ...(isWhole ? [] : [problem('verify/file-changed', { file: path }, changed)]),
        problem('verify/evidence', { file: path }, { name, cause: fault }),
      ];
    });
    if (briefs.length > 0 || findings.length > 0) {
      const broken = { what: 'evidence that can be read', count: unread.length, findings, unchecked: [] };
      return { path, bytes, briefs, broken: findings.length > 0 ? broken : null };
    }
    return openInside(file) ?? refuse(file);
  });
}

/** A briefing that was attached as a file. */
function openInside(file: PdfFile): Opened | null {
  for (const { name, bytes } of attachedFiles(file)) {
    if (bytes === null || !Buffer.from(bytes.buffer, bytes.byteOffset, 5).equals(Buffer.from('%PDF-'))) continue;
    const inner = openFile(`${file.path} (${name})`, bytes);
    if (!inner.isLocked && readBriefs(inner).briefs.length > 0) return openBriefs({ path: inner.path, bytes });
  }
  return null;
}

function refuse(file: PdfFile): never {
  const producer = textOf(file.look(dictOf(file.look(file.trailer.get('Info')))?.get('Producer')));
  throw new BriefError(problem(producer === 'make-brief' ? 'verify/no-evidence' : 'verify/not-own', { file: file.path }));
}

/** All that can be told from the file alone. */
export function checkBrief(brief: Brief): readonly Check[] {
  return faultless(brief.file.path, () => {
    const embedded = checkEmbedded(brief);
    return [
      checkFiles(brief),
      checkPages(brief),
      checkNumbers(brief),
      checkWords(brief),
      checkExplained(brief),
      checkFigures(brief),
      checkQuotes(brief),
      checkClaims(brief),
      checkTable(brief),
      checkSourceList(brief),
      ...(embedded ? [embedded] : []),
    ];
  });
}

/** The briefing of `found` beside what its sources give now, as a whole file. */
export function compareRebuilt(found: Brief, bytes: Uint8Array, madeBytes: Uint8Array): Check {
  const [made] = openBriefs({ path: found.file.path, bytes: madeBytes }).briefs;
  if (!made) throw new Error('A briefing was made that carries no evidence.');
  return faultless(found.file.path, () => checkRebuilt({ found, bytes, made, madeBytes }));
}

/** What is wrong inside a file is the user's to mend. */
function faultless<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw new BriefError(problem('verify/broken', { file: error.path ?? path }, { cause: error.message }));
    throw error;
  }
}
