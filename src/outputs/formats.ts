/** What a briefing can be written as. */
export interface OutputFormat {
  readonly id: string;
  /** With its dot; the ending of a path tells the format. */
  readonly extension: string;
  /** What `--help` says of it. */
  readonly about: string;
}

/** A way to write a briefing. */
interface BriefingFormat extends OutputFormat {
  /** True where every audience has its own; the other ones are the same for all. */
  readonly isForAudience: boolean;
}

/** In the order in which they are offered; the first is written when nothing else is asked for. */
export const outputs = [
  { id: 'pdf', extension: '.pdf', isForAudience: true, about: 'the briefing on paper: tagged, with links between figures and sentences' },
  { id: 'html', extension: '.html', isForAudience: true, about: 'the briefing for screens: one file that loads nothing' },
  { id: 'eml', extension: '.eml', isForAudience: true, about: 'a message with the briefing attached, to open in a mail program' },
  { id: 'json', extension: '.json', isForAudience: false, about: 'the briefing as data, with every article and claim' },
] as const satisfies readonly BriefingFormat[];

export type OutputId = (typeof outputs)[number]['id'];
