import { describe, expect, it } from 'vitest';
import { compile, type Order } from '../src/pipeline.ts';
import { plainMakeup } from '../src/settings/makeup.ts';
import { openAudience } from '../src/showing/audiences.ts';
import { plainOrder } from './order.ts';
import { svg } from './rooms/images.fixture.ts';
import { opened, readText } from './rooms/pdf.fixture.ts';
import { complaints, worldOf } from './world.ts';

const articles = {
  'news/a.txt':
    'Shelling in Oster\n\n3 March 2021. Shelling killed four people in the village of Oster on Tuesday, the mayor said.\n\n' +
    'A drone attack on 20 January 2021 killed seven soldiers in Aden, the army said.\n',
};

const frame = (body: string): string => `<html lang="en"><title>T</title><body>${body}</body></html>`;

const desk = {
  'templates/desk/audience.yaml': 'title: Desk brief\ndescription: For the desk\n',
  'templates/desk/brief.hbs': frame('<p>{{audience.title}} {{labels.word}}</p>{{#each chronology}}<p>{{> line}}</p>{{/each}}'),
  'templates/desk/line.hbs': 'entry {{this.number}}: {{title}}',
  'templates/desk/labels.yaml': 'word: base\n',
  'templates/desk/style.css': '@page { size: A4 } body { font: 10pt "Source Sans 3"; color: #111 }',
};

const worldWith = (files: Readonly<Record<string, string>>) => worldOf({ ...articles, ...desk, ...files });

async function printed(files: Readonly<Record<string, string>>, order: Partial<Order>): Promise<string> {
  const { editions } = await compile({ ...plainOrder, audiences: ['desk'], ...order }, worldWith(files));
  return (await readText(editions[0]?.bytes.get('pdf') ?? new Uint8Array())).join('\n').replaceAll(/\s+/g, ' ').trim();
}

const child = { 'templates/child/audience.yaml': 'title: Child\ndescription: For a child\nextends: desk\n' };

describe('an audience', () => {
  it('has what it has no file for from the one it extends, its style sheet and labels on top', () => {
    const files = { ...child, 'templates/child/style.css': 'body { color: #222 }', 'templates/child/line.hbs': 'x' };
    const { sources, sheets } = openAudience(worldWith(files), 'child');
    expect(sources.template.file).toBe('templates/desk/brief.hbs');
    expect(sources.partials['line']?.file).toBe('templates/child/line.hbs');
    expect(sources.audience).toEqual({ name: 'child', title: 'Child', description: 'For a child' });
    expect(sources.labels['word']).toBe('base');
    expect(sheets.map(({ file }) => file).slice(-2)).toEqual(['templates/desk/style.css', 'templates/child/style.css']);
  });

  it('changes one label by one line', () => {
    const files = { ...child, 'templates/child/labels.yaml': 'word: other\n' };
    const { sources, problems } = openAudience(worldWith(files), 'child');
    expect([sources.labels['word'], sources.labels['chronology'], problems]).toEqual(['other', 'Chronology', []]);
  });

  it('is told of a label that nothing prints', () => {
    const { problems } = openAudience(worldWith({ ...child, 'templates/child/labels.yaml': 'wrod: other\n' }), 'child');
    expect(problems.map(({ code, message, place }) => `${place?.file} ${code} ${message}`)).toEqual([
      'templates/child/labels.yaml audiences/unused-label No template of this audience prints the label "wrod". Did you mean "word"?',
    ]);
  });

  it.each([
    ['extends: dsk\n', 'templates/child/audience.yaml:3:10 audiences/unknown There is no audience "dsk". Did you mean "desk"?'],
    ['extends: child\n', 'templates/child/audience.yaml:3:10 audiences/circle Audiences extend each other in a circle: child → child.'],
  ])('is not built with %j', async (line, expected) => {
    const files = { 'templates/child/audience.yaml': `title: C\ndescription: D\n${line}` };
    expect((await complaints(async () => openAudience(worldWith(files), 'child'))).join()).toContain(expected);
  });
});

