/** What the names that page makers give to elements (classes, ids, test ids) say of them. */
import type { Element } from './element.ts';

/**
 * Reasons with the words of a name that give them, the surest first. A word counts whole: `comments` matches `article-comments`,
 * `CommentsList` and `post__comments`, not `commentary`.
 * Near misses: a name that says what the page is made with (`has-sidebar`, `no-comments`, `with-ads`) gives no reason.
 */
const wordings: readonly (readonly [reason: string, wordings: string])[] = [
  ['cookie-notice', 'cookie cookies consent gdpr ccpa onetrust cmp privacy-notice cookiebanner'],
  ['comments', 'comments comment commentlist commenting disqus respond discussion coral livefyre spot-im openweb reader-responses'],
  ['newsletter', 'newsletter newsletters signup sign-up mailing-list mailinglist email-capture mc-embed'],
  ['subscription', 'paywall regwall subscribe subscription membership donate donation support-us piano registration contribute-banner'],
  [
    'advertisement',
    'ad ads advert adverts advertisement advertising adslot ad-slot adunit adsbygoogle dfp gpt sponsored sponsor promoted partner-content native-ad commercial',
  ],
  [
    'related',
    'related relateds recommended recommendation recommendations recommends recirc recirculation most-read mostread most-popular mostpopular most-viewed popular trending read-more readmore read-next readnext read-also also-read alsoread see-also up-next upnext next-up more-stories more-news more-from more-on more-in morefrom more-like-this you-may-like may-also-like also-like outbrain taboola zergnet revcontent latest-news latest-stories latest-posts recent-posts other-stories other-news further-reading in-this-series inline-promo promo promos promobox onward onward-content teaser teasers suggested suggestions linked-stories internal-links in-other-news topstories top-stories interlink story-package',
  ],
  [
    'share-bar',
    'share shares sharing sharebar share-bar sharedaddy share-tools sharetools social socials social-links socialbar addthis addtoany sociallinks follow-us article-actions article-tools story-tools toolbar',
  ],
  [
    'navigation',
    'breadcrumb breadcrumbs crumbs menu nav navbar navigation pagination pager skip-link skiplink skip sitemap table-of-contents toc jump-links subnav megamenu hamburger post-nav prev-next',
  ],
  [
    'tags',
    'tags tag-list taglist topics topic-list keywords tagcloud tag-cloud post-tags categories cat-links tags-links article-topics filed-under',
  ],
  [
    'caption',
    'caption captions figcaption wp-caption-text photo-credit image-credit img-credit photocredit picture-credit media-credit image-source photo-caption image-caption cutline gallery-caption copyright-holder',
  ],
  [
    'author-box',
    'author-bio authorbio author-box authorbox about-author about-the-author author-card author-description author-details author-profile bio biography contributor-bio writer-bio author-block authors-box post-author-info author-blurb',
  ],
  ['player', 'audio-player player video-player listen audio podcast text-to-speech tts jwplayer vjs'],
  ['gallery', 'gallery slideshow carousel slick swiper'],
  ['pop-up', 'modal popup pop-up rollover hovercard popover lightbox overlay toast interstitial snackbar tooltip drawer dialog'],
  [
    'byline',
    'byline bylines author authors author-name post-author entry-author writer reporter contributors timestamp time-stamp publish-date published pubdate pub-date post-date entry-date article-date posted-on datetime last-updated updated modified reading-time read-time readtime entry-meta post-meta article-meta story-meta article-info post-info article-byline credits',
  ],
  ['pull-quote', 'pullquote pull-quote pulled-quote quote-pull'],
  [
    'aside',
    'sidebar side-bar sidebar-primary rail right-rail left-rail rightrail side-column sidecolumn right-column rightcol right-col widget widgets widget-area secondary-content complementary factbox fact-box infobox info-box explainer-box ticker weather stock-quotes poll quiz',
  ],
  [
    'site-header',
    'masthead site-header siteheader global-header topbar top-bar page-header-top site-branding header-top main-header breaking-news breaking-bar alert-bar announcement',
  ],
  ['footer', 'footer site-footer sitefooter global-footer colophon legal copyright disclaimer bottom-bar'],
];

