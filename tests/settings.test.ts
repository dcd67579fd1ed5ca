import { describe, expect, it } from 'vitest';
import { plainMakeup } from '../src/settings/makeup.ts';
import { printedSettings } from '../src/settings/printedSettings.ts';
import { dayOfMaking, settle, settleReview } from '../src/settings/settings.ts';
import type { Environment, Flags } from '../src/settings/wishes.ts';
import { complaints, worldOf } from './world.ts';

const nothing: Flags = { paths: [] };
const config = 'title: From the file\naudience: desk\noutput: a.json\npaths: [news, more]\n';
const environment = { MAKE_BRIEF_TITLE: 'From the environment', MAKE_BRIEF_AUDIENCE: 'press', MAKE_BRIEF_OUTPUT: 'b.pdf' };

describe('sections', () => {
  const of = async (flags: readonly string[], environment: Environment, file = ''): Promise<readonly string[] | null> =>
    (await settle({ ...nothing, sections: flags }, environment, worldOf(file === '' ? {} : { 'brief.yaml': file }))).sections;

  it('are those of the flag, of the environment, of the file, in this order', async () => {
    const [environment, file] = [{ MAKE_BRIEF_SECTIONS: 'sources method' }, 'sections: [claims]'];
    expect(await of(['method,key-points', 'claims, method'], environment, file)).toEqual(['method', 'key-points', 'claims']);
    expect(await of([], environment, file)).toEqual(['sources', 'method']);
    expect(await of([], {}, file)).toEqual(['claims']);
    expect(await of([], {})).toBeNull();
  });
});