describe('a template of a stranger', () => {
  const inBody = (body: string) => ({ 'templates/desk/brief.hbs': frame(body) });

  it.each([
    ['a picture by its absolute path', inBody('<p><img src="/etc/logo.png" alt=""></p>'), 'audiences/out-of-reach'],
    ['a picture above the working folder', inBody('<p><img src="../../../secret.png" alt=""></p>'), 'audiences/out-of-reach'],
    ['a picture on a drive', inBody('<p><img src="C:\\\\secret.png" alt=""></p>'), 'audiences/out-of-reach'],
    ['a picture on the network', inBody('<p><img src="https://example.org/a.png" alt=""></p>'), 'document/'],
    [
      'a typeface above the working folder',
      { 'templates/desk/style.css': '@font-face { font-family: "X"; src: url(../../../x.ttf) } body { font: 10pt "X" }' },
      'audiences/out-of-reach',
    ],
    [
      'a typeface on the network',
      { 'templates/desk/style.css': '@font-face { font-family: "X"; src: url(https://example.org/x.ttf) } body { font: 10pt "X" }' },
      '/',
    ],
    [
      'a sheet on the network',
      { 'templates/desk/style.css': '@import "https://example.org/x.css"; body { font: 10pt "Source Sans 3" }' },
      'document/unknown-rule',
    ],
    ['the environment', inBody('<p>{{process.env.HOME}}</p>'), 'document/unknown-field'],
    ['a prototype', inBody('<p>{{title.constructor.constructor}}</p>'), 'document/unknown-field'],
    ['a prototype by lookup', inBody('<p>{{lookup this "__proto__"}}</p>'), 'document/unknown-helper'],
    ['a prototype by with', inBody('{{#with (lookup this "constructor")}}x{{/with}}'), 'document/unknown-helper'],
    ['a log', inBody('<p>{{log "x"}}</p>'), 'document/unknown-helper'],
    ['code', inBody('<script>1</script>'), 'document/unknown-element'],
    ['code in an attribute', inBody('<p onclick="x()">x</p>'), 'document/unknown-attribute'],
    ['another audience’s partial', inBody('<p>{{> ../analyst/brief}}</p>'), 'document/'],
    ['markup of an article', inBody('<p>{{{title}}}</p>'), 'document/template-refused'],
    ['a decorator', inBody('{{#*inline "x"}}y{{/inline}}'), 'document/template-refused'],
  ])('cannot reach %s', async (_, files, code) => {
    expect((await complaints(() => printed(files, {}))).join()).toContain(code);
  });

  it('prints the logo that the user names, wherever it lies', async () => {
    const files = { ...inBody('<p><img src="{{imprint.logo}}" alt="Desk"></p>'), '../art/logo.svg': svg('<text y="20">SIGN</text>') };
    expect(await printed(files, { imprint: { ...plainMakeup.imprint, logo: '../art/logo.svg' } })).toContain('SIGN');
  });
});

describe('sections', () => {
  const files = {
    'templates/desk/audience.yaml': 'title: Desk brief\ndescription: For the desk\nsections: [one, two]\n',
    'templates/desk/brief.hbs': frame('<h1>{{title}}</h1>{{sections}}'),
    'templates/desk/section-one.hbs': '<p>first</p>',
    'templates/desk/section-two.hbs': '<p>second {{audience.title}}</p>',
  };

  it('stand in the order of the audience, or of the settings', async () => {
    expect(await printed(files, {})).toContain('first second Desk brief');
    expect(await printed(files, { sections: ['two'] })).not.toContain('first');
    expect(await printed(files, { sections: ['two', 'one'] })).toContain('second Desk brief first');
  });

  it.each([
    [files, 'tow', 'document/unknown-section There is no section "tow". Did you mean "two"?'],
    [{}, 'one', 'document/no-sections Sections are asked for, and the template does not say where they stand.'],
  ])('are told where there are none: %#', async (some, name, expected) => {
    expect((await complaints(() => printed(some, { sections: [name] }))).join()).toContain(expected);
  });
});

