/** News pages as many systems make them, around one story: what a reader would call the story is known by construction. */

export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const long: Story = {
  title: 'Ferry line to Brackwater closes after quay gives way',
  paragraphs: [
    'The ferry line between Harnsea and Brackwater was closed on Monday after forty metres of the quay gave way under a lorry, the port office said.',
    'Nobody was killed.',
    'Two dockers and the driver of the lorry were hurt, and one of them was still in hospital on Monday night, according to the doctor on duty.',
    '“We heard a crack, then the whole edge went,” said Ida Moran, who sells tickets in a hut near the ramp and has worked there since 2009.',
    'Divers will look at the piles on Wednesday. Until then, lorries have to take the coast road, a detour of 140 kilometres by way of the Aldmoor pass.',
    'The quay was built in 1961 and was to be renewed next year, papers of the port office show.',
    'In March an engineer had warned that the piles were hollow in nine places, but the council put off the work for want of money.',
    'Shops in Brackwater said that bread and milk would last until Thursday; the mayor asked people not to hoard.',
    'A second ship, smaller and older, is to take passengers without cars from Tuesday at noon, six times a day.',
    'The council meets on Friday.',
  ],
};

export const short: Story = {
  title: 'Three hurt as tram leaves the rails in Oldport',
  paragraphs: [
    'Three people were hurt when a tram left the rails on a bend in Oldport early on Sunday, police said.',
    'The line between the station and the harbour is closed until Monday evening, and buses run in its place.',
    'The driver, 34, was not hurt; why the tram was too fast is not known.',
  ],
};

const link = (words: string): string => `<a href="/x">${words}</a>`;
const titles = [
  'Storm takes the roof off a school in Aldmoor',
  'Why bread costs more than it did in spring',
  'Nine towns vote on a new railway line',
  'Port office loses its third head in a year',
];
const items = titles.map((title) => `<li>${link(title)}</li>`).join('');
const cards = titles
  .map(
    (title) => `<div class="c9"><h3>${link(title)}</h3><p>What is known so far, and what the people who live there say about it.</p></div>`,
  )
  .join('');
const paragraphs = ({ paragraphs }: Story, open = '<p>', close = '</p>'): string =>
  paragraphs.map((words) => `${open}${words}${close}`).join('\n');
const half = ({ paragraphs }: Story): number => Math.ceil(paragraphs.length / 2);
const first = (story: Story): Story => ({ ...story, paragraphs: story.paragraphs.slice(0, half(story)) });
const second = (story: Story): Story => ({ ...story, paragraphs: story.paragraphs.slice(half(story)) });
const menu = `<ul><li>${link('News')}</li><li>${link('Sport')}</li><li>${link('Weather')}</li><li>${link('Opinion')}</li></ul>`;
const remarks = [
  'I take this boat every week and everyone could see that the edge was sinking, it was only a question of when.',
  'So the money was there for the new town hall and not for this? I am not surprised at all, but I am angry.',
  'Thank you to the crews who were out there all night, you have my respect and that of the whole street.',
  'They said the same thing eight years ago after the last one, and nothing has been done since, nothing at all.',
];
const comments = remarks
  .map((words, at) => `<li class="c"><div><b>reader${at}</b> <span>${at + 1} hours ago</span><p>${words}</p>${link('Reply')}</div></li>`)
  .join('');
