import type { World } from '../src/model.ts';
import { compile, type Order } from '../src/pipeline.ts';
import { type Verification, verify } from '../src/verifying.ts';
import { plainOrder } from './order.ts';
import { worldOf } from './world.ts';

export const raid = `Rockets hit camp

Published: 12 March 2020

Two U.S. soldiers were killed and 13 Iraqi policemen were wounded when rockets hit Camp Taji on Wednesday, the Pentagon said.

Some 5,200 U.S. troops are stationed in Iraq.
`;
export const ferry = `Ferry sinks off Orsa

Published: 4 May 2021

A ferry sank off Orsa on Monday and 48 passengers drowned, the coast guard said. Another 37 people were missing.
`;
export const articles = { 'news/ferry.txt': ferry, 'news/raid.txt': raid };

export type Files = Readonly<Record<string, string | null>>;

export const pdfOf = async (files: Files, order: Partial<Order> = {}): Promise<Uint8Array> => {
  const { editions } = await compile({ ...plainOrder, ...order }, worldOf(files));
  return editions[0]?.bytes.get('pdf') ?? new Uint8Array();
};

/** A machine with these files and a PDF. */
export function machine(pdf: Uint8Array, files: Files, others: Readonly<Record<string, Uint8Array>> = {}): World {
  const world = worldOf(files);
  const bytes: Readonly<Record<string, Uint8Array>> = { 'brief.pdf': pdf, ...others };
  return {
    ...world,
    read: (path) => bytes[path] ?? world.read(path),
    exists: (path) => path in bytes || world.exists(path),
    isFile: (path) => path in bytes || world.isFile(path),
  };
}

export const told = ({ verified, broken }: Verification): readonly string[] =>
  [...(broken ? [broken] : []), ...verified.flatMap(({ checks }) => checks)]
    .flatMap(({ findings }) => findings)
    .map(({ code, message }) => `${code} ${message}`);

export const severities = ({ verified }: Verification): readonly string[] =>
  verified.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings.map(({ severity }) => severity)));

export const findings = async (pdf: Uint8Array, files: Files | null = null): Promise<readonly string[]> =>
  told(await verify('brief.pdf', files && 'copy', machine(pdf, files ?? {})));

export const open = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await verify('brief.pdf', null, machine(pdf, {}))).verified.flatMap(({ checks }) => checks.flatMap(({ unchecked }) => unchecked));

/** The articles as whoever verifies has them: in another folder. */
export const copies: Files = { 'copy/ferry.txt': ferry, 'copy/raid.txt': raid };

/** A finding, as it is told: its code, and how its message begins. */
export const said = (code: string, message: RegExp): RegExp => new RegExp(`^${code} ${message.source}`);
