/** Whether all files that travel with the briefing are there, as they were written. */
import type { CarriedFile, Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import type { AttachedFile } from '../attachments.ts';
import { type Brief, evidenceName } from '../brief.ts';
import type { Check } from '../outcome.ts';

export function checkFiles(brief: Brief): Check {
  const { evidence, own, attachments, otherPages, file } = brief;
  const place = { file: file.path };
  const found = evidence.files.map((carried) => ({ carried, attached: attachedAs(carried, attachments) }));
  const mine = new Set([own, ...found.map(({ attached }) => attached)]);
  const strange = attachments.filter((each) => !mine.has(each) && each.name !== evidenceName).map(({ name }) => name);
  const isPart = otherPages.length > 0;
  return {
    what: 'attachments as they were written',
    count: evidence.files.length + 1,
    findings: [
      ...(own.isWhole ? [] : [problem('verify/file-changed', place, { name: own.name, how: sumDiffers })]),
      ...found.flatMap(({ carried, attached }) => faultsOf(carried, attached, file.path)),
      ...(isPart ? [] : strange.map((name) => problem('verify/file-extra', place, { name }))),
    ],
    unchecked: isPart && strange.length > 0 ? [`the attached files of the other document (${strange.join(', ')})`] : [],
  };
}

/** Several may have one name where the briefing is an annex. */
function attachedAs({ name, sha256 }: CarriedFile, attachments: readonly AttachedFile[]): AttachedFile | null {
  const named = attachments.filter((each) => each.name === name);
  return named.find((each) => each.sha256 === sha256) ?? named[0] ?? null;
}

function faultsOf({ name, sha256 }: CarriedFile, attached: AttachedFile | null, path: string): readonly Problem[] {
  if (!attached) return [problem('verify/file-missing', { file: path }, { name })];
  const how = changeOf(attached, sha256);
  return how === null ? [] : [problem('verify/file-changed', { file: path }, { name, how })];
}

const sumDiffers = 'the check sum (MD5) that the PDF gives of it is another';

/** Null where it is as it was. */
function changeOf({ bytes, isWhole, sha256 }: AttachedFile, written: string): string | null {
  if (bytes === null) return 'it cannot be unpacked';
  if (sha256 === written) return isWhole ? null : sumDiffers;
  return `its SHA-256 begins ${sha256.slice(0, 8)}, and claims.json gives ${written.slice(0, 8)}`;
}
