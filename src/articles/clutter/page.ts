/** Furniture of the page around the story: bars, menus, notices. */
import { bare, type ClutterRule, endsWithStop, includesAny, type Page, type Passage, startsWithAny } from './rule.ts';

const networks = new Set(
  'facebook twitter x whatsapp linkedin reddit pinterest telegram instagram youtube messenger email e-mail print tweet share flipboard'.split(
    ' ',
  ),
);
const barWords = new Set(
  'on to via with this that article story page post link copy save by the a of in window new opens click send mail follow us like pin it or and more options'.split(
    ' ',
  ),
);

export const shareBar = {
  id: 'share-bar',
  matches: ({ lower, words }) =>
    words.length > 0 &&
    words.length <= 14 &&
    !lower.includes('share of') &&
    words.some((word) => networks.has(bare(word))) &&
    words.every((word) => networks.has(bare(word)) || barWords.has(bare(word))),
  examples: [
    'Share on Twitter',
    'Facebook Twitter Email',
    'Follow us on Instagram',
    'Share this article',
    'Click to share on Telegram (opens in new window)',
  ],
  nearMisses: ['Facebook said it had removed the video.', 'Share prices fell in Tokyo.', 'A share of the money went to the front.'],
} as const satisfies ClutterRule;

const navigationLabels = new Set(
  'scroll to top|back to top|skip to content|skip to main content|menu|main menu|home|search|next|previous|next article|previous article|next post|previous post|close|show more|load more|view all|see all|loading|listen to this article|listen|play|pause|tags|topics|sections|log in|sign in|my account|toggle navigation|jump to comments|go to homepage|continue reading|story continues below|article continues below|show caption|hide caption|toggle caption|enlarge this image|expand|1 of 1'.split(
    '|',
  ),
);

export const navigation = {
  id: 'navigation',
  matches: ({ lower, words }) => words.length > 0 && words.length <= 6 && navigationLabels.has(bare(lower)),
  examples: ['Back to top', 'Skip to content', 'MENU', 'Story continues below'],
  nearMisses: ['Next, the convoy turned north.', 'Home at last', 'The search goes on'],
} as const satisfies ClutterRule;

export const advertisement = {
  id: 'advertisement',
  matches: ({ lower, words }) =>
    words.length <= 10 &&
    (startsWithAny(bare(lower), ['advertisement', 'advertising', 'sponsored content', 'ad -', 'promoted']) || bare(lower) === 'ad'),
  examples: ['Advertisement', 'ADVERTISEMENT - SCROLL TO CONTINUE', 'Sponsored Content'],
  nearMisses: ['Advertisements for recruits appeared across the city in the week before the vote.', 'Ad hoc units held the bridge.'],
} as const satisfies ClutterRule;

export const cookieNotice = {
  id: 'cookie-notice',
  matches: ({ lower, words }) =>
    words.length <= 90 &&
    ((lower.includes('cookies') &&
      includesAny(lower, ['we use', 'site uses', 'accept', 'consent', 'preferences', 'our partners', 'your experience'])) ||
      startsWithAny(lower, [
        'by clicking',
        'by signing up',
        'by continuing to use',
        'by subscribing',
        'this site is protected by recaptcha',
      ]) ||
      (words.length <= 12 && includesAny(lower, ['privacy policy', 'terms of use', 'terms of service']))),
  examples: [
    'We use cookies to improve your experience on our site.',
    'Privacy Policy | Terms of Use',
    'By signing up you agree to our terms.',
  ],
  nearMisses: ['Volunteers baked cookies for the returning crew.', 'The privacy of the families would be respected, the mayor said.'],
} as const satisfies ClutterRule;

const errorHeads = [
  'oops',
  'something went wrong',
  'please try again',
  'an error occurred',
  'an error has occurred',
  'page not found',
  'please enable javascript',
  'javascript is disabled',
  'your browser does not support',
  'this video is not available',
  'this content is not available',
  'to view this video please enable',
  'unable to load',
  'video unavailable',
];

export const errorNotice = {
  id: 'error-notice',
  matches: ({ lower, words }) =>
    words.length <= 18 &&
    !lower.includes('"') &&
    startsWithAny(bare(lower), errorHeads) &&
    (words.length <= 10 || !lower.includes(' said')),
  examples: [
    '• Oops! Something went wrong. Please try again later.',
    'Something went wrong.',
    'Please enable JavaScript to view this page.',
  ],
  nearMisses: [
    '“Something went wrong with the launch,” a general said.',
    'Please try to leave by the western road, the army told residents of the three villages on Sunday night.',
  ],
} as const satisfies ClutterRule;

