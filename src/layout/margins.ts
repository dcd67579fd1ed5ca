/** Running heads and feet: the margin boxes of a page, set once all pages are known. */
import type { ContentPart, MarginBox, MarginBoxName, PageRule, PlacedItem, ShapedRun } from '../print.ts';
import { runsInOrder } from './bidi.ts';
import type { TextStyle } from './boxes.ts';
import { widthOfRuns } from './items.ts';
import type { Setter } from './setter.ts';
import { textStyleOf } from './text.ts';

/** What a margin box may tell of its page. */
export interface PageFacts {
  /** Counted from 1. */
  readonly number: number;
  readonly pages: number;
  readonly strings: ReadonlyMap<string, string>;
  readonly pageOf: ReadonlyMap<string, number>;
}

/** The items of a page's margin boxes: text that belongs to no structure node. */
export function setMargins(setter: Setter, rule: PageRule, facts: PageFacts): readonly PlacedItem[] {
  const set = [...lastOfEach(rule.boxes)].flatMap((box) => setBox(setter, box, facts));
  const items: PlacedItem[] = [];
  for (const edge of ['top', 'bottom'] as const) {
    const line = set.filter(({ name }) => name.startsWith(edge));
    for (const box of line) items.push(...placeBox(setter, rule, box, roomFor(rule, box, line)));
  }
  return items;
}

/** A page's rules are merged by name: the last box of a name holds. */
function lastOfEach(boxes: readonly MarginBox[]): Iterable<MarginBox> {
  return new Map(boxes.map((box) => [box.name, box])).values();
}

interface SetBox {
  readonly name: MarginBoxName;
  readonly box: MarginBox;
  readonly text: string;
  readonly style: TextStyle;
  readonly runs: readonly ShapedRun[];
  readonly width: number;
}

function setBox(setter: Setter, box: MarginBox, facts: PageFacts): readonly SetBox[] {
  const text = box.parts
    .map((part) => printed(part, facts))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '') return [];
  const context = { language: '', owner: null, link: null, frame: null, rise: 0, decoration: 'none', at: null } as const;
  const style = textStyleOf(box.style, context);
  const shown = style.transform === 'uppercase' ? text.toUpperCase() : text;
  const runs = runsOf(setter, box, style, shown);
  return [{ name: box.name, box, text: shown, style, runs, width: widthOfRuns(runs, style) }];
}

const runsOf = (setter: Setter, box: MarginBox, { font }: TextStyle, text: string): readonly ShapedRun[] =>
  runsInOrder(text, box.style.direction, (part, direction) => setter.metrics.shape(font, part, direction));

function printed(part: ContentPart, { number, pages, strings, pageOf }: PageFacts): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'page':
      return String(number);
    case 'pages':
      return String(pages);
    case 'target-page':
      return String(pageOf.get(part.target.replace(/^#/, '')) ?? '');
    case 'string':
      return strings.get(part.name) ?? '';
    case 'leader':
      return '';
  }
}

const gap = 12;

/** A box that its style keeps on one line is not cut: the boxes beside it give way. */
const isFirm = ({ box }: SetBox): boolean => box.style.whiteSpace === 'nowrap';

/**
 * The width a box may take: its own, or what those beside it leave it where one of them is firm, or it is the widest of them. A box in the
 * middle leaves each side half of the rest.
 */
function roomFor(rule: PageRule, box: SetBox, line: readonly SetBox[]): number {
  const whole = rule.width - rule.margin.left - rule.margin.right;
  const others = line.filter((each) => each !== box);
  if (isFirm(box)) return whole;
  const yieldsTo = others.filter((each) => isFirm(each) || each.width <= box.width);
  const isMiddle = box.name.endsWith('center');
  const rooms = yieldsTo.map((each) => {
    if (isMiddle) return whole - 2 * (each.width + gap);
    return (each.name.endsWith('center') ? (whole - each.width) / 2 : whole - each.width) - gap;
  });
  return Math.min(box.width, whole, ...rooms);
}

function placeBox(setter: Setter, rule: PageRule, box: SetBox, room: number): readonly PlacedItem[] {
  const { runs, width } = box.width > room ? cut(setter, box, room) : box;
  const { margin } = rule;
  const inner = rule.width - margin.left - margin.right;
  const share = box.name.endsWith('left') ? 0 : box.name.endsWith('right') ? 1 : 0.5;
  const baseline = baselineOf(setter, rule, box);
  const { size, color, letterSpacing } = box.style;
  let x = margin.left + (inner - width) * share;
  return runs.map((run) => {
    const item: PlacedItem = { kind: 'text', x, baseline, run, size, color, wordSpacing: 0, letterSpacing, owner: null };
    x += widthOfRuns([run], box.style);
    return item;
  });
}

/** Margin boxes are centred in the height of the margin unless their style says otherwise. */
function baselineOf(setter: Setter, rule: PageRule, { name, box, style }: SetBox): number {
  const { ascent, descent } = setter.metrics.vertical(style.font);
  const height = (ascent + descent) * style.size;
  const [from, room] = name.startsWith('top') ? [0, rule.margin.top] : [rule.height - rule.margin.bottom, rule.margin.bottom];
  const { padding, verticalAlign } = box.style;
  const spare = room - height;
  const top = verticalAlign === 'top' ? padding.top : verticalAlign === 'bottom' ? spare - padding.bottom : spare / 2;
  return from + top + ascent * style.size;
}

/** A running title too long for its line loses its last words. */
function cut(setter: Setter, { text, style, box }: SetBox, room: number): { readonly runs: readonly ShapedRun[]; readonly width: number } {
  const words = text.split(' ');
  let kept: { readonly runs: readonly ShapedRun[]; readonly width: number } = { runs: [], width: 0 };
  let [least, most] = [1, words.length - 1];
  while (least <= most) {
    const count = (least + most) >> 1;
    const runs = runsOf(setter, box, style, `${words.slice(0, count).join(' ')} …`);
    const width = widthOfRuns(runs, style);
    if (width <= room) {
      kept = { runs, width };
      least = count + 1;
    } else most = count - 1;
  }
  return kept;
}