describe('settings', () => {
  it('have defaults', async () => {
    expect(await settle(nothing, {}, worldOf({}))).toEqual({
      paths: ['data/articles'],
      targets: [{ path: 'out/brief.pdf', output: 'pdf', audience: 'analyst' }],
      charts: null,
      audiences: ['analyst'],
      title: null,
      period: null,
      reliability: {},
      ...plainMakeup,
      madeAt: null,
      maxFileBytes: 50 * 1024 * 1024,
      policy: 'majority',
      review: null,
      since: null,
      embedsSources: false,
      problems: [],
    });
  });

  it('come from flags, else the environment, else brief.yaml', async () => {
    const world = worldOf({ 'brief.yaml': config });
    const flags: Flags = { ...nothing, paths: ['x'], output: ['c.pdf'], audience: ['public'], title: ['From the flag'] };
    const short = async (some: Flags, variables: Environment): Promise<unknown[]> => {
      const { paths, targets, audiences, title } = await settle(some, variables, world);
      return [title, ...audiences, ...targets.map(({ path }) => path), ...paths];
    };
    expect(await short(flags, environment)).toEqual(['From the flag', 'public', 'c.pdf', 'x']);
    expect(await short(nothing, environment)).toEqual(['From the environment', 'press', 'b.pdf', 'news', 'more']);
    expect(await short(nothing, {})).toEqual(['From the file', 'desk', 'a.json', 'news', 'more']);
    expect(await short(nothing, { MAKE_BRIEF_TITLE: '', MAKE_BRIEF_OUTPUT: '' })).toEqual([
      'From the file',
      'desk',
      'a.json',
      'news',
      'more',
    ]);
  });

  describe('of charts', () => {
    const chartsOf = async (some: Partial<Flags>, variables: Environment = {}, files: Readonly<Record<string, string>> = {}) => {
      const { targets, charts } = await settle({ ...nothing, ...some }, variables, worldOf(files));
      return { files: targets.map(({ path }) => path), ...charts };
    };
    const all = ['svg', 'png', 'csv'];

    it('send them alone to a folder that is called charts, or that is there', async () => {
      expect(await chartsOf({ output: ['out/charts/'] })).toEqual({ files: [], folder: 'out/charts/', formats: all, density: 192 });
      expect(await chartsOf({ output: ['slides'] }, {}, { 'slides/a.txt': 'x' })).toMatchObject({ files: [], folder: 'slides' });
      expect(await chartsOf({ output: ['charts/', 'b.pdf'] })).toMatchObject({ files: ['b.pdf'], folder: 'charts/' });
    });

    it('send them to the folder charts beside the briefing where only formats are named, each once and in one order', async () => {
      expect(await chartsOf({ charts: ['csv,SVG', 'svg'] })).toMatchObject({
        files: ['out/brief.pdf'],
        folder: 'out/charts',
        formats: ['svg', 'csv'],
      });
      expect(await chartsOf({ charts: ['png'], output: ['-', 'a/b.json'], format: ['json'] })).toMatchObject({ folder: 'a/charts' });
      expect(await chartsOf({})).toEqual({ files: ['out/brief.pdf'] });
    });

    it('come from flags, else the environment, else brief.yaml', async () => {
      const files = { 'brief.yaml': 'charts: [csv, png]\ndensity: 300\n' };
      const variables = { MAKE_BRIEF_CHARTS: 'svg', MAKE_BRIEF_DENSITY: '72' };
      expect(await chartsOf({}, {}, files)).toMatchObject({ formats: ['png', 'csv'], density: 300 });
      expect(await chartsOf({}, variables, files)).toMatchObject({ formats: ['svg'], density: 72 });
      expect(await chartsOf({ charts: ['csv'], density: ['96'] }, variables, files)).toMatchObject({ formats: ['csv'], density: 96 });
    });

    it.each([
      [{ charts: ['svgg'] }, 'Charts cannot be written as "svgg". Did you mean "svg"? use svg, png or csv.'],
      [{ density: ['12'] }, '"12" is no density of pixels. give a number of pixels to the inch from 36 to 1200.'],
      [{ density: ['high'] }, '"high" is no density of pixels.'],
      [{ output: ['slides/'] }, 'There is no folder "slides/". call it slides/charts/ to have it made for charts, or name a file.'],
      [{ output: ['charts/', 'a/charts/'] }, 'Charts go to one folder, and "charts/" and "a/charts/" are two. name one of them.'],
      [{ output: ['charts/'], format: ['pdf'] }, '/'],
    ])('%j is told with what to write instead', async (some, said) => {
      if (said !== '/') expect((await complaints(() => chartsOf(some))).join()).toContain(said);
      else expect(await chartsOf(some)).toMatchObject({ files: ['out/brief.pdf'], folder: 'charts/' });
    });
  });

  it('count the paths of a file from its folder', async () => {
    const world = worldOf({ 'desk/my.yaml': 'paths: ../news\noutput: [brief.pdf, /tmp/b.json, "-"]\n' });
    const { paths, targets } = await settle({ ...nothing, config: ['desk/my.yaml'], format: ['json'] }, {}, world);
    expect(paths).toEqual(['news']);
    expect(targets).toEqual([
      { path: 'desk/brief.pdf', output: 'pdf', audience: 'analyst' },
      { path: '/tmp/b.json', output: 'json', audience: null },
      { path: '-', output: 'json', audience: null },
    ]);
  });

  it.each([
    [['a.pdf', 'b.JSON', 'a.pdf'], undefined, ['a.pdf pdf', 'b.JSON json']],
    [['-'], 'pdf', ['- pdf']],
    [[], 'json', ['out/brief.json json']],
  ])('write %j with --format %s as %j', async (output, format, expected) => {
    const { targets } = await settle({ ...nothing, output, format: format === undefined ? [] : [format] }, {}, worldOf({}));
    expect(targets.map((target) => `${target.path} ${target.output}`)).toEqual(expected);
  });

  it.each([
    [
      ['a.doc'],
      undefined,
      'No format is known by the ending of "a.doc". Did you mean ".docx"? let the file end in .pdf, .html, .docx, .md, .eml, .json, claims.csv, events.csv, series.csv, claims.jsonl or claims.parquet.',
    ],
    [
      ['a.jsn'],
      undefined,
      'No format is known by the ending of "a.jsn". Did you mean ".json"? let the file end in .pdf, .html, .docx, .md, .eml, .json, claims.csv, events.csv, series.csv, claims.jsonl or claims.parquet.',
    ],
    [
      ['brief'],
      undefined,
      'No format is known by the ending of "brief". let the file end in .pdf, .html, .docx, .md, .eml, .json, claims.csv, events.csv, series.csv, claims.jsonl or claims.parquet.',
    ],
    [
      ['-'],
      undefined,
      'Standard output has no ending that tells the format. add --format pdf, html, docx, md, eml, json, claims.csv, events.csv, series.csv, claims.jsonl or claims.parquet.',
    ],
    [['a.pdf'], 'json', '--format goes with -o -, and -o names files here. let the ending of the file tell the format.'],
  ])('refuse %j with --format %s', async (output, format, expected) => {
    expect(await complaints(() => settle({ ...nothing, output, format: format === undefined ? [] : [format] }, {}, worldOf({})))).toEqual([
      `- cli/wrong-use ${expected}`,
    ]);
  });

  it.each([
    [{ eml: [''] }, {}, ['out/brief.pdf pdf', 'out/brief.eml eml']],
    [{ eml: ['post/monday.eml'], output: ['a.html'] }, {}, ['a.html html', 'post/monday.eml eml']],
    [{ eml: [''], output: ['a/b.json', 'c.pdf'] }, {}, ['a/b.json json', 'c.pdf pdf', 'a/b.eml eml']],
    [{ output: ['b.eml'], eml: ['b.eml'] }, {}, ['b.eml eml']],
    [{ output: ['b.eml'] }, {}, ['b.eml eml']],
    [{}, { MAKE_BRIEF_EML: 'm.eml' }, ['out/brief.pdf pdf', 'm.eml eml']],
    [
      { eml: ['m.eml'], audience: ['analyst,press'], output: ['b.pdf'] },
      {},
      ['b-analyst.pdf pdf', 'b-press.pdf pdf', 'm-analyst.eml eml', 'm-press.eml eml'],
    ],
  ])('write a message for %j and %j: %j', async (flags, variables, expected) => {
    const { targets } = await settle({ ...nothing, ...flags }, variables, worldOf({}));
    expect(targets.map(({ path, output }) => `${path} ${output}`)).toEqual(expected);
  });

  it('refuse a message that is called like articles', async () => {
    expect(await complaints(() => settle({ ...nothing, eml: ['news'] }, {}, worldOf({})))).toEqual([
      '- cli/wrong-use "news" is no name of a message. let it end in .eml, or write --eml behind the paths of articles.',
    ]);
  });

  it.each([
    ['2', 2 * 1024 * 1024],
    ['0.5', 512 * 1024],
    ['1.5 MB', 1.5 * 1024 * 1024],
    ['20M', 20 * 1024 * 1024],
  ])('take %s as megabytes', async (given, expected) => {
    expect((await settle({ ...nothing, 'max-file-size': [given] }, {}, worldOf({}))).maxFileBytes).toBe(expected);
    expect((await settle(nothing, { MAKE_BRIEF_MAX_FILE_SIZE: given }, worldOf({}))).maxFileBytes).toBe(expected);
  });

  it('take the size of a file from brief.yaml as a number', async () => {
    expect((await settle(nothing, {}, worldOf({ 'brief.yaml': 'max-file-size: 3\n' }))).maxFileBytes).toBe(3 * 1024 * 1024);
    expect(await complaints(() => settle(nothing, {}, worldOf({ 'brief.yaml': 'max-file-size: big\n' })))).toEqual([
      'brief.yaml:1:16 yaml/value The key "max-file-size" takes a number of megabytes. correct this value.',
    ]);
  });

  it('take an earlier briefing from a flag, the environment or brief.yaml, whose paths count from its folder', async () => {
    const world = worldOf({ 'desk/brief.yaml': 'since: monday.json\n' });
    const of = async (flags: Partial<Flags>, variables: Environment) => (await settle({ ...nothing, ...flags }, variables, world)).since;
    const config = ['desk/brief.yaml'];
    const variables = { MAKE_BRIEF_SINCE: 'variable.json' };
    expect(await of({ config, since: ['flag.json'] }, variables)).toBe('flag.json');
    expect(await of({ config }, variables)).toBe('variable.json');
    expect(await of({ config }, {})).toBe('desk/monday.json');
    expect(await of({}, {})).toBeNull();
  });

  it('take the review from a flag, the environment, brief.yaml, or ./review.yaml where there is one', async () => {
    const files = { 'desk/brief.yaml': 'review: edits.yaml\n', 'review.yaml': '' };
    const of = async (flags: Partial<Flags>, variables: Environment, world = worldOf(files)): Promise<unknown> => {
      const { review } = await settle({ ...nothing, ...flags }, variables, world);
      expect(flags.config ? review : await settleReview(flags.review?.[0], variables, world)).toBe(review);
      return review;
    };
    const [config, environment] = [['desk/brief.yaml'], { MAKE_BRIEF_REVIEW: 'env.yaml' }];
    expect(await of({ config, review: ['flag.yaml'] }, environment)).toBe('flag.yaml');
    expect(await of({ config }, environment)).toBe('env.yaml');
    expect(await of({ config }, {})).toBe('desk/edits.yaml');
    expect(await of({}, { MAKE_BRIEF_CONFIG: config[0] })).toBe('desk/edits.yaml');
    expect(await of({}, {})).toBe('review.yaml');
    expect(await of({}, {}, worldOf({}))).toBeNull();
  });

  it.each(['0', '-1', 'big', '1e3', '5 GB'])('refuse %s as a size', async (given) => {
    expect((await complaints(() => settle({ ...nothing, 'max-file-size': [given] }, {}, worldOf({}))))[0]).toContain('cli/wrong-use');
  });

  it.each([
    [
      'titel: x\n',
      'brief.yaml:1:1 yaml/unknown-key The key "titel" is not known here. Did you mean "title"? use title, period, audience, issuer, contact, marking, distribution, logo, paper, colour, sections, sort, limits, output, paths, policy, reliability, review, since, embed-sources, max-file-size, charts or density.',
    ],
    [
      'title: x\naudience: 7\n',
      'brief.yaml:2:11 yaml/value The key "audience" takes a text or a list of texts; put numbers and dates in quotes. correct this value.',
    ],
    [
      'output:\n  - a.pdf\n  - 3\n',
      'brief.yaml:2:3 yaml/value The key "output" takes a text or a list of texts; put numbers and dates in quotes. correct this value.',
    ],
    ['title:\n', 'brief.yaml:1:1 yaml/no-value Nothing stands behind the key "title". write its value there, or take the line out.'],
    ['title: "x\n', 'brief.yaml:1:8 yaml/slip The quote that begins here does not end. write " behind the last word.'],
    ['title: a\ntitle: b\n', 'brief.yaml:2:1 yaml/syntax This is not valid YAML: Map keys must be unique. correct this line.'],
    ['- title\n', 'brief.yaml:1:1 yaml/syntax This is not valid YAML: it does not consist of lines like "key: value". correct this line.'],
    [
      'title: *x\n',
      'brief.yaml:1:1 yaml/syntax This is not valid YAML: Unresolved alias (the anchor must be set before the alias): x. correct this line.',
    ],
  ])('refuse the configuration %j', async (text, expected) => {
    expect(await complaints(() => settle(nothing, {}, worldOf({ 'brief.yaml': text })))).toEqual([expected]);
  });

  it('tell every wrong key of a configuration', async () => {
    const found = await complaints(() => settle(nothing, {}, worldOf({ 'brief.yaml': 'title: 1\naudience: 2\n' })));
    expect(found.map((each) => each.slice(0, 16))).toEqual(['brief.yaml:1:8 y', 'brief.yaml:2:11 ']);
  });

  it('take an empty configuration, and refuse one that is named and missing', async () => {
    expect((await settle(nothing, {}, worldOf({ 'brief.yaml': '# nothing yet\n' }))).title).toBeNull();
    expect(await complaints(() => settle({ ...nothing, config: ['no.yaml'] }, {}, worldOf({})))).toEqual([
      'no.yaml disk/unreadable The file cannot be read: permission denied. check its permissions.',
    ]);
  });

  it('take the time of making from SOURCE_DATE_EPOCH alone', async () => {
    expect((await settle(nothing, { SOURCE_DATE_EPOCH: '1584144000' }, worldOf({}))).madeAt).toBe(1_584_144_000);
    expect((await settle(nothing, { SOURCE_DATE_EPOCH: '' }, worldOf({}))).madeAt).toBeNull();
    expect(await complaints(() => settle(nothing, { SOURCE_DATE_EPOCH: 'today' }, worldOf({})))).toEqual([
      '- settings/source-date SOURCE_DATE_EPOCH is "today", which is not a whole number of seconds since 1970. give it such a number, or leave it unset.',
    ]);
  });

  it.each([
    ['MAKE_BRIEF_PERIOD', '2024-13', '"2024-13" is no period'],
    ['MAKE_BRIEF_POLICY', 'boldest', 'The policy "boldest" is not known'],
    ['MAKE_BRIEF_PAPER', 'A3', 'The paper "A3" is not known'],
    ['MAKE_BRIEF_COLOUR', 'red', 'The colour "red" is not known'],
    ['MAKE_BRIEF_MAX_FILE_SIZE', 'much', '"much" is no size of a file'],
    ['MAKE_BRIEF_EMBED_SOURCES', 'perhaps', 'The setting embed-sources does not take "perhaps"'],
    ['MAKE_BRIEF_OUTPUT', 'brief.xyz', 'No format is known by the ending of "brief.xyz"'],
    ['MAKE_BRIEF_DENSITY', 'fine', '"fine" is no density of pixels'],
  ])('name the variable %s where its words are wrong', async (variable, word, reason) => {
    const set = { [variable]: word, ...(variable === 'MAKE_BRIEF_DENSITY' ? { MAKE_BRIEF_CHARTS: 'png' } : {}) };
    const [told] = await complaints(() => settle(nothing, set, worldOf({})));
    expect(told).toContain(`${variable} settings/value ${reason}`);
    expect(await complaints(() => settle({ ...nothing, policy: ['boldest'] }, {}, worldOf({})))).toEqual([
      '- cli/wrong-use The policy "boldest" is not known. use majority, latest, official or range.',
    ]);
  });

  it('tell a variable that means nothing', async () => {
    const { problems } = await settle(nothing, { MAKE_BRIEF_TITEL: 'x', PATH: '/' }, worldOf({}));
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'settings/unknown-variable The environment variable MAKE_BRIEF_TITEL says nothing to make-brief. Did you mean "MAKE_BRIEF_TITLE"?',
    ]);
  });
});

