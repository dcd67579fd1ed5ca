import { describe, expect, it } from 'vitest';
import { printProblem } from '../src/problems.ts';
import { checkAudiences } from '../src/showing/templateCheck.ts';
import { worldOf } from './world.ts';

const frame = (body: string): string => `<html lang="en"><head><title>{{title}}</title></head>\n<body>\n${body}\n</body></html>\n`;

const desk = {
  'templates/desk/audience.yaml': 'title: Desk brief\ndescription: One page for the desk\n',
  'templates/desk/brief.hbs': frame('<h1>{{title}}</h1>{{> line}}'),
  'templates/desk/line.hbs': '<p>{{prose deck}} {{labels.word}}</p>\n',
  'templates/desk/labels.yaml': 'word: base\n',
  'templates/desk/style.css': '@page { size: A4 }\nbody { font: 10pt "Source Sans 3"; color: #111 }\n',
};

async function faults(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await checkAudiences(['desk'], worldOf({ ...desk, ...files }))).map(printProblem);
}

const briefWith = (body: string): Readonly<Record<string, string>> => ({
  'templates/desk/brief.hbs': frame(`<h1>{{title}}</h1>{{> line}}\n${body}`),
});

describe('make-brief templates check', { timeout: 60_000 }, () => {
  it('finds nothing wrong with what ships, nor with an audience of its own that is right', async () => {
    expect(await checkAudiences(['analyst'], worldOf({}))).toEqual([]);
    expect(await faults({ 'templates/desk/notes.md': 'mine', 'templates/other/stray.txt': 'not checked here' })).toEqual([]);
  });

  it.each([
    [
      'a mistyped field where the sample has nothing',
      briefWith('{{#each edits}}{{#each originals}}{{clam}}{{/each}}{{/each}}'),
      'templates/desk/brief.hbs:4:37  error  document/unknown-field  There is no "clam" here. Did you mean "claim"?',
    ],
    [
      'a mistyped label',
      briefWith('{{labels.wrod}}'),
      'templates/desk/brief.hbs:4:3  error  document/unknown-field  There is no "labels.wrod" here. Did you mean "word"?',
    ],
    [
      'a field of the imprint that nobody knows',
      briefWith('{{imprint.issue}}'),
      'templates/desk/brief.hbs:4:3  error  document/unknown-field  There is no "imprint.issue" here. Did you mean "issuer"?',
    ],
    [
      'a mistyped helper in a partial that no template calls',
      { 'templates/desk/spare.hbs': '\n{{prse deck}}' },
      'templates/desk/spare.hbs:2:1  error  document/unknown-helper  There is no helper "prse". Did you mean "prose"?',
    ],
    [
      'a mistyped field in a section that is not printed',
      { 'templates/desk/section-mine.hbs': '{{titel}}' },
      'templates/desk/section-mine.hbs:1:3  error  document/unknown-field  There is no "titel" here. Did you mean "title"?',
    ],
    [
      'a block that is not closed',
      briefWith('{{#each chronology}}<p>{{title}}</p>'),
      'templates/desk/brief.hbs:6  error  document/template-syntax',
    ],
    [
      'an element that cannot be printed, inside a loop',
      briefWith('{{#each chronology}}\n<p>{{title}}</p>\n <marquee>x</marquee>\n{{/each}}'),
      'templates/desk/brief.hbs:6:2  error  document/unknown-element  The element <marquee> cannot be printed.',
    ],
    [
      'an element that cannot be printed where the sample has nothing',
      briefWith('{{#each edits}}<marquee>{{reason}}</marquee>{{/each}}'),
      'templates/desk/brief.hbs:4:16  error  document/unknown-element',
    ],
    [
      'an attribute that cannot be printed, in a partial',
      { 'templates/desk/line.hbs': '<p>{{prose deck}}</p>\n<p colour="red">{{labels.word}}</p>' },
      'templates/desk/line.hbs:2:1  error  document/unknown-attribute  The element <p> has no attribute "colour".',
    ],
    [
      'a link that leads nowhere where a briefing has no disputes',
      briefWith('<p><a href="#disputes">disputes</a></p>{{#known ledgers}}<h2 id="disputes">Disputes</h2>{{/known}}'),
      'templates/desk/brief.hbs:4:4  error  document/no-target  The link "#disputes" leads nowhere',
    ],
    [
      'a chart that nobody draws',
      briefWith('<figure><chart name="casualtys"></chart></figure>'),
      'templates/desk/brief.hbs:4:9  error  charts/unknown-name  There is no chart "casualtys". Did you mean "casualties"?',
    ],
    [
      'a bad option of a chart',
      briefWith('<figure>{{chart "casualties" group="sdie"}}</figure>'),
      'templates/desk/brief.hbs:4:9  error  charts/bad-option',
    ],
    [
      'a property that cannot be printed',
      { 'templates/desk/style.css': '@page { size: A4 }\np {\n  colour: red;\n}\n' },
      'templates/desk/style.css:3:3  error  document/unknown-property  The property "colour" is outside the CSS that can be printed. Did you mean "color"?',
    ],
    [
      'a variable that nobody sets',
      { 'templates/desk/style.css': '@page { size: A4 }\np { color: var(--acent); }\n' },
      'templates/desk/style.css:2:5  error  document/unknown-variable  The custom property "--acent" is not set here. Did you mean "--accent"?',
    ],
    [
      'a typeface that is not there',
      { 'templates/desk/style.css': '@page { size: A4 }\nbody { font-family: "Sauce Sans" }\n' },
      'templates/desk/style.css:2:8  error  document/unknown-font',
    ],
    [
      'a mistyped key of audience.yaml',
      { 'templates/desk/audience.yaml': 'title: Desk\ndescription: d\nsort: newst\n' },
      'templates/desk/audience.yaml:3:7  error  yaml/value  The key "sort" takes oldest or newest.',
    ],
    [
      'an audience to extend that is not there',
      { 'templates/desk/audience.yaml': 'title: Desk\ndescription: d\nextends: analist\n' },
      'templates/desk/audience.yaml:3:10  error  audiences/unknown  There is no audience "analist". Did you mean "analyst"?',
    ],
    [
      'a label that nothing prints',
      { 'templates/desk/labels.yaml': 'word: base\nwrod: other\n' },
      'templates/desk/labels.yaml:2:1  warning  audiences/unused-label  No template of this audience prints the label "wrod".',
    ],
    [
      'a misspelt label in place of the right one',
      { 'templates/desk/labels.yaml': 'wrod: base\n', 'templates/desk/line.hbs': '<p>{{prose deck}} {{labels.chronolgy}}</p>' },
      'templates/desk/labels.yaml:1:1  warning  audiences/unused-label  No template of this audience prints the label "wrod".',
    ],
    [
      'a key of audience.yaml that is none, and that nothing prints',
      { 'templates/desk/audience.yaml': 'title: Desk\ndescription: d\nextnds: analyst\n' },
      'templates/desk/audience.yaml:3:1  warning  audiences/unused-word  No template of this audience prints the word "extnds", and it is no key of audience.yaml. Did you mean "extends"?',
    ],
    [
      'a custom property that nothing uses',
      { 'templates/desk/style.css': '@page { size: A4 }\n/* --acent: red; */ :root { --acent: #123456 }\np { color: var(--ink) }\n' },
      'templates/desk/style.css:2:29  warning  audiences/unused-variable  No style sheet of this audience uses the custom property "--acent". Did you mean "--accent"?',
    ],
    [
      'a comment whose end was taken away',
      { 'templates/desk/style.css': '@page { size: A4 }\n:root {\n  /* --ink: #000000;  /* letters */\n}\np { color: var(--ink) }\n' },
      'templates/desk/style.css:3:3  warning  audiences/comment-in-comment  This comment takes another along, and all that stands between them.',
    ],
    [
      'a comment of a template that never ends, and nothing that it takes along',
      { 'templates/desk/line.hbs': '<p>{{prose deck}}</p>\n<!-- mine\n<p>{{labels.word}}</p>' },
      'templates/desk/line.hbs:2:1  error  document/html-syntax  This comment is never closed.',
    ],
    [
      'a misspelt style sheet',
      { 'templates/desk/stlye.css': 'p { color: red }' },
      'templates/desk/stlye.css  warning  templates/unread-file  Nothing reads this file. Did you mean "style.css"?',
    ],
    [
      'a file that lies beside the folders',
      { 'templates/style.css': 'p { color: red }' },
      'templates/style.css  warning  templates/unread-file  Nothing reads this file.',
    ],
    [
      'a misspelt partial',
      { 'templates/desk/lien.hbs': '<p>{{prose deck}}</p>' },
      'templates/desk/lien.hbs  warning  templates/unused-partial  No template calls the partial "lien". Did you mean "line"?',
    ],
    [
      'a section that is in no order',
      { 'templates/desk/section-own.hbs': '<p>{{prose deck}}</p>' },
      'templates/desk/section-own.hbs  warning  templates/unused-partial  No template calls the partial "section-own".  Mend: name own under sections: of audience.yaml, or write {{> section-own}} where it belongs.',
    ],
  ])('tells %s', async (_, files, expected) => {
    const found = await faults(files);
    expect(found.filter((line) => line.startsWith(expected)).length, found.join('\n')).toBe(1);
  });

  const own = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
    'templates/own/audience.yaml': 'title: Own\ndescription: For me\nextends: analyst\n',
    ...files,
  });
  const audience = (line: string) => own({ 'templates/own/audience.yaml': `title: Own\ndescription: For me\nextends: analyst\n${line}\n` });

  it.each([
    [
      'a colour that is none, once, where it is written',
      own({ 'templates/own/style.css': ':root {\n  --accent: bleu;\n}\n' }),
      /^templates\/own\/style\.css:2:3 {2}error {2}document\/bad-variable {2}The custom property "--accent" is "bleu", and that is no value for color\. Did you mean "blue"\? {2}Mend: give a colour .*; it is used at .*analyst\/style\.css:\d+:\d+\.$/,
    ],
    [
      'a typeface that is none',
      own({ 'templates/own/style.css': ':root {\n  --serif: "Sauce Serif 4";\n}\n' }),
      /^templates\/own\/style\.css:2:3 {2}error {2}document\/unknown-font .* Did you mean "Source Serif 4"\?/,
    ],
    [
      'a section that is named twice',
      audience('sections: [key-points, claims, sources, key-points]'),
      /^templates\/own\/audience\.yaml:4:41 {2}error {2}document\/section-twice {2}The section "key-points" is named twice\./,
    ],
    [
      'a section that there is none of',
      audience('sections:\n  - key-points\n  - clams\n  - sources'),
      /^templates\/own\/audience\.yaml:6:5 {2}error {2}document\/unknown-section {2}There is no section "clams"\. Did you mean "claims"\?/,
    ],
    [
      'that nobody can look up a figure',
      audience('sections: [key-figures, key-points, sources]'),
      /^templates\/own\/audience\.yaml:4:12 {2}warning {2}build\/no-appendix {2}No section prints the claims, which \d+ citations would lead to: readers cannot look up the sentence that a figure was read from\. {2}Mend: add claims to the sections; as it is, all are printed without links\.$/,
    ],
    [
      'that nobody can look up an article',
      audience('sections: key-points, claims'),
      /^templates\/own\/audience\.yaml:4:11 {2}warning {2}build\/no-appendix {2}No section prints the sources, which \d+ links would lead to: .* {2}Mend: add sources to the sections;/,
    ],
  ])('tells of an audience built on another %s', async (_, files, expected) => {
    const found = (await checkAudiences(['own'], worldOf(files))).map(printProblem);
    expect(found).toEqual([expect.stringMatching(expected)]);
  });

  it('tells what is wrong in a file that two audiences read once', async () => {
    const files = {
      'templates/child/audience.yaml': 'title: Child\ndescription: c\nextends: desk\n',
      'templates/desk/style.css': 'p { colour: red }',
    };
    expect(await checkAudiences(['desk', 'child'], worldOf({ ...desk, ...files }))).toHaveLength(1);
  });

  it('takes a picture that a template names', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';
    const files = { ...briefWith('<p><img src="sign.svg" alt="Sign"></p>'), 'templates/desk/sign.svg': svg };
    expect(await faults(files)).toEqual([]);
    expect((await faults({ ...files, 'templates/desk/sgin.svg': svg })).join()).toContain(
      'templates/desk/sgin.svg  warning  templates/unread-file',
    );
  });
});
