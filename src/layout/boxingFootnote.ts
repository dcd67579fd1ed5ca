/** A footnote becomes a call in the line and a box for the foot of the page, tied to each other by links. */
import type { StyledContent, StyledElement, StyledFootnote } from '../print.ts';
import type { Box, Inline, LinkSpan } from './boxes.ts';
import type { InlineSurroundings } from './boxingInline.ts';
import { shortened, wordsOf } from './text.ts';

/** Adds generated content in its frame; `link` is what it leads to. */
type AddContent = (content: StyledContent, owner: number, link: LinkSpan) => readonly Inline[];

/** What a reader is told of a note before he goes there. */
const mostTold = 200;

/** The call of a footnote with the note that it carries; both become nodes of the paragraph's structure, the note after its call. */
export function footnoteInlines(
  note: StyledFootnote,
  { context, place, boxElement }: InlineSurroundings,
  add: AddContent,
): readonly Inline[] {
  const { structure } = place;
  const number = structure.newNumber();
  const [callName, noteName] = [`call ${number}`, `note ${number}`];
  let around = context.owner ?? place.node;
  // No link may hold another.
  for (let node = structure.nodes[around]; node?.tag === 'Link' && node.parent !== null; node = structure.nodes[around])
    around = node.parent;
  const callLink = structure.add(structure.add(around, 'Reference'), 'Link');
  const language = note.body.language ?? context.language;
  const node = structure.add(around, 'Note', { language: language === context.language ? null : language });
  const linkTo = (target: string, description: string, owner: number): LinkSpan => ({ target: `#${target}`, description, owner });
  const calling = note.call ? wordsOf(note.call) : '';
  const back = note.marker ? structure.add(structure.add(node, 'Lbl'), 'Link') : node;
  const inlines = note.marker ? add(note.marker, back, linkTo(callName, calling || wordsOf(note.marker), back)) : [];
  const body = boxElement(note.body, { ...place, node, language: context.language, link: null, marker: { inlines } });
  const box: Box = { ...body, notes: [{ kind: 'anchor', name: noteName }, ...body.notes], page: place.page };
  return [
    { kind: 'anchor', name: callName },
    { kind: 'footnote', box },
    ...(note.call ? add(note.call, callLink, linkTo(noteName, told(note.body), callLink)) : []),
  ];
}

const told = (body: StyledElement): string => shortened(wordsOf(body), mostTold);