const byWording: ReadonlyMap<string, readonly [reason: string, rank: number]> = new Map(
  wordings.flatMap(([reason, list], rank) => list.split(' ').map((wording) => [wording, [reason, rank] as const] as const)).reverse(),
);

/** Words before a name that turn it into one about the page's make-up. */
const setting = new Set(
  'category has have with without no not hide hides hidden show shows is enable enabled disable disabled js supports'.split(' '),
);
/** `ArticleBody__related-links` as `article body related links`, none of it longer than a name is. */
function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 80)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

function reasonsOf(name: string): readonly (readonly [reason: string, rank: number])[] {
  const words = wordsOf(name);
  const isTopic = words[0] === 'tag' && !['list', 'cloud', 'links'].includes(words[1] ?? '');
  if (isTopic || words.some((word) => setting.has(word))) return [];
  const found: (readonly [string, number])[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = 1; length <= 3 && at + length <= words.length; length++) {
      const hit = byWording.get(words.slice(at, at + length).join('-'));
      // `content-sidebar` is a layout with both.
      if (hit && words[at - 1] !== 'content') found.push(hit);
    }
  }
  return found;
}

const mostNames = 20;

/** The names of an element: its classes, id and test ids. */
export function namesOf({ attributes }: Element): readonly string[] {
  const classes = (attributes.get('class') ?? '').split(/\s+/, mostNames);
  return [...classes, attributes.get('id') ?? '', attributes.get('data-testid') ?? '', attributes.get('data-component') ?? ''].filter(
    (name) => name !== '',
  );
}

/** Why an element is no part of the story as its names have it, the surest reason; null where they say nothing. */
export function reasonByName(element: Element): string | null {
  if (element.attributes.size === 0) return null;
  let best: readonly [string, number] | null = null;
  for (const name of namesOf(element)) {
    for (const hit of reasonsOf(name)) if (!best || hit[1] < best[1]) best = hit;
  }
  return best?.[0] ?? null;
}

const storyNames = new Set(
  'article-body articlebody article-content articlecontent story-body storybody story-content entry-content post-content post-body body-text bodytext article-text articletext story-text body-copy bodycopy content-body article-main rich-text richtext td-post-content mw-parser-output'.split(
    ' ',
  ),
);

/** Whether an element is said to hold the text of the story. */
export function isNamedStory(element: Element): boolean {
  if (/articleBody/i.test(element.attributes.get('itemprop') ?? '')) return true;
  return namesOf(element).some((name) => storyNames.has(wordsOf(name).join('-')));
}

const standfirstNames = new Set(
  'standfirst dek deck subtitle subheadline subhead subheading lede lead summary intro excerpt description abstract strapline kicker-text sub-title article-summary article-dek'.split(
    ' ',
  ),
);

/** Whether an element is said to hold the summary between headline and story. */
export function isNamedStandfirst(element: Element): boolean {
  return namesOf(element).some((name) => wordsOf(name).some((word) => standfirstNames.has(word)));
}

const popUp = /(?:rollover|tooltip|popover|hovercard)[\w-]{0,40}(?:block|content|text|box|body|card|panel)\b/i;

/** Whether an element in the midst of a line is said to be shown only when the reader points at what is before it. */
export function isNamedPopUp(element: Element): boolean {
  return namesOf(element).some((name) => popUp.test(name.slice(0, 80)));
}

const pictureWords = new Set(
  'image images img picture photo photos photograph media thumbnail thumb video figure gallery illustration'.split(' '),
);

/** Whether an element is said to hold a picture. */
export function isNamedPicture(element: Element): boolean {
  return namesOf(element).some((name) => wordsOf(name).some((word) => pictureWords.has(word)));
}
