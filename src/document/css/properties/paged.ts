/** Properties of paper: page breaks, generated content, lists, bookmarks. */
import type { ContentItem, StringSetting } from '../computed.ts';
import { isWord, splitAt, type Term } from '../terms.ts';
import { either, keyword, type Read, single, wholeNumber, word } from '../values.ts';
import type { Longhand, LonghandTable } from './row.ts';

const acceptedContent =
  'strings, counter(page), counter(pages), target-counter(attr(href), page), string(name), attr(name) or leader(dotted | solid | space)';

const leaderPatterns = { dotted: 'dotted', '.': 'dotted', solid: 'solid', _: 'solid', space: 'space', ' ': 'space' } as const;

const contentItems: Read<readonly ContentItem[] | null> = (terms) => {
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
  [
    'counter',
    ([term, ...rest]) =>
      rest.length > 0 ? null : isWord(term, 'page') ? { kind: 'page' } : isWord(term, 'pages') ? { kind: 'pages' } : null,
  ],
  ['target-counter', targetCounter],
  ['string', (terms) => nameOf(terms, (name) => ({ kind: 'string', name }))],
  ['attr', (terms) => nameOf(terms, (name) => ({ kind: 'attribute', name: name.toLowerCase() }))],
  ['leader', leader],
]);

function targetCounter([target, comma, counter, ...rest]: readonly Term[]): ContentItem | null {
  const isPage = comma?.kind === 'mark' && comma.text === ',' && isWord(counter, 'page') && rest.length === 0;
  if (!isPage || target === undefined) return null;
  if ((target.kind === 'string' || target.kind === 'url') && target.text.startsWith('#'))
    return { kind: 'target-page', target: target.text.slice(1) };
  const [name, ...more] = target.kind === 'call' && target.name === 'attr' ? target.terms : [];
  return name?.kind === 'word' && more.length === 0 ? { kind: 'target-attribute', name: name.text.toLowerCase() } : null;
}

function leader([pattern, ...rest]: readonly Term[]): ContentItem | null {
  if ((pattern?.kind !== 'word' && pattern?.kind !== 'string') || rest.length > 0) return null;
  const known = Object.entries(leaderPatterns).find(([name]) => name === pattern.text.toLowerCase());
  return known ? { kind: 'leader', pattern: known[1] } : null;
}

function nameOf(terms: readonly Term[], make: (name: string) => ContentItem): ContentItem | null {
  const [term, ...rest] = terms;
  return term?.kind === 'word' && rest.length === 0 ? make(term.text) : null;
}

/** `chapter content(), part "Part " attr(data-part)`: a name and what the running string becomes. */
const stringSettings: Read<readonly StringSetting[]> = (terms) => {
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

const lineCount = (name: string, about: string): Longhand<number> => ({
  name,
  inherits: true,
  initial: '2',
  accepts: 'a whole number from 1',
  about,
  read: wholeNumber(1),
});

const breakBeside = (name: string, about: string): Longhand<'auto' | 'page' | 'avoid'> => ({
  name,
  inherits: false,
  initial: 'auto',
  accepts: 'auto, page or avoid',
  about,
  read: keyword('auto', 'page', 'avoid'),
});

const pageName: Read<string | null> = single((term) => (term.kind === 'word' ? () => term.text : null));

export const pagedProperties: LonghandTable<
  | 'breakBefore'
  | 'breakAfter'
  | 'breakInside'
  | 'orphans'
  | 'widows'
  | 'captionSide'
  | 'page'
  | 'listStyleType'
  | 'bookmarkLevel'
  | 'stringSet'
  | 'content'
> = {
  breakBefore: breakBeside('break-before', 'Whether a new page begins before the element.'),
  breakAfter: breakBeside('break-after', 'Whether a new page begins after the element; avoid keeps it with the next.'),
  breakInside: {
    name: 'break-inside',
    inherits: false,
    initial: 'auto',
    accepts: 'auto or avoid',
    about: 'Whether the element may be divided between pages.',
    read: keyword('auto', 'avoid'),
  },
  orphans: lineCount('orphans', 'Least number of lines left at the foot of a page.'),
  widows: lineCount('widows', 'Least number of lines carried to the next page.'),
  captionSide: {
    name: 'caption-side',
    inherits: true,
    initial: 'top',
    accepts: 'top or bottom',
    about: 'Where the caption of a table stands.',
    read: keyword('top', 'bottom'),
  },
  page: {
    name: 'page',
    // CSS gives `auto` the parent's value, which inheriting comes to.
    inherits: true,
    initial: 'auto',
    accepts: 'auto or the name of an @page rule',
    about: 'The kind of page the element is set on.',
    read: either<string | null>(word('auto', null), pageName),
  },
  listStyleType: {
    name: 'list-style-type',
    inherits: true,
    initial: 'disc',
    accepts: 'disc, square, decimal or none',
    about: 'Mark before the items of a list.',
    read: keyword('disc', 'square', 'decimal', 'none'),
  },
  bookmarkLevel: {
    name: 'bookmark-level',
    inherits: false,
    initial: 'none',
    accepts: 'none or a whole number from 1',
    about: 'Depth at which the element is listed in the outline of the PDF.',
    read: either<number | null>(word('none', null), wholeNumber(1, 6)),
  },
  stringSet: {
    name: 'string-set',
    inherits: false,
    initial: 'none',
    accepts: 'none, or a name and its content: content(), strings or attr(name)',
    about: 'Sets a running string, which margin boxes show with string(name).',
    read: either<readonly StringSetting[]>(word('none', []), stringSettings),
  },
  content: {
    name: 'content',
    inherits: false,
    initial: 'normal',
    accepts: `none, ${acceptedContent}`,
    about: 'Text of ::before, ::after and margin boxes.',
    read: either<readonly ContentItem[] | null>(word('normal', null), word('none', null), contentItems),
  },
};
