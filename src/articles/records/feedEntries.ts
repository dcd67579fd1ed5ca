import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';

/** An entry of a feed of any kind, its parts by one name each; null where the feed does not give them. */
export interface FeedEntry {
  readonly title: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** Name of the outlet that the feed took the entry from. */
  readonly source: string | null;
  readonly body: FeedText | null;
  readonly summary: FeedText | null;
}

export interface FeedText {
  readonly words: string;
  /** `plain` and `html` where the feed says so; `unknown` where it may be either. */
  readonly kind: 'plain' | 'html' | 'unknown';
}

export interface FeedRead {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

const given = (words: string | undefined): string | null => (words === undefined || words.trim() === '' ? null : words);

const textOf = (words: string | undefined, kind: FeedText['kind']): FeedText | null =>
  words === undefined || words.trim() === '' ? null : { words, kind };

const namesOf = (names: readonly (string | undefined)[]): string | null => {
  const known = names.filter((name) => name !== undefined && name.trim() !== '');
  return known.length === 0 ? null : known.join(', ');
};

type RssItem = RssFeed.Item<string>;
type RdfItem = RdfFeed.Item<string>;

/** `author` in RSS is an address with a name beside it; `dc:creator` is the name itself. */
function rssEntry(item: RssItem): FeedEntry {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    title: given(item.title),
    url: given(item.link) ?? (/^https?:/i.test(permanent ?? '') ? given(permanent) : null),
    byline: namesOf(item.dc?.creators ?? []) ?? namesOf((item.authors ?? []).map(({ name }) => name)),
    published: given(item.pubDate) ?? given(item.dc?.dates?.[0]) ?? given(item.dcterms?.created?.[0]),
    modified: given(item.atom?.updated) ?? given(item.dcterms?.modified?.[0]),
    language: given(item.dc?.languages?.[0]),
    source: given(item.source?.title),
    body: textOf(item.content?.encoded, 'html'),
    summary: textOf(item.description, 'unknown'),
  };
}

function rdfEntry(item: RdfItem): FeedEntry {
  return rssEntry({
    ...(item.title === undefined ? {} : { title: item.title }),
    ...(item.link === undefined ? {} : { link: item.link }),
    ...(item.description === undefined ? {} : { description: item.description }),
    ...(item.dc ? { dc: item.dc } : {}),
    ...(item.dcterms ? { dcterms: item.dcterms } : {}),
    ...(item.content ? { content: item.content } : {}),
  });
}

/** Atom says what a text is: `text` where it says nothing. `xhtml` comes as markup. Source: RFC 4287 section 3.1. */
function atomText(part: { readonly value?: string; readonly type?: string } | undefined): FeedText | null {
  const type = part?.type ?? 'text';
  const isOther = type.includes('/') && !/^text\/|\+xml$|^application\/xhtml/.test(type);
  if (isOther) return null;
  return textOf(part?.value, /html/i.test(type) ? 'html' : type === 'text' ? 'unknown' : 'plain');
}

function atomEntry(entry: AtomFeed.Entry<string>): FeedEntry {
  const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
  return {
    title: given(entry.title?.value),
    url: given(link?.href),
    byline: namesOf((entry.authors ?? []).map(({ name }) => name)) ?? namesOf(entry.dc?.creators ?? []),
    published: given(entry.published) ?? given(entry.dc?.dates?.[0]),
    modified: given(entry.updated),
    language: given(entry.xml?.lang),
    source: given(entry.source?.title?.value),
    body: atomText(entry.content),
    summary: atomText(entry.summary),
  };
}

function jsonEntry(item: JsonFeed.Item<string>): FeedEntry {
  return {
    title: given(item.title),
    url: given(item.url) ?? given(item.external_url),
    byline: namesOf((item.authors ?? []).map(({ name }) => name)),
    published: given(item.date_published),
    modified: given(item.date_modified),
    language: given(item.language),
    source: null,
    body: textOf(item.content_html, 'html') ?? textOf(item.content_text, 'plain'),
    summary: textOf(item.summary, 'plain'),
  };
}

export const fromRss = (feed: Partial<RssFeed.Feed<string>>): FeedRead => ({
  title: given(feed.title),
  language: given(feed.language) ?? given(feed.dc?.languages?.[0]),
  entries: (feed.items ?? []).map((item) => rssEntry(item as RssItem)),
});

export const fromRdf = (feed: Partial<RdfFeed.Feed<string>>): FeedRead => ({
  title: given(feed.title),
  language: given(feed.dc?.languages?.[0]),
  entries: (feed.items ?? []).map((item) => rdfEntry(item as RdfItem)),
});

export const fromAtom = (feed: Partial<AtomFeed.Feed<string>>): FeedRead => ({
  title: given(feed.title?.value),
  language: given(feed.xml?.lang),
  entries: (feed.entries ?? []).map((entry) => atomEntry(entry as AtomFeed.Entry<string>)),
});

export const fromJson = (feed: Partial<JsonFeed.Feed<string>>): FeedRead => ({
  title: given(feed.title),
  language: given(feed.language),
  entries: (feed.items ?? []).map((item) => jsonEntry(item as JsonFeed.Item<string>)),
});
