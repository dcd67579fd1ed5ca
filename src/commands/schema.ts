import { wrongUse } from '../problems.ts';
import { readSchemaText, type SchemaName, schemaNames } from '../shipped.ts';
import { alternatives, hint } from '../text/nearest.ts';
import type { Command, ExitCode, Given, Host } from './command.ts';

/** The shape of what the program writes and reads, for editors and programs. */
export const schema: Command = {
  usage: `make-brief schema [briefing | evidence | config | audience]

Prints a JSON Schema: of the briefing as JSON, which is what templates read (briefing, when none is named), of the claims.json that travels in
its PDF (evidence), of the settings file brief.yaml (config), or of an audience's audience.yaml (audience). Every field is described.`,
  flags: {},
  run,
};

async function run({ paths }: Given, host: Host): Promise<ExitCode> {
  const [name = 'briefing', ...others] = paths;
  if (others.length > 0) throw wrongUse('One schema is printed at a time', `choose ${alternatives(schemaNames)}`);
  if (!isSchema(name)) throw wrongUse(`There is no schema "${name}"`, `choose ${alternatives(schemaNames)}`, hint(name, schemaNames));
  await host.world.print(new TextEncoder().encode(readSchemaText(host.world, name)));
  return 0;
}

const isSchema = (name: string): name is SchemaName => schemaNames.some((known) => known === name);
