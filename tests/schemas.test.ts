/** `npm run schema` writes the schemas anew. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import type { GenericSchema } from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeBrief } from '../src/index.ts';
import { claimColumns } from '../src/outputs/tables/claims.ts';
import type { Heading } from '../src/outputs/tables/table.ts';
import { audienceKeys, configurationKeys, explained, type Key } from '../src/settings/keys.ts';
import { audienceWords, configuration } from '../src/settings/yaml.ts';
import { root } from './program.ts';

/** The first type with its docstrings as a JSON Schema; the others stand among its definitions. */
function schemaOfTypes(...types: readonly string[]): object {
  const generator = createGenerator({
    path: join(root, 'src/model.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    expose: 'export',
    jsDoc: 'extended',
    skipTypeCheck: true,
    additionalProperties: false,
    sortProps: false,
  });
  const [first, ...others] = types.map((type) => generator.createSchema(type));
  return { ...first, definitions: Object.assign({}, first?.definitions, ...others.map(({ definitions }) => definitions)) };
}

/** What a committed schema says of data. */
function validator(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(join(root, `data/schemas/${name}.schema.json`), 'utf8'));
  return new Ajv({ allErrors: true, strict: false }).compile(schema);
}

/** A schema of valibot with what the table says of its keys. */
function schemaOfKeys(title: string, schema: GenericSchema, keys: Readonly<Record<string, Key>>): object {
  const { properties = {}, ...rest } = toJsonSchema(schema, { typeMode: 'input' });
  const described = Object.entries(properties).map(([name, property]) => {
    const key = keys[name];
    if (!key) throw new Error(`No key ${name} in the table.`);
    return [name, { description: explained(key), ...inWords(property as object, key.words) }];
  });
  return { ...rest, title, properties: Object.fromEntries(described) };
}

/** A line of a table: every heading, of its type or null. */
function schemaOfTable(title: string, headings: readonly Heading[]): object {
  const types = { integer: 'integer', number: 'number', text: 'string', boolean: 'boolean' } as const;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    type: 'object',
    properties: Object.fromEntries(headings.map(({ name, type, about }) => [name, { description: about, type: [types[type], 'null'] }])),
    required: headings.map(({ name }) => name),
    additionalProperties: false,
  };
}

/** A text that is one of few words, or a list of them where several are taken. */
function inWords(property: object, words: readonly string[] | undefined): object {
  if (!words) return property;
  return 'anyOf' in property ? { anyOf: [{ enum: words }, { type: 'array', items: { enum: words } }] } : { enum: words };
}

function expectCommitted(name: string, schema: object): void {
  const path = join(root, `data/schemas/${name}.schema.json`);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env['SCHEMA'] === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
}

test('the schema of what templates read is that of its types', { timeout: 60_000 }, () => {
  expectCommitted('briefing', schemaOfTypes('Briefing', 'Imprint', 'Omitted', 'Printed'));
});

test('the schema of the evidence is that of its types', { timeout: 60_000 }, () => {
  expectCommitted('evidence', schemaOfTypes('CarriedEvidence', 'CarriedSources'));
});

test('those of the YAML files are those by which they are read', () => {
  expectCommitted('brief', schemaOfKeys('Settings of make-brief: brief.yaml', configuration, configurationKeys));
  expectCommitted('audience', schemaOfKeys('An audience of make-brief: audience.yaml', audienceWords, audienceKeys));
});

test('that of a line of claims.jsonl is its columns', () => {
  expectCommitted('claims', schemaOfTable('A claim of make-brief: a line of claims.jsonl, a row of claims.csv', claimColumns));
});

describe('the schema of brief.yaml', () => {
  const takes = (yaml: string): boolean => validator('brief')(parse(yaml)) as boolean;

  test.each(Object.entries(configurationKeys))('takes the example of %s', (name, { example }) => {
    expect(takes(`${name}: ${example}`)).toBe(true);
  });

  test.each([
    'titel: x',
    'title: 7',
    'title: ""',
    'policy: latset',
    'policy: [latest]',
    'max-file-size: big',
    'charts: [gif]',
    'density: 1.5',
  ])('refuses %s', (yaml) => {
    expect(takes(yaml)).toBe(false);
  });

  test('says of every key what it does and what holds without it', () => {
    for (const [name, { about, without }] of Object.entries({ ...configurationKeys, ...audienceKeys })) {
      expect(`${name}: ${about}`).toMatch(/: [A-Z].*\.$/);
      expect(`${name}: ${without}`).toMatch(/: [^A-Z].*\.$/);
    }
  });
});

describe('what is written as JSON', () => {
  const faults = (briefing: unknown): readonly string[] => {
    const validate = validator('briefing');
    validate(briefing);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  const written = async (paths: readonly string[], review: string | null): Promise<Record<string, unknown>> => {
    const { bytes } = await makeBrief({ paths, outputs: ['json'], review });
    return JSON.parse(new TextDecoder().decode(bytes.get('json')));
  };

  const folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  // The edits that the README shows.
  const edits = join(folder, 'review.yaml');
  const example = /^ {4}- claim: [\s\S]*?\n\n/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0] ?? '';
  writeFileSync(edits, example.replaceAll(/^ {4}/gm, ''));

  test.each([
    ['the sample', ['data/articles'], null],
    ['the sample with edits', ['data/articles'], edits],
    ['other formats', ['tests/fixtures/html', 'tests/fixtures/feed', 'tests/fixtures/mail', 'data/articles'], null],
  ])('is as the schema has it: %s', { timeout: 60_000 }, async (_, paths, review) => {
    const inRoot = (path: string): string => join(root, path);
    const briefing = await written(paths.map(inRoot), review);
    expect(faults(briefing)).toEqual([]);
    expect(Object.keys(briefing).length).toBeGreaterThan(20);
    if (review) expect(briefing['edits']).not.toEqual([]);
  });

  test('is as the schema of claims has it, line by line', async () => {
    const { bytes } = await makeBrief({ paths: [join(root, 'data/articles')], outputs: ['claims.jsonl'] });
    const lines = new TextDecoder().decode(bytes.get('claims.jsonl')).trimEnd().split('\n');
    const validate = validator('claims');
    expect(lines.filter((line) => !validate(JSON.parse(line)))).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
    expect(validate({ ...JSON.parse(lines[0] ?? ''), number: '1' })).toBe(false);
  });

  test('and nothing else is', async () => {
    const briefing = await written([join(root, 'data/articles')], null);
    expect(faults({ ...briefing, more: 1 })).toEqual([' must NOT have additional properties']);
    expect(faults({ ...briefing, ledgers: [{}] }).join()).toContain("/ledgers/0 must have required property 'anchor'");
    expect(faults({ ...briefing, title: null })).toEqual(['/title must be string']);
  });
});
