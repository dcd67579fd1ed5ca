/** Whether the briefing that is made again is the one that was found, and where not. */
import type { CarriedEvidence, Problem } from '../../model.ts';
import { decoded } from '../../pdfFile/inflate.ts';
import { Stream } from '../../pdfFile/objects.ts';
import { problem } from '../../problems.ts';
import { counted } from '../../text/counted.ts';
import type { Brief } from '../brief.ts';
import { looker } from '../look.ts';
import type { Check } from '../outcome.ts';
import type { BriefPage } from '../pages.ts';
import { cut } from './quoting.ts';

const whole = 'the briefing made again, byte by byte';
const part = 'the pages made again, with their files';

/** As it was found and as it was made. */
export interface Both {
  readonly found: Brief;
  readonly bytes: Uint8Array;
  readonly made: Brief;
  readonly madeBytes: Uint8Array;
}

/** Names every page, claim and attachment that differs. Of an annex, pages and attachments are compared, for the file around them is another. */
export function checkRebuilt({ found, bytes, made, madeBytes }: Both): Check {
  const isPart = found.otherPages.length > 0;
  if (!isPart && Buffer.from(bytes).equals(madeBytes)) return { what: whole, count: 1, findings: [], unchecked: [] };
  const findings = [...claimsOf(found, made), ...filesOf(found, made), ...pagesOf(found, made)];
  const other = findings.length > 0 ? null : otherwise(found, made, isPart);
  if (other !== null) findings.push(problem('verify/rebuilt-bytes', { file: found.file.path }, { what: other }));
  return isPart
    ? { what: part, count: found.evidence.pages.length, findings, unchecked: [around] }
    : { what: whole, count: 1, findings, unchecked: [] };
}

const around =
  'the bytes of the file: pages, what they are painted with, their links and attachments are compared, for they are part of another document; bookmarks, tags, page labels and metadata are not';

const looks = [
  ['sizes', 'has another size or is cut'],
  ['means', 'has other letters, pictures or patterns'],
  ['links', 'has other links or notes'],
] as const;

/** What differs where words and attachments do not: painting, or all that stands around it. */
function otherwise(found: Brief, made: Brief, isPart: boolean): string | null {
  const page = found.pages.find((each) => contentOf(found, each) !== contentOf(made, made.pages[each.number - 1]));
  if (page) return `Page ${page.number} is painted otherwise`;
  const [stands, belongs] = [looker(found), looker(made)];
  for (const [key, how] of looks) {
    const other = found.pages.find((each) => {
      const twin = made.pages[each.number - 1];
      return twin === undefined || stands(each, key) !== belongs(twin, key);
    });
    if (other) return `Page ${other.number} ${how}`;
  }
  return isPart ? null : 'Other bytes of the file are written';
}

function contentOf({ file }: Brief, page: BriefPage | undefined): string {
  const stream = file.look(page?.page.dict.get('Contents'));
  return stream instanceof Stream ? Buffer.from(decoded(stream, file)).toString('latin1') : '';
}

function pagesOf(found: Brief, made: Brief): readonly Problem[] {
  const place = { file: found.file.path };
  const counts = { made: counted(made.pages.length, 'page'), stands: String(found.pages.length) };
  const number = found.pages.length === made.pages.length ? [] : [problem('verify/rebuilt-pages', place, counts)];
  const differing = found.pages.flatMap((page) => {
    const other = made.pages[page.number - 1];
    if (!other || other.sha256 === page.sha256) return [];
    const at = page.pieces.findIndex(({ text }, index) => text !== other.pieces[index]?.text);
    const [stands, belongs] = [page, other].map(({ pieces }) => cut(pieces[at < 0 ? pieces.length - 1 : at]?.text ?? 'nothing'));
    return [problem('verify/rebuilt-page', place, { page: page.number, stands: stands ?? '', made: belongs ?? '' })];
  });
  return [...number, ...differing];
}

function filesOf(found: Brief, made: Brief): readonly Problem[] {
  const own = new Set(found.attachments.map(({ sha256 }) => sha256));
  const differing = made.attachments.filter(({ sha256 }) => !own.has(sha256));
  return differing.map(({ name }) => problem('verify/rebuilt-file', { file: found.file.path }, { name }));
}

function claimsOf(found: Brief, made: Brief): readonly Problem[] {
  const [stands, belongs] = [found, made].map(({ evidence }) => evidence.claims.map((_, index) => told(evidence, index)));
  const differing = (stands ?? []).flatMap((text, index) => (text === belongs?.[index] ? [] : [index]));
  return differing.map((index) => {
    const texts = { stands: cut(stands?.[index] ?? ''), made: cut(belongs?.[index] ?? 'nothing') };
    return problem('verify/rebuilt-claim', { file: found.file.path }, { claim: index + 1, ...texts });
  });
}

/** A claim in one line, figure first. */
function told({ claims, appendix }: CarriedEvidence, index: number): string {
  const { label = '', figure = '', subject = '' } = appendix[index] ?? {};
  const { start = 0, end = 0, quote = '' } = claims[index]?.evidence ?? {};
  return `${label} ${figure} ${subject}, ${start}–${end}: ${quote}`;
}
