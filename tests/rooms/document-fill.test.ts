import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppendixRow, SourceRow } from '../../src/model.ts';
import { briefing, compose, elements, fill, problemsOf } from './document.fixture.ts';

const sourceRow: SourceRow = {
  number: 1,
  anchor: 's',
  article: 'a',
  file: '',
  title: '',
  publisher: '',
  byline: '',
  url: '',
  published: briefing.asOf,
  sha256: '',
  textFile: '',
  claims: 0,
  marks: [],
  lines: [],
  reliability: { letter: 'F', words: '' },
  limits: [],
};

describe('helpers write', () => {
  const cite = (number: number): string => `<a class="cite" href="#claim-${number}">${number}</a>`;
  test.each([
    ['{{title}}', 'Strikes &amp; counter-strikes'],
    ['{{audience.title}}', 'Analyst brief'],
    ['{{prose deck}}', 'As one article reports them.'],
    ['{{#each appendix}}{{this.number}}:{{number start}}{{/each}}', '1:10'],
    ['{{number 0}} {{number 999}} {{number 1200}} {{number 1234567}} {{number -1200}}', '0 999 1,200 1,234,567 −1,200'],
    ['{{count 0}} {{count 1}} {{count 10}} {{count 11}} {{count 1200}}', 'no one ten 11 1,200'],
    ['{{plural 1 "claim" "claims"}} {{plural 0 "claim" "claims"}} {{plural chronology.length "event" "events"}}', 'claim claims events'],
    ['{{#known 0}}yes{{else}}no{{/known}} {{#if 0}}yes{{else}}no{{/if}}', 'yes no'],
    ['{{#known ledgers}}yes{{else}}no{{/known}} {{#known ""}}yes{{else}}no{{/known}} {{#known null}}yes{{else}}no{{/known}}', 'no no no'],
    ['{{#each chronology}}{{#known quotation}}{{quotation.words}}{{else}}-{{/known}}{{/each}}', '-no'],
    ['{{#if (eq asOf.mark "day")}}day{{/if}}', 'day'],
    ['{{#each chronology}}{{#if (known quotation)}}q{{/if}}{{@index}}{{#unless @last}},{{/unless}}{{/each}}', '0,q1'],
    ['{{#each chronology}}{{#known quotation}}{{cite quotation.cite}}{{/known}}{{/each}}', cite(1)],
    [
      '{{#each appendix as |row place|}}{{place}}{{row.anchor}}{{#each row.usedIn}}{{../line}}{{@root.title}}{{/each}}{{/each}}',
      '0claim-14Strikes &amp; counter-strikes',
    ],
    ['{{chart "casualties" width="170mm" note="a \\"b\\""}}', '<chart name="casualties" note="a &quot;b&quot;" width="170mm"></chart>'],
  ])('%s', (template, html) => {
    const data = {
      chronology: briefing.chronology.map((each) =>
        template.includes('cite quotation') ? { ...each, quotation: { words: '', speaker: '', cite: [1] } } : each,
      ),
    };
    const filled = fill(template, template.includes('cite quotation') ? { data } : {});
    expect(filled).toBe(template.includes('cite quotation') ? html.repeat(2) : html);
  });

  test('sentences run by run, reference marks against the word before', () => {
    const deck = [
      { kind: 'text', text: 'Rockets <killed> ' },
      { kind: 'figure', text: '3', measure: 'killed', claims: [] },
      { kind: 'text', text: ' on ' },
      { kind: 'date', text: '11 March' },
      { kind: 'text', text: ': ' },
      { kind: 'quote', text: 'it’s "war"', claim: 'k' },
      { kind: 'text', text: '. ' },
      { kind: 'cite', numbers: [3, 12] },
      { kind: 'cite', numbers: [14] },
      { kind: 'text', text: ' Then ' },
      { kind: 'count', text: '2' },
      { kind: 'figure', text: '5', measure: null, claims: [] },
    ] as const;
    expect(fill('{{prose deck}}', { data: { deck } })).toBe(
      'Rockets &lt;killed&gt; <b class="figure killed">3</b> on <time>11 March</time>: <q>it’s &quot;war&quot;</q>.' +
        `${cite(3)}\u2009${cite(12)}\u2009${cite(14)} Then 2<b class="figure">5</b>`,
    );
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', '<c>'], 'a, b and &lt;c&gt;'],
  ])('a list of %j', (limits, html) => {
    const data = { sources: [{ ...sourceRow, limits }] };
    expect(fill('{{#each sources}}{{list limits}}{{/each}}', { data })).toBe(html);
  });
});

