/** ROOF. A briefing as a message: its key points as the text, its pages attached. */

import type { Briefing, Prose } from './model.ts';
import { type MailBlock, type MailMessage, openMail } from './outputs/index.ts';
import type { Bookmark } from './print.ts';
import type { Makeup } from './settings/makeup.ts';
import { counted } from './text/counted.ts';

/** The briefing on pages, as one audience sees it. */
export interface Enclosed {
  /** What the audience calls it. */
  readonly audience: string;
  readonly pages: number;
  readonly bookmarks: readonly Bookmark[];
  readonly bytes: Uint8Array;
  /** Seconds since 1970. */
  readonly madeAt: number;
}

/** Most changes that the text tells where no limit is set; the attached briefing may have more. */
const mostChanges = 12;

/** The message in bytes; the same for the same briefing and pages. */
export async function mailBriefing(briefing: Briefing, makeup: Makeup, enclosed: Enclosed): Promise<Uint8Array> {
  return (await openMail())(messageOf(briefing, makeup, enclosed));
}

/** Who it is from and to is left to the mail program; a marking stands in the subject too, where whoever forwards it sees it. */
function messageOf(briefing: Briefing, { imprint, limits }: Makeup, enclosed: Enclosed): MailMessage {
  const { title, deck, trust, generator } = briefing;
  const { marking } = imprint;
  const name = `${title}.pdf`;
  return {
    subject: marking === null ? title : `[${marking}] ${title}`,
    date: enclosed.madeAt,
    blocks: [
      ...(marking === null ? [] : [paragraph(marking)]),
      heading(title),
      paragraph(plain(deck)),
      ...pointsOf(briefing, limits.keyPoints),
      ...changesOf(briefing, limits.changes),
      ...contentsOf(enclosed),
      paragraph(plain(trust)),
      ...imprintOf(imprint),
      paragraph(`Made by make-brief ${generator.version}.`),
    ],
    files: [{ name, type: 'application/pdf', bytes: enclosed.bytes }],
  };
}

const heading = (text: string): MailBlock => ({ kind: 'heading', text });
const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });

function pointsOf({ highlights }: Briefing, most = highlights.length): readonly MailBlock[] {
  if (highlights.length === 0) return [];
  return [heading('Key points'), { kind: 'list', isNumbered: true, items: highlights.slice(0, most).map(plain) }];
}

function changesOf({ changes }: Briefing, most = mostChanges): readonly MailBlock[] {
  if (changes === null) return [];
  const { since, points } = changes;
  const title = heading(since.asOf.iso === '' ? 'What changed' : `What changed since ${since.asOf.text}`);
  if (points.length === 0) return [title, paragraph('Nothing: events, figures, disputes, claims and sources are what they were.')];
  const left = points.length - most;
  const more = left > 0 ? [paragraph(`The weightiest; there are ${left} more.`)] : [];
  return [title, { kind: 'list', isNumbered: false, items: points.slice(0, most).map(plain) }, ...more];
}

/** The parts of the first level, with their pages. */
function contentsOf({ audience, pages, bookmarks }: Enclosed): readonly MailBlock[] {
  const parts = bookmarks.filter(({ level }) => level === 1).map(({ title, page }) => `${title}: page ${page + 1}`);
  return [
    heading('In the attached file'),
    paragraph(`${audience}, ${counted(pages, 'page')}. Numbers in square brackets are those of its claims.`),
    ...(parts.length > 0 ? [{ kind: 'list', isNumbered: false, items: parts } as const] : []),
  ];
}

function imprintOf({ issuer, contact, distribution }: Makeup['imprint']): readonly MailBlock[] {
  const lines = [
    ...(issuer === null ? [] : [`Issued by ${issuer}`]),
    ...(contact.length === 0 ? [] : [`Contact: ${contact.join(', ')}`]),
    ...(distribution === null ? [] : [`Distribution: ${distribution}`]),
  ];
  return lines.map(paragraph);
}

/** Marks in square brackets: "Two articles give it. [1, 2]". */
const plain = (prose: Prose): string => prose.map((run) => (run.kind === 'cite' ? ` [${run.numbers.join(', ')}]` : run.text)).join('');