export const copyright = {
  id: 'copyright',
  matches: ({ lower, words }) =>
    words.length <= 60 &&
    (/^(?:\(c\)|©|copyright\b)/.test(lower) ||
      includesAny(lower, ['all rights reserved', 'may not be published, broadcast, rewritten', 'this material may not be']) ||
      (words.length <= 30 && lower.includes('republished with permission'))),
  examples: ['© 2024 Example News. All rights reserved.', 'Copyright 2020 Example Press'],
  nearMisses: [
    'Copyright law was not on the agenda of the talks, which turned to the ceasefire instead, said a diplomat who was in the room while the two sides spoke at length of prisoners, roads, water and of the names of the dead that each side had brought along, and who asked for his own name to be left out of print.',
  ],
} as const satisfies ClutterRule;

/** Stars, dashes and the like between parts of a story. */
export const rule = {
  id: 'rule',
  matches: ({ words, text }) => words.length === 0 || ['###', '-30-', 'ends', 'end'].includes(text.trim().toLowerCase()),
  examples: ['* * *', '———', '-30-'],
  nearMisses: ['1', 'Endless columns of smoke'],
} as const satisfies ClutterRule;

const relatedHeads = [
  'read more',
  'read also',
  'also read',
  'read next',
  'related',
  'see also',
  'more on this',
  'more on this story',
  'more from',
  'more stories',
  'more news',
  'recommended',
  'latest posts',
  'latest news',
  'latest stories',
  'recent posts',
  'most read',
  'most popular',
  'popular',
  'trending',
  'trending now',
  'you may also like',
  'you might also like',
  'up next',
  "don't miss",
  'in other news',
  "editors' picks",
  "editor's picks",
  'top stories',
  'click here',
  'what to read next',
  'on our radar',
];

const labelWords = new Set(
  'posts articles article stories story news topics content links coverage reading video videos here on this in us world section'.split(
    ' ',
  ),
);

/** "Latest Posts", "RELATED ARTICLES", "More from Example Post": a label over a list of other stories. */
function isListLabel(lower: string): boolean {
  const words = bare(lower);
  if (startsWithAny(words, ['more from', 'click here'])) return words.split(' ').length <= 6 && !endsWithStop(lower);
  const head = relatedHeads.find((each) => startsWithAny(words, [each]));
  return (
    head !== undefined &&
    words
      .slice(head.length)
      .split(' ')
      .every((word) => word === '' || labelWords.has(word))
  );
}

/** "Read more: Convoy reaches the coast": label and title in one line. */
function isPointer(lower: string, count: number): boolean {
  const words = bare(lower);
  const head = relatedHeads.find((each) => startsWithAny(words, [each]));
  if (head === undefined || count > 25) return false;
  return words.charAt(head.length) === ':' || head.endsWith(':') || (head === 'read more' && !endsWithStop(lower));
}

/** The title of another story below a label, or below such a title. */
function isListed({ lower, words, text }: Passage, page: Page, at: number): boolean {
  const above = page.passages[at - 1];
  if (!above || page.reasons[at - 1] !== 'related' || (isPointer(above.lower, above.words.length) && !isListLabel(above.lower)))
    return false;
  return words.length <= 22 && !endsWithStop(lower) && /^[\p{Lu}\p{N}‘“"']/u.test(text);
}

/** "Read more: …" and, below a label such as "Latest Posts", the titles of other stories. */
export const related = {
  id: 'related',
  matches: (passage, page, at) =>
    isListLabel(passage.lower) || isPointer(passage.lower, passage.words.length) || isListed(passage, page, at),
  overridesFigures: isListed,
  examples: [
    'Read more: Convoy reaches the coast',
    'Latest Posts',
    'RELATED ARTICLES',
    { above: ['Most Read'], text: 'Ferry sinks off island, 12 dead' },
  ],
  nearMisses: [
    'Related by blood, the two commanders never spoke.',
    'More from the scene was expected by evening, officials said.',
    'Popular anger grew in the south.',
    { above: ['Most Read'], text: 'Two guards were wounded at the gate.' },
    { above: ['Read more: Other news'], text: 'What the ministry said' },
    'Related deaths rise',
  ],
} as const satisfies ClutterRule;
