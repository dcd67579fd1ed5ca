import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/articles/clean.ts';
import { html } from '../../src/articles/formats/html.ts';
import { page } from '../../src/articles/html/page.ts';
import { limitsFor } from '../../src/articles/limits.ts';
import type { Problem } from '../../src/model.ts';
import { layouts, long, short } from './articles-html.layouts.ts';

const words = (name: string): string => readFileSync(new URL(`../fixtures/html/${name}`, import.meta.url), 'utf8');

const story = [
  'The convoy of nine lorries reached the town at dawn, and the mayor met it at the gate with the keys, a clerk said.',
  'It had left the coast on Sunday with flour and oil for the winter, and with two doctors who will stay until spring.',
  'Nobody was hurt on the way, although the road was under fire near the mill, drivers told the clerk on Monday evening.',
];
const paragraphs = story.map((each) => `<p>${each}</p>`).join('');
const onPage = (inside: string, rest = ''): string =>
  `<!doctype html><html><head><title>x</title></head><body><h1>Convoy reaches the town</h1><div>${inside}${paragraphs}</div>${rest}</body></html>`;

/** The blocks of a page but for its story and headline, as `reason or role: words`. */
async function beside(source: string): Promise<readonly string[]> {
  const { text, blocks } = await page(source);
  const all = blocks.map(({ start, end, role, reason }) => `${reason ?? role}: ${text.slice(start, end)}`);
  expect(all).toEqual(expect.arrayContaining(story.map((each) => `body: ${each}`)));
  return all.filter((each) => !story.some((words) => each === `body: ${words}`) && each !== 'title: Convoy reaches the town');
}

describe('the story on many layouts', () => {
  test.each(Object.keys(layouts).flatMap((name) => [[name, 'long', long] as const, [name, 'short', short] as const]))(
    '%s: a %s story',
    async (name, _, told) => {
      const { text, blocks } = await page(layouts[name]?.(told) ?? '');
      const cleaned = clean(text, blocks).filter(({ role }) => role !== 'removed');
      expect(cleaned.map(({ start, end }) => text.slice(start, end))).toEqual([told.title, ...told.paragraphs]);
      expect(cleaned.map(({ role }) => role)).toEqual(['title', ...told.paragraphs.map(() => 'body')]);
    },
  );
});

describe('what stands beside the story', () => {
  test.each([
    ['<nav><a href=#>News</a></nav>', ['navigation: News']],
    ['<div class="breadcrumbs">Home / News</div>', ['navigation: Home / News']],
    ['<div role="navigation">Parts</div>', ['navigation: Parts']],
    ['<header><b>The Example Post</b></header>', ['site-header: The Example Post']],
    ['<div class="site-footer">Made by us.</div>', ['footer: Made by us.']],
    ['<footer>Made by us.</footer>', ['footer: Made by us.']],
    ['<aside><p>A word about the town: it has a mill.</p></aside>', ['aside: A word about the town: it has a mill.']],
    ['<aside class="newsletter">Our letter</aside>', ['newsletter: Our letter']],
    ['<div id="sidebar">Weather today</div>', ['aside: Weather today']],
    ['<div class="RelatedStories__list">Ferry sinks</div>', ['related: Ferry sinks']],
    [
      '<h3>Read more</h3><ul><li><a href=#>Ferry sinks off the long island</a></ul>',
      ['related: Read more', 'related: Ferry sinks off the long island'],
    ],
    ['<p><a href=#>Ferry sinks off the long island</a></p>', ['related: Ferry sinks off the long island']],
    [
      '<section id="comments"><p>I saw it all from my window and it was so.</p></section>',
      ['comments: I saw it all from my window and it was so.'],
    ],
    ['<form><p>Your name</p><button>Send</button></form>', ['form: Your name', 'form: Send']],
    ['<figure><img><figcaption>The gate</figcaption></figure>', ['caption: The gate']],
    ['<figure><img><span>Photo: A. Nother</span></figure>', ['caption: Photo: A. Nother']],
    ['<div class="wp-caption"><p class="wp-caption-text">The gate</p></div>', ['caption: The gate']],
    ['<div hidden>Secret</div>', ['hidden: Secret']],
    ['<div aria-hidden="true">Secret</div>', ['hidden: Secret']],
    ['<p style="display:none">Secret</p>', ['hidden: Secret']],
    ['<div class="social-share">Send to a friend</div>', ['share-bar: Send to a friend']],
    [
      '<div class="author-bio">Jane Doe has written here since 2009 about mills.</div>',
      ['author-box: Jane Doe has written here since 2009 about mills.'],
    ],
    ['<div class="cookie-banner">We like biscuits.</div>', ['cookie-notice: We like biscuits.']],
    ['<div role="dialog">Stay with us!</div>', ['pop-up: Stay with us!']],
    ['<div class="ad-slot">Boots</div>', ['advertisement: Boots']],
    ['<p class="byline">Jane Doe, Sorrel</p>', ['byline: Jane Doe, Sorrel']],
    ['<p>By Jane Doe</p>', ['byline: By Jane Doe']],
    ['<p>Published 13 March 2020</p>', ['byline: Published 13 March 2020']],
    ['<noscript>Switch on scripts, please, or you will see nothing of it.</noscript>', []],
    ['<span>Local</span>', ['outside-main-text: Local']],
  ])('%s', async (inside, expected) => {
    expect(await beside(onPage(inside))).toEqual(expected);
  });
});

