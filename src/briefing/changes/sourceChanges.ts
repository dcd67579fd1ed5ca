/** Articles that are new, gone, or have other bytes, another name or other details. */
import type { Comparable, FieldChange, Prose, SourceChange } from '../../model.ts';
import { given } from '../../text/notGiven.ts';
import { date, joined, merged, sourceWords, text } from '../wording.ts';
import type { Sides } from './sides.ts';
import { fieldWords, quoted } from './words.ts';

type Source = Comparable['sources'][number];

/** New ones first, then those that are gone, and the others. */
export function sourceChanges({ earlier, later, same }: Sides): readonly SourceChange[] {
  const [kept, known] = [new Set(same.sources.map((pair) => pair.earlier)), new Set(same.sources.map((pair) => pair.later))];
  return [
    ...later.briefing.sources
      .filter(({ article }) => !known.has(article))
      .map((source) => ({ ...about(source, 'new'), what: named(source) })),
    ...earlier.briefing.sources
      .filter(({ article }) => !kept.has(article))
      .map((source) => ({ ...about(source, 'gone'), what: named(source) })),
    ...same.sources.flatMap(({ state, ...pair }) => {
      const [then, now] = [earlier.source(pair.earlier), later.source(pair.later)];
      return then && now ? changed(then, now, state === 'changed') : [];
    }),
  ];
}

const about = ({ number, file, title }: Source, change: SourceChange['change']): Omit<SourceChange, 'what'> => ({
  change,
  number,
  file,
  title,
  fields: [],
});

/** "“Mortars hit camp”, The Coast Post, published 4 May 2021, news/post.txt". */
function named({ title, publisher, published, file }: Source): Prose {
  const parts: readonly Prose[] = [
    given(title) === null ? [] : quoted(title),
    given(publisher) === null ? [] : [sourceWords(publisher, '')],
    published.iso === '' ? [] : [text('published '), date(published.text)],
    given(file) === null ? [] : [text('file '), ...quoted(baseName(file))],
  ];
  return joined(parts, ', ');
}

/** The folder may be another on another machine, and is no change. */
const baseName = (path: string): string => path.replaceAll('\\', '/').split('/').at(-1) ?? path;

/** None or one. */
function changed(then: Source, now: Source, isChanged: boolean): readonly SourceChange[] {
  const [before, after] = [baseName(then.file), baseName(now.file)];
  const pairs: readonly (readonly [string, string, string])[] = [
    ['file', before, after],
    ['title', then.title, now.title],
    ['publisher', then.publisher, now.publisher],
    ['published', then.published.text, now.published.text],
  ];
  const fields: readonly FieldChange[] = pairs.flatMap(([field, was, is]) => (was === is ? [] : [{ field, before: was, after: is }]));
  if (!isChanged && fields.length === 0) return [];
  const change = isChanged ? 'changed' : before === after ? 'details' : 'renamed';
  const bytes: Prose = isChanged ? [text('its file has other bytes')] : [];
  const told = fields.map((field) => fieldWords(field, '', '', null));
  return [{ ...about(now, change), fields, what: merged([...named(now), text(': '), ...joined([bytes, ...told], '; ')]) }];
}
