import { describe, expect, test } from 'vitest';
import { fragment } from '../../src/articles/html/fragment.ts';

/** Blocks as `role: words`, or `reason: words` for removed ones. */
async function read(html: string): Promise<readonly string[]> {
  const { text, blocks } = await fragment(html);
  return blocks.map(({ start, end, role, reason }) => `${reason ?? role}: ${text.slice(start, end)}`);
}

describe('a piece of HTML as blocks', () => {
  test.each([
    ['words without a tag', 'Just words.', ['body: Just words.']],
    ['headings and paragraphs', '<h1>One</h1><p>Two<h3>Three</h3>', ['heading: One', 'body: Two', 'heading: Three']],
    ['blanks as a browser shows them', '<p>  a\n\t b <b> c</b>  d </p>', ['body: a b c d']],
    ['inline tags leave no blank', '<p>4<b>2</b>nd<wbr>Street</p>', ['body: 42ndStreet']],
    ['no-break spaces as they are', '<p>5&nbsp;km&#160;&#x202f;on</p>', ['body: 5\u00a0km\u00a0\u202fon']],
    [
      'entities, the old ones too',
      '<p>&lt;b&gt; &amp;amp; &copy &eacute;&#146;&#x1F600; &unknown;</p>',
      ['body: <b> &amp; © é’😀 &unknown;'],
    ],
    ['a line break', '<p>a<br>b<br/>c', ['body: a\nb\nc']],
    ['two line breaks end a paragraph', 'a<br><br>b<br> <br>c', ['body: a', 'body: b', 'body: c']],
    ['items', '<ul><li>a<li>b<ul><li>c</ul>d</ul>', ['body: a', 'body: b', 'body: c', 'body: d']],
    ['terms', '<dl><dt>a<dd>b</dl>', ['body: a', 'body: b']],
    ['rows', '<table><tr><th>a<th>b<tr><td><p>c</p><td>d<br>e<td></table>', ['body: a | b', 'body: c | d e']],
    ['a table that sets a page', '<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>', ['body: a', 'body: b', 'body: c']],
    ['a quotation with its speaker', '<blockquote><p>a</p><footer>b</footer></blockquote>', ['body: a', 'body: b']],
    ['preformatted lines', '<pre>\n a\n  b</pre>', ['body: a\n  b']],
    [
      'navigation, forms, footers, captions',
      '<nav>a</nav><form>b</form><footer>c</footer><figure><figcaption>d</figcaption></figure>',
      ['navigation: a', 'form: b', 'footer: c', 'caption: d'],
    ],
    ['a button within a line comes after it', '<p>a <button>b</button> c</p>', ['body: a c', 'form: b']],
    [
      'hidden words',
      '<p>a<span hidden>b</span></p><div style="color:red; display: none">c</div><p class="sr-only">d</p>',
      ['body: a', 'hidden: b', 'hidden: c', 'hidden: d'],
    ],
    ['a drop cap is shown', '<p><span aria-hidden="true">T</span>he end</p>', ['body: The end']],
    [
      'scripts, styles, templates, titles',
      '<title>a</title><style>b</style><script>c<p>d</script><template><p>e</template><p>f',
      ['body: f'],
    ],
    ['pictures with text in them', '<svg><title>a</title><text>b</text></svg><p>c', ['body: c']],
    ['a picture that is never closed', '<svg><path d="x"/><p>a</p>', ['body: a']],
    ['comments', '<!-- a --><p>b<!-- c -->d</p>', ['body: bd']],
    ['stray and crossed end tags', '</p></div><p>a<b>b</p></b><p>c</i>d</div>e', ['body: ab', 'body: cde']],
    ['nothing', '', []],
    ['nothing visible', '<div>&nbsp;<p> </p><br></div>', []],
  ])('%s', async (_, html, expected) => {
    expect(await read(html)).toEqual(expected);
  });

  test('joins blocks by an empty line', async () => {
    const { text, blocks } = await fragment('<h2>a</h2><p>b</p>');
    expect(text).toBe('a\n\nb');
    expect(blocks).toEqual([
      { start: 0, end: 1, role: 'heading', reason: null },
      { start: 3, end: 4, role: 'body', reason: null },
    ]);
  });
});
