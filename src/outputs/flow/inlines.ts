import type { Style, StyledNode } from '../../print.ts';
import type { Block, Inline, Words } from './blocks.ts';

/** What is handed down to text inside of elements. */
export interface Inside {
  readonly style: Style;
  readonly href: string | null;
  readonly isCode: boolean;
  readonly language: string | null;
}

/** The inlines of a node; `blocksIn` reads what stands in a footnote. White space is as it was; see `settled`. */
export function inlinesOf(
  node: StyledNode,
  inside: Inside,
  blocksIn: (nodes: readonly StyledNode[], inside: Inside) => readonly Block[],
): readonly Inline[] {
  switch (node.kind) {
    case 'text':
      return [{ kind: 'words', text: node.text, ...inside }];
    case 'drawing':
      return [...anchor(node.id), { kind: 'picture', anchors: [], drawing: node.drawing, size: node.size }];
    case 'footnote':
      return [{ kind: 'note', blocks: blocksIn([node.body], inside) }];
    case 'content':
      return node.isMarker
        ? []
        : node.parts.flatMap((part): readonly Inline[] => {
            if (part.kind === 'text') return [{ kind: 'words', text: part.text, ...inside, style: node.style }];
            if (part.kind === 'target-page') return [{ kind: 'page', target: part.target, style: node.style }];
            return part.kind === 'leader' ? [{ kind: 'leader' }] : [];
          });
    default: {
      if (node.tag === 'br') return [{ kind: 'break' }];
      const within = {
        style: node.style,
        href: node.href ?? inside.href,
        isCode: inside.isCode || node.tag === 'code',
        language: node.language ?? inside.language,
      };
      return [...anchor(node.id), ...node.children.flatMap((child) => inlinesOf(child, within, blocksIn))];
    }
  }
}

export const anchor = (id: string | null): readonly Inline[] => (id === null ? [] : [{ kind: 'anchor', id }]);

/** White space collapsed, none at the ends nor beside a break, and runs that look the same made one. */
export function settled(inlines: readonly Inline[]): readonly Inline[] {
  const spaced = inlines.map((inline) =>
    inline.kind === 'words' ? { ...inline, text: inline.text.replaceAll(/[ \t\n\f\r]+/g, ' ') } : inline,
  );
  const started = withoutBlanks(
    spaced,
    (text) => text.startsWith(' '),
    (text) => text.endsWith(' '),
    (text) => text.slice(1),
  );
  const ended = withoutBlanks(
    started.toReversed(),
    (text) => text.endsWith(' '),
    () => false,
    (text) => text.slice(0, -1),
  );
  return joined(ended.toReversed().filter((inline) => inline.kind !== 'words' || inline.text !== ''));
}

/** Runs that begin with a blank lose it where nothing, a break or another blank stands before them. */
function withoutBlanks(
  inlines: readonly Inline[],
  begins: (text: string) => boolean,
  ends: (text: string) => boolean,
  cut: (text: string) => string,
): readonly Inline[] {
  let isAtStart = true;
  return inlines.map((inline) => {
    if (inline.kind === 'anchor') return inline;
    if (inline.kind !== 'words') {
      isAtStart = inline.kind === 'break' || inline.kind === 'leader';
      return inline;
    }
    const text = isAtStart && begins(inline.text) ? cut(inline.text) : inline.text;
    if (text !== '') isAtStart = ends(text);
    return { ...inline, text };
  });
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    const last = kept.at(-1);
    if (inline.kind === 'words' && last?.kind === 'words' && isAlike(last, inline))
      kept.splice(-1, 1, { ...last, text: last.text + inline.text });
    else kept.push(inline);
  }
  return kept;
}

function isAlike(one: Words, other: Words): boolean {
  return one.style === other.style && one.href === other.href && one.isCode === other.isCode && one.language === other.language;
}

/** True where nothing is to be seen. */
export const isEmpty = (inlines: readonly Inline[]): boolean =>
  inlines.every(({ kind }) => kind === 'anchor' || kind === 'break' || kind === 'leader');
