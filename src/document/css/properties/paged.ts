/** Properties of paper: page breaks, generated content, lists, bookmarks. */
import type { ContentItem, CounterChange, StringSetting } from '../computed.ts';
import { counterStyles } from '../counterStyles.ts';
import type { Term } from '../terms.ts';
import { either, keyword, type Read, single, wholeNumber, word } from '../values.ts';
import { acceptedContent, contentItems, stringSettings } from './content.ts';
import type { Longhand, LonghandTable } from './row.ts';

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

/** Counters of the page are not the document's to move. */
const ownCounters = new Set(['page', 'pages', 'none', 'inherit', 'initial']);

/** `part 1 figure`: names, each with a whole number that may be left out. */
const counterChanges =
  (usual: number): Read<readonly CounterChange[]> =>
  (terms) => {
    const changes: CounterChange[] = [];
    for (const term of terms) {
      const last = changes.at(-1);
      if (term.kind === 'word' && !ownCounters.has(term.text.toLowerCase())) changes.push({ name: term.text, value: usual });
      else if (isWhole(term) && last && terms[terms.indexOf(term) - 1]?.kind === 'word')
        changes[changes.length - 1] = { ...last, value: term.value };
      else return null;
    }
    return changes.length > 0 ? () => changes : null;
  };

const isWhole = (term: Term): term is Extract<Term, { kind: 'number' }> => term.kind === 'number' && Number.isSafeInteger(term.value);

const counterProperty = (name: string, usual: number, about: string): Longhand<readonly CounterChange[]> => ({
  name,
  inherits: false,
  initial: 'none',
  accepts: `none, or names of counters, each with a whole number where it is not ${usual}`,
  about,
  read: either<readonly CounterChange[]>(word('none', []), counterChanges(usual)),
});

export const pagedProperties: LonghandTable<
  | 'breakBefore'
  | 'breakAfter'
  | 'breakInside'
  | 'orphans'
  | 'widows'
  | 'captionSide'
  | 'page'
  | 'listStyleType'
  | 'listStylePosition'
  | 'counterReset'
  | 'counterIncrement'
  | 'counterSet'
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
    accepts: `none, ${counterStyles.slice(0, -1).join(', ')} or ${counterStyles.at(-1)}`,
    about: 'Mark before the items of a list.',
    read: keyword('none', ...counterStyles),
  },
  listStylePosition: {
    name: 'list-style-position',
    inherits: true,
    initial: 'outside',
    accepts: 'outside or inside',
    about: 'Whether the mark of a list item hangs beside its text or begins its first line.',
    read: keyword('outside', 'inside'),
  },
  counterReset: counterProperty('counter-reset', 0, 'Counters that begin anew with the element.'),
  counterIncrement: counterProperty('counter-increment', 1, 'Counters that go on with the element.'),
  counterSet: counterProperty('counter-set', 0, 'Counters that are given a value by the element.'),
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
