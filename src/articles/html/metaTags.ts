/** What a page says of its article in `meta` and `link` elements. */
import { fold } from '../../text/spans.ts';
import type { Metadata } from '../draft.ts';
import type { Element } from './element.ts';
import { byline, day, given, languageCode, plain, webAddress } from './wording.ts';

type Tags = (...names: readonly string[]) => readonly string[];

/** The contents of the `meta` elements by name or property, in the order of the names asked for. */
function tagsOf(elements: readonly Element[]): Tags {
  const contents = new Map<string, string[]>();
  for (const { name, attributes } of elements) {
    const key = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('http-equiv') ??
      attributes.get('itemprop')
    )?.toLowerCase();
    const content = plain(attributes.get('content'));
    if (name !== 'meta' || key === undefined || content === undefined) continue;
    const known = contents.get(key);
    if (known) known.push(content);
    else contents.set(key, [content]);
  }
  return (...names) => names.flatMap((each) => contents.get(each) ?? []);
}

const firstDay = (values: readonly string[]): Metadata['published'] => {
  for (const value of values) {
    const found = day(value);
    if (found) return found;
  }
  return undefined;
};

const firstAddress = (values: readonly string[]): string | undefined => values.map(webAddress).find((each) => each !== undefined);

/** Names of one list of names, publishers left out: some systems name the outlet as author. */
function authors(values: readonly string[], publisher: string | undefined): string | undefined {
  return byline(values.filter((value) => publisher === undefined || fold(value) !== fold(publisher)));
}

/** OpenGraph and its `article:` properties. Source: ogp.me. */
export function openGraph(elements: readonly Element[]): Metadata {
  const tags = tagsOf(elements);
  const [publisher] = tags('og:site_name');
  return given({
    title: tags('og:title')[0],
    publisher,
    byline: authors(tags('article:author', 'article:author:name', 'og:article:author'), publisher),
    url: firstAddress(tags('og:url')),
    published: firstDay(tags('article:published_time', 'article:published', 'og:article:published_time', 'og:pubdate')),
    modified: firstDay(tags('article:modified_time', 'article:modified', 'og:updated_time', 'article:updated_time')),
    language: languageCode(tags('og:locale')[0]),
  });
}

/** The first family of names that speaks: names of one family repeat each other in other words. */
function firstOf(tags: Tags, publisher: string | undefined, families: readonly (readonly string[])[]): string | undefined {
  for (const family of families) {
    const found = authors(tags(...family), publisher);
    if (found !== undefined) return found;
  }
  return undefined;
}

const authorFamilies = [
  ['dc.creator', 'dcterms.creator', 'dc:creator'],
  ['parsely-author'],
  ['sailthru.author'],
  ['citation_author'],
  ['byl', 'byline'],
  ['author', 'authors'],
];

/** Dublin Core, Parse.ly, Sailthru, citation and plain `meta` names. */
export function otherTags(elements: readonly Element[]): Metadata {
  const tags = tagsOf(elements);
  const [publisher] = tags(
    'dc.publisher',
    'dcterms.publisher',
    'citation_publisher',
    'citation_journal_title',
    'cre',
    'publisher',
    'application-name',
  );
  return given({
    title: tags('dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'citation_title', 'hdl', 'twitter:title')[0],
    publisher,
    byline: firstOf(tags, publisher, authorFamilies),
    url: firstAddress(tags('parsely-link', 'dc.identifier', 'twitter:url')),
    published: firstDay(
      tags(
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
        'dc.date.created',
        'dc.date',
        'dcterms.date',
        'parsely-pub-date',
        'sailthru.date',
        'citation_publication_date',
        'citation_date',
        'citation_online_date',
        'datepublished',
        'publication_date',
        'publish-date',
        'publish_date',
        'pubdate',
        'ptime',
        'pdate',
        'date.issued',
        'date',
      ),
    ),
    modified: firstDay(tags('dcterms.modified', 'dc.date.modified', 'utime', 'datemodified', 'last-modified', 'revised', 'lastmod')),
    language: languageCode(tags('dc.language', 'dcterms.language', 'content-language', 'language')[0]),
  });
}

/** The address that the page gives as its own. */
export function canonicalLink(elements: readonly Element[]): Metadata {
  const links = elements.filter(({ name, attributes }) => name === 'link' && /\bcanonical\b/i.test(attributes.get('rel') ?? ''));
  return given({ url: firstAddress(links.map(({ attributes }) => attributes.get('href') ?? '')) });
}

/** The language of the whole page. */
export function declaredLanguage(elements: readonly Element[]): Metadata {
  const html = elements.find(({ name }) => name === 'html');
  return given({ language: languageCode(html?.attributes.get('lang') ?? html?.attributes.get('xml:lang')) });
}
