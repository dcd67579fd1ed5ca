/** What stands under a story rather than in it: who its author is, where else it was printed, who issued the release. */
import { bare, type ClutterRule, endsWithStop, includesAny, type Page, type Passage, startsWithAny } from './rule.ts';

const lastLines = 6;
const isNearEnd = ({ passages, storyAbove }: Page, at: number): boolean => storyAbove >= 1 && at >= passages.length - lastLines;

/** Two to four capitalised words and what they are: "Jane Doe is the Post's …", not "The army is a …". */
const introduces =
  /^(?!The |A |An |This |It |But |And )\p{Lu}[\p{L}.'’-]*,?\s(?:(?:\p{Lu}[\p{L}.'’-]*,?|and)\s){1,6}(?:are|(?:is|was|has been|works as)\s(?:currently\s)?(?:an?|the|our|\p{Lu}[\p{L}\s]{0,40}['’]s?))\s/u;
const reports =
  /^(?!The |A |An |This |It |But |And )\p{Lu}[\p{L}.'’-]*,?\s(?:(?:\p{Lu}[\p{L}.'’-]*,?|and)\s){1,6}(?:covers|reports on|reports from|reports for|writes about|writes for|writes on|contributes to)\s/u;
const makers = new Set(
  'author authors columnist contributor correspondent correspondents editor freelancer journalist journalists novelist photographer photojournalist producer reporter reporters writer writers'.split(
    ' ',
  ),
);
const newsWords = new Set(
  'abducted accused arrested assassinated attacked charged convicted dead detained died freed held hostage imprisoned injured jailed killed missing murdered only released sentenced shot sued suspended wounded'.split(
    ' ',
  ),
);
const reach = [
  'follow her on',
  'follow him on',
  'follow me on',
  'follow them on',
  'reach reporter',
  'reach the reporter',
  'reach the writer',
  'contact the reporter',
  'contact the writer',
  'contact the author',
  'contact reporter',
  'email the author',
  'email the reporter',
  'email the writer',
];

/** How far into a paragraph an author is introduced. */
const mostBefore = 22;

function isBio({ text, words, lower }: Passage): boolean {
  if (words.length > 80 || /["“”]/.test(text)) return false;
  const isNews = words.some((word) => newsWords.has(bare(word))) || includesAny(lower, [' said', ' told ']);
  if (isNews || !(introduces.test(text) || reports.test(text))) return false;
  return reports.test(text)
    ? includesAny(lower, [' for the ', ' for '])
    : words.slice(2, mostBefore).some((word) => makers.has(bare(word)));
}

const isReach = ({ lower, words }: Passage): boolean =>
  words.length <= 30 &&
  (startsWithAny(bare(lower), reach) ||
    /^(?:s?he|they) can be reached\b|^you can (?:reach|follow|contact) (?:her|him|them)\b/.test(bare(lower)));

export const authorBox = {
  id: 'author-box',
  matches: (passage, page, at) => isNearEnd(page, at) && (isBio(passage) || isReach(passage)),
  examples: [
    "Tom Vale is the Herald's correspondent in Orsa. He has covered the hills since 2009.",
    'Ana Roe and Bo Poe are reporters at the Example Post.',
    'Jane Doe covers the courts for the Example Post.',
    'Jane Doe is a writer based in Lunde.',
    'Follow her on Twitter @janedoe',
    'Reach reporter Jane Doe at 555-0100 or by e-mail.',
    'She can be reached at jane@post.example.',
  ],
  nearMisses: [
    'Jane Doe is the only reporter left in the town.',
    'Karim Haddad is a journalist who was detained on Friday.',
    'Jane Doe is an engineer at the northern dam.',
    'The Herald is a paper whose editor lives abroad.',
    '“Jane Doe is a writer,” her brother said.',
    'Jane Doe is a reporter, the ministry said.',
    'The village can be reached at night only.',
  ],
} as const satisfies ClutterRule;

const printed: readonly (readonly [head: string, ends: readonly string[]])[] = [
  ['a version of this', ['in print', 'print edition', 'appears in', 'appeared in', 'appeared on', 'first published', 'was published']],
  ['this article', ['appeared in', 'appeared on', 'originally published', 'first published', 'republished from', 'was published in']],
  ['this story', ['appeared in', 'appeared on', 'originally published', 'first published', 'republished from', 'was published in']],
];

export const printNotice = {
  id: 'print-notice',
  matches: ({ lower, words }, page, at) =>
    words.length <= 50 &&
    isNearEnd(page, at) &&
    printed.some(([head, ends]) => startsWithAny(bare(lower), [head]) && includesAny(lower, ends)),
  // It may quote the headline that was printed over it: "Toll Rises to 9".
  overridesFigures: ({ lower }) => startsWithAny(bare(lower), ['a version of this']) && includesAny(lower, ['headline']),
  examples: [
    'A version of this article appears in print on July 3, Section B, Page 2 of the edition with the headline: Gate Opens.',
    'This article was originally published by the Example Post.',
    'This story first appeared in the Example Post.',
  ],
  nearMisses: [
    'A version of this rocket was seen in March.',
    'This article of the treaty was dropped.',
    'This story is not over, he said.',
  ],
} as const satisfies ClutterRule;

const contactLabels = new Set(
  'media contact|media contacts|press contact|press contacts|contact for media|contacts for media|media inquiries|media enquiries|press inquiries|press enquiries|press office|for media inquiries|for media enquiries|contact|contacts|contact information|media relations'.split(
    '|',
  ),
);
const asks = [
  'for media inquiries',
  'for media enquiries',
  'for press inquiries',
  'for press enquiries',
  'for interview requests',
  'for interviews',
  'for more information, contact',
  'for more information, please',
  'for more information contact',
  'for more information please',
  'for further information, contact',
  'for further information, please',
  'for further information please',
  'for further information contact',
  'to arrange an interview',
];
/** An address, or a number long enough to be rung. */
const isReachable = (text: string): boolean => /\S@\S{1,80}\.\S/.test(text) || /(?:\+|\b)\d[\d ().-]{7,20}\d/.test(text);
const offersTalk = (lower: string): boolean =>
  /\b(?:can be interviewed in|(?:is|are) available for (?:interview|comment)s?\b)/.test(lower) && !includesAny(lower, [' said']);

function isContact({ text, lower, words }: Passage, page: Page, at: number): boolean {
  if (words.length > 45 || !isNearEnd(page, at + 4)) return false;
  if (contactLabels.has(bare(lower)) || startsWithAny(bare(lower), asks) || offersTalk(lower)) return true;
  if (words.length <= 25 && [...contactLabels].some((label) => label.includes(' ') && lower.startsWith(`${label}:`))) return true;
  return page.reasons[at - 1] === 'contacts' && isReachable(text);
}

/** Whom the press may ring up, at the end of a release. */
export const contacts = {
  id: 'contacts',
  matches: isContact,
  examples: [
    'Media contacts',
    { above: ['Press contact'], text: 'Lunde: Bo Poe, +00 00 555 0100' },
    { above: ['Media contacts'], text: 'press@charity.example' },
    'For more information, please contact the office in Lunde.',
    'Dr Roe can be interviewed in English and French.',
    'Media contact: Bo Poe, 00 555 0100',
  ],
  nearMisses: [
    'Contact with the convoy was lost.',
    { above: ['Media contacts'], text: 'The road is closed.' },
    'He was interviewed in English.',
    'The office in Lunde has lost all contacts to the north.',
  ],
} as const satisfies ClutterRule;

const mostAbout = 7;

/** "About Open Hands": whom a label names, without "the"; null for "About 40 men" and for what ends as a sentence does. */
function issuerOf({ text, words }: Passage): string | null {
  const name = /^(?:About|ABOUT) (?:[Tt]he )?(\p{Lu}[^\n]*)$/u.exec(text.trim())?.[1];
  return name !== undefined && words.length <= mostAbout && !endsWithStop(text) ? bare(name.toLowerCase()) : null;
}

/** Whether a paragraph begins by saying what the issuer is. */
function presents({ lower }: Passage, name: string): boolean {
  const head = bare(lower).replace(/^(?:the|at) /, '');
  return head.startsWith(name) || head.slice(0, 80).includes(`${name} is `) || head.slice(0, 80).includes(`(${name})`);
}

/** "About Open Hands: Open Hands is …" in one paragraph. */
const presentsItself = /^(?:About|ABOUT) (?:the )?(\p{Lu}[^:\n]{1,60}):? (?:the )?\1 (?:is|are|was|works|provides)\b/iu;

function isAboutIssuer(passage: Passage, page: Page, at: number): boolean {
  if (!isNearEnd(page, at + 2)) return false;
  const [above, below] = [page.passages[at - 1], page.passages[at + 1]];
  if (presentsItself.test(passage.text)) return true;
  const own = issuerOf(passage);
  if (own !== null) return below !== undefined && presents(below, own);
  const name = above ? issuerOf(above) : null;
  return name !== null && page.reasons[at - 1] === 'about-issuer' && presents(passage, name);
}

/** What an organisation says of itself under each of its releases. */
export const aboutIssuer = {
  id: 'about-issuer',
  matches: isAboutIssuer,
  examples: [
    { text: 'About Open Roads', below: ['Open Roads is a society founded in 1990.'] },
    { above: ['About Open Roads'], text: 'Open Roads is a society founded in 1990. It works in 12 countries.' },
    'About Open Roads: Open Roads is a society founded in 1990.',
  ],
  nearMisses: [
    'About 40 men were seen at the gate.',
    { text: 'About Lunde', below: ['The town was quiet on Monday.'] },
    { above: ['About Lunde'], text: 'The town was quiet on Monday.' },
  ],
} as const satisfies ClutterRule;