describe('what stands in the story', () => {
  const between = (inside: string): string => onPage('', '').replace('</p><p>It had', `</p>${inside}<p>It had`);
  test.each([
    ['<ul><li>Flour</li><li>Oil for the lamps</li></ul>', ['body: Flour', 'body: Oil for the lamps']],
    ['<p>Nobody was hurt.</p>', ['body: Nobody was hurt.']],
    ['<h2>The way there</h2>', ['heading: The way there']],
    ['<blockquote>We were cold.</blockquote>', ['body: We were cold.']],
    ['<table><tr><th>Goods<th>Lorries<tr><td>Flour<td>7</table>', ['body: Goods | Lorries', 'body: Flour | 7']],
    ['<div class="has-sidebar"><p>They slept in the mill.</p></div>', ['body: They slept in the mill.']],
    [
      '<p><a href=#>Nine lorries were hit near the mill on Sunday, the clerk had said before.</a></p>',
      ['body: Nine lorries were hit near the mill on Sunday, the clerk had said before.'],
    ],
    ['<script>no()</script><style>p{}</style>', []],
    ['<p class="pullquote">A word about the town: it has a mill.</p>', ['pull-quote: A word about the town: it has a mill.']],
    [`<p>${story[0]}</p>`, [`repeated: ${story[0]}`]],
  ])('%s', async (inside, expected) => {
    expect(await beside(between(inside))).toEqual(expected);
  });
});

test('a summary in the band of the headline is of the story, the bar in it is not', async () => {
  const source = `<html><body><header><div class="topbar">The Example Post</div><h1>Convoy reaches the town</h1><p class="dek">Nine lorries, and not a shot.</p><div>Jane Doe | 12 March 2024</div></header><div>${paragraphs}</div></body></html>`;
  expect(await beside(source)).toEqual([
    'site-header: The Example Post',
    'body: Nine lorries, and not a shot.',
    'byline: Jane Doe | 12 March 2024',
  ]);
});

