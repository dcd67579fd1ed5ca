/** What a page says of its article, by whom. */
import { stampOf } from '../clutter/makers.ts';
import type { Metadata, Saying } from '../draft.ts';
import { below, type Element, textOf } from './element.ts';
import { readLinkedData } from './jsonLd.ts';
import { dayIn } from './makers.ts';
import { canonicalLink, declaredLanguage, openGraph, otherTags } from './metaTags.ts';
import { namesOf } from './names.ts';
import { splitTitle, titleSays } from './titles.ts';
import { byline, day, dayInAddress, given, personName, plain, webAddress } from './wording.ts';

/** The voices of a page by the names they are printed with, and how much they are trusted. */
export const trust = [
  // The one main heading of the page, where it says otherwise than all that is written for machines: those are often cut short.
  'headline',
  // Written for machines by the system that keeps the article, with types and names of its own.
  'JSON-LD',
  // Written for previews: reliable, but titles are shortened and authors are often addresses.
  'OpenGraph',
  // Many dialects, some filled in by hand.
  'meta tags',
  // What readers see beside the headline: true, but its form is anyone's guess.
  'byline',
  // Only ever an address, and sometimes that of the front page.
  'canonical link',
  // Whole sites are declared to be in one language.
  'html lang',
  // Holds the headline and the outlet in one string.
  'title element',
  // The day in the path of the page's own address.
  'address',
  // Written by the browser that saved the page.
  'saved page',
] as const;

export type Voice = (typeof trust)[number];

export interface Head {
  readonly says: Readonly<Partial<Record<Voice, Metadata>>>;
  /** Text of the article in JSON-LD, as HTML; empty where it is not given. */
  readonly body: string;
  /** All titles that are given, the most trusted first. */
  readonly titles: readonly string[];
}

/** The comment that browsers write at the head of a page when they save it. */
function savedFrom(html: string): Metadata {
  const head = html.slice(0, 3000);
  return given({ url: webAddress(/<!--\s*saved from url=\(\d+\)(\S+)/.exec(head)?.[1] ?? /SingleFile\s+url:\s*(\S+)/.exec(head)?.[1]) });
}

const hostOf = (url: string | undefined): string | undefined => /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();

/** What stands in the head of the page. `headings` are its folded headings, `textIn` undoes HTML. */
export function headSays(
  html: string,
  elements: readonly Element[],
  headings: ReadonlySet<string>,
  textIn: (html: string) => string,
): Head {
  const { says: linked, body } = readLinkedData(elements, headings, textIn);
  const [graph, tags, link] = [openGraph(elements), otherTags(elements), canonicalLink(elements)];
  const publisher = linked.publisher ?? graph.publisher ?? tags.publisher;
  const address = link.url ?? graph.url ?? linked.url ?? savedFrom(html).url;
  const host = hostOf(address);
  const hints = { headings, publisher, host };
  const titleElement = elements.find(({ name, parent }) => name === 'title' && parent?.name !== 'svg');
  const cut = (says: Metadata): Metadata => (says.title === undefined ? says : { ...says, title: splitTitle(says.title, hints).headline });
  const says = {
    'JSON-LD': cut(linked),
    OpenGraph: cut(graph),
    'meta tags': cut(tags),
    'canonical link': link,
    'html lang': declaredLanguage(elements),
    'title element': titleSays(plain(titleElement ? textOf(titleElement) : undefined), hints),
    address: given({ published: dayInAddress(address) }),
    'saved page': savedFrom(html),
  };
  return { says, body, titles: Object.values(says).flatMap(({ title }) => title ?? []) };
}

const isAuthorName = (element: Element): boolean =>
  /\bauthor\b/i.test(`${element.attributes.get('rel') ?? ''} ${element.attributes.get('itemprop') ?? ''}`) ||
  namesOf(element).some((name) =>
    /^(?:author|byline|post-author|entry-author|article-author)(?:[-_]{1,2}(?:name|link|author))?$/i.test(name),
  );

/** Names of persons in an element, as far as they are names and nothing else. */
function nameIn(element: Element): string | undefined {
  const name = personName(plain(textOf(element).slice(0, 300)));
  return name && name.length <= 80 && name.split(' ').length <= 6 && /^\p{Lu}/u.test(name) && !/\d|[.!?]$/.test(name) ? name : undefined;
}

function dayOf(element: Element): Metadata['published'] {
  const words = textOf(element).slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  return (
    day(element.attributes.get('datetime')) ??
    day(element.attributes.get('content')) ??
    (element.name === 'abbr' ? day(element.attributes.get('title')) : undefined) ??
    day(stampOf(words) ?? undefined) ??
    (isNamedDay(element) && words.length <= longestDay ? (day(dayIn(words) ?? undefined) ?? day(words)) : undefined)
  );
}

const isChange = (element: Element): boolean => {
  const outer = element.parent ? `${element.parent.attributes.get('class') ?? ''} ${textOf(element.parent).slice(0, 40)}` : '';
  return (
    /updat|modif/i.test(`${element.attributes.get('itemprop') ?? ''} ${element.attributes.get('class') ?? ''}`) ||
    /updated|modified/i.test(outer.slice(-80))
  );
};

const longestDay = 80;

/** Whether an element is said to hold the day of the story, and nothing else. */
const isNamedDay = (element: Element): boolean =>
  namesOf(element).some((name) =>
    /^(?:(?:post|entry|article|story|publish|published|pub)[-_]{0,2})?(?:date|published|pubdate|timestamp)$/i.test(name),
  );

const isTime = (element: Element): boolean => isTimeElement(element) || isNamedDay(element);
const isTimeElement = ({ name, attributes }: Element): boolean =>
  name === 'time' || (name !== 'meta' && /date(?:Published|Modified)/.test(attributes.get('itemprop') ?? ''));

/** What stands beside the headline: `nearby` are the elements there, none of a related list or a comment among them. */
export function besideHeadline(nearby: readonly Element[]): Metadata {
  const names = nearby.filter((element) => isAuthorName(element) && !below(element).some(isAuthorName)).map(nameIn);
  const times = nearby.filter(isTime).slice(0, 20);
  const changed = times.filter(isChange);
  const first = times.find((time) => !changed.includes(time) && dayOf(time));
  const last = changed.find(dayOf);
  return given({ byline: byline(names.slice(0, 8)), published: first && dayOf(first), modified: last && dayOf(last) });
}

/** The voices that say something, in the order of trust. A day of publication after the last change is no day of publication. */
export function sayings(says: Head['says']): readonly Saying[] {
  const modified = trust.map((voice) => says[voice]?.modified?.to).find((to) => typeof to === 'string');
  return trust.flatMap((source) => {
    const { published, ...others } = says[source] ?? {};
    const isEarly = published?.from && (modified === undefined || published.from <= modified);
    const saying = isEarly ? { ...others, published } : others;
    return Object.keys(saying).length > 0 ? [{ source, says: saying }] : [];
  });
}