describe('cited holds for what was cited above it', () => {
  const all = '{{#each appendix}}{{this.number}}{{#if (cited this.number)}}!{{/if}} {{/each}}';
  const rows = [1, 2, 3].map((number) => ({ ...briefing.appendix[0], number }) as AppendixRow);
  const deck = [
    { kind: 'text', text: 'Two say so' },
    { kind: 'cite', numbers: [1, 3] },
  ] as const;
  const filled = (template: string): string =>
    fill(template, { data: { appendix: rows, deck }, partials: { all, deck: '{{prose deck}}' } });
  const shown = (template: string): string => (/1!? 2!? 3!? $/.exec(filled(template)) ?? [''])[0];

  test.each([
    ['by a sentence', `{{prose deck}}${all}`, '1! 2 3! '],
    ['by cite', `{{#each deck}}{{#if (eq kind "cite")}}{{cite numbers}}{{/if}}{{/each}}${all}`, '1! 2 3! '],
    ['in a partial, from a partial', '{{> deck}}{{> all}}', '1! 2 3! '],
    ['not below it', `${all}`, '1 2 3 '],
    ['not in a block that is not printed', `{{#if false}}{{prose deck}}{{/if}}${all}`, '1 2 3 '],
  ])('%s', (_, template, expected) => {
    expect(shown(template)).toBe(expected);
  });

  test('a page begins with nothing cited', () => {
    expect(filled(`${all}{{prose deck}}`)).toBe(filled(`${all}{{prose deck}}`));
    expect(filled(`${all}{{prose deck}}`).startsWith('1 2 3 ')).toBe(true);
  });

  test('of a list when one of it is, be it of numbers or of what has one', () => {
    const marks = (...numbers: readonly number[]) => numbers.map((number) => ({ number, anchor: `claim-${number}`, line: 1 }));
    const template = '{{prose deck}}{{#each sources}}{{article}}{{#if (cited marks)}}!{{else}}-{{/if}}{{/each}}';
    const sources = [marks(2, 3), marks(2), marks()].map((each, index) => ({ ...sourceRow, article: `${index}`, marks: each }));
    expect(fill(template, { data: { deck, sources } }).split('\u2009').at(-1)).toMatch(/0!1-2-$/);
    expect(
      fill('{{prose deck}}{{#each deck}}{{#if (eq kind "cite")}}{{#cited numbers}}yes{{else}}no{{/cited}}{{/if}}{{/each}}', {
        data: { deck },
      }),
    ).toMatch(/yes$/);
  });
});

describe('partials', () => {
  test('see their context and their parameters', () => {
    const partials = { row: '[{{label}} {{anchor}} {{@index}}{{#if isLast}}!{{/if}}]' };
    expect(fill('{{#each appendix}}{{> row label=speaker isLast=@last}}{{/each}}', { partials })).toBe('[the article itself claim-1 0!]');
    expect(
      fill('{{#known appendix.[0]}}{{> row appendix.[0] isLast=false}}{{/known}}', {
        partials: { row: '{{label}}{{#if isLast}}!{{/if}}' },
      }),
    ).toBe('killed');
  });

  test('are checked where they are used, and named in the message', () => {
    const partials = { row: 'x\n  {{labl}}' };
    expect(problemsOf(() => fill('{{#each appendix}}{{> row}}{{/each}}{{#with appendix.[0]}}{{> row}}{{/with}}', { partials }))).toEqual([
      {
        at: 'row.hbs:2:5 document/unknown-field',
        message: 'There is no "labl" here. Did you mean "label"?',
        mend: expect.stringMatching(/^use after, anchor, /),
      },
    ]);
  });

  test('may call themselves', () => {
    const partials = { tree: '{{#each chronology}}{{title}}{{#if false}}{{> tree @root}}{{/if}}{{/each}}' };
    expect(fill('{{> tree}}', { partials })).toBe('Rockets hit Camp TajiA reply');
  });
});

