/** What a briefing can be written as. */
export interface OutputFormat {
  readonly id: string;
  /** With its dot; the ending of a path tells the format. */
  readonly extension: string;
  /** What `--help` says of it. */
  readonly about: string;
}

/** In the order in which they are offered; the first is written when nothing else is asked for. */
export const outputs = [
  { id: 'pdf', extension: '.pdf', about: 'the briefing on paper: tagged, with links between figures and sentences' },
  { id: 'json', extension: '.json', about: 'the briefing as data, with every article and claim' },
] as const satisfies readonly OutputFormat[];

export type OutputId = (typeof outputs)[number]['id'];