describe('an edition', () => {
  it('has the weightiest entries, under the numbers of the whole, in the order asked for', async () => {
    expect(await printed({}, { sort: 'newest' })).toMatch(/entry 2: .* entry 1: /);
    const one = await printed({}, { limits: { chronology: 1 } });
    expect(one.match(/entry/g)).toHaveLength(1);
  });

  it('has the newest first, and what is undated last', async () => {
    const files = {
      'news/b.txt': 'Fire in Lund\n\nA fire killed two people in Lund, the clerk said. “The mill is gone,” the clerk said.\n',
      'templates/desk/brief.hbs': frame('{{#each chronology}}<p>{{date.text}};</p>{{/each}}'),
    };
    expect(await printed(files, { sort: 'newest' })).toBe('about 3 March 2021; 20 January 2021; undated;');
    expect(await printed(files, {})).toBe('20 January 2021; about 3 March 2021; undated;');
  });

  it('tells how many entries it leaves out', async () => {
    const files = { 'templates/desk/brief.hbs': frame('<p>{{chronology.length}} and {{omitted.chronology}} more</p>') };
    expect(await printed(files, { limits: { chronology: 1 } })).toBe('1 and 1 more');
  });

  it('links to what it leaves out by mere words, to claims with a warning, and without fail to claims where it has some', async () => {
    const linked = (id: string, before = '') => ({
      'templates/desk/brief.hbs': frame(`${before}<p><a href="#${id}">there</a>{{#if printed.claims}}, in the appendix{{/if}}</p>`),
    });
    const told = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const { problems } = await compile({ ...plainOrder, audiences: ['desk'] }, worldWith({ 'templates/desk/labels.yaml': '', ...files }));
      return problems.map(({ code, place, message, mend }) => `${place?.file} ${code} ${message} ${mend}`);
    };
    expect([await printed(linked('event-1'), {}), await told(linked('event-1'))]).toEqual(['there, in the appendix', []]);
    expect([await printed(linked('claim-1'), {}), await told(linked('claim-1'))]).toEqual([
      'there',
      [
        'templates/desk/brief.hbs build/no-appendix No section prints the claims, which 1 citation would lead to: readers cannot look up the sentence that a figure was read from. print an element with the id of each; as it is, all are printed without links.',
      ],
    ]);
    const some = '{{#each appendix}}{{#if (eq anchor "claim-2")}}<p id="{{anchor}}">x</p>{{/if}}{{/each}}';
    expect((await complaints(() => printed(linked('claim-1', some), {}))).join()).toContain('document/no-target');
  });

  it('is of the days of the period; other claims are listed as left out', async () => {
    const { briefing } = await compile({ ...plainOrder, audiences: ['desk'], period: { from: '2021-03-01', to: null } }, worldWith({}));
    expect(briefing.chronology.map(({ date }) => date.text)).toEqual(['about 3 March 2021']);
    expect(briefing.leftOut.map(({ reason }) => reason)).toContain('in Appendix A only: outside the period asked for');
    const none = { from: '2019-01-01', to: '2019-12-31' };
    expect((await complaints(() => printed({}, { period: none }))).join()).toContain(
      'briefing/empty-period Nothing that the articles tell is of the period asked for; it is from 2021-01-20 to 2021-03-03.',
    );
  });

  it('prints what the user says of the outlets', async () => {
    const files = {
      'news/sources.yaml': 'a.txt:\n  publisher: The Paper\n',
      'templates/desk/brief.hbs': frame('{{#each sources}}<p>{{reliability.letter}}, {{reliability.words}}</p>{{/each}}'),
    };
    expect(await printed(files, { reliability: { 'the paper': 'B' } })).toBe('B, usually reliable');
    expect(await printed(files, {})).toBe('F, reliability cannot be judged');
  });

  it('carries the imprint, on the paper and in the ink asked for', async () => {
    const files = {
      'templates/desk/brief.hbs': frame('<p>{{imprint.issuer}}{{#each imprint.contact}}, {{this}}{{/each}}</p>'),
      'templates/desk/style.css': 'body { font: 10pt "Source Sans 3"; color: var(--accent) }',
    };
    const imprint = { ...plainMakeup.imprint, issuer: 'Desk', contact: ['Tower 3'] };
    const made = async (order: Partial<Order>): Promise<Uint8Array> => {
      const { editions } = await compile({ ...plainOrder, audiences: ['desk'], imprint, ...order }, worldWith(files));
      return editions[0]?.bytes.get('pdf') ?? new Uint8Array();
    };
    const sizeOf = async (bytes: Uint8Array): Promise<unknown> => (await (await opened(bytes)).getPage(1)).view.slice(2);
    expect(await printed(files, { imprint })).toBe('Desk, Tower 3');
    expect(await sizeOf(await made({}))).toEqual([expect.closeTo(595.28, 1), expect.closeTo(841.89, 1)]);
    expect(await sizeOf(await made({ paper: 'Letter' }))).toEqual([612, 792]);
    expect(await made({ ink: 'grey' })).not.toEqual(await made({}));
  });

  it('is made for each audience from one reading, with what is odd told once', async () => {
    const world = worldWith({ ...child, 'templates/shared/labels.yaml': 'wrod: x\n' });
    const { editions, problems } = await compile({ ...plainOrder, audiences: ['desk', 'child'] }, world);
    expect(editions.map(({ audience, pages }) => [audience, pages])).toEqual([
      ['desk', 1],
      ['child', 1],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['audiences/unused-label']);
  });
});