describe('what does not exist is found before rendering', () => {
  test.each([
    ['{{titel}}', 'brief.hbs:1:3 document/unknown-field', 'There is no "titel" here. Did you mean "title"?'],
    ['\n {{#if higlights}}x{{/if}}', 'brief.hbs:2:8 document/unknown-field', 'There is no "higlights" here. Did you mean "highlights"?'],
    [
      '{{#each chronolgy}}{{anything}}{{/each}}',
      'brief.hbs:1:9 document/unknown-field',
      'There is no "chronolgy" here. Did you mean "chronology"?',
    ],
    [
      '{{#each chronology}}{{date.txt}}{{/each}}',
      'brief.hbs:1:23 document/unknown-field',
      'There is no "date.txt" here. Did you mean "text"?',
    ],
    [
      '{{#each chronology}}{{quotation.word}}{{/each}}',
      'brief.hbs:1:23 document/unknown-field',
      'There is no "quotation.word" here. Did you mean "words"?',
    ],
    ['{{#with asOf}}{{../tite}}{{/with}}', 'brief.hbs:1:17 document/unknown-field', 'There is no "../tite" here. Did you mean "title"?'],
    ['{{#with asOf}}{{../../title}}{{/with}}', 'brief.hbs:1:17 document/unknown-field', 'There is no "../../title" here.'],
    ['{{#each chronology}}{{@indx}}{{/each}}', 'brief.hbs:1:23 document/unknown-field', 'There is no "@indx" here. Did you mean "@index"?'],
    ['{{@index}}', 'brief.hbs:1:3 document/unknown-field', 'There is no "@index" here.'],
    [
      '{{#each chronology as |e|}}{{e.titl}}{{/each}}',
      'brief.hbs:1:30 document/unknown-field',
      'There is no "e.titl" here. Did you mean "title"?',
    ],
    [
      '{{#each chronology}}{{@root.titl}}{{/each}}',
      'brief.hbs:1:23 document/unknown-field',
      'There is no "@root.titl" here. Did you mean "title"?',
    ],
    ['{{prose dek}}', 'brief.hbs:1:9 document/unknown-field', 'There is no "dek" here. Did you mean "deck"?'],
    ['{{#if (eq title dek)}}{{/if}}', 'brief.hbs:1:17 document/unknown-field', 'There is no "dek" here. Did you mean "deck"?'],
    ['{{chart "c" width=dek}}', 'brief.hbs:1:19 document/unknown-field', 'There is no "dek" here. Did you mean "deck"?'],
    ['{{title.constructor}}', 'brief.hbs:1:3 document/unknown-field', 'There is no "title.constructor" here.'],
    ['{{__proto__}}', 'brief.hbs:1:3 document/unknown-field', 'There is no "__proto__" here.'],
    ['{{prse deck}}', 'brief.hbs:1:1 document/unknown-helper', 'There is no helper "prse". Did you mean "prose"?'],
    ['{{lookup this "title"}}', 'brief.hbs:1:1 document/unknown-helper', 'There is no helper "lookup".'],
    ['{{#chronology}}{{/chronology}}', 'brief.hbs:1:1 document/unknown-helper', 'There is no helper "chronology".'],
    ['{{> rwo}}', 'brief.hbs:1:1 document/unknown-partial', 'There is no partial "rwo".'],
    ['{{eq title}}', 'brief.hbs:1:1 document/helper-use', 'The helper "eq" takes 2 values and is given 1.'],
    ['{{#each appendix}}{{number}}{{/each}}', 'brief.hbs:1:19 document/helper-use', 'The helper "number" takes 1 value and is given 0.'],
    ['{{prose deck bold=true}}', 'brief.hbs:1:1 document/helper-use', 'The helper "prose" has no setting "bold".'],
    ['{{#prose deck}}{{/prose}}', 'brief.hbs:1:1 document/helper-use', 'The helper "prose" is no block.'],
    ['{{chronology}}', 'brief.hbs:1:3 document/wrong-kind', '"chronology" is a list, and text is needed here.'],
    ['{{asOf}}', 'brief.hbs:1:3 document/wrong-kind', '"asOf" is a record, and text is needed here.'],
    ['{{#each title}}{{/each}}', 'brief.hbs:1:1 document/wrong-kind', '"title" is no list, and a list is needed here.'],
    ['{{{title}}}', 'brief.hbs:1:1 document/template-refused', 'A template may not use unescaped output.'],
    ['{{&title}}', 'brief.hbs:1:1 document/template-refused', 'A template may not use unescaped output.'],
    ['{{> (eq title title)}}', 'brief.hbs:1:1 document/template-refused', 'A template may not use partials with a computed name.'],
    ['{{#*inline "x"}}{{/inline}}', 'brief.hbs:1:1 document/template-refused', 'A template may not use block partials and decorators.'],
    ['{{#> row}}{{/row}}', 'brief.hbs:1:1 document/template-refused', 'A template may not use block partials and decorators.'],
    ['{{"title"}}', 'brief.hbs:1:1 document/template-refused', 'A template may not use a value in place of a field.'],
  ])('%s', (template, at, message) => {
    expect(problemsOf(() => fill(template))).toEqual([expect.objectContaining({ at, message })]);
  });

  test.each([
    ['{{#each ledgers}}{{#each rows}}{{figure}}{{/each}}{{/each}}', 'lists are known by their schema, full or empty'],
    [
      '{{#each events}}{{#known totals.killed}}{{totals.killed.best}}{{/known}}{{/each}}',
      'and so are records that have only what they can say',
    ],
    ['{{#each chronology}}{{#if (known quotation)}}{{quotation.words}}{{/if}}{{/each}}', 'what is asked for may be used'],
    ['{{#each chronology}}{{#unless quotation}}{{else}}{{quotation.words}}{{/unless}}{{/each}}', 'however it is asked for'],
    ['{{#each chronology}}{{#with quotation as |q|}}{{q.words}}{{words}}{{/with}}{{/each}}', 'with is entered only where something is'],
    ['{{#each series.troops}}{{#if (eq changedFrom "k")}}{{changedFrom}}{{/if}}{{from}}{{/each}}', 'null prints as nothing'],
    ['{{#each series.places}}{{#known position}}{{#each events}}{{../position.latitude}}{{/each}}{{/known}}{{/each}}', 'also from inside'],
    ['{{#known appendix.[0]}}{{appendix.[0].label}}{{/known}}', 'a list may be empty'],
    [
      '{{#each edits}}{{#known change.figure}}{{change.figure.low}}{{/known}}{{/each}}',
      'what one kind of a record has may be asked of all',
    ],
    ['{{#each events}}{{#if (eq grade.word ../title)}}{{/if}}{{/each}}', 'fields may be compared with each other'],
    ['{{> as kind="a"}}{{#each appendix}}{{> as kind=kind}}{{/each}}', 'a comparison may hold in one call of a partial'],
    ['{{> as kind="a"}}{{#each ledgers}}{{> as kind=measure}}{{/each}}', 'and in none but that'],
    ['{{#each chronology}}{{#each facts}}{{prose this}}{{/each}}{{../title}}{{/each}}', 'lists of lists'],
    ['{{#with asOf as |when|}}{{#if true}}{{when.text}}{{../title}}{{/if}}{{/with}}', 'if opens no level'],
    ['{{#with this}}{{title}}{{/with}}', 'nor does with, on the same thing'],
    ['{{#each series}}{{@key}}{{/each}}', 'records can be walked'],
    ['{{chronology.length}}', 'length is a field of lists'],
    ['{{!-- {{nonsense}} --}}', 'comments are not read'],
  ])('%s is accepted: %s', (template) => {
    const partials = { as: '{{#if (eq kind "troops")}}t{{/if}}{{#if (eq kind "a")}}a{{/if}}' };
    expect(typeof fill(template, { partials })).toBe('string');
  });

  test('though the briefing at hand has nothing there', () => {
    const template = '{{#each ledgers}}{{#each rows}}{{figur}}{{/each}}{{/each}}\n{{#each events}}{{totals.kiled.best}}{{/each}}';
    expect(problemsOf(() => fill(template))).toEqual([
      {
        at: 'brief.hbs:1:34 document/unknown-field',
        message: 'There is no "figur" here. Did you mean "figure"?',
        mend: expect.any(String),
      },
      {
        at: 'brief.hbs:2:19 document/unknown-field',
        message: 'There is no "totals.kiled.best" here. Did you mean "killed"?',
        mend: 'use captured, displaced, killed, missing or wounded.',
      },
    ]);
  });

  test.each([
    ['{{prose title}}', 'brief.hbs:1:1', '"title" is text, and a sentence of the briefing is needed here.'],
    ['\n {{number title}}', 'brief.hbs:2:2', '"title" is text, and a number is needed here.'],
    ['{{#each chronology}}{{cite quotation}}{{/each}}', 'brief.hbs:1:21', '"quotation" is a record, and a list of numbers is needed here.'],
    ['{{> part}}', 'part.hbs:1:1', '"title" is text, and a list of texts is needed here.'],
    ['{{#each leftOut}}{{plural what "a" "b"}}{{/each}}', 'brief.hbs:1:18', '"what" is text, and a number is needed here.'],
    ['{{list deck}}', 'brief.hbs:1:1', '"deck" is a list, and a list of texts is needed here.'],
  ])('%s gives a helper what it cannot use', (template, at, message) => {
    expect(problemsOf(() => fill(template, { partials: { part: '{{list title}}' } }))).toEqual([
      expect.objectContaining({ at: `${at} document/wrong-kind`, message }),
    ]);
  });

  test.each([
    ['{{#if (eq asOf.mark "dy")}}{{/if}}', 'brief.hbs:1:21', '"asOf.mark" is never "dy". Did you mean "day"?'],
    ['{{#each ledgers}}{{#if (eq "deaths" measure)}}{{/if}}{{/each}}', 'brief.hbs:1:28', '"measure" is never "deaths".'],
    ['{{#each ledgers}}{{> as kind=measure}}{{/each}}', 'as.hbs:1:16', '"kind" is never "troops".'],
  ])('%s compares with a word that never comes', (template, at, message) => {
    expect(problemsOf(() => fill(template, { partials: { as: '{{#if (eq kind "troops")}}{{/if}}' } }))).toEqual([
      expect.objectContaining({ at: `${at} document/never-equal`, message }),
    ]);
  });

  test.each([
    ['{{#each chronology}}{{quotation.words}}{{/each}}', 'brief.hbs:1:23', 'quotation'],
    ['{{#each chronology}}{{cite quotation.cite}}{{/each}}', 'brief.hbs:1:28', 'quotation'],
    ['{{#each chronology}}{{#known quotation}}{{else}}{{quotation.words}}{{/known}}{{/each}}', 'brief.hbs:1:51', 'quotation'],
    ['{{#each chronology}}{{#known quotation.words}}{{/known}}{{/each}}', 'brief.hbs:1:30', 'quotation'],
    ['{{#each leftOut}}{{number line}}{{/each}}', 'brief.hbs:1:27', 'line'],
    ['{{#each events}}{{totals.killed.best}}{{/each}}', 'brief.hbs:1:19', 'totals.killed'],
    ['{{#each articles}}{{basis.title}}{{/each}}', 'brief.hbs:1:21', 'basis.title'],
    ['{{#each series.places}}{{#each events}}{{../position.latitude}}{{/each}}{{/each}}', 'brief.hbs:1:42', '../position'],
    ['{{#each chronology}}{{> part quotation}}{{/each}}', 'brief.hbs:1:30', 'quotation'],
    ['{{#each chronology}}{{> part q=quotation}}{{/each}}', 'part.hbs:1:10', 'q'],
    ['{{appendix.[0].label}}', 'brief.hbs:1:3', 'appendix.0'],
  ])('%s asks for what some briefings lack', (template, at, field) => {
    const partials = { part: template.includes('q=') ? '{{#known q.words}}{{/known}}' : '{{words}}' };
    expect(problemsOf(() => fill(template, { partials }))).toEqual([
      {
        at: `${at} document/may-be-missing`,
        message: `"${field}" is missing in some briefings, where the template would stop here.`,
        mend: `ask for it around this place: {{#known ${field}}}…{{/known}}.`,
      },
    ]);
  });

  test('everything at once, but no more than twenty', () => {
    const problems = problemsOf(() => fill(`${'{{a1}}'.repeat(3)}{{> no}}${'{{b2}}'.repeat(40)}`));
    expect(problems).toHaveLength(20);
    expect(problems.slice(0, 4).map(({ at }) => at)).toEqual([
      'brief.hbs:1:3 document/unknown-field',
      'brief.hbs:1:9 document/unknown-field',
      'brief.hbs:1:15 document/unknown-field',
      'brief.hbs:1:19 document/unknown-partial',
    ]);
  });
});

