import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lines, story, workplace } from './program.ts';

const { at, put, run, written } = workplace();

const page = `<!doctype html><html lang="en"><head><title>Rockets hit camp | The Post</title>
<meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2020-03-12T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Rockets hit camp</h1>
<p>Two U.S. soldiers were killed and three Iraqi policemen were wounded when rockets hit Camp Taji on Wednesday, the Pentagon said.</p>
<p>Some 5,200 U.S. troops are stationed in Iraq, and the camp has been hit before, a spokesman told reporters in the capital.</p>
<p>The ministry said it would look into the attack, and that the guards at the gate had seen a lorry leave the road.</p></article>
<footer>Terms of use</footer></body></html>`;

const french =
  'Deux soldats ont été tués et trois policiers ont été blessés mercredi lorsque des roquettes ont frappé le camp, a déclaré le ministère de la défense dans un communiqué publié dans la soirée.\n';

interface Line {
  readonly [key: string]: unknown;
}
const parse = (out: Buffer): Line[] => lines(out).map((line) => JSON.parse(line) as Line);

describe('make-brief read', () => {
  it('gives one line of JSON for each article, which extract takes', () => {
    put('in/a.html', page);
    put('in/b.txt', story);
    const { code, out, err } = run(['read', 'in', '--format', 'jsonl']);
    expect([code, err]).toEqual([0, '2 files: 2 articles, 0 left out\n']);
    const [first, second] = parse(out);
    expect(first).toMatchObject({
      file: 'in/a.html',
      id: 'a',
      format: 'html',
      title: 'Rockets hit camp',
      publisher: 'The Post',
      published: '2020-03-12',
      language: 'en',
    });
    expect(String(first?.['text']).split('\n\n').length).toBe(3);
    expect(first?.['removed']).toMatchObject([{ reason: 'navigation' }, { reason: 'footer', words: 'Terms of use' }]);
    expect(second).toMatchObject({ file: 'in/b.txt', format: 'text', keptAs: null, published: '2020-03-12' });
    const claims = lines(run(['extract', '-'], { input: out }).out).map(
      (line) => (JSON.parse(line) as { claims: unknown[] }).claims.length,
    );
    expect(claims).toEqual([4, 3].map(() => expect.any(Number)));
    expect(claims.every((count) => count >= 3)).toBe(true);
  });

  it('shows people what was kept, what was left out and why', () => {
    put('in/a.html', page);
    const { out } = run(['read', 'in', '--quiet']);
    const shown = out.toString('utf8');
    expect(shown).toContain('in/a.html  (html)');
    expect(shown).toMatch(/ {2}published {2}2020-03-12 {2}\[/);
    expect(shown).toMatch(/- \[navigation\] Home World/);
    expect(shown).toContain('# Rockets hit camp');
  });

  it('tells of what it cannot read, and reads the rest', () => {
    put('in/a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    put('in/b.txt', story);
    const { code, out, err } = run(['read', 'in', '--format', 'jsonl']);
    expect(code).toBe(0);
    expect(parse(out)).toMatchObject([{ file: 'in/a.png', error: 'The file is left out: it is not text.' }, { file: 'in/b.txt' }]);
    expect(err).toContain('in/a.png  warning  articles/binary');
    expect(err).toContain('2 files: 1 article, 1 left out');
  });

  it('reads standard input, whatever it is', () => {
    const { code, out } = run(['read', '-', '--format', 'jsonl'], { input: page });
    expect(code).toBe(0);
    expect(parse(out)).toMatchObject([{ file: 'standard input', format: 'html', title: 'Rockets hit camp' }]);
  });

  it('takes patterns', () => {
    put('in/a.html', page);
    put('in/b.txt', story);
    expect(parse(run(['read', 'in/*.txt', '--format', 'jsonl']).out)).toMatchObject([{ file: 'in/b.txt' }]);
  });

  it('leaves with 1 where there is no article, and with 2 for a wrong size', () => {
    put('in/a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    expect(run(['read', 'in']).code).toBe(1);
    expect(run(['read', 'in', '--max-file-size', 'big']).code).toBe(2);
  });

  it('leaves out what is too large', () => {
    put('in/a.txt', `${story}\n${'More was said of it. '.repeat(2_000)}`);
    put('in/b.txt', story);
    const { out, err } = run(['read', 'in', '--format', 'jsonl', '--max-file-size', '0.02']);
    expect(parse(out)).toMatchObject([{ file: 'in/a.txt', error: expect.stringContaining('limit') }, { file: 'in/b.txt' }]);
    expect(err).toContain('articles/too-large');
  });
});

describe('make-brief build', () => {
  it('keeps the text of pages beside the briefing, as its offsets count in it', () => {
    put('in/a.html', page);
    put('in/b.txt', story);
    expect(run(['in', '-o', 'made/brief.json', '--quiet']).code).toBe(0);
    const [name, ...rest] = readdirSync(at('made/sources'));
    expect(rest).toEqual([]);
    expect(name).toMatch(/^a\.html-[0-9a-f]{8}\.txt$/);
    const kept = readFileSync(at(`made/sources/${name}`), 'utf8');
    const { claims, articles } = JSON.parse(readFileSync(at('made/brief.json'), 'utf8')) as {
      readonly claims: readonly { readonly article: string; readonly evidence: { start: number; end: number; quote: string } }[];
      readonly articles: readonly { readonly id: string; readonly keptAs: string | null }[];
    };
    const own = articles.find(({ keptAs }) => keptAs === name);
    const quotes = claims.filter(({ article }) => article === own?.id).map(({ evidence }) => evidence);
    expect(quotes.length).toBeGreaterThan(2);
    for (const { start, end, quote } of quotes) expect(kept.slice(start, end)).toBe(quote);
  });

  it('lists every file with what became of it, and writes nothing, on a dry run', () => {
    put('in/a.html', page);
    put('in/b.txt', story);
    put('in/c.txt', story);
    put('in/d.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    put('in/e.txt', french);
    const { code, out } = run(['in', '--dry-run', '--quiet']);
    expect(code).toBe(0);
    expect(written()).toEqual([]);
    const shown = lines(out);
    expect(shown.length).toBe(5);
    expect(shown[0]).toMatch(/^in\/a\.html +html +article “Rockets hit camp”, 2020-03-12, 3 paragraphs, 2 removed, \d claims/);
    expect(shown[2]).toMatch(/^in\/c\.txt .*left out: letter by letter/);
    expect(shown[3]).toMatch(/^in\/d\.png .*it is not text/);
    expect(shown[4]).toMatch(/^in\/e\.txt .*left unread: it is in French/);
  });

  it('reads no French as if it were English, and says so', () => {
    put('in/b.txt', story);
    put('in/e.txt', french);
    const { code, err } = run(['in', '-o', 'brief.json']);
    expect(code).toBe(0);
    expect(err).toContain('in/e.txt  warning  articles/other-language  The article is in French');
  });
});
