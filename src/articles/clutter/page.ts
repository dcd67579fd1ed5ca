/** Furniture of the page around the story: bars, menus, notices. */
import { bare, type ClutterRule, endsWithStop, includesAny, startsWithAny } from './rule.ts';

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
  'scroll to top|back to top|skip to content|skip to main content|menu|main menu|home|search|next|previous|next article|previous article|next post|previous post|close|show more|load more|view all|see all|loading|listen to this article|listen|play|pause|tags|topics|sections|log in|sign in|my account|toggle navigation|jump to comments|go to homepage|continue reading|story continues below|article continues below|show caption|hide caption|toggle caption|enlarge this image|expand|1 of 1|release date|publication date|date published|published on|posted on|author'.split(
    '|',
  ),
);

export const navigation = {
  id: 'navigation',
  matches: ({ lower, words }) => words.length > 0 && words.length <= 6 && navigationLabels.has(bare(lower)),
  examples: ['Back to top', 'Skip to content', 'MENU', 'Story continues below', 'Release Date:'],
  nearMisses: ['Next, the convoy turned north.', 'Home at last', 'The search goes on'],
} as const satisfies ClutterRule;

export const advertisement = {
  id: 'advertisement',
  matches: ({ lower, words }) =>
    (words.length <= 10 &&
      !endsWithStop(lower) &&
      startsWithAny(bare(lower), ['advertisement', 'advertising', 'sponsored content', 'ad -', 'promoted'])) ||
    ['ad', 'advertisement'].includes(bare(lower)),
  examples: ['Advertisement', 'ADVERTISEMENT - SCROLL TO CONTINUE', 'Sponsored Content', 'Promoted', 'Promoted by Example Tours'],
  nearMisses: [
    'Advertisements for recruits appeared across the city in the week before the vote.',
    'Ad hoc units held the bridge.',
    'Promoted to general in May, he led the raid.',
    'Advertising fell by half, the paper said.',
  ],
} as const satisfies ClutterRule;

export const cookieNotice = {
  id: 'cookie-notice',
  matches: ({ lower, words }) =>
    words.length <= 90 &&
    ((lower.includes('cookies') &&
      includesAny(lower, ['we use', 'site uses', 'accept', 'consent', 'preferences', 'our partners', 'your experience'])) ||
      startsWithAny(lower, ['this site is protected by recaptcha']) ||
      (startsWithAny(lower, ['by clicking', 'by signing up', 'by continuing to use', 'by subscribing']) &&
        includesAny(lower, [' you', ' our ', ' agree', ' accept', ' consent'])) ||
      (words.length <= 12 && includesAny(lower, ['privacy policy', 'terms of use', 'terms of service']))),
  examples: [
    'We use cookies to improve your experience on our site.',
    'Privacy Policy | Terms of Use',
    'By signing up you agree to our terms.',
  ],
  nearMisses: [
    'Volunteers baked cookies for the returning crew.',
    'The privacy of the families would be respected, the mayor said.',
    'By continuing to use force against civilians, the rebels had broken the truce, the UN said.',
  ],
} as const satisfies ClutterRule;

const errorHeads = [
  'oops',
  'whoops',
  'sorry! this',
  'sorry, this',
  'sorry, something',
  'sorry, we could',
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
    'Sorry! This did not work. Try once more.',
    'Please enable JavaScript to view this page.',
  ],
  nearMisses: [
    '“Something went wrong with the launch,” a general said.',
    'Please try to leave by the western road, the army told residents of the three villages on Sunday night.',
  ],
} as const satisfies ClutterRule;

/** "© 2024", "(c) Example Press": a mark before a year or a name, not "Copyright law". */
const ownsRights = /^(?:(?:\([cC]\)|©|[cC]opyright\b|COPYRIGHT\b)\s*)+(?:by\s+)?(?:(?:19|20)\d\d|\p{Lu})/u;

export const copyright = {
  id: 'copyright',
  matches: ({ text, lower, words }) =>
    words.length <= 60 &&
    (ownsRights.test(text) ||
      includesAny(lower, ['all rights reserved', 'may not be published, broadcast, rewritten', 'this material may not be']) ||
      (words.length <= 30 && lower.includes('republished with permission'))),
  examples: ['© 2024 Example News. All rights reserved.', 'Copyright 2020 Example Press', '(c) Example Press', '© Copyright Example Press'],
  nearMisses: [
    '(c) 14 hostages were shot at the northern gate.',
    '(c) The gunmen abducted 14 students from the college.',
    'Copyright law was not on the agenda.',
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