describe('what goes wrong otherwise', () => {
  test.each([
    ['a\n{{#if title}}\n{{x', 'brief.hbs:3:undefined document/template-syntax'],
    ['a\n{{#if title}}{{/each}}', 'brief.hbs:2:4 document/template-syntax'],
    ['a\n<p>{title}}</p>', 'brief.hbs:2:4 document/template-syntax'],
    ['{#each sources}}x{{/each}}', 'brief.hbs:1:1 document/template-syntax'],
    ['a\n<p>{{!-- mine</p>\n', 'brief.hbs:2:4 document/template-syntax'],
    ['a\n<p>{{! mine }</p>{{title}}\n', 'brief.hbs:2:4 document/template-syntax'],
    ['{{!-- a --}}\n {{!-- b {{title}}\n{{!-- c --}}', 'brief.hbs:2:2 document/template-syntax'],
  ])('%j cannot be read', (template, at) => {
    expect(problemsOf(() => fill(template))).toEqual([expect.objectContaining({ at })]);
  });

  test.each([
    ['{{title}', 'The template cannot be read: a tag is not closed; it ends with }}.'],
    ['{{#if title}}x', 'The template cannot be read: a tag or a block is not closed before the file ends.'],
    ['{title}}', 'The template cannot be read: a tag begins with two braces, and here is one.'],
    ['{{!-- mine', 'The template cannot be read: this comment is not closed; it ends with --}}.'],
    ['{{! mine }{{title}}', 'The template cannot be read: this comment is not closed; it ends with }}.'],
  ])('%j is told in words', (template, message) => {
    expect(problemsOf(() => fill(template)).map((each) => each.message)).toContain(message);
  });

  test('a comment may hold tags, and is not printed', () => {
    expect(fill('a{{!-- {{title}} {lone}} --}}b{{! c }}d')).toBe('abd');
  });

  test('a brace of a style sheet is no tag', () => {
    expect(fill('<style>p {color: red} @media print {p {margin: 0}}</style>{{title}}')).toContain('@media print {p {margin: 0}}');
  });

  test.each([
    ['{{#each series}}{{number @key}}{{/each}}', 'brief.hbs:1:17', 'number takes a number, and this is "casualties"'],
    ['{{> part}}', 'part.hbs:2:1', 'list takes a list of texts'],
    [
      '{{#each series}}{{#if (cited @key)}}x{{/if}}{{/each}}',
      'brief.hbs:1:23',
      'cited takes a number, or a list of numbers or of what has one',
    ],
  ])('%s stops the rendering', (template, at, cause) => {
    const partials = { part: '{{#each series}}\n{{list @key}}{{/each}}' };
    expect(problemsOf(() => fill(template, { partials }))).toEqual([
      expect.objectContaining({ at: `${at} document/template-failed`, message: `The template stops here: ${cause}.` }),
    ]);
  });
});

test('every text comes out of the page as it went in', () => {
  const wild = fc.string({
    unit: fc.oneof(fc.constantFrom(...'&<>"\'`=;#x27ampltgqo {}/\\'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  });
  fc.assert(
    fc.property(
      wild.filter((text) => !text.includes('\0')),
      (title) => {
        const page = compose(fill('<p title="{{title}}">{{title}}</p>', { data: { title } }));
        const [paragraph] = elements(page.root).filter(({ tag }) => tag === 'p');
        expect(paragraph?.children.map((child) => (child.kind === 'text' ? child.text : child)).join('')).toBe(title);
      },
    ),
  );
});