describe('the headline', () => {
  test.each([
    ['the only h1', '<h1>Convoy reaches the town</h1>', '', 'Convoy reaches the town'],
    [
      'the h1 that is the title',
      '<h1>The Example Post Online</h1><h1>Convoy reaches the town</h1>',
      'Convoy reaches the town',
      'Convoy reaches the town',
    ],
    [
      'an h2 that is the title',
      '<h1>The Example Post Online</h1><h2>Convoy reaches the town</h2>',
      'Convoy reaches the town - Example Post',
      'Convoy reaches the town',
    ],
    [
      'a box that is the title',
      '<div class=t>Convoy reaches the town</div>',
      'Convoy reaches the town | Example Post',
      'Convoy reaches the town',
    ],
    ['none', '', 'x', undefined],
  ])('%s', async (_, inside, title, expected) => {
    const { text, blocks } = await page(`<html><head><title>${title}</title></head><body>${inside}<div>${paragraphs}</div></body></html>`);
    const found = blocks.filter(({ role }) => role === 'title').map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('pages with little on them', () => {
  test('all sentences are kept where no story stands out', async () => {
    const { text, blocks } = await page('<html><body><nav>News</nav><p>Two guards were killed.</p></body></html>');
    expect(blocks.map(({ start, end, role }) => [role, text.slice(start, end)])).toEqual([
      ['removed', 'News'],
      ['body', 'Two guards were killed.'],
    ]);
  });

  test('what stands in noscript is text where there is nothing else', async () => {
    const { text } = await page(`<html><body><div id=app></div><noscript>${paragraphs}</noscript></body></html>`);
    expect(text).toBe(story.join('\n\n'));
  });

  test('the text in the metadata is read where the page shows none', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Convoy reaches the town', articleBody: story.join('\n\n') });
    const { text, blocks } = await page(
      `<html><head><script type="application/ld+json">${data}</script></head><body><div id=app>Loading</div></body></html>`,
    );
    expect(text).toBe(['Loading', ...story].join('\n\n'));
    expect(blocks.map(({ role }) => role)).toEqual(['removed', 'body', 'body', 'body']);
  });

  test('the text in the metadata speaks for what names deny', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: story.join(' ') });
    const source = `<html><head><script type="application/ld+json">${data}</script></head><body><h1>Convoy reaches the town</h1><p>${story[0]}</p><div class="related-content"><p>${story[1]}</p><p>${story[2]}</p></div></body></html>`;
    expect(await beside(source)).toEqual([]);
  });
});

describe('pages as a browser keeps them', () => {
  const kept = [
    'Convoy stopped at Sorrel bridge, two guards hurt',
    'Drivers waited six hours while engineers looked for mines under the eastern span.',
    'A convoy of 22 lorries was stopped at the Sorrel bridge on Tuesday after shots were fired at its first car, and two guards were wounded, the border office\u00a0said.',
    'One of the guards was flown to the hospital in Marn. His life is not in danger, a doctor there said.',
    'The bridge has been closed to cars since 4 November.',
    'Flour for 9,000 people is on the lorries.',
    'The fighting on the eastern bank has gone on for eleven days, and neither side has said who fired at the convoy.',
    'Six hours in the cold',
    '“We were told to keep the engines off,” said Piet Laan, 51, who drove the ninth lorry.',
    'Nobody came to us with water, nobody told us a thing.',
    'What the convoy carried',
    'Goods | Lorries',
    'Flour | 14',
    'Medicine | 3',
    'The convoy turned back at nightfall; it is to try again on Thursday, with an escort of its own.',
  ];

  test.each(['convoy.html', 'saved/convoy.html'])('%s', async (name) => {
    const { text, blocks } = await page(words(name));
    expect(blocks.filter(({ role }) => role !== 'removed').map(({ start, end }) => text.slice(start, end))).toEqual(kept);
    expect(new Set(blocks.map(({ reason }) => reason))).toEqual(
      new Set([
        null,
        'navigation',
        'site-header',
        'outside-main-text',
        'byline',
        'share-bar',
        'form',
        'caption',
        'related',
        'newsletter',
        'author-box',
        'comments',
        'aside',
        'footer',
        'cookie-notice',
      ]),
    );
  });

  test('the address that the browser wrote down', async () => {
    const { said } = await page(words('saved/convoy.html'));
    expect(said.at(-1)).toEqual({ source: 'saved page', says: { url: 'https://www.marshgazette.example/world/convoy-sorrel-bridge' } });
  });
});

