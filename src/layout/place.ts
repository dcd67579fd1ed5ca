/** Where in the document a node stands, and which structure node it is given there. */
import type { ContentPart, SourcePoint, StructureNode, StructureTag, StyledContent, StyledElement } from '../print.ts';
import type { Lead, Marker, Note } from './boxes.ts';
import { groupingTag, languageIn, type Structure, speakingTag } from './structure.ts';
import { describeLink, type TextContext, textStyleOf, wordsOf } from './text.ts';

export interface Place {
  readonly structure: Structure;
  /** The structure node that what stands here belongs to. */
  readonly node: number;
  readonly language: string;
  readonly page: string | null;
  /** The link that the whole block is in. */
  readonly link: { readonly target: string; readonly description: string } | null;
  /** A list marker, or a footnote's, that the first line of text takes with it. */
  readonly marker: Marker | Lead | null;
  /** Where the element begins in the template or page. */
  readonly at: SourcePoint;
}

/** The place inside a block element. */
export function placeIn(element: StyledElement, outer: Place): Place {
  return {
    ...outer,
    at: element.at,
    node: nodeOf(element, outer),
    language: element.language ?? outer.language,
    page: element.style.page ?? outer.page,
    link: element.href === null ? outer.link : { target: element.href, description: describeLink(element, element.href) },
  };
}

/** The structure node of an element: its own, or that of the element around it. */
function nodeOf(element: StyledElement, place: Place): number {
  const { structure, node } = place;
  const tag = tagOf(element, structure.nodes[node]?.tag ?? 'Document');
  if (tag === null) return node;
  const language = languageIn(structure, node, element.language ?? place.language);
  if (tag === 'Lbl' || tag === 'LBody') return structure.add(definitionItem(structure, node, tag), tag, { language });
  const { colspan, rowspan } = element;
  return structure.add(node, tag, { language, colspan, rowspan, scope: tag === 'TH' ? scopeOf(element, place) : null });
}

/** A table of contents knows only entries: lists within it group nothing, and its heading is its caption. */
function tagOf({ tag }: StyledElement, around: StructureTag): StructureTag | null {
  if (around === 'TOC') {
    if (/^h[1-6]$/.test(tag)) return 'Caption';
    return tag === 'ul' || tag === 'ol' || tag === 'nav' ? null : 'TOCI';
  }
  if (around === 'TOCI' && tag !== 'p') return null;
  return groupingTag(tag) ?? speakingTag(tag);
}

/** A `dt` begins a list item; a `dd` joins the last one. */
function definitionItem(structure: Structure, list: number, tag: 'Lbl' | 'LBody'): number {
  const last = structure.nodes.findLast((each) => each.parent === list && each.tag === 'LI');
  return tag === 'LBody' && last ? last.id : structure.add(list, 'LI');
}

/** A header cell speaks for its column if it stands in the table's head, for its row otherwise, unless it says so itself. */
function scopeOf({ scope }: StyledElement, { structure, node }: Place): StructureNode['scope'] {
  if (scope !== null) return scope === 'col' ? 'Column' : 'Row';
  const section = structure.nodes[structure.nodes[node]?.parent ?? -1];
  return section?.tag === 'THead' ? 'Column' : 'Row';
}

/** What a block notes on its page: its anchor, its bookmark, its running strings. */
export function notesOf(element: StyledElement): readonly Note[] {
  const notes: Note[] = element.id === null ? [] : [{ kind: 'anchor', name: element.id }];
  const { bookmarkLevel, stringSet } = element.style;
  if (bookmarkLevel !== null) notes.push({ kind: 'bookmark', title: wordsOf(element), level: bookmarkLevel });
  for (const { name, parts } of stringSet) notes.push({ kind: 'string', name, text: plainText(parts) });
  return notes;
}

const plainText = (parts: readonly ContentPart[]): string => parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');

/** The context of text owned by `owner`. A link around the whole block becomes a link around its text. */
export function textContext(place: Place, owner: number): TextContext {
  const plain = { language: place.language, owner, link: null, frame: null, rise: 0, decoration: 'none', at: place.at } as const;
  if (!place.link) return plain;
  const link = place.structure.add(owner, 'Link');
  return { ...plain, owner: link, link: { ...place.link, owner: link } };
}

/** The marker of a list item: a label beside the item's body. In a table of contents it is part of the entry. */
export function placeInItem(element: StyledElement, place: Place): { readonly place: Place; readonly children: StyledElement['children'] } {
  const { structure, node } = place;
  const marker = element.children.find((child): child is StyledContent => child.kind === 'content' && child.isMarker);
  const children = element.children.filter((child) => child !== marker);
  const isListed = structure.nodes[node]?.tag === 'L';
  const item = isListed ? structure.add(node, 'LI', { language: languageIn(structure, node, place.language) }) : node;
  const label = marker && isListed ? structure.add(item, 'Lbl') : item;
  const body = isListed ? structure.add(item, 'LBody') : node;
  return { place: { ...place, node: body, marker: marker ? markerOf(marker, element, { ...place, node: label }) : null }, children };
}

function markerOf(marker: StyledContent, { style }: StyledElement, place: Place): Marker | Lead {
  const own = textStyleOf(marker.style, textContext({ ...place, link: null }, place.node));
  if (marker.isInside) return { inlines: [{ kind: 'content', parts: marker.parts, style: own, place: place.structure.newPlace() }] };
  const room = style.direction === 'rtl' ? style.padding.right : style.padding.left;
  const hang = room > 0 ? room : null;
  return { parts: marker.parts, style: own, hang };
}
