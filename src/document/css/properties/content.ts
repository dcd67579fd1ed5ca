/** What `content` and `string-set` can say. */
import type { ContentItem, CounterTarget, StringSetting } from '../computed.ts';
import { type CounterStyle, counterStyles } from '../counterStyles.ts';
import { isWord, splitAt, type Term } from '../terms.ts';
import type { Read } from '../values.ts';

export const acceptedContent =
  'strings, counter(name, style), counters(name, ".", style), counter(page), counter(pages), target-counter(attr(href), page), string(name), attr(name) or leader(dotted | solid | space)';

const leaderPatterns = { dotted: 'dotted', '.': 'dotted', solid: 'solid', _: 'solid', space: 'space', ' ': 'space' } as const;

export const contentItems: Read<readonly ContentItem[] | null> = (terms) => {
  const items = terms.map(contentItem);
  const known = items.filter((item) => item !== null);
  return known.length > 0 && known.length === items.length ? () => known : null;
};

function contentItem(term: Term): ContentItem | null {
  if (term.kind === 'string') return { kind: 'text', text: term.text };
  if (term.kind !== 'call') return null;
  return contentCalls.get(term.name)?.(term.terms) ?? null;
}

const contentCalls: ReadonlyMap<string, (terms: readonly Term[]) => ContentItem | null> = new Map<
  string,
  (terms: readonly Term[]) => ContentItem | null
>([
  ['counter', counter],
  ['counters', counters],
  ['target-counter', targetCounter],
  ['string', (terms) => nameOf(terms, (name) => ({ kind: 'string', name }))],
  ['attr', (terms) => nameOf(terms, (name) => ({ kind: 'attribute', name: name.toLowerCase() }))],
  ['leader', leader],
]);

/** The style in which a counter is written, decimal where none is named; null for one that nobody knows. */
function styleOf(terms: readonly Term[] | undefined): CounterStyle | null {
  if (terms === undefined) return 'decimal';
  const [term, ...rest] = terms;
  return rest.length > 0 || !term ? null : (counterStyles.find((style) => isWord(term, style)) ?? null);
}

/** The one word of a group of terms. */
const wordOf = (terms: readonly Term[] | undefined): string | null =>
  terms?.length === 1 && terms[0]?.kind === 'word' ? terms[0].text : null;

function counter(terms: readonly Term[]): ContentItem | null {
  const [named, styled, ...rest] = splitAt(terms, ',');
  const [name, style] = [wordOf(named), styleOf(styled)];
  if (name === null || style === null || rest.length > 0) return null;
  // The numbers of pages are counted when there are pages.
  if (name === 'page' || name === 'pages') return style === 'decimal' ? { kind: name } : null;
  return { kind: 'counter', name, style };
}

function counters(terms: readonly Term[]): ContentItem | null {
  const [named, [separator, ...more] = [], styled, ...rest] = splitAt(terms, ',');
  const [name, style] = [wordOf(named), styleOf(styled)];
  if (name === null || style === null || separator?.kind !== 'string' || more.length + rest.length > 0) return null;
  return { kind: 'counters', name, separator: separator.text, style };
}

/** `#id`, or the attribute that holds it. */
function targetOf([term, ...rest]: readonly Term[]): CounterTarget | null {
  if (!term || rest.length > 0) return null;
  if ((term.kind === 'string' || term.kind === 'url') && term.text.startsWith('#')) return { id: term.text.slice(1) };
  const attribute = term.kind === 'call' && term.name === 'attr' ? wordOf(term.terms) : null;
  return attribute === null ? null : { attribute: attribute.toLowerCase() };
}

function targetCounter(terms: readonly Term[]): ContentItem | null {
  const [aimed, named, styled, ...rest] = splitAt(terms, ',');
  const [target, name, style] = [targetOf(aimed ?? []), wordOf(named), styleOf(styled)];
  if (target === null || name === null || style === null || rest.length > 0) return null;
  if (name !== 'page') return { kind: 'target-counter', target, name, style };
  if (style !== 'decimal') return null;
  return 'id' in target ? { kind: 'target-page', target: target.id } : { kind: 'target-attribute', name: target.attribute };
}

function leader([pattern, ...rest]: readonly Term[]): ContentItem | null {
  if ((pattern?.kind !== 'word' && pattern?.kind !== 'string') || rest.length > 0) return null;
  const known = Object.entries(leaderPatterns).find(([name]) => name === pattern.text.toLowerCase());
  return known ? { kind: 'leader', pattern: known[1] } : null;
}

function nameOf(terms: readonly Term[], make: (name: string) => ContentItem): ContentItem | null {
  const name = wordOf(terms);
  return name === null ? null : make(name);
}

/** `chapter content(), part "Part " attr(data-part)`: a name and what the running string becomes. */
export const stringSettings: Read<readonly StringSetting[]> = (terms) => {
  const settings = splitAt(terms, ',').map(([name, ...content]) => {
    const items = content.map((term) => elementText(term) ?? contentItem(term)).filter((item) => item !== null);
    return name?.kind === 'word' && content.length > 0 && items.length === content.length ? { name: name.text, items } : null;
  });
  const known = settings.filter((setting) => setting !== null);
  return known.length === settings.length ? () => known : null;
};

function elementText(term: Term): ContentItem | null {
  if (term.kind !== 'call' || term.name !== 'content') return null;
  const [what] = term.terms;
  return term.terms.length === 0 || (term.terms.length === 1 && isWord(what, 'text')) ? { kind: 'element-text' } : null;
}