describe('the format', () => {
  const accepts = (head: string, path = 'a.html'): boolean => html.accepts({ path, bytes: new Uint8Array(), head });

  test.each([
    ['a doctype', '<!DOCTYPE html><p>'],
    ['html after comments and blanks', '\ufeff\n<!-- a --> <!-- b -->\n<HTML lang=en>'],
    ['an XML prolog', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">'],
    ['a piece of a page', '<div class="a"><p>Words</p></div>'],
    ['a page under any name', '<html>', 'a.txt'],
    ['a page named as Markdown', '<!doctype html>', 'a.md'],
  ])('takes %s', (_, head, path = 'a.html') => {
    expect(accepts(head, path)).toBe(true);
  });

  test.each([
    ['plain text', 'Just words, whatever the name says.'],
    ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel><title>a</title><link>b</link><description>&lt;p>'],
    ['an Atom feed', '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><link href="b"/>'],
    ['other XML', '<?xml version="1.0"?><report><item>a</item></report>'],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><style></style><a></a>'],
    ['JSON with HTML in it', '{"body": "<p>a</p><div><b>c</b><br></div>"}'],
    ['text with an angle bracket', 'a < b and <b> is not much'],
    ['Markdown with some HTML', '<p align="center"><img src="x"></p>\n\n# Title', 'README.md'],
  ])('leaves %s', (_, head, path = 'a.html') => {
    expect(accepts(head, path)).toBe(false);
  });

  test('reads bytes in the encoding that the page declares', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      Buffer.from([0xcc, 0xe8, 0xf0]),
      Buffer.from('</p></body></html>'),
    ]);
    const problems: Problem[] = [];
    const { drafts } = await html.read({ path: 'a.html', bytes }, { problems, limits: limitsFor() });
    expect(drafts.map(({ text, isExtracted }) => [text, isExtracted])).toEqual([['Мир', true]]);
  });

  test('a page without words is empty', async () => {
    const problems: Problem[] = [];
    const { drafts } = await html.read(
      { path: 'a.html', bytes: Buffer.from('<html><body><img></body></html>') },
      { problems, limits: limitsFor() },
    );
    expect([drafts, problems.map(({ code }) => code)]).toEqual([[], ['articles/empty']]);
  });
});

describe('a story that is hard to see', () => {
  const notice = story.map((each) => `<p>${each.replace('convoy', 'offer')}</p>`).join('');

  test('what opens over a word of it is no part of it', async () => {
    const source = onPage(
      '<p>The clerk, <span class="rollover-people"><a href=#>Ana Roe</a><span class="rollover-people-block"><a href=#>Ana Roe</a> <a href=#>Mill burns down</a></span></span>, said that all went well on the road to the town.</p>',
    );
    expect(await beside(source)).toEqual([
      'body: The clerk, Ana Roe, said that all went well on the road to the town.',
      'pop-up: Ana Roe Mill burns down',
    ]);
  });

  test('one sentence of it among hundreds of links, behind a gate', async () => {
    const links = Array.from({ length: 60 }, (_, at) => `<li><a href=#>Other story of the day number ${at}</a></li>`).join('');
    const source = `<html><body><h1>Convoy reaches the town</h1><div><div class="post-content"><p>The convoy reached the town at dawn on Monday.</p></div><div><ul>${links}</ul></div></div></body></html>`;
    const { text, blocks } = await page(source);
    expect(blocks.filter(({ role }) => role === 'body').map(({ start, end }) => text.slice(start, end))).toEqual([
      'The convoy reached the town at dawn on Monday.',
    ]);
  });

  test('parts for subscribers are parts of it', async () => {
    const parts = story.map((each) => `<div class="subscriber-only"><p>${each}</p></div>`).join('');
    expect(await beside(`<html><body><h1>Convoy reaches the town</h1><div>${parts}</div></body></html>`)).toEqual([]);
  });

  test('a summary without a stop right below the headline', async () => {
    const source = `<html><body><div><header><h1>Convoy reaches the town</h1><div><p>Two doctors who came with the nine lorries are to stay until the spring of next year</p></div></header><div>${paragraphs}</div></div></body></html>`;
    expect(await beside(source)).toEqual(['body: Two doctors who came with the nine lorries are to stay until the spring of next year']);
  });

  test('a long notice below is not taken for it', async () => {
    const { text, blocks } = await page(onPage('', `<div class="box">${notice}</div>`));
    const body = blocks.filter(({ role }) => role === 'body').map(({ start, end }) => text.slice(start, end));
    expect(body).toEqual(expect.arrayContaining([...story]));
  });
});
