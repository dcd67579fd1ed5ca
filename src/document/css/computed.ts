import type { Border, BorderStyle, ContentPart, Display, GridTrack, Length, Sides, Style } from '../../print.ts';
import type { CounterStyle } from './counterStyles.ts';

/** A piece of generated content before it is known which element it stands on. */
export type ContentItem =
  | ContentPart
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'target-attribute'; readonly name: string }
  | { readonly kind: 'counter'; readonly name: string; readonly style: CounterStyle }
  /** Every counter of the name, from the outermost in. */
  | { readonly kind: 'counters'; readonly name: string; readonly separator: string; readonly style: CounterStyle }
  /** A counter at the element that an attribute, or an id, names. */
  | { readonly kind: 'target-counter'; readonly target: CounterTarget; readonly name: string; readonly style: CounterStyle }
  | { readonly kind: 'element-text' };

export type CounterTarget = { readonly attribute: string } | { readonly id: string };

/** A counter that begins anew, moves or is set, by or to a value. */
export interface CounterChange {
  readonly name: string;
  readonly value: number;
}

export interface StringSetting {
  readonly name: string;
  readonly items: readonly ContentItem[];
}

export type ListMark = 'none' | CounterStyle;

/**
 * The computed value of every longhand property, one key each; what elements inherit from. `Style` follows from it.
 * Lengths in points. A null border colour is the text colour.
 */
export interface Computed {
  readonly display: Display | 'none';
  readonly float: 'none' | 'footnote';
  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly fontVariantCaps: readonly string[];
  readonly fontVariantNumeric: readonly string[];
  /** A factor multiplies the font size of each element that inherits it; a length does not change on its way down. */
  readonly lineHeight: { readonly factor: number } | { readonly pt: number };
  /** Features by name, on where the value is 1. */
  readonly fontFeatureSettings: readonly (readonly [tag: string, value: number])[];
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly color: string;
  readonly direction: Style['direction'];
  readonly textAlign: { readonly side: Style['textAlign']; readonly on: string | null };
  readonly hangingPunctuation: Style['hangingPunctuation'];
  readonly hyphens: Style['hyphens'];
  readonly textIndent: number;
  readonly textTransform: Style['textTransform'];
  readonly textDecoration: Style['textDecoration'];
  readonly whiteSpace: Style['whiteSpace'];
  readonly verticalAlign: Style['verticalAlign'];
  readonly marginTop: number | 'auto';
  readonly marginRight: number | 'auto';
  readonly marginBottom: number | 'auto';
  readonly marginLeft: number | 'auto';
  readonly paddingTop: number;
  readonly paddingRight: number;
  readonly paddingBottom: number;
  readonly paddingLeft: number;
  readonly borderTopWidth: number;
  readonly borderRightWidth: number;
  readonly borderBottomWidth: number;
  readonly borderLeftWidth: number;
  readonly borderTopStyle: BorderStyle;
  readonly borderRightStyle: BorderStyle;
  readonly borderBottomStyle: BorderStyle;
  readonly borderLeftStyle: BorderStyle;
  readonly borderTopColor: string | null;
  readonly borderRightColor: string | null;
  readonly borderBottomColor: string | null;
  readonly borderLeftColor: string | null;
  readonly backgroundColor: string | null;
  readonly width: Length;
  readonly height: Length;
  readonly minWidth: Length;
  readonly maxWidth: Length;
  readonly minHeight: Length;
  readonly maxHeight: Length;
  readonly gridTemplateColumns: readonly GridTrack[];
  /** Normal is 1 em between the columns of running text and nothing in a grid. */
  readonly columnGap: number | 'normal';
  readonly rowGap: number | 'normal';
  readonly columnCount: number;
  readonly breakBefore: Style['breakBefore'];
  readonly breakAfter: Style['breakAfter'];
  readonly breakInside: Style['breakInside'];
  readonly orphans: number;
  readonly widows: number;
  readonly captionSide: Style['captionSide'];
  readonly page: string | null;
  readonly listStyleType: ListMark;
  readonly listStylePosition: 'outside' | 'inside';
  readonly counterReset: readonly CounterChange[];
  readonly counterIncrement: readonly CounterChange[];
  readonly counterSet: readonly CounterChange[];
  readonly bookmarkLevel: number | null;
  readonly stringSet: readonly StringSetting[];
  /** Null makes no box. */
  readonly content: readonly ContentItem[] | null;
}