const head = ({ title }: Story): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Harn Courier</title></head>`;

/** Each puts a story on a page; all that is not the story must go. */
export const layouts: Readonly<Record<string, (story: Story) => string>> = {
  'plain paragraphs below a heading': (story) => `${head(story)}<body><h1>${story.title}</h1>${paragraphs(story)}</body></html>`,
  'one box a paragraph, hashed names': (story) =>
    `${head(story)}<body><div id="root"><header role="banner"><nav>${menu}</nav></header><main><article class="sc-1k2j3-Article"><header class="sc-88a-Head"><h1 class="sc-77b-Title">${story.title}</h1></header><div data-component="byline-block" class="sc-1-Wrap"><span>Ann Roe</span></div>${story.paragraphs.map((words) => `<div data-component="text-block" class="sc-1-Wrap"><div class="sc-2-Rich"><p class="sc-3-P">${words}</p></div></div>`).join('<div data-component="image-block" class="sc-1-Wrap"><figure><div><img alt="x"></div><figcaption>The quay on Monday</figcaption></figure></div>')}<section data-component="links-block"><h2>More on this story</h2>${`<ul>${items}</ul>`}</section></article><section><h2>Top stories</h2>${cards}</section></main><footer>${menu}</footer></div></body>`,
  'blog system': (story) =>
    `${head(story)}<body class="single has-sidebar category-weather"><div id="page" class="hfeed site"><header id="masthead" class="site-header"><p class="site-title">${link('The Harn Courier')}</p><nav>${menu}</nav></header><div id="content"><div id="primary"><main><article id="post-12" class="post tag-ferry category-news"><header class="entry-header"><h1 class="entry-title">${story.title}</h1><div class="entry-meta">Posted on <time datetime="2024-03-05">March 5, 2024</time> by <span class="author vcard">${link('Ann Roe')}</span></div></header><div class="entry-content">${paragraphs(story)}<div class="sharedaddy"><h3>Share this:</h3><ul><li>${link('Twitter')}</li><li>${link('Facebook')}</li></ul></div><div id="jp-relatedposts"><h3>Related</h3>${cards}</div></div><footer class="entry-footer">Posted in ${link('News')}</footer></article><nav class="post-navigation">${link('Older post')}</nav><div id="comments"><h2>4 thoughts on “${story.title}”</h2><ol>${comments}</ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div></main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${items}</ul></section></aside></div><footer class="site-footer"><p>Proudly made in Harnsea since 1899 by people who like boats.</p></footer></div></body>`,
  'story in two columns with an insert between': (story) =>
    `${head(story)}<body><div id="app"><article><h1>${story.title}</h1><section name="articleBody"><div class="css-5a Companion"><div class="css-4b">${paragraphs(first(story))}</div><aside class="css-e"></aside></div><div><div class="css-x" aria-label="companion"><p>Advertisement</p></div></div><div class="css-5a Companion"><div class="css-4b">${paragraphs(second(story))}</div></div></section><div class="bottom-of-article"><p>${link('Ann Roe')} is a reporter for The Courier in Harnsea. ${link('More about Ann Roe')}</p></div></article><div>${cards}</div></div></body>`,
  'bare divs as paragraphs': (story) =>
    `${head(story)}<body><div class="top">${menu}</div><div class="wrap"><div class="col-8"><h1>${story.title}</h1><div class="text">${paragraphs(story, '<div data-testid="paragraph">', '</div>')}</div><div class="col-4"><h4>Most Popular</h4>${`<ul>${items}</ul>`}</div></div></div></body>`,
  'table of the nineties': (story) =>
    `<html><head><title>${story.title}</title></head><body bgcolor=white><table width=100%><tr><td width=120 valign=top><font size=1>${titles.map(link).join('<br>')}</font></td><td valign=top><font size=5><b>${story.title}</b></font><br><br><font size=3>${story.paragraphs.join('<br><br>')}</font></td></tr><tr><td colspan=2><font size=1>${['Home', 'Contact', 'Mail'].map(link).join(' | ')}</font></td></tr></table></body></html>`,
  'line breaks in one box': (story) =>
    `${head(story)}<body><div id=m>${menu}</div><div id=b><h1>${story.title}</h1>${story.paragraphs.join('<br /><br />')}</div></body>`,
  'the page in one form': (story) =>
    `${head(story)}<body><form id="aspnetForm" action="/p.aspx"><div>${menu}</div><div class="content"><h1>${story.title}</h1>${paragraphs(story)}</div><div class="btn"><input type=submit><button>Send</button></div></form></body>`,
  'text behind a wall after the second paragraph': (story) =>
    `${head(story)}<body><main><h1>${story.title}</h1><div class="art"><p>${story.paragraphs[0]}</p><div class="paywall">${paragraphs({ ...story, paragraphs: story.paragraphs.slice(1) })}</div></div></main></body>`,
  'more comments than story': (story) =>
    `${head(story)}<body><div class="c"><h1>${story.title}</h1><div class="x">${paragraphs(story)}</div><div class="thread-list"><h3>Comments (12)</h3><ol>${comments}${comments}${comments}</ol></div></div></body>`,
  'inserts between paragraphs': (story) =>
    `${head(story)}<body><article><h1>${story.title}</h1><div class="body">${paragraphs(first(story))}<div class="z1"><h2>Recommended Stories</h2><span class="screen-reader-text">list of 4 items</span><ul>${items}</ul><span class="screen-reader-text">end of list</span></div><div class="ad-slot">Advertisement</div><p>${link(`READ MORE: ${titles[0]}`)}</p><div class="nl"><h3>Sign up</h3><p>Get the morning briefing from our desk by the sea, free of charge.</p><form><input type=email><button>Join</button></form></div>${paragraphs(second(story))}</div></article></body>`,
  'sections with a box each': (story) =>
    `${head(story)}<body><main><header><h1>${story.title}</h1></header>${story.paragraphs.map((words) => `<section class="block"><p>${words}</p></section>`).join('')}<section class="block links"><h2>Read next</h2>${`<ul>${items}</ul>`}</section></main></body>`,
  'teasers above and below': (story) =>
    `${head(story)}<body><div class="strip">${cards}</div><div class="main-col"><h1>${story.title}</h1><div>${paragraphs(story)}</div></div><div class="strip">${cards}</div></body>`,
  'teasers as articles': (story) =>
    `${head(story)}<body><main><article><h1>${story.title}</h1>${paragraphs(story)}</article>${titles.map((title) => `<article><a href="/y"><h2>${title}</h2><p>What is known so far, and what the people who live there say about it.</p></a></article>`).join('')}</main></body>`,
  'a mobile page with amp tags': (story) =>
    `<!doctype html><html amp lang=en><head><title>${story.title}</title></head><body><amp-sidebar id=s>${menu}</amp-sidebar><amp-ad>ad</amp-ad><h1>${story.title}</h1><div class="ampstart-byline">By Ann Roe</div>${story.paragraphs.map((words) => `<p>${words}</p><amp-ad width=1></amp-ad>`).join('')}<section class="ampstart-related-section"><h2>Related</h2><ul>${items}</ul></section></body></html>`,
  'paragraphs that float among scripts': (story) =>
    `${head(story)}<body><div class="story"><h1>${story.title}</h1>${story.paragraphs.map((words, at) => `<p>${words}</p><script>window.ad(${at}, "<p>no</p>")</script><div id="ad-${at}" class="advert"><span>Advertisement</span></div>`).join('')}</div></body>`,
  'author and notes below': (story) =>
    `${head(story)}<body><article><h1>${story.title}</h1><div class="content__body">${paragraphs(story)}</div><div class="author-bio"><img><p>Ann Roe writes about ports, ships and the people who work on them. She lives in Harnsea.</p></div><div class="topics"><h4>Topics</h4>${menu}</div><div class="notice"><p>${link('Send us a tip')}</p></div></article><div class="subscribe-box"><p>Support the paper that has told you about the harbour since 1899. Join today for two coins a week.</p></div></body>`,
  'consent banner before all else': (story) =>
    `${head(story)}<body><div id="consent-layer"><h2>We value your privacy</h2><p>We and our 812 partners store information on a device and process personal data such as unique identifiers for measurement.</p><p>You may change your mind at any time by way of the link at the foot of each page on this site, and we will obey.</p><button>Accept all</button></div><div><h1>${story.title}</h1>${paragraphs(story)}</div></body>`,
  'headline in a band above the main part': (story) =>
    `${head(story)}<body><header class="hero"><nav>${menu}</nav><div><h1>${story.title}</h1><p class="meta">By Ann Roe</p></div></header><main><div class="grid"><div class="g1">${paragraphs(story)}</div></div></main></body>`,
  'captions without a figure': (story) =>
    `${head(story)}<body><div class="article"><h1>${story.title}</h1><div class="image-wrap"><img src="a.jpg"><p>The quay on Monday morning, with what is left of the ramp in front.</p></div>${paragraphs(first(story))}<div class="photo"><a href="b.jpg"><img src="b.jpg"></a><span>Shoppers wait for bread in the only bakery of the town.</span></div>${paragraphs(second(story))}</div></body>`,
  'another story below, whole': (story) =>
    `${head(story)}<body><div id="scroll"><div class="story-wrap"><article><h1>${story.title}</h1>${paragraphs(story)}</article></div><div class="story-wrap"><article><h1>Nine towns vote on a new railway line</h1><p>Nine towns on the southern line voted on Sunday on whether a second track should be laid, the county said.</p><p>Counting goes on until Tuesday, and nobody dares to say what will come of it, said a clerk in Aldmoor.</p></article></div></div></body>`,
  'three boxes without names': (story) =>
    `${head(story)}<body><div><div><h1>${story.title}</h1></div><div><p>${story.paragraphs[0]}</p></div><div><img></div><div>${paragraphs({ ...story, paragraphs: story.paragraphs.slice(1) })}</div></div><div>${cards}</div></body>`,
  'teasers with sentences in a column of a table': (story) =>
    `<html><head><title>${story.title}</title></head><body><table><tr><td>${titles.map((title) => `<b>${link(title)}</b><br>What is known so far, and what the people who live there say about it.<hr>`).join('')}</td><td><h1>${story.title}</h1>${paragraphs(story)}</td></tr></table></body></html>`,
  'labels between paragraphs': (story) =>
    `${head(story)}<body><div class="art"><h1>${story.title}</h1><div class="tools"><a href=#>A+</a> <a href=#>A-</a> <a href=#>Print</a></div><div class="b">${paragraphs(first(story))}<p>Advertisement</p><p>Story continues below</p>${paragraphs(second(story))}</div><p>Tags: ${link('ports')}, ${link('ferries')}, ${link('Brackwater')}</p></div></body>`,
  'a live page': (story) =>
    `${head(story)}<body><main><h1>${story.title}</h1><div class="live">${story.paragraphs.map((words, at) => `<div class="entry" id="e${at}"><p>${words}</p></div>`).join('')}</div><aside><h2>Key events</h2><ul>${items}</ul></aside></main></body>`,
  'story in a section among sections of teasers': (story) =>
    `${head(story)}<body><div id="wrapper"><section>${cards}</section><section><h1>${story.title}</h1><div>${paragraphs(story)}</div></section><section><h2>World</h2>${cards}</section><section><h2>Money</h2><ul>${items}</ul></section></div></body>`,
  'capitals and custom elements': (story) =>
    `<!DOCTYPE HTML><HTML><HEAD><TITLE>${story.title}</TITLE></HEAD><BODY><APP-ROOT><APP-HEAD>${menu}</APP-HEAD><NEWS-ARTICLE><H1>${story.title}</H1><NEWS-TEXT>${paragraphs(story)}</NEWS-TEXT></NEWS-ARTICLE><NEWS-MORE><H2>Most read</H2><UL>${items}</UL></NEWS-MORE></APP-ROOT></BODY></HTML>`,
};
