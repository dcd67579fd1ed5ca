/** What the page says to its readers rather than about the story: comments, letters, offers. */
import { bare, type ClutterRule, includesAny, type Passage, startsWithAny } from './rule.ts';

export const commentPolicy = {
  id: 'comment-policy',
  matches: ({ lower, words }) =>
    words.length <= 90 &&
    includesAny(lower, [
      'our comments section',
      'our comment section',
      'comments with profanity',
      'comment has been removed',
      'comments are moderated',
      'comment policy',
      'commenting policy',
      'commenting guidelines',
      'community guidelines',
      'comments are closed',
      'comments will be removed',
      'personally identifiable information',
      'please keep comments',
      'comments are the opinions of',
      'tell us what you think',
      'have your say',
    ]),
  examples: [
    'Welcome to our comments section, where all views are heard.',
    'Comments are moderated and may take a while to appear.',
    'Have your say! Rude posts go.',
  ],
  nearMisses: ['The ministry did not comment on that section of the report.', 'His comments drew an angry reply from Ankara.'],
} as const satisfies ClutterRule;

const formLabels = new Set(
  'leave a comment|leave a reply|post a comment|add a comment|add comment|write a comment|comments|view comments|show comments|hide comments|no comments|join the conversation|join the discussion|be the first to comment|name|email|website|post comment|submit|reply|cancel reply|log in to comment|comment'.split(
    '|',
  ),
);

const fieldNames = new Set('name email e-mail website comment url required optional your message subject'.split(' '));
/** Both halves together are only said above a form. */
const formTalk: readonly (readonly [string, readonly string[]])[] = [
  ['email', ['not be published', 'not be shown', 'not show', 'not share', 'not be shared']],
  ['fields', ['required', 'are marked', 'with a star', 'filled in', 'mandatory']],
];

export const commentForm = {
  id: 'comment-form',
  matches: ({ lower, words }) =>
    words.length > 0 &&
    words.length <= 30 &&
    (formLabels.has(bare(lower)) ||
      (words.length >= 2 && words.every((word) => fieldNames.has(bare(word)))) ||
      formTalk.some(([topic, ends]) => lower.includes(topic) && includesAny(lower, ends)) ||
      /^\d+ comments?$/.test(bare(lower)) ||
      startsWithAny(lower, [
        'save my name',
        'keep my name',
        'remember my name',
        'remember me',
        'you must be logged in',
        'you must log in to',
        'notify me of',
        'sign in to comment',
      ])),
  examples: [
    'Leave a Reply',
    '14 Comments',
    'Your email address will not be published. Required fields are marked *',
    'You must be logged in to post a comment.',
    'Name * Email * Website',
    'Keep my name for next time',
  ],
  nearMisses: [
    'The fields around the village were burnt.',
    'The name and the message were false.',
    'No comments were made by the two sides.',
    'Comment is free, the editor liked to say.',
  ],
} as const satisfies ClutterRule;

const wants = [
  'sign up',
  'subscribe',
  'get our',
  'get the',
  'receive',
  'delivered',
  'join our',
  'straight to',
  'register for',
  'follow our',
  'download',
];
const letters = [
  'newsletter',
  'your inbox',
  'email alerts',
  'news alerts',
  'daily briefing',
  'our whatsapp',
  'our telegram',
  'our app',
  'ios and android',
  'android and ios',
  'app store',
  'google play',
  'to your phone',
  'push notifications',
];

const networks = new Set('bluesky facebook instagram linkedin mastodon telegram threads tiktok twitter whatsapp x youtube'.split(' '));

/** "Follow The Example on Twitter and Instagram …": not "Follow-up talks on Telegram", "Follow these steps shared on Twitter". */
function asksToFollow({ text, words }: Passage): boolean {
  const asked = text.split(/\s+/, 12).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isUrging = words[0] === 'follow' || ((words[0] === 'like' || words[0] === 'find') && words[1] === 'us');
  const at = asked.findIndex((word) => networks.has(bare(word.toLowerCase())));
  // Whoever is to be followed has a name; an author is, too, but that is said of authors.
  const isNamed = /^(?:us$|@|\p{Lu})/u.test(asked[at - 2] ?? '');
  return isUrging && at >= 3 && asked[at - 1]?.toLowerCase() === 'on' && isNamed;
}

export const newsletter = {
  id: 'newsletter',
  matches: (passage) => {
    const { lower, words } = passage;
    if (words.length > 50 || includesAny(lower, [' said', ' told '])) return false;
    const isOffer = includesAny(lower, wants) && includesAny(lower, letters);
    return isOffer || asksToFollow(passage) || startsWithAny(lower, ['download our app', 'listen to our podcast', 'get email updates']);
  },
  examples: [
    'Follow The Example on Twitter and Instagram @example and on Facebook @ExamplePost. Send us a message on WhatsApp.',
    'For the latest stories and news updates download the Example apps for iOS and Android.',
    'Get the news straight to your phone with the Example app.',
    'Sign up for our newsletter and never miss a story.',
    'Get the day’s news delivered to your inbox.',
    'Download our app',
  ],
  nearMisses: [
    'Like the men on Telegram, he had fled.',
    'Follow-up talks on Telegram were held.',
    'Follow these steps shared on Twitter to leave the town.',
    'The group’s newsletter named the five commanders.',
    'Villagers were told to sign up for the militia.',
  ],
} as const satisfies ClutterRule;