/** The computed values as layout reads them; `display: none` has no style, its caller leaves the element out. */
export function styleFrom(computed: Computed): Style {
  const { display, lineHeight, fontSize, columnCount, columnGap, rowGap } = computed;
  return {
    display: display === 'none' ? 'inline' : display,
    fontFamily: computed.fontFamily,
    fontSize,
    fontWeight: computed.fontWeight,
    isItalic: computed.fontStyle === 'italic',
    fontFeatures: featuresOf(computed),
    lineHeight: 'factor' in lineHeight ? lineHeight.factor * fontSize : lineHeight.pt,
    letterSpacing: computed.letterSpacing,
    wordSpacing: computed.wordSpacing,
    color: computed.color,
    direction: computed.direction,
    textAlign: sideOf(computed),
    alignOn: computed.textAlign.on,
    hangingPunctuation: computed.hangingPunctuation,
    hyphens: computed.hyphens,
    textIndent: computed.textIndent,
    textTransform: computed.textTransform,
    textDecoration: computed.textDecoration,
    whiteSpace: computed.whiteSpace,
    verticalAlign: computed.verticalAlign,
    margin: sides(computed.marginTop, computed.marginRight, computed.marginBottom, computed.marginLeft),
    padding: sides(computed.paddingTop, computed.paddingRight, computed.paddingBottom, computed.paddingLeft),
    border: borders(computed),
    backgroundColor: computed.backgroundColor,
    width: computed.width,
    height: computed.height,
    minWidth: computed.minWidth,
    maxWidth: computed.maxWidth,
    minHeight: computed.minHeight,
    maxHeight: computed.maxHeight,
    gridTemplateColumns: computed.gridTemplateColumns,
    columnGap: columnGap === 'normal' ? (columnCount > 1 ? fontSize : 0) : columnGap,
    rowGap: rowGap === 'normal' ? 0 : rowGap,
    columnCount,
    breakBefore: computed.breakBefore,
    breakAfter: computed.breakAfter,
    breakInside: computed.breakInside,
    orphans: computed.orphans,
    widows: computed.widows,
    captionSide: computed.captionSide,
    page: computed.page,
    bookmarkLevel: computed.bookmarkLevel,
    stringSet: [],
  };
}

/** Letters set apart make no ligatures (CSS Text 3, section 8.2); what `font-feature-settings` says counts most. */
function featuresOf({ fontVariantCaps, fontVariantNumeric, letterSpacing, fontFeatureSettings }: Computed): readonly string[] {
  const values = new Map<string, number>();
  for (const tag of [...fontVariantCaps, ...fontVariantNumeric]) values.set(tag, 1);
  if (letterSpacing !== 0) for (const tag of ['clig', 'liga']) values.set(tag, 0);
  for (const [tag, value] of fontFeatureSettings) values.set(tag, value);
  return [...values].map(([tag, value]) => (value === 1 ? tag : `${tag}=${value}`)).sort();
}

/** Where lines begin is known but for `auto`, which asks each paragraph. */
function sideOf({ textAlign, direction }: Computed): Style['textAlign'] {
  const { side } = textAlign;
  if (direction === 'auto' || (side !== 'start' && side !== 'end')) return side;
  return (side === 'start') === (direction === 'ltr') ? 'left' : 'right';
}

function borders(computed: Computed): Sides<Border> {
  const border = (width: number, style: BorderStyle, color: string | null): Border => ({
    width: style === 'none' ? 0 : width,
    style,
    color: color ?? computed.color,
  });
  return sides(
    border(computed.borderTopWidth, computed.borderTopStyle, computed.borderTopColor),
    border(computed.borderRightWidth, computed.borderRightStyle, computed.borderRightColor),
    border(computed.borderBottomWidth, computed.borderBottomStyle, computed.borderBottomColor),
    border(computed.borderLeftWidth, computed.borderLeftStyle, computed.borderLeftColor),
  );
}

export function sides<T>(top: T, right: T, bottom: T, left: T): Sides<T> {
  return { top, right, bottom, left };
}
