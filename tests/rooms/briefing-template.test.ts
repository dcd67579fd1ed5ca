import { describe, expect, it } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import { disk } from '../../src/disk.ts';
import { composeDocument, openTemplate, readPage, readStyles } from '../../src/document/index.ts';
import type { Briefing, Event, Imprint, ReadArticle } from '../../src/model.ts';
import type { Drawing, StyledNode } from '../../src/print.ts';
import { plainMakeup } from '../../src/settings/makeup.ts';
import { readSchema } from '../../src/shipped.ts';
import { openAudience } from '../../src/showing/audiences.ts';
import { article } from './briefing.fixture.ts';
import { scene } from './briefing.scene.ts';

function made(articles: readonly ReadArticle[], events: readonly Event[]): Briefing {
  return brief({ articles, events, edits: [], problems: [], settings: { title: null }, version: '1.2.3' });
}

const audience = openAudience(disk, 'analyst');

/** The analyst’s brief as HTML. */
const filled = (briefing: Briefing): string =>
  openTemplate({ ...audience.sources, imprint: plainMakeup.imprint }, readSchema(disk))(briefing);

const blank: Drawing = {
  name: 'blank',
  title: '',
  subtitle: '',
  width: 480,
  height: 100,
  ops: [],
  alt: 'Nothing',
  table: { head: [], rows: [] },
};

function text(node: StyledNode): string {
  if (node.kind === 'text') return node.text;
  return node.kind === 'element' ? node.children.map(text).join('') : '';
}

describe('the head of the first page', () => {
  const { articles, events } = scene();
  const head = (name: string, imprint: Partial<Imprint>, labels: Readonly<Record<string, string>> = {}): string => {
    const { sources } = openAudience(disk, name);
    const filling = { ...sources, imprint: { ...plainMakeup.imprint, ...imprint }, labels: { ...sources.labels, ...labels } };
    return openTemplate(filling, readSchema(disk))(made(articles, events));
  };

  it.each([
    ['analyst', 'Analyst brief'],
    ['executive', 'Executive brief'],
    ['press', 'Fact sheet for the press'],
  ])('of %s names who gives it out once, even where the briefing is called the same', (name, title) => {
    const printed = (issuer: string): number => head(name, { issuer }).split('<h1>')[0]?.split(issuer).length ?? 0;
    expect([printed('Desk of Varmia'), printed(title)]).toEqual([2, 2]);
  });

  it('of the analyst says whom to ask, before the first section', () => {
    const html = head('analyst', { contact: ['A. Berg', 'desk@example.org'] });
    expect(html.indexOf('A. Berg · desk@example.org')).toBeLessThan(html.indexOf('id="key-figures"'));
    expect(html.indexOf('A. Berg')).toBeGreaterThan(0);
    expect(head('analyst', {})).not.toContain('class="enquiries"');
  });

  it('says of what no article gives what its label says', () => {
    const html = head('analyst', {}, { notGiven: 'nicht angegeben' });
    expect(html).toContain('nicht angegeben');
    expect(html.slice(html.indexOf('id="appendix-b"'), html.indexOf('id="left-out"'))).not.toContain('not given in the copy supplied');
  });

  it('does not speak of an appendix that is not printed', () => {
    const { sources } = audience;
    const of = (claims: boolean): string =>
      openTemplate(
        { ...sources, imprint: plainMakeup.imprint },
        readSchema(disk),
      )({ ...made(articles, events), printed: { claims, sources: true } });
    expect([of(true), of(false)].map((html) => html.includes('Raised numbers lead'))).toEqual([true, false]);
  });
});

describe('the analyst’s template', () => {
  const { articles, events } = scene();
  const styles = readStyles(audience.sheets);

  it('composes without a problem: every field, link and property exists', () => {
    const document = composeDocument(readPage({ file: 'brief.html', text: filled(made(articles, events)) }), styles, () => blank);
    expect(document.title).toBe('Attacks and strikes in Varmia, May\u00a02021');
    const words = text(document.root).replaceAll(/\s+/g, ' ');
    for (const part of [
      'Key points',
      'Chronology',
      'Where sources disagree',
      'Troops',
      'Appendix A: sourced claims',
      'Appendix B: sources',
      'Read and left out',
      'Method',
    ]) {
      expect(words).toContain(part);
    }
    for (const claim of made(articles, events).claims) expect(words).toContain(claim.evidence.quote.replaceAll(/\s+/g, ' '));
  });

  it('stands without charts', () => {
    expect(() => composeDocument(readPage({ file: 'brief.html', text: filled(made(articles, events)) }), styles, () => null)).not.toThrow();
  });

  it('stands with nothing to tell', () => {
    const html = filled(made([article('a1', 'Nothing happened.')], []));
    expect(() => composeDocument(readPage({ file: 'brief.html', text: html }), styles, () => null)).not.toThrow();
    expect(html).not.toContain('Chronology');
  });

  it('prints the words of an article as words, whatever they hold', () => {
    const [first] = articles;
    if (!first) throw new Error('the scene lacks an article');
    const html = filled(made([{ ...first, title: '<b>5 & "6"</b> = {{7}}' }, ...articles.slice(1)], events));
    expect(html).toContain('&lt;b&gt;5 &amp; &quot;6&quot;&lt;/b&gt; &#x3D; {{7}}');
  });
});