describe('the day of making', () => {
  const article = (from: string | null, to: string | null) => ({ published: { from, to } }) as Parameters<typeof dayOfMaking>[0][number];

  it.each([
    ['the last day of publication', [article('2020-03-13', '2020-03-13'), article('2020-03-12', '2020-03-12')], '2020-03-13'],
    ['the end of a month', [article('2020-02-01', '2020-02-29')], '2020-02-29'],
    ['the start where no end is known', [article('2023-10-15', null), article(null, null)], '2023-10-15'],
    ['1970 when nothing is known', [article(null, null)], '1970-01-01'],
    ['1970 without articles', [], '1970-01-01'],
  ])('is %s', (_, articles, expected) => {
    expect(new Date(dayOfMaking(articles) * 1000).toISOString()).toBe(`${expected}T00:00:00.000Z`);
  });

  it('name several audiences, each with a file of its own for what it is shown', async () => {
    const of = async (flags: Flags) => {
      const { audiences, targets } = await settle(flags, {}, worldOf({}));
      return [audiences, ...targets.map(({ path, audience }) => `${path} ${audience}`)];
    };
    expect(await of({ paths: [], audience: ['executive, analyst', 'analyst'], output: ['a/b.pdf', 'c.json'] })).toEqual([
      ['executive', 'analyst'],
      'a/b-executive.pdf executive',
      'a/b-analyst.pdf analyst',
      'c.json null',
    ]);
    expect(await complaints(() => of({ paths: [], audience: ['a,b'], output: ['-'], format: ['pdf'] }))).toEqual([
      '- cli/wrong-use Standard output holds the briefing of one audience. name one audience, or a file with -o.',
    ]);
  });

  it('say how the page is made up', async () => {
    const file =
      'issuer: Desk\ncontact: [Tower 3, "+1 555"]\nmarking: DRAFT\nlogo: art/logo.png\npaper: letter\ncolour: grey\n' +
      'sections: [key-points, method]\nsort: newest\nlimits: {chronology: 3}\nreliability: {The Paper: b}\nperiod: 2024-01\n';
    const world = worldOf({ 'desk/brief.yaml': file });
    expect(await settle({ ...nothing, config: ['desk/brief.yaml'], marking: ['TLP:RED'] }, {}, world)).toMatchObject({
      imprint: { issuer: 'Desk', contact: ['Tower 3', '+1 555'], marking: 'TLP:RED', distribution: null, logo: 'desk/art/logo.png' },
      paper: 'Letter',
      ink: 'grey',
      sections: ['key-points', 'method'],
      sort: 'newest',
      limits: { chronology: 3 },
      reliability: { 'The Paper': 'B' },
      period: { from: '2024-01-01', to: '2024-01-31' },
    });
  });

  it('have a marking on one line: what a line begins with means something in Markdown', async () => {
    const marked = (marking: string) => settle({ ...nothing, marking: [marking] }, {}, worldOf({}));
    expect((await marked(' DRAFT\n\n# Not a heading ')).imprint.marking).toBe('DRAFT # Not a heading');
    expect((await marked(' \n')).imprint.marking).toBeNull();
  });

  it.each([
    ['paper: A3\n', 'brief.yaml:1:8 yaml/value The key "paper" takes A4 or Letter. correct this value.'],
    [
      'limits: {chronology: 0}\n',
      'brief.yaml:1:22 yaml/value The key "chronology" takes a whole number from 1 to 1000. correct this value.',
    ],
    ['limits: {chronolgy: 3}\n', 'brief.yaml:1:10 yaml/unknown-key The key "chronolgy" is not known here. Did you mean "chronology"?'],
    ['reliability: {X: G}\n', 'brief.yaml:1:18 yaml/value The key "X" takes A, B, C, D, E or F. correct this value.'],
    ['period: last week\n', 'brief.yaml:1:9 settings/value "last week" is no period. write a day, month or year such as 2024-01'],
  ])('refuse %j', async (text, expected) => {
    expect((await complaints(() => settle(nothing, {}, worldOf({ 'brief.yaml': text })))).join('\n')).toContain(expected);
  });

  it('are printed with who gave each', async () => {
    const world = worldOf({ 'brief.yaml': 'title: "A: b"\nlimits: {chronology: 3}\n' });
    const printed = await printedSettings({ ...nothing, marking: ['DRAFT'] }, { MAKE_BRIEF_PAPER: 'A4' }, world);
    const lines = printed.split('\n');
    for (const line of [
      'title: "A: b"  # brief.yaml',
      'limits: {chronology: 3}  # brief.yaml',
      'marking: DRAFT  # command line',
      'paper: A4  # environment',
      'audience: [analyst]  # default',
      '# issuer:  # not set',
    ])
      expect(lines).toContain(line);
  });
});
