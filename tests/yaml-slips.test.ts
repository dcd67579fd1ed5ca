import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { audienceWords, configuration, type labelWords, readYaml } from '../src/settings/yaml.ts';
import { complaints } from './world.ts';

const told = (source: string, schema: typeof configuration | typeof audienceWords | typeof labelWords = configuration): Promise<string[]> =>
  complaints(() => readYaml('f.yaml', source, schema as typeof configuration));

describe('YAML of somebody who does not know it', () => {
  it.each([
    ['title: A\n issuer: B\n', 'f.yaml:2:1 yaml/slip The line of the key "issuer" begins with a blank. let "issuer" begin its line.'],
    [' title: A\nissuer: B\n', 'f.yaml:1:1 yaml/slip The line of the key "title" begins with a blank. let "title" begin its line.'],
    ['# head\n\n  issuer: B\n# x\naudience: c\n', 'f.yaml:3:1 yaml/slip The line of the key "issuer" begins with a blank.'],
    ['title: A\n# x\n\n  issuer: B\n', 'f.yaml:4:1 yaml/slip The line of the key "issuer" begins with a blank.'],
    ['title: A\n\tissuer: B\n', 'f.yaml:2:1 yaml/slip The line of the key "issuer" begins with a tab.'],
    ['limits:\n  keyFigures: 4\n   keyPoints: 3\n', 'f.yaml:3:1 yaml/slip The line of the key "keyPoints" begins with a blank.'],
    [
      'issuer: D\ntitle: Brief: March\n',
      'f.yaml:2:8 yaml/slip The text of "title" has a colon in it. put it in quotes: title: "Brief: March".',
    ],
    ['title: Attack: the "x"\n', `f.yaml:1:8 yaml/slip The text of "title" has a colon in it. put it in quotes: title: 'Attack: the "x"'.`],
    ['title: @desk\n', 'f.yaml:1:8 yaml/slip The text of "title" has a @ at its beginning. put it in quotes: title: "@desk".'],
    [
      'title: "A" and B\n',
      `f.yaml:1:8 yaml/slip The text of "title" has words behind its closing quote. put it in quotes: title: "'A' and B".`,
    ],
    ['title: "Brief\nissuer: x\n', 'f.yaml:1:8 yaml/slip The quote that begins here does not end. write " behind the last word.'],
    ['audience: [a, b\ntitle: x\n', 'f.yaml:1:11 yaml/slip What begins here with [ does not end. write ] behind its last word.'],
    ['title:x\nissuer: y\n', 'f.yaml:1:1 yaml/slip No blank stands behind the colon of "title". write "title: " and then its value.'],
    ['title: a\ntitle: b\n', 'f.yaml:2:1 yaml/syntax This is not valid YAML: Map keys must be unique. correct this line.'],
    ['title:\n', 'f.yaml:1:1 yaml/no-value Nothing stands behind the key "title". write its value there, or take the line out.'],
    [
      'sections: []\n',
      'f.yaml:1:11 yaml/value The key "sections" takes the name of one section at least; without the line, the audience decides.',
    ],
  ])('%j is told by its slip', async (source, expected) => {
    expect((await told(source)).join('\n').slice(0, expected.length)).toBe(expected);
  });

  it('tells a key of audience.yaml that was probably meant, where what it gives is no text', async () => {
    expect(await told('title: A\ndescription: b\nsection: [a, b]\n', audienceWords)).toEqual([
      expect.stringMatching(/^f\.yaml:3:1 yaml\/unknown-key The key "section" is not known here\. Did you mean "sections"\?/),
    ]);
  });

  it('takes sections parted by commas as a list', () => {
    const read = (source: string) => readYaml('f.yaml', source, configuration).sections;
    expect(read('sections: chronology, claims\n')).toEqual(['chronology', 'claims']);
    expect(read('sections: [chronology, claims]\n')).toEqual(['chronology', 'claims']);
    expect(v.safeParse(configuration, { sections: 'a b' }).success).toBe(true);
  });
});
