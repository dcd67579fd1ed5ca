/** Titles with the outlet's name beside the headline: "Story | Outlet", "Story - Section - Outlet", "Outlet: Story". */
import { fold } from '../../text/spans.ts';
import type { Metadata } from '../draft.ts';
import { given } from './wording.ts';

/** What is known of the page beside the title. */
export interface TitleHints {
  /** Folded headings of the page, and its lines that might be one. */
  readonly headings: ReadonlySet<string>;
  /** The outlet's name where another voice gives it. */
  readonly publisher: string | undefined;
  /** The page's host, such as `www.example.com`. */
  readonly host: string | undefined;
}

const separator = /\s+(?:[|\-–—·•»«›>:~]|::|\/\/)\s+|\s*[|｜]\s*|:\s+/gu;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

function cutsIn(title: string): readonly Part[] {
  return [...title.matchAll(separator)].map((match) => ({ start: match.index, end: match.index + match[0].length, mark: match[0].trim() }));
}

const letters = (words: string): string => fold(words).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether the words are the outlet by another voice or by the page's host: "The Example Post" on `examplepost.com`. */
function isOutlet(words: string, { publisher, host }: TitleHints): boolean {
  if (publisher !== undefined && letters(words) === letters(publisher)) return true;
  const name = letters(words).replace(/^the/, '');
  const hostName = letters((host ?? '').replace(/^www\./, '').replace(/\.[a-z.]+$/, ''));
  return name.length >= 4 && hostName !== '' && (hostName.replace(/^the/, '') === name || hostName.includes(name));
}

const isName = (words: string): boolean =>
  words.length > 1 && words.split(' ').length <= 5 && !/[.!?]$|\d{3}/.test(words) && /^\p{Lu}|^[\p{Lo}]/u.test(words);

interface Split {
  readonly headline: string;
  readonly outlet: string | undefined;
}

/** Cut where one side is a heading of the page. */
function splitByHeading(title: string, cuts: readonly Part[], { headings }: TitleHints): Split | null {
  for (const { start, end, mark } of cuts) {
    const [before, after] = [title.slice(0, start), title.slice(end)];
    // "Story > Outlet > Page of a release" is a path: no part of it is surely the outlet.
    const isPath = mark === '>' && cutsIn(after).length > 0;
    if (headings.has(fold(before))) return { headline: before, outlet: isPath ? undefined : lastPart(after) };
    if (headings.has(fold(after))) return { headline: after, outlet: isName(before) ? before : undefined };
  }
  return null;
}

/** Cut where one end is the outlet, or has the form of its name after a bar. */
function splitByOutlet(title: string, cuts: readonly Part[], hints: TitleHints): Split | null {
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (!first || !last) return null;
  const [before, after, head] = [title.slice(0, last.start), title.slice(last.end), title.slice(0, first.start)];
  const isBarred = /[|｜»·•]|::/.test(last.mark) && isName(after) && before.split(' ').length >= 3;
  if (last.mark !== ':' && (isOutlet(after, hints) || isBarred)) return { headline: before, outlet: after };
  return isOutlet(head, hints) ? { headline: title.slice(first.end), outlet: head } : null;
}

/** Headline and outlet of a title. The headline is the whole title where nothing proves that a part of it is the outlet. */
export function splitTitle(title: string, hints: TitleHints): Split {
  const whole = { headline: title, outlet: undefined };
  if (hints.headings.has(fold(title))) return whole;
  const cuts = cutsIn(title);
  return splitByHeading(title, cuts, hints) ?? splitByOutlet(title, cuts, hints) ?? whole;
}

/** "Section - Outlet": the outlet stands last. */
function lastPart(words: string): string | undefined {
  const last = cutsIn(words).at(-1);
  const name = last ? words.slice(last.end) : words;
  return isName(name) ? name : undefined;
}

/** What the `title` element says. */
export function titleSays(title: string | undefined, hints: TitleHints): Metadata {
  if (title === undefined) return {};
  const { headline, outlet } = splitTitle(title, hints);
  return given({ title: headline, publisher: outlet });
}
