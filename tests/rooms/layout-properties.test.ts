import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedItem, PlacedText, Style, StyledElement, StyledNode } from '../../src/print.ts';
import { drawing, drawn, element, footnote, type LaidPages, laid, noBorder, p, rule, sides, smallPage, texts } from './layout.fixture.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'e', 'n', 't', 's', '-', 'é'), minLength: 1, maxLength: 14 });
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

const look: fc.Arbitrary<Partial<Style>> = fc.record({
  textAlign: fc.constantFrom('left', 'right', 'center', 'justify'),
  hyphens: fc.constantFrom('none', 'manual', 'auto'),
  breakInside: fc.constantFrom('auto', 'avoid'),
  breakAfter: fc.constantFrom('auto', 'auto', 'auto', 'avoid', 'page'),
  orphans: fc.integer({ min: 1, max: 4 }),
  widows: fc.integer({ min: 1, max: 4 }),
  margin: fc.constantFrom(sides<number | 'auto'>(0), sides<number | 'auto'>(5), { ...sides<number | 'auto'>(0), bottom: 9 }),
  padding: fc.constantFrom(sides(0), sides(3)),
  border: fc.constantFrom(sides(noBorder), sides(rule(1))),
});

/** Now and then a note, of a few words or of many paragraphs. */
const noted: fc.Arbitrary<readonly (StyledNode | string)[]> = fc.oneof(
  { weight: 9, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: text.map((words) => [footnote('e', [words])]) },
  {
    weight: 1,
    arbitrary: fc.tuple(look, fc.array(text, { minLength: 1, maxLength: 5 })).map(([style, all]) => [
      footnote(
        'n',
        all.map((words) => element('p', {}, [words])),
        style,
      ),
    ]),
  },
);
const paragraph = fc.tuple(look, text, noted).map(([style, words, note]) => element('p', style, [words, ...note]));
const unnoted = fc.tuple(look, text).map(([style, words]) => element('p', style, [words]));
const table = fc.array(fc.tuple(text, text, noted), { minLength: 1, maxLength: 12 }).map((rows) =>
  element('table', { width: { percent: 100 } }, [
    element(
      'tbody',
      {},
      rows.map(([left, right, note]) =>
        element('tr', {}, [element('td', {}, [left, ...note]), element('td', { padding: sides(2) }, [right])]),
      ),
    ),
  ]),
);
const leaf: fc.Arbitrary<StyledElement> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.nat({ max: 300 }).map((high) => element('figure', {}, [drawn(drawing(50, high + 1))])) },
);

const grid: Partial<Style> = { display: 'grid', gridTemplateColumns: [{ pt: 40 }, { fr: 1 }], columnGap: 6 };
const group = fc.tuple(look, fc.constantFrom<Partial<Style>>({}, grid, { columnCount: 2, columnGap: 8 }), fc.array(leaf, { maxLength: 5 }));
const block = fc.oneof(
  leaf,
  group.map(([style, kind, children]) => element('div', { ...style, ...kind }, children)),
);
const blocks = fc.array(block, { maxLength: 8 });

function wordsIn(node: StyledNode | null): string {
  switch (node?.kind) {
    case 'text':
      return node.text;
    case 'content':
      return node.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    case 'footnote':
      return wordsIn(node.call) + wordsIn(node.marker) + wordsIn(node.body);
    case 'element':
      return node.children.map(wordsIn).join('');
    default:
      return '';
  }
}

/** Nodes of notes, and all below them. */
function inNotes({ structure }: LaidPages): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { id, parent, tag } of structure) if (tag === 'Note' || (parent !== null && found.has(parent))) found.add(id);
  return found;
}

/** Letters only: spaces vanish at line ends and hyphens appear there. */
const letters = (words: string): string => [...words.replaceAll(/[\s\u00ad-]/g, '')].sort().join('');

const leastOf = (item: PlacedItem): readonly [number, number] => {
  switch (item.kind) {
    case 'text':
      return [item.x, item.baseline - item.size];
    case 'line':
      return [Math.min(item.x1, item.x2), Math.min(item.y1, item.y2)];
    default:
      return [item.x, item.y];
  }
};

const mostOf = (item: PlacedItem): readonly [number, number] => {
  switch (item.kind) {
    case 'text': {
      const spaces = item.run.glyphs.filter((glyph) => glyph.text === ' ').length;
      return [item.x + item.run.width * item.size + spaces * item.wordSpacing, item.baseline];
    }
    case 'line':
      return [Math.max(item.x1, item.x2), Math.max(item.y1, item.y2)];
    case 'rect':
      return [item.x + item.width, item.y + item.height];
    case 'drawing':
      return [item.x + item.width, item.y + item.height];
  }
};

function outside({ pages }: LaidPages): readonly PlacedItem[] {
  const slack = 0.05;
  return pages.flatMap(({ width, height, items }) =>
    items.filter((item) => {
      const [left, top] = leastOf(item);
      const [right, bottom] = mostOf(item);
      return left < -slack || top < -slack || right > width + slack || bottom > height + slack;
    }),
  );
}

