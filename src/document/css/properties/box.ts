/** Properties of boxes: what surrounds them, how large they are, how their content is arranged. */
import type { BorderStyle, Display, GridTrack, Length } from '../../../print.ts';
import type { Term } from '../terms.ts';
import {
  acceptedColors,
  bounded,
  type Compute,
  color,
  either,
  keyword,
  length,
  lengthTerm,
  lengthUnits,
  percentage,
  positiveLength,
  type Read,
  wholeNumber,
  word,
} from '../values.ts';
import type { Longhand, LonghandTable } from './row.ts';

type Side = 'top' | 'right' | 'bottom' | 'left';

const margin = (side: Side): Longhand<number | 'auto'> => ({
  name: `margin-${side}`,
  inherits: false,
  initial: '0',
  accepts: `auto or a length (${lengthUnits})`,
  about: `Space outside the ${side} border; adjoining margins above and below collapse.`,
  read: either<number | 'auto'>(word('auto', 'auto'), length),
});

const padding = (side: Side): Longhand<number> => ({
  name: `padding-${side}`,
  inherits: false,
  initial: '0',
  accepts: `a length (${lengthUnits})`,
  about: `Space inside the ${side} border.`,
  read: positiveLength,
});

/** Widths that CSS names, as browsers take them. */
const borderWidths: Read<number> = either(positiveLength, word('thin', 0.75), word('medium', 2.25), word('thick', 3.75));

const borderWidth = (side: Side): Longhand<number> => ({
  name: `border-${side}-width`,
  inherits: false,
  initial: 'medium',
  accepts: `a length (${lengthUnits}), thin, medium or thick`,
  about: `Width of the ${side} border; nothing shows unless its style is set.`,
  read: borderWidths,
});

const borderStyle = (side: Side): Longhand<BorderStyle> => ({
  name: `border-${side}-style`,
  inherits: false,
  initial: 'none',
  accepts: 'none, solid, dotted or dashed',
  about: `Style of the ${side} border.`,
  read: keyword('none', 'solid', 'dotted', 'dashed'),
});

const borderColor = (side: Side): Longhand<string | null> => ({
  name: `border-${side}-color`,
  inherits: false,
  initial: 'currentcolor',
  accepts: acceptedColors,
  about: `Colour of the ${side} border; the text colour unless set.`,
  read: either<string | null>(word('currentcolor', null), color),
});

const size = (name: string, unset: string, about: string): Longhand<Length> => ({
  name,
  inherits: false,
  initial: unset,
  accepts: `${unset}, a length (${lengthUnits}) or a percentage`,
  about,
  read: either<Length>(word(unset, 'auto'), positiveLength, percentage),
});

const gap = (name: string, about: string): Longhand<number | 'normal'> => ({
  name,
  inherits: false,
  initial: 'normal',
  accepts: `normal or a length (${lengthUnits})`,
  about,
  read: either<number | 'normal'>(word('normal', 'normal'), positiveLength),
});

/** More tracks than any page can hold are a slip. */
const mostTracks = 100;

/** A list of tracks; `repeat(3, 1fr)` stands for three of them. */
const tracks: Read<readonly GridTrack[]> = (terms) => {
  const computes: Compute<GridTrack>[] = [];
  for (const term of terms) {
    const found = term.kind === 'call' && term.name === 'repeat' ? repeated(term.terms) : [track(term)];
    for (const compute of found) {
      if (compute === null) return null;
      computes.push(compute);
    }
  }
  return computes.length === 0 || computes.length > mostTracks ? null : (around) => computes.map((compute) => compute(around));
};

function repeated([count, comma, ...terms]: readonly Term[]): readonly (Compute<GridTrack> | null)[] {
  const isWellFormed = count?.kind === 'number' && comma?.kind === 'mark' && comma.text === ',' && terms.length > 0;
  if (!isWellFormed || !Number.isInteger(count.value) || count.value < 1 || count.value > mostTracks) return [null];
  const once = terms.map(track);
  return Array.from({ length: count.value }, () => once).flat();
}

