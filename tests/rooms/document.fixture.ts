import { expect } from 'vitest';
import { disk } from '../../src/disk.ts';
import { composeDocument, openTemplate, readPage, readStyles, type TemplateSources } from '../../src/document/index.ts';
import type { AppendixRow, Briefing, ChronologyEntry, PrintedDate } from '../../src/model.ts';
import type { Drawing, Style, StyledDocument, StyledElement, StyledNode } from '../../src/print.ts';
import { BriefError } from '../../src/problems.ts';
import { readSchema } from '../../src/shipped.ts';

const day: PrintedDate = { text: '11 March 2020', mark: 'day', basis: 'day stated', iso: '2020-03-11' };

const entry: ChronologyEntry = {
  event: 'e1',
  number: 1,
  rank: 1,
  anchor: 'event-1',
  date: day,
  title: 'Rockets hit Camp Taji',
  facts: [[{ kind: 'text', text: 'Camp Taji' }]],
  grade: { word: 'fair', rule: 'two origins' },
  account: [{ kind: 'text', text: 'It happened.' }],
  toll: [],
  reported: [[{ kind: 'text', text: 'It happened, according to article 1.' }]],
  keyPoint: null,
  quotation: null,
  cite: [],
};

const row: AppendixRow = {
  number: 1,
  anchor: 'claim-1',
  claim: 'k1',
  kind: 'killed',
  label: 'killed',
  figure: '3',
  subject: 'soldiers',
  before: 'An attack ',
  focus: 'killed three',
  after: ' soldiers.',
  speaker: 'the article itself',
  stance: 'asserted',
  article: 'Article 1',
  articleAnchor: 'source-1',
  line: 4,
  start: 10,
  end: 22,
  date: day,
  place: 'Camp Taji',
  usedIn: [{ anchor: 'event-1', text: 'Chronology' }],
  edits: [],
};

/** A small briefing: one event, one claim, no troops, no disputes. */
export const briefing: Briefing = {
  schema: 1,
  generator: { name: 'make-brief', version: '0.0.0' },
  title: 'Strikes & counter-strikes',
  deck: [{ kind: 'text', text: 'As one article reports them.' }],
  period: day,
  asOf: day,
  settings: { period: null, policy: null },
  articles: [],
  claims: [],
  events: [],
  keyFigures: [],
  highlights: [[{ kind: 'text', text: 'Three were killed.' }]],
  trust: [],
  chronology: [entry, { ...entry, event: 'e2', anchor: 'event-2', title: 'A reply', quotation: { words: 'no', speaker: 'X', cite: [1] } }],
  series: { casualties: [], troops: [], activity: [], happenings: [], origins: [], places: [] },
  affected: { highest: [], told: { killed: false, wounded: false, missing: false, displaced: false, captured: false }, places: [] },
  gaps: [],
  ledgers: [],
  quotations: { whole: [], pieces: [] },
  unknowns: [],
  appendix: [row],
  sentences: [],
  sources: [],
  leftOut: [],
  edits: [],
  changes: null,
  method: [],
  problems: [],
};

export interface Filling {
  readonly partials?: Readonly<Record<string, string>>;
  readonly data?: Partial<Briefing>;
  readonly sections?: TemplateSources['sections'];
}

/** A template of that text, for the briefing of this file. */
export function sourcesOf(text: string, { partials = {}, sections = null }: Filling = {}): TemplateSources {
  const named = Object.entries(partials).map(([name, partial]) => [name, { file: `${name}.hbs`, text: partial }] as const);
  return {
    template: { file: 'brief.hbs', text },
    partials: Object.fromEntries(named),
    audience: { name: 'analyst', title: 'Analyst brief', description: 'For analysts', appendix: 'Appendix A' },
    labels: { chronology: 'Chronology' },
    imprint: { issuer: null, contact: [], marking: null, distribution: null, logo: null },
    sections,
  };
}

/** The template filled with the briefing of this file, in which `data` replaces fields. */
export function fill(text: string, filling: Filling = {}): string {
  return openTemplate(sourcesOf(text, filling), readSchema(disk))({ ...briefing, ...filling.data });
}

export const drawing: Drawing = {
  name: 'c',
  title: 'C',
  subtitle: '',
  width: 10,
  height: 10,
  ops: [],
  alt: 'A chart',
  table: { head: [], rows: [] },
};

/** Composes body content with one sheet; charts named "empty" are left out. */
/** The sheets are `sheets/style.css`, `sheets/style-2.css` and so on. */
export function compose(body: string, ...css: readonly string[]): StyledDocument {
  const text = `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;
  const sheets = css.map((sheet, at) => ({ file: `sheets/style${at === 0 ? '' : `-${at + 1}`}.css`, text: sheet }));
  return composeDocument(readPage({ file: 'page.html', text }), readStyles(sheets), ({ name }) => (name === 'empty' ? null : drawing));
}

export function elements(node: StyledNode): readonly StyledElement[] {
  if (node.kind === 'footnote') return elements(node.body);
  return node.kind === 'element' ? [node, ...node.children.flatMap(elements)] : [];
}

/** Every generated text in document order, markers of lists among them; what is counted in pages is left out. */
export function generatedTexts({ root }: StyledDocument): readonly string[] {
  const texts = (node: StyledNode): readonly string[] => {
    if (node.kind === 'content') return [node.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')];
    if (node.kind === 'footnote') return [node.call, node.marker, node.body].flatMap((part) => (part ? texts(part) : []));
    return node.kind === 'element' ? node.children.flatMap(texts) : [];
  };
  return texts(root);
}

/** The style of the first element with this id, or of the first paragraph. */
export function styleOf(document: StyledDocument, id: string | null = null): Style {
  const found = elements(document.root).find((element) => (id === null ? element.tag === 'p' : element.id === id));
  if (!found) throw new Error(`no element ${id}`);
  return found.style;
}

/** The tree in short: `p#id("text" <a "…">)`. Generated content stands in brackets, a footnote is its call, marker and element. */
export function outline(node: StyledNode): string {
  if (node.kind === 'text') return JSON.stringify(node.text);
  if (node.kind === 'drawing') return `{${node.drawing.name}}`;
  if (node.kind === 'content') {
    const parts = node.parts.map((part) =>
      'text' in part ? JSON.stringify(part.text) : [part.kind, ...Object.values(part).slice(1)].join(':'),
    );
    return `${node.isMarker ? (node.isInside ? 'inside' : 'marker') : ''}[${parts.join(' ')}]`;
  }
  if (node.kind === 'footnote')
    return `footnote(${[node.call, node.marker, node.body].map((part) => (part ? outline(part) : '-')).join(' ')})`;
  const children = node.children.map(outline).join(' ');
  return `${node.tag}${node.id === null ? '' : `#${node.id}`}(${children})`;
}

export function body(document: StyledDocument): string {
  const found = elements(document.root).find((element) => element.tag === 'body');
  return found ? found.children.map(outline).join(' ') : '';
}

/** The problems of what must fail, as `file:line:column code` and message. */
export function problemsOf(run: () => unknown): readonly { readonly at: string; readonly message: string; readonly mend: string }[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return error.problems.map(({ place, code, message, mend }) => ({
      at: `${place?.file}:${place?.line}:${place?.column} ${code}`,
      message,
      mend,
    }));
  }
  expect.unreachable('nothing was found wrong');
}
