import type { Detail } from '../../model.ts';

type Field = Exclude<Detail, 'note'>;

/**
 * Under which names JSON keeps what, in order of trust. Sources: schema.org NewsArticle (`articleBody`, `datePublished` …), IPTC ninjs
 * (`body_xhtml`, `firstcreated`, `copyrightholder` …), JSON Feed (`content_html`), the interfaces of news services and of WordPress
 * (`webPublicationDate`, `publishedAt`, `rendered`), and the line contract of this program.
 * Not among them, because they tell of the copy and not of the article: `created_at`, `timestamp`, `crawled`, `date_download`.
 */
export const fields = {
  title: ['headline', 'title', 'webTitle'],
  publisher: [
    'publisher',
    'publication',
    'outlet',
    'source',
    'copyrightholder',
    'copyrightHolder',
    'provider',
    'site_name',
    'siteName',
    'site',
    'newspaper',
    'source_domain',
  ],
  byline: ['byline', 'author', 'authors', 'creator'],
  url: ['url', 'webUrl', 'web_url', 'canonical_url', 'link', 'mainEntityOfPage', 'source_url', 'external_url', 'uri', '@id'],
  language: ['language', 'inLanguage', 'lang'],
  published: [
    'datePublished',
    'published',
    'publishedAt',
    'published_at',
    'date_published',
    'date_publish',
    'webPublicationDate',
    'publicationDate',
    'publication_date',
    'pubDate',
    'pub_date',
    'firstPublished',
    'firstcreated',
    'date',
  ],
  modified: [
    'dateModified',
    'modified',
    'modifiedAt',
    'modified_at',
    'date_modified',
    'date_modify',
    'updated',
    'updatedAt',
    'updated_at',
    'lastModified',
    'last_modified',
    'versioncreated',
  ],
  dateline: ['dateline'],
  agency: ['agency'],
} as const satisfies Readonly<Record<Field, readonly string[]>>;

/** Where the words of an article stand. HTML goes before plain text where both are given, because it knows its paragraphs. */
export const bodies = [
  'articleBody',
  'body_html',
  'body_xhtml',
  'content_html',
  'body_text',
  'bodyText',
  'content_text',
  'text',
  'body',
  'content',
  'full_text',
  'fulltext',
  'fullText',
  'maintext',
  'articleText',
  'story',
] as const;

/** Fields that hold HTML even when no tag is seen in them. */
export const htmlBodies: ReadonlySet<string> = new Set(['body_html', 'body_xhtml', 'content_html']);

/** A few sentences about the article instead of the article. */
export const summaries = ['description', 'summary', 'abstract', 'excerpt', 'standfirst', 'lead_paragraph', 'snippet'] as const;

/** Where lists of articles, or an article in its wrapping, are found. */
export const wrappers = [
  '@graph',
  'articles',
  'items',
  'docs',
  'results',
  'data',
  'response',
  'hits',
  'entries',
  'stories',
  'posts',
  'news',
  'value',
  'itemListElement',
  'item',
  'mainEntity',
  'hasPart',
  '_source',
  'article',
] as const;

/** Details that some services keep one step down, beside the rest. */
export const annexes = ['fields', 'attributes'] as const;
