/** What a template can read and call, in Markdown, out of the schema of its data and the table of helpers. */
import { blocks, helpers } from './helpers.ts';
import { code, codes, table } from './markdown.ts';
import type { DataSchema, SchemaNode } from './shapes.ts';

/** Read by few templates: what stands behind the figures. */
const behind = ['articles', 'claims', 'events'];

/** Every field, type by type, those first that a template meets first. */
export function dataReference({ definitions, ...rest }: DataSchema): string {
  const schema = { ...rest, definitions: described(definitions) };
  const root = schema.definitions['Briefing'] ?? {};
  const names = typesBelow(schema, ['Imprint', 'Omitted', 'Printed', ...refsIn(without(root, behind)), ...refsIn(root)]);
  return `# What a template can read

Everything that \`{{…}}\` can name. \`{{#each chronology}}\` goes through a list, and inside it \`{{title}}\` is the title of the entry; \`{{../title}}\`
is the one above it, \`{{@root.title}}\` that of the briefing. Null prints as nothing; of what may be null, fields are asked for inside
\`{{#known quotation}}…{{/known}}\`. A name that is not here is an error, whether the briefing at hand has something there or not. The same as
JSON Schema: \`make-brief schema\`.

## The briefing

${table(['field', 'holds', 'what it is'], [...rowsOf(root, ''), ...rootRows])}

${names.map((name) => section(name, schema)).join('\n\n')}`;
}

/** The types with what is said of a field's type where nothing is said of the field. */
function described(definitions: DataSchema['definitions']): DataSchema['definitions'] {
  const about = ({ description, $ref }: SchemaNode): string => description ?? definitions[nameIn($ref ?? '')]?.description ?? '';
  const fields = (node: SchemaNode): SchemaNode => ({
    ...node,
    ...(node.properties && {
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([name, field]) => [name, { ...fields(field), description: about(field) }]),
      ),
    }),
  });
  return Object.fromEntries(Object.entries(definitions).map(([name, node]) => [name, fields(node)]));
}

const rootRows: readonly (readonly string[])[] = [
  ['`omitted`', link('Omitted'), 'How much a limit leaves out.'],
  ['`printed`', link('Printed'), 'What the page has that citations lead to.'],
  ['`imprint`', link('Imprint'), 'What brief.yaml says of the maker.'],
  [
    '`audience`',
    'texts',
    'The words of audience.yaml: `audience.title`, `audience.description`, `audience.name` (its folder) and any others that you write there.',
  ],
  ['`labels`', 'texts', 'The words of labels.yaml: `labels.chronology`.'],
];

function section(name: string, { definitions }: DataSchema): string {
  const node = definitions[name] ?? {};
  const about = node.description ?? '';
  const variants = node.anyOf ?? [node];
  const isRecord = variants.every(({ properties }) => properties);
  const body = isRecord ? table(['field', 'holds', 'what it is'], merged(variants)) : `It is a ${holds(node)}.`;
  return `### ${name}\n\n${about === '' ? '' : `${about}\n\n`}${body}`;
}

/** The rows of several kinds of a record; a field that all have stands once. */
function merged(variants: readonly SchemaNode[]): readonly (readonly string[])[] {
  const rows = new Map<string, readonly string[]>();
  for (const variant of variants) {
    for (const row of rowsOf(variant, '')) {
      const [field = '', held = '', about = ''] = row;
      const met = rows.get(field);
      const all = met && !(met[1] ?? '').split(', ').includes(held) ? `${met[1]}, ${held}` : (met?.[1] ?? held);
      rows.set(field, [field, all, met?.[2] || about]);
    }
  }
  return [...rows.values()];
}

/** A record inside a record is told by the path to its fields. */
function rowsOf({ properties = {}, required = [] }: SchemaNode, path: string): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    const field = `${path}${name}`;
    if (node.properties) return rowsOf(node, `${field}.`);
    if (node.items?.properties) return [rowOf(field, node, required.includes(name)), ...rowsOf(node.items, `${field}[].`)];
    return [rowOf(field, node, required.includes(name))];
  });
}

const rowOf = (field: string, node: SchemaNode, isAlways: boolean): readonly string[] => [
  code(field),
  `${holds(node)}${isAlways ? '' : ', may be missing'}`,
  node.description ?? '',
];

/** "text", "list of LedgerRow", "`day`, `period` or null". */
function holds(node: SchemaNode): string {
  if (node.$ref !== undefined) return link(nameIn(node.$ref));
  if (node.anyOf) return node.anyOf.map(holds).join(' or ');
  const words = node.enum ?? (node.const === undefined ? null : [node.const]);
  if (words) return words.map((word) => (word === null ? 'null' : code(String(word)))).join(', ');
  if (typeof node.type !== 'string') return (node.type ?? []).map((type) => holds({ type })).join(' or ');
  if (node.type === 'array') return node.items?.properties ? 'list of records' : `list of ${plural(node.items ?? {})}`;
  return kinds[node.type] ?? node.type;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'record',
};

const plural = (node: SchemaNode): string => (typeof node.type === 'string' && node.type in kinds ? `${kinds[node.type]}s` : holds(node));

function link(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

const nameIn = (ref: string): string => ref.replace('#/definitions/', '');

const without = ({ properties = {} }: SchemaNode, names: readonly string[]): SchemaNode => ({
  properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))),
});

/** The names of types that a node refers to, in order of mention. */
function refsIn(node: SchemaNode): readonly string[] {
  const inner = [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : []), ...(node.anyOf ?? [])];
  return [...(node.$ref === undefined ? [] : [nameIn(node.$ref)]), ...inner.flatMap(refsIn)];
}

/** These types and all that they refer to, the nearest first, each once. */
function typesBelow({ definitions }: DataSchema, first: readonly string[]): readonly string[] {
  const names = new Set(first);
  // A set that grows while it is walked is walked to its end.
  for (const name of names) for (const ref of refsIn(definitions[name] ?? {})) names.add(ref);
  return [...names];
}

/** What may be called beside the blocks of Handlebars, as `helpers.ts` has it. */
export const helperReference = (): string => `# What a template can call

${codes(blocks.map((name) => `{{#${name}}}`))} are those of Handlebars; \`{{> name}}\` places the partial \`name.hbs\`, and \`{{sections}}\`, in \`brief.hbs\` alone, places all
sections in the order of the audience. Everything else is here:

${table(
  ['helper', 'is written', 'what it does', 'settings'],
  helpers.map(({ name, usage, about, settings }) => [code(name), code(usage), about, settings === 'any' ? 'any' : codes(settings)]),
)}`;
