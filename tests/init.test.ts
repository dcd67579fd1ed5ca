import { describe, expect, it } from 'vitest';
import { given } from '../src/commands/command.ts';
import { init } from '../src/commands/init.ts';
import { printProblem } from '../src/problems.ts';
import { configurationKeys } from '../src/settings/keys.ts';
import { settle } from '../src/settings/settings.ts';
import { checkAudiences } from '../src/showing/templateCheck.ts';
import { complaints, worldOf } from './world.ts';

/** What init writes into a working folder, by path, and says. */
async function started(
  flags: Readonly<Record<string, string | readonly string[]>>,
  files: Readonly<Record<string, string>> = {},
  world = worldOf(files),
) {
  const said: string[] = [];
  const words = { _: [], $0: '', ...flags } as unknown as Parameters<typeof given>[0];
  const host = {
    world,
    environment: {},
    report: () => {},
    tell: (line: string) => void said.push(line),
    clock: () => () => 0,
    ended: async () => {},
  };
  const code = await init.run(given(words, ['init']), host);
  const written = Object.fromEntries([...world.written].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  return { code, said, written };
}

/** The same file with every setting set. */
const uncommented = (text: string): string => text.replaceAll(/^# (?!yaml-language)([\w-]+: )/gm, '$1');

describe('make-brief init', () => {
  it('writes every setting, explained and commented out, and a schema beside it', async () => {
    const { code, said, written } = await started({});
    expect([code, Object.keys(written)]).toEqual([0, ['brief.yaml', 'brief.schema.json']]);
    const text = written['brief.yaml'] ?? '';
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./brief.schema.json');
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('# '))).toEqual([]);
    for (const name of Object.keys(configurationKeys)) expect(text).toContain(`\n# ${name}: `);
    expect(JSON.parse(written['brief.schema.json'] ?? '')).toMatchObject({ properties: { title: {}, audience: {} } });
    expect(said.at(-1)).toBe('next: npx make-brief path/to/articles');
  });

  it('writes values that can be set', async () => {
    const { written } = await started({});
    const world = worldOf({ 'brief.yaml': uncommented(written['brief.yaml'] ?? '') });
    const settings = await settle({ paths: [] }, {}, world);
    expect(settings).toMatchObject({
      paths: ['news'],
      audiences: ['analyst'],
      sort: 'newest',
      review: 'review.yaml',
      imprint: { marking: 'DRAFT' },
    });
    expect(await settle({ paths: [] }, {}, worldOf({ 'brief.yaml': written['brief.yaml'] ?? '' }))).toEqual(
      await settle({ paths: [] }, {}, worldOf({})),
    );
  });

  it('makes an audience that is right as it stands, and with everything set', { timeout: 60_000 }, async () => {
    const { code, said, written } = await started({ audience: 'press-desk', from: 'analyst' });
    expect([code, Object.keys(written)]).toEqual([
      0,
      [
        'brief.yaml',
        'brief.schema.json',
        'templates/press-desk/audience.yaml',
        'templates/press-desk/audience.schema.json',
        'templates/press-desk/style.css',
        'templates/press-desk/labels.yaml',
      ],
    ]);
    expect(written['brief.yaml']).toContain('\naudience: press-desk\n');
    expect(written['templates/press-desk/audience.yaml']).toContain('\ntitle: Press desk\n');
    expect(said.at(-1)).toContain('npx make-brief templates check press-desk');
    const set = Object.fromEntries(
      Object.entries(written).map(([path, text]) => [path, uncommented(text.replaceAll(/\/\* (--[\w-]+: .*?;) \*\//g, '$1'))]),
    );
    expect(set['templates/press-desk/style.css']).toContain('\n  --accent: #');
    for (const files of [written, set]) expect((await checkAudiences(['press-desk'], worldOf(files))).map(printProblem)).toEqual([]);
  });

  it('copies templates that are to be changed, with the audience or into it', async () => {
    const first = await started({ audience: 'desk', copy: 'section-trust' });
    expect(first.written['templates/desk/section-trust.hbs']).toContain('{{prose trust}}');
    const then = await started({ audience: 'desk', copy: ['brief', 'mark.hbs'] }, first.written);
    expect(Object.keys(then.written)).toEqual(['templates/desk/brief.hbs', 'templates/desk/mark.hbs']);
  });

  it('leaves settings alone that are there, and says what to write into them', async () => {
    const { written, said } = await started({ audience: 'desk' }, { 'brief.yaml': 'title: x\n' });
    expect(Object.keys(written).filter((path) => !path.startsWith('templates/desk/'))).toEqual([]);
    expect(said.at(-1)).toBe('to make it the usual one, write "audience: desk" into brief.yaml');
  });

  it.each([
    [
      {},
      { 'brief.yaml': 'title: x\n' },
      'brief.yaml init/exists This file is there already; nothing was written. change it, or move it away.',
    ],
    [{}, { 'brief.schema.json': '{}' }, 'brief.schema.json init/exists'],
    [
      { audience: 'analyst' },
      {},
      '- init/audience-exists There is an audience "analyst" already. choose another name; to change one that ships',
    ],
    [
      { audience: 'desk', from: 'analist' },
      {},
      '- audiences/unknown There is no audience "analist". Did you mean "analyst"? choose analyst',
    ],
    [{ audience: '../desk' }, {}, '- cli/wrong-use "../desk" cannot be the name of an audience. use letters, digits and hyphens'],
    [{ audience: 'shared' }, {}, '- cli/wrong-use "shared" cannot be the name of an audience.'],
    [
      { audience: 'desk', copy: 'trust' },
      {},
      '- cli/wrong-use There is no template "trust" to copy. Did you mean "section-trust"? choose brief, ',
    ],
    [
      { audience: 'desk', copy: 'section-trsut' },
      {},
      '- cli/wrong-use There is no template "section-trsut" to copy. Did you mean "section-trust"? choose brief, ',
    ],
    [{ from: 'analyst' }, {}, '- cli/wrong-use --from says what an audience is made from, and none is named. add --audience NAME.'],
    [{ _: ['desk'] }, {}, '- cli/wrong-use "desk" means nothing to init. write make-brief init, or make-brief init --audience desk.'],
    [
      { audience: 'desk', copy: 'mark' },
      { 'templates/desk/mark.hbs': 'x', 'templates/desk/audience.yaml': 'title: a\ndescription: b\nextends: analyst\n' },
      'templates/desk/mark.hbs init/exists',
    ],
  ])('refuses %j with %j, and writes nothing', async (flags, files, expected) => {
    const world = worldOf(files as Readonly<Record<string, string>>);
    const found = await complaints(() => started(flags as Record<string, string>, {}, world));
    expect(found[0]?.startsWith(expected), found.join('\n')).toBe(true);
    expect(world.written.size).toBe(0);
  });
});