/** Pairs of texts on one page that reach more than a little into each other. */
function overlapping({ pages }: LaidPages): readonly string[] {
  const slack = 0.05;
  const boxOf = (item: PlacedText) => {
    const [right] = mostOf(item);
    return { left: item.x, right, top: item.baseline - 0.8 * item.size, bottom: item.baseline + 0.2 * item.size };
  };
  return pages.flatMap(({ items }) => {
    const placed = items.flatMap((item) => (item.kind === 'text' && item.run.text.trim() !== '' ? [{ item, box: boxOf(item) }] : []));
    return placed.flatMap((one, index) =>
      placed.slice(index + 1).flatMap((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return across > slack && down > slack ? [`${one.item.run.text} | ${other.item.run.text}`] : [];
      }),
    );
  });
}

describe('whatever is laid out', () => {
  it('keeps every letter, once', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const printed = texts(laid(children)).map((item) => item.run.text);
        expect(letters(printed.join(''))).toBe(letters(children.map(wordsIn).join('')));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('stays on its page', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        expect(outside(laid(children))).toEqual([]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('sets no text over other text', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        expect(overlapping(laid(children))).toEqual([]);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('puts no less on the first page where pages are higher', () => {
    const onFirst = (children: readonly StyledElement[], height: number): number => {
      const [page] = laid(children, [{ ...smallPage, height }]).pages;
      return letters((page?.items ?? []).map((item) => (item.kind === 'text' ? item.run.text : '')).join('')).length;
    };
    fc.assert(
      fc.property(fc.array(unnoted, { minLength: 1, maxLength: 12 }), fc.nat({ max: 60 }), fc.nat({ max: 60 }), (children, first, more) => {
        const height = smallPage.height + first;
        expect(onFirst(children, height + more)).toBeGreaterThanOrEqual(onFirst(children, height));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('tells how many pages there are, and the last that each node is on, before the pages are made', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const { pages, pageCount, structure, lastPages } = laid(children);
        expect(pages).toHaveLength(pageCount);
        const seen = structure.map(() => -1);
        pages.forEach(({ items, links }, page) => {
          for (const { owner } of [...items.map((item) => ('owner' in item ? item : { owner: null })), ...links]) {
            for (let id = owner; id !== null; id = structure[id]?.parent ?? null) seen[id] = page;
          }
        });
        expect([...lastPages]).toEqual(seen);
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('has all its notes below all its text, in their order, none before its call', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const all = laid(children);
        const notes = inNotes(all);
        const pagesOf = (name: string): readonly number[] =>
          all.destinations.filter((each) => each.name.startsWith(name)).map(({ page }) => page);
        for (const { items } of all.pages) {
          const placed = items.filter((item) => item.kind === 'text');
          const isNote = (item: PlacedText): boolean => item.owner !== null && notes.has(item.owner);
          const above = Math.max(0, ...placed.filter((item) => !isNote(item)).map((item) => item.baseline));
          const below = Math.min(Number.POSITIVE_INFINITY, ...placed.filter(isNote).map((item) => item.baseline - item.size));
          expect(below).toBeGreaterThan(above);
        }
        const noted = pagesOf('note');
        expect(noted).toEqual(noted.toSorted((a, b) => a - b));
        for (const [index, page] of pagesOf('call').entries()) expect(noted[index]).toBeGreaterThanOrEqual(page);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('has a note that is not high on the page of its call', () => {
    const few = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const called = fc.tuple(look, text, few, text).map(([style, before, note, after]) => {
      return element('p', style, [before, footnote('1', [note]), ' ', after]);
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(called, unnoted), { minLength: 1, maxLength: 9 }), (children) => {
        const { destinations } = laid(children);
        const pagesOf = (name: string): readonly number[] =>
          destinations.filter((each) => each.name.startsWith(name)).map(({ page }) => page);
        expect(pagesOf('note')).toEqual(pagesOf('call'));
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('reads in the order of the document', () => {
    fc.assert(
      fc.property(fc.array(unnoted, { minLength: 1, maxLength: 8 }), (children) => {
        const printed = texts(laid(children)).map((item) => item.run.text);
        const inOrder = (words: string): string => words.replaceAll(/[\s\u00ad-]/g, '');
        expect(inOrder(printed.join(''))).toBe(inOrder(children.map(wordsIn).join('')));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('gives every owner a node, and every node but the first a parent before it', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const { structure, pages } = laid(children);
        for (const { id, parent } of structure) expect(parent ?? -1).toBeLessThan(id);
        for (const item of pages.flatMap(({ items }) => items)) {
          if ('owner' in item && item.owner !== null) expect(structure[item.owner]?.id).toBe(item.owner);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});

it('gets through text without any space, and through columns narrower than a letter', () => {
  expect(texts(laid([p('x'.repeat(2000))]))).toHaveLength(50);
  expect(texts(laid([element('p', { width: 2 }, ['abc'])])).map((item) => item.run.text)).toEqual(['a', 'b', 'c']);
});
