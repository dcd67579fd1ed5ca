/** DOCX. The printed briefing for word processors; the only folder that knows the docx library, loaded where a document is asked for. */
import { Document, InternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import type { AppendixRow } from '../../model.ts';
import type { Drawing, StyledDocument } from '../../print.ts';
import { type Block, flowOf, inlinesIn } from '../flow/index.ts';
import { type Around, childrenOf, type Setting } from './body.ts';
import { twips } from './looks.ts';
import { settledPackage } from './package.ts';
import type { Making } from './runs.ts';
import { runningStrings, sectionOf } from './sections.ts';
import { type NamedStyles, namedStyles, type StyleId, styleNames } from './styles.ts';

/** What a document is made with beside its page. */
export interface DocxFacts {
  /** The claims, which marks in the text call as endnotes. */
  readonly claims: readonly AppendixRow[];
  /** Seconds since 1970. */
  readonly madeAt: number;
  readonly png: (drawing: Drawing) => Uint8Array;
}

/**
 * Named styles, headings, lists and tables as a word processor has them. Raised marks of claims are endnotes with claim, sentence, article and
 * line, under the Roman numerals that word processors give those, so that nobody takes one for a claim's number; where a claim comes again,
 * its mark is a link to the first. Links within the document lead to bookmarks. The same document gives the same bytes.
 */
export async function writeDocx(document: StyledDocument, { claims, madeAt, png }: DocxFacts): Promise<Uint8Array> {
  const blocks = flowOf(document);
  const making = makingOf(blocks, claims, document.language, png);
  const section = sectionOf(document.pages, runningStrings(document.root));
  const setting: Setting = { making, styles: namedStyles(blocks, document.root.style), isTitled: false, lists: 0 };
  const around: Around = { place: 'text', widthPt: section.widthPt, indent: 0, shading: null, bar: undefined, numbering: null };
  const children = childrenOf(blocks, around, setting);
  const footnotes = Object.fromEntries(footnotesOf(around, setting));
  const called = claims.flatMap((row) => {
    const note = making.called.get(row.number);
    return note === undefined ? [] : [[note, { children: [noteOf(row, making)] }] as const];
  });
  const file = new Document({
    title: document.title,
    creator: 'make-brief',
    styles: stylesOf(setting.styles, document.language),
    numbering: { config: [listing('numbers', 'decimal', '%1.'), listing('bullets', 'bullet', '•')] },
    endnotes: Object.fromEntries(called),
    footnotes,
    sections: [{ properties: section.properties, headers: section.headers, footers: section.footers, children }],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return settledPackage(bytes, madeAt);
}

function makingOf(blocks: readonly Block[], claims: readonly AppendixRow[], language: string, png: DocxFacts['png']): Making {
  const inlines = inlinesIn(blocks);
  const wanted = new Set(
    inlines.flatMap((inline) => (inline.kind === 'words' && inline.href?.startsWith('#') ? inline.href.slice(1) : [])),
  );
  const placed = inlines.flatMap((inline) => (inline.kind === 'anchor' && wanted.has(inline.id) ? inline.id : []));
  return {
    bookmarks: bookmarkNames(placed),
    noted: new Map(claims.map(({ anchor, number }) => [anchor, number])),
    called: new Map(),
    footnotes: [],
    png,
    language,
  };
}

const longestName = 40;

/** Names of bookmarks are letters, digits and low lines, forty at most, and each its own. */
function bookmarkNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const plain = `b_${id.replaceAll(/\W/g, '_')}`.slice(0, longestName - 6);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}_${number}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}

/** Footnotes may call further ones. */
function footnotesOf(around: Around, setting: Setting): [number, { children: Paragraph[] }][] {
  const found: [number, { children: Paragraph[] }][] = [];
  for (let number = 1; number <= setting.making.footnotes.length; number++) {
    const children = childrenOf(setting.making.footnotes[number - 1] ?? [], around, setting);
    found.push([number, { children: children.filter((child) => child instanceof Paragraph) }]);
  }
  return found;
}

/** Number, figure, sentence, source and line. */
function noteOf(
  { anchor, number, label, figure, subject, before, focus, after, speaker, article, line }: AppendixRow,
  { bookmarks }: Making,
): Paragraph {
  const claim = new TextRun({ text: `Claim ${number}`, bold: true });
  const place = bookmarks.get(anchor);
  const what = [label, figure].filter((word) => word !== '').join(' ');
  return new Paragraph({
    style: 'EndnoteText',
    children: [
      new TextRun({ text: ' ' }),
      place === undefined ? claim : new InternalHyperlink({ anchor: place, children: [claim] }),
      new TextRun({ text: `: ${[what, subject].filter((word) => word !== '').join(' · ')}. ` }),
      new TextRun({ text: `“${before}`, italics: true }),
      new TextRun({ text: focus, italics: true, bold: true }),
      new TextRun({ text: `${after}”`, italics: true }),
      new TextRun({ text: ` ${speaker}. ${article}, line ${line}.` }),
    ],
  });
}

function stylesOf(styles: NamedStyles, language: string) {
  const normal = styles.get('Normal');
  const outline = (id: StyleId): object => (/^Heading\d$/.test(id) ? { outlineLevel: Number(id.at(-1)) - 1 } : {});
  return {
    default: { document: { run: { ...normal?.run, language: { value: language } } } },
    paragraphStyles: [...styles].map(([id, { run, paragraph }]) => ({
      ...{ id, name: styleNames[id], quickFormat: true, run },
      ...(id === 'Normal' ? {} : { basedOn: 'Normal', next: 'Normal' }),
      paragraph: { ...paragraph, ...outline(id) },
    })),
  };
}

const listing = (reference: string, format: 'decimal' | 'bullet', text: string) => ({
  reference,
  levels: [
    { level: 0, format, text, alignment: 'left' as const, style: { paragraph: { indent: { left: twips(18), hanging: twips(18) } } } },
  ],
});