const urging = new Set(
  'try enjoy get start join subscribe save unlock support become register upgrade broaden read continue claim'.split(' '),
);
const offers = [
  'subscri',
  'free for',
  'free trial',
  'unlimited access',
  'exclusive offer',
  'full access',
  'become a member',
  'our journalism',
  'independent journalism',
  'award-winning',
  'per month',
  'a month for',
];
/** What a price is for. */
const terms = ['cancel', 'offer', 'trial', 'subscri'];
const prices = ['$', '£', '€', 'free of charge', 'for free', 'nothing for'];
const lengths = ['month', 'year', 'week'];
const gates = [
  'already a subscriber',
  'to continue reading',
  'this article is for subscribers',
  'subscribers only',
  'log in to continue',
  'free articles remaining',
  'subscribe to read',
];

/** An offer speaks to the reader: some sentence of it begins with an urging verb, and it sells reading. */
export const subscription = {
  id: 'subscription',
  matches({ lower, words }) {
    if (words.length > 70) return false;
    if (words.length <= 30 && includesAny(lower, gates)) return true;
    if (words.length <= 40 && [terms, prices, lengths].every((list) => includesAny(lower, list)) && !includesAny(lower, [' said', ' says']))
      return true;
    const heads = lower.split(/[.!?] /).map((sentence) => sentence.split(' ')[0] ?? '');
    return heads.some((head) => urging.has(head)) && includesAny(lower, offers);
  },
  examples: [
    'Try The Example free for 2 months.',
    'Already a subscriber? Log in.',
    'Support our journalism today.',
    'Subscribe now for unlimited access',
    'Readers’ offer: the first month is £1. Cancel when you like.',
  ],
  nearMisses: [
    'Three hostages went free for the first time in a month.',
    'Support for the war is falling, the poll found.',
    'The ministry said an offer of $2 million a month was on the table.',
    'Get a member of parliament to speak on it, and nothing changes, he said, adding that the dead had no vote.',
  ],
} as const satisfies ClutterRule;

const calls = [
  'submit a letter to the editor',
  'submit your letter',
  'write a letter to the editor',
  'want to hear what you think',
  'we want to hear from you',
  'would like to report a correction',
  'to report an error',
  'to report a correction',
  'spotted an error',
  'see an error in',
  'do you have a tip',
  'got a tip?',
  'have a news tip',
  'send us a tip',
  'send your tips',
];

/** What readers are asked for: letters, tips, corrections. */
export const readerCall = {
  id: 'reader-call',
  matches: ({ lower, words }) => words.length <= 60 && includesAny(lower, calls) && !includesAny(lower, [' said', ' told ']),
  examples: [
    'We want to hear what you think about this article. Write to letters@post.example.',
    'Got a tip? Send it to the desk.',
    'Corrections: if you would like to report a correction, write to the desk.',
  ],
  nearMisses: [
    'He got a tip-off about the raid.',
    '“We want to hear from you,” the governor said.',
    'The police asked for tips from the public.',
  ],
} as const satisfies ClutterRule;

const disclaimers = [
  'not necessarily reflect',
  'not necessarily represent',
  'not necessarily those of',
  'may receive compensation',
  'may earn a commission',
  'may receive a commission',
  'earn an affiliate commission',
  'contains affiliate links',
  'does not offer medical advice',
  'not intended as medical advice',
  'not constitute financial advice',
  'not constitute investment advice',
];
const disclosureHeads = ['disclaimer', 'advertising disclosure', 'advertiser disclosure', 'affiliate disclosure'];

/** What the outlet will not answer for. */
export const disclaimer = {
  id: 'disclaimer',
  matches: ({ lower, text, words }) =>
    words.length <= 140 &&
    !/["“”]/.test(text) &&
    !includesAny(lower, [' said', ' told ']) &&
    (startsWithAny(bare(lower), disclosureHeads) || includesAny(lower, disclaimers)),
  examples: [
    'The views expressed in this article are the author’s own and do not necessarily reflect those of the Example Post.',
    'Disclaimer: stories on this site may hold opinions.',
    'Advertiser Disclosure',
    'We may earn a commission from links on this page.',
  ],
  nearMisses: [
    'The map does not reflect the front, the army said.',
    '“My words do not necessarily reflect those of the party,” she wrote.',
    'The widows may receive compensation, the minister said.',
  ],
} as const satisfies ClutterRule;
