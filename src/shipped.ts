/** ROOF. What ships with the package beside its code: word lists, outlines of the globe, schemas, and the version it goes by. */
import type { AtlasDetail } from './charts/index.ts';
import { shippedPath } from './disk.ts';
import type { DataSchema } from './document/index.ts';
import { baseName } from './lines.ts';
import type { World } from './model.ts';
import { BriefError, problem } from './problems.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text of every lexicon by its name. */
export function readLexicons(world: World): Readonly<Record<string, string>> {
  const files = world.list(shippedPath('data', 'lexicons'));
  return Object.fromEntries(files.map(({ path }) => [baseName(path), decode(world.read(path))]));
}

/** The outlines of the globe as `charts/` reads them. Throws BriefError `charts/no-outlines` where the file is gone. */
export function readAtlas(world: World, detail: AtlasDetail): Uint8Array {
  const path = shippedPath('data', 'atlas', `${detail}.bin`);
  if (world.isFile(path)) return world.read(path);
  throw new BriefError(problem('charts/no-outlines', { file: path }, { cause: 'the file is gone' }));
}

/** The version of package.json. */
export function readVersion(world: World): string {
  const about = JSON.parse(decode(world.read(shippedPath('package.json')))) as { readonly version: string };
  return about.version;
}

/** The schemas that ship, by the name of what they describe. */
export const schemaNames = ['briefing', 'claims', 'evidence', 'config', 'audience'] as const;

export type SchemaName = (typeof schemaNames)[number];

/** Called after the file that they describe. */
const schemaFiles: Readonly<Record<SchemaName, string>> = {
  briefing: 'briefing.schema.json',
  claims: 'claims.schema.json',
  evidence: 'evidence.schema.json',
  config: 'brief.schema.json',
  audience: 'audience.schema.json',
};

/** A JSON Schema as it ships. */
export function readSchemaText(world: World, name: SchemaName): string {
  return decode(world.read(shippedPath('data', 'schemas', schemaFiles[name])));
}

/** What a briefing is made of: the schema of its JSON, and of what templates read. */
export const readSchema = (world: World): DataSchema => JSON.parse(readSchemaText(world, 'briefing')) as DataSchema;
