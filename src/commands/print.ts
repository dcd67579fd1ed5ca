import { wrongUse } from '../problems.ts';
import { sourceDate } from '../settings/settings.ts';
import { counted } from '../text/counted.ts';
import { type Command, type ExitCode, type Given, type Host, messageFlags } from './command.ts';

/** The print engine alone. */
export const print: Command = {
  usage: `make-brief print page.html -o page.pdf

Prints one page of HTML, with the style sheets that it links to or brings along, as a tagged PDF: the engine that prints briefings, for
templates in the making and for any other document inside its subset of HTML and CSS.`,
  flags: {
    output: { alias: 'o', type: 'string', nargs: 1, describe: 'file to write, or - for standard output; beside the page when not given' },
    ...messageFlags,
  },
  run,
};

async function run({ paths, last }: Given, host: Host): Promise<ExitCode> {
  const [page, ...others] = paths;
  if (page === undefined || others.length > 0) throw wrongUse('One page is printed at a time', 'name one HTML file');
  const path = last('output') ?? `${page.replace(/\.x?html?$/i, '')}.pdf`;
  const { bytesOf, printPage } = await import('../printing.ts');
  const printed = await printPage(page, sourceDate(host.environment['SOURCE_DATE_EPOCH']), host.world);
  const { pages } = printed;
  if (path === '-') await host.world.print(bytesOf(printed));
  else host.world.create(path, printed.write);
  host.tell(`${path === '-' ? 'standard output' : path}: ${counted(pages, 'page')}`, { path, pages });
  return 0;
}
