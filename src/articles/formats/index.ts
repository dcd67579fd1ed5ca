import type { Format } from '../draft.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** Front matter proves Markdown whatever the file is called, so Markdown is asked before plain text. */
export const formats = [markdown, text] as const satisfies readonly Format[];
