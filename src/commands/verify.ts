import type { Problem } from '../model.ts';
import { printProblem, wrongUse } from '../problems.ts';
import { counted } from '../text/counted.ts';
import { shown } from '../text/shown.ts';
import type { Check } from '../verification/index.ts';
import { type Verification, type Verified, verify as verifyFile } from '../verifying.ts';
import { type Command, type ExitCode, type Given, type Host, messageFlags } from './command.ts';

/** Whether a finished briefing is what was written, and says what its sources say. */
export const verify: Command = {
  usage: `make-brief verify brief.pdf [--sources folder]

Checks the PDF of a briefing, or of a report that one is attached to, by the evidence that it carries: that attachments and pages are as they were
written, that every number is a claim's, and that sentences stand as they were quoted. With --sources it looks every sentence up in the articles,
and makes the briefing again to compare both byte by byte. What could not be checked is said. Exits with 0 where all holds, with 1 otherwise, also where
--sources is given and the briefing cannot be made again.`,
  flags: {
    sources: { type: 'string', nargs: 1, describe: 'folder that holds the articles as they were when the briefing was made' },
    ...messageFlags,
  },
  run,
};

const proves =
  'This proves that the words stand where the briefing says, not that they are true; nor who made the file, for it bears no signature.';

async function run(given: Given, host: Host): Promise<ExitCode> {
  const [path, ...others] = given.paths;
  if (path === undefined || others.length > 0) throw wrongUse('One briefing is verified at a time', 'name one PDF');
  const verification = await verifyFile(path, given.last('sources') ?? null, host.world);
  const findings = findingsOf(verification);
  const text = given.has('json') ? linesOf(verification, findings.length) : pageOf(path, verification, findings.length);
  await host.world.print(new TextEncoder().encode(text));
  return findings.length > 0 ? 1 : 0;
}

const checksOf = ({ verified, broken }: Verification): readonly Check[] => [
  ...(broken ? [broken] : []),
  ...verified.flatMap(({ checks }) => checks),
];

const isError = ({ severity }: Problem): boolean => severity === 'error';

const findingsOf = (verification: Verification): readonly Problem[] =>
  checksOf(verification).flatMap(({ findings }) => findings.filter(isError));

/** A line for each check, each finding, and the outcome. */
function linesOf(verification: Verification, findings: number): string {
  const lines: object[] = [];
  const tell = ({ what, count, findings: found, unchecked }: Check): void => {
    lines.push({ check: what, count, findings: found.filter(isError).length, unchecked }, ...found);
  };
  if (verification.broken) tell(verification.broken);
  for (const { brief, checks } of verification.verified) {
    const { title, generator, order, pages, id } = brief.evidence;
    lines.push({ briefing: { id, title, version: generator.version, audience: order.audience, pages: pages.length } });
    for (const check of checks) tell(check);
  }
  lines.push({ holds: findings === 0, findings, proves });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** For people: what was checked with how many and what came of it, then findings, then what was not checked. */
function pageOf(path: string, { verified, broken }: Verification, findings: number): string {
  const parts = [...(broken ? [tableOf([broken])] : []), ...verified.map((each) => `${headOf(path, each)}\n\n${tableOf(each.checks)}`)];
  const outcome = findings === 0 ? 'All that was checked holds.' : `${counted(findings, 'finding')}.`;
  const unmade = verified.flatMap(({ checks }) => checks.flatMap((check) => check.findings.filter(isUnmade)));
  const closing = [outcome, ...unmade.map(({ message }) => shown(message)), proves].join(' ');
  return `${parts.join('\n\n')}\n\n${closing}\n`;
}

/** Why a briefing that was asked to be made again was not. */
const isUnmade = ({ code }: Problem): boolean => code === 'verify/other-files' || code === 'verify/other-maker';

function headOf(path: string, { brief }: Verified): string {
  const { title, generator, order, pages } = brief.evidence;
  const made = `for the audience ${shown(order.audience)}, made by make-brief ${shown(generator.version)}`;
  return `${shown(path)}: “${shown(title)}”, ${counted(pages.length, 'page')} ${made}`;
}

function tableOf(checks: readonly Check[]): string {
  const told = checks.filter(({ count, findings }) => count > 0 || findings.length > 0);
  const [wide, deep] = [Math.max(...told.map(({ what }) => what.length)), Math.max(...told.map(({ count }) => String(count).length))];
  const rows = told.map(({ what, count, findings }) => {
    const errors = findings.filter(isError).length;
    const result = errors > 0 ? counted(errors, 'finding') : count > 0 ? 'all hold' : 'not checked';
    return `  ${what.padEnd(wide)}  ${String(count).padStart(deep)}  ${result}`;
  });
  const found = checks.flatMap(({ findings }) => findings.map((each) => `  ${printProblem(each)}`));
  const open = checks.flatMap(({ unchecked }) => unchecked.map((each) => `  not checked: ${shown(each)}`));
  return [rows, found, open]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
