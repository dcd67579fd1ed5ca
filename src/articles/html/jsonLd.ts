/**
 * What a page says of its article in JSON-LD. Source: schema.org Article and its kin, as search engines ask for them; objects by
 * `@id` and lists in `@graph` as common systems write them.
 */
import { fold } from '../../text/spans.ts';
import type { Metadata } from '../draft.ts';
import { type Element, textOf } from './element.ts';
import { byline, day, given, languageCode, plain, webAddress } from './wording.ts';

type Thing = Readonly<Record<string, unknown>>;

export interface LinkedData {
  readonly says: Metadata;
  /** Tags taken out; empty where the article's text is not given. */
  readonly body: string;
}

const noLinkedData: LinkedData = { says: {}, body: '' };

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Without the marks of comments and CDATA that some pages wrap a script in, and without a semicolon after it. */
function unwrapped(source: string): string {
  const plain = ['<!--', '-->', '<![CDATA[', ']]>'].reduce((rest, mark) => rest.replaceAll(mark, ' '), source);
  let [start, end] = [0, plain.length];
  while (start < end && /[\s/*]/.test(plain.charAt(start))) start++;
  while (end > start && /[\s/*;]/.test(plain.charAt(end - 1))) end--;
  return plain.slice(start, end);
}

/** Some pages leave line ends inside strings; what is still no JSON says nothing. */
function parsed(source: string): unknown {
  for (const attempt of [source, unwrapped(source).replaceAll(/\p{Cc}/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
    }
  }
  return null;
}

const deepestThing = 6;

/** Things at the top, in lists, in `@graph` and as what a page is about; not those that a list of other stories holds. */
function thingsIn(value: unknown, depth = 0): readonly Thing[] {
  if (depth > deepestThing) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((each) => thingsIn(each, depth + 1));
  if (!isThing(value)) return [];
  return [
    value,
    ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) =>
      isThing(value[key]) || Array.isArray(value[key]) ? thingsIn(value[key], depth + 1) : [],
    ),
  ];
}

const typesOf = (thing: Thing): readonly string[] => listOf(thing['@type']).filter((type) => typeof type === 'string');
const isArticle = (thing: Thing): boolean => typesOf(thing).some((type) => /(?:Article|BlogPosting|Report|Review)$/.test(type));

/** Reads values of one page: entities and tags in them are undone, and objects are found by their `@id`. */
class Reader {
  readonly #byId: ReadonlyMap<unknown, Thing>;
  readonly #textIn: (html: string) => string;

  constructor(things: readonly Thing[], textIn: (html: string) => string) {
    this.#byId = new Map(things.filter((thing) => Object.keys(thing).length > 1).map((thing) => [thing['@id'], thing]));
    this.#textIn = textIn;
  }

  words(value: unknown): string | undefined {
    const [first] = listOf(value);
    if (isThing(first)) return this.words(first['@value']);
    return typeof first === 'string' ? plain(/[<&]/.test(first) ? this.#textIn(first) : first) : undefined;
  }

  full(value: Thing): Thing {
    return { ...this.#byId.get(value['@id']), ...value };
  }

  name(value: unknown): string | undefined {
    return isThing(value) ? this.words(this.full(value)['name']) : this.words(value);
  }

  /** Persons, or where there are none whoever else is named. */
  authors(article: Thing, publisher: string | undefined): string | undefined {
    const all = [...listOf(article['author']), ...(article['author'] === undefined ? listOf(article['creator']) : [])].slice(0, 20);
    const persons = all.filter((each) => isThing(each) && typesOf(this.full(each)).includes('Person'));
    const names = (persons.length > 0 ? persons : all).map((each) => this.name(each));
    return byline(names.filter((name) => name !== undefined && (publisher === undefined || fold(name) !== fold(publisher))));
  }

  address(article: Thing): string | undefined {
    const page = article['mainEntityOfPage'];
    const ofPage = isThing(page) ? (page['@id'] ?? page['url']) : page;
    return webAddress(this.words(article['url'])) ?? webAddress(typeof ofPage === 'string' ? ofPage.replace(/#.*$/, '') : undefined);
  }
}

function saysOf(article: Thing, reader: Reader): Metadata {
  const publisher = reader.name(listOf(article['publisher'])[0]) ?? reader.name(listOf(article['sourceOrganization'])[0]);
  return given({
    title: reader.words(article['headline']) ?? reader.words(article['name']),
    publisher: publisher && !/^https?:/i.test(publisher) ? publisher : undefined,
    byline: reader.authors(article, publisher),
    url: reader.address(article),
    published: day(reader.words(article['datePublished'])) ?? day(reader.words(article['dateCreated'])),
    modified: day(reader.words(article['dateModified'])),
    language: languageCode(reader.words(isThing(article['inLanguage']) ? article['inLanguage']['alternateName'] : article['inLanguage'])),
  });
}

/** The article that the page is about: the one whose headline stands on the page, else the first. */
function mainArticle(things: readonly Thing[], reader: Reader, headings: ReadonlySet<string>): Thing | undefined {
  const articles = things.filter(isArticle);
  return articles.find((each) => headings.has(fold(reader.words(each['headline']) ?? ''))) ?? articles[0];
}

const longestBody = 300_000;

/** Reads all JSON-LD scripts of a page; malformed ones are passed over. `headings` are the folded headings of the page, `textIn` undoes HTML. */
export function readLinkedData(elements: readonly Element[], headings: ReadonlySet<string>, textIn: (html: string) => string): LinkedData {
  const scripts = elements.filter(({ name, attributes }) => name === 'script' && /ld\+json/i.test(attributes.get('type') ?? ''));
  const things = scripts.slice(0, 50).flatMap((script) => thingsIn(parsed(textOf(script))));
  const reader = new Reader(things, textIn);
  const article = mainArticle(things, reader, headings);
  if (!article) return noLinkedData;
  const [body] = listOf(article['articleBody']);
  return { says: saysOf(article, reader), body: typeof body === 'string' ? body.slice(0, longestBody) : '' };
}
