/** ROOM articles: files and lines in, articles out. */
export { companions } from './companions.ts';
export { markCopies } from './copies/index.ts';
export type { SourceFile } from './draft.ts';
export { type Intake, type Parse, type ReadingOptions, type Refused, readFiles } from './intake.ts';
export { languageName } from './language.ts';
export { limitsFor } from './limits.ts';
export { readLine } from './line.ts';
export { isGuarded, type Parsed, parseFile } from './parse.ts';
export { isSidecar, readSidecars, type Sidecars, sidecarsIn, speaksOf } from './sidecar.ts';
