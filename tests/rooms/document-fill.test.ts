import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefing, compose, elements, fill, problemsOf } from './document.fixture.ts';

describe('helpers write', () => {
  const cite = (number: number): string => `<a class="cite" href="#claim-${number}">${number}</a>`;
  test.each([
    ['{{title}}', 'Strikes &amp; counter-strikes'],
    ['{{audience.title}}', 'Analyst brief'],
    ['{{prose deck}}', 'As one article reports them.'],
    ['{{#each appendix}}{{this.number}}:{{number start}}{{/each}}', '1:10'],
    ['{{number 0}} {{number 999}} {{number 1200}} {{number 1234567}} {{number -1200}}', '0 999 1,200 1,234,567 −1,200'],
    ['{{plural 1 "claim" "claims"}} {{plural 0 "claim" "claims"}} {{plural chronology.length "event" "events"}}', 'claim claims events'],
    ['{{#known 0}}yes{{else}}no{{/known}} {{#if 0}}yes{{else}}no{{/if}}', 'yes no'],
    ['{{#known ledgers}}yes{{else}}no{{/known}} {{#known ""}}yes{{else}}no{{/known}} {{#known null}}yes{{else}}no{{/known}}', 'no no no'],
    ['{{#each chronology}}{{#known quotation}}{{quotation.words}}{{else}}-{{/known}}{{/each}}', '-no'],
    ['{{#if (eq asOf.mark "day")}}day{{/if}}', 'day'],
    ['{{#each chronology}}{{#if (known quotation)}}q{{/if}}{{@index}}{{#unless @last}},{{/unless}}{{/each}}', '0,q1'],
    ['{{#each chronology}}{{cite quotation.cite}}{{/each}}', cite(1)],
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
    const source = {
      number: 1,
      anchor: 's',
      article: 'a',
      file: '',
      title: '',
      publisher: '',
      byline: '',
      url: '',
      sha256: '',
      textFile: '',
      claims: 0,
    };
    const data = { sources: [{ ...source, published: briefing.asOf, limits }] };
    expect(fill('{{#each sources}}{{list limits}}{{/each}}', { data })).toBe(html);
  });
});

describe('partials', () => {
  test('see their context and their parameters', () => {
    const partials = { row: '[{{label}} {{anchor}} {{@index}}{{#if isLast}}!{{/if}}]' };
    expect(fill('{{#each appendix}}{{> row label=speaker isLast=@last}}{{/each}}', { partials })).toBe('[the article itself claim-1 0!]');
    expect(fill('{{> row appendix.[0] isLast=false}}', { partials: { row: '{{label}}{{#if isLast}}!{{/if}}' } })).toBe('killed');
  });

  test('are checked where they are used, and named in the message', () => {
    const partials = { row: 'x\n  {{labl}}' };
    expect(problemsOf(() => fill('{{#each appendix}}{{> row}}{{/each}}{{> row appendix.[0]}}', { partials }))).toEqual([
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
    ['{{#each ledgers}}{{whatever.it.is}}{{/each}}', 'an empty list tells nothing of its elements'],
    ['{{#each events}}{{totals.killed.best}}{{/each}}', 'nor does a record that is not there'],
    ['{{#each chronology}}{{#each facts}}{{prose this}}{{/each}}{{../title}}{{/each}}', 'lists of lists'],
    ['{{#with asOf as |when|}}{{#if true}}{{when.text}}{{../title}}{{/if}}{{/with}}', 'if opens no level'],
    ['{{#with this}}{{title}}{{/with}}', 'nor does with, on the same thing'],
    ['{{#each series}}{{@key}}{{/each}}', 'records can be walked'],
    ['{{chronology.length}}', 'length is a field of lists'],
    ['{{!-- {{nonsense}} --}}', 'comments are not read'],
  ])('%s is accepted: %s', (template) => {
    expect(typeof fill(template)).toBe('string');
  });

  test('records that are sparse by nature need not show every field', () => {
    const event = { id: 'e', kind: 'attack', title: '', when: null, totals: {}, claims: [] };
    const data = { events: [event] } as unknown as Partial<typeof briefing>;
    expect(fill('{{#each events}}{{#known totals.killed}}{{totals.killed.best}}{{/known}}{{/each}}', { data })).toBe('');
    expect(problemsOf(() => fill('{{#each events}}{{totals.kiled}}{{/each}}', { data }))[0]?.message).toContain('"totals.kiled"');
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
  ])('%j cannot be read', (template, at) => {
    expect(problemsOf(() => fill(template))).toEqual([expect.objectContaining({ at })]);
  });

  test.each([
    ['{{prose title}}', 'brief.hbs:1:1', 'prose takes a sentence of the briefing, which is a list of runs'],
    ['\n {{number title}}', 'brief.hbs:2:2', 'number takes a number, and this is "Strikes & counter-strikes"'],
    ['{{#each chronology}}{{cite quotation}}{{/each}}', 'brief.hbs:1:21', 'cite takes a list of numbers'],
    ['{{> part}}', 'part.hbs:1:1', 'list takes a list of texts'],
    ['{{#each chronology}}{{quotation.words}}{{/each}}', 'brief.hbs:1:23', '"words" not defined in null'],
  ])('%s stops the rendering', (template, at, cause) => {
    const partials = { part: '{{list title}}' };
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