function track(term: Term): Compute<GridTrack> | null {
  if (term.kind === 'percentage') return term.value >= 0 ? () => ({ percent: bounded(term.value) }) : null;
  if (term.kind === 'dimension' && term.unit === 'fr') return term.value >= 0 ? () => ({ fr: bounded(term.value) }) : null;
  const compute = lengthTerm(term, false);
  return compute && ((around) => ({ pt: compute(around) }));
}

const displays = [
  'block',
  'inline',
  'inline-block',
  'list-item',
  'grid',
  'table',
  'table-header-group',
  'table-row-group',
  'table-footer-group',
  'table-row',
  'table-cell',
  'table-caption',
  'none',
] as const;

const display: Longhand<Display | 'none'> = {
  name: 'display',
  inherits: false,
  initial: 'inline',
  accepts: displays.join(', '),
  about: 'How the element takes its place; none leaves it out.',
  read: keyword(...displays),
};

export const boxProperties: LonghandTable<
  | 'display'
  | 'float'
  | `margin${'Top' | 'Right' | 'Bottom' | 'Left'}`
  | `padding${'Top' | 'Right' | 'Bottom' | 'Left'}`
  | `border${'Top' | 'Right' | 'Bottom' | 'Left'}${'Width' | 'Style' | 'Color'}`
  | 'backgroundColor'
  | 'width'
  | 'height'
  | 'minWidth'
  | 'maxWidth'
  | 'minHeight'
  | 'maxHeight'
  | 'gridTemplateColumns'
  | 'columnGap'
  | 'rowGap'
  | 'columnCount'
> = {
  display,
  float: {
    name: 'float',
    inherits: false,
    initial: 'none',
    accepts: 'none or footnote',
    about: 'A footnote leaves its call in the line, ::footnote-call, and stands at the foot of the page behind its ::footnote-marker.',
    read: keyword('none', 'footnote'),
  },
  marginTop: margin('top'),
  marginRight: margin('right'),
  marginBottom: margin('bottom'),
  marginLeft: margin('left'),
  paddingTop: padding('top'),
  paddingRight: padding('right'),
  paddingBottom: padding('bottom'),
  paddingLeft: padding('left'),
  borderTopWidth: borderWidth('top'),
  borderRightWidth: borderWidth('right'),
  borderBottomWidth: borderWidth('bottom'),
  borderLeftWidth: borderWidth('left'),
  borderTopStyle: borderStyle('top'),
  borderRightStyle: borderStyle('right'),
  borderBottomStyle: borderStyle('bottom'),
  borderLeftStyle: borderStyle('left'),
  borderTopColor: borderColor('top'),
  borderRightColor: borderColor('right'),
  borderBottomColor: borderColor('bottom'),
  borderLeftColor: borderColor('left'),
  backgroundColor: {
    name: 'background-color',
    inherits: false,
    initial: 'transparent',
    accepts: `transparent, ${acceptedColors}`,
    about: 'Colour behind content and padding.',
    read: either<string | null>(word('transparent', null), color),
  },
  width: size('width', 'auto', 'Width of the box.'),
  height: size('height', 'auto', 'Height of the box.'),
  minWidth: size('min-width', 'auto', 'Least width of the box.'),
  maxWidth: size('max-width', 'none', 'Greatest width of the box.'),
  minHeight: size('min-height', 'auto', 'Least height of the box.'),
  maxHeight: size('max-height', 'none', 'Greatest height of the box; text that needs more is given it, a picture is scaled.'),
  gridTemplateColumns: {
    name: 'grid-template-columns',
    inherits: false,
    initial: 'none',
    accepts: `none, or tracks in fr, a length (${lengthUnits}), a percentage or repeat(n, …)`,
    about: 'Columns of a grid, which its children fill row by row.',
    read: either<readonly GridTrack[]>(word('none', []), tracks),
  },
  columnGap: gap('column-gap', 'Space between columns; normal is 1 em in columns of text and nothing in a grid.'),
  rowGap: gap('row-gap', 'Space between the rows of a grid.'),
  columnCount: {
    name: 'column-count',
    inherits: false,
    initial: 'auto',
    accepts: 'auto or a whole number from 1',
    about: 'Columns into which running text is divided.',
    read: either(word('auto', 1), wholeNumber(1, mostTracks)),
  },
};
