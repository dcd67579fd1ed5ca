import type { Format } from '../draft.ts';
import { docx } from './docx.ts';
import { feed } from './feed.ts';
import { gzip } from './gzip.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { ownWork } from './ownWork.ts';
import { pdf } from './pdf.ts';
import { text } from './text.ts';
import { warc } from './warc.ts';
import { zip } from './zip.ts';

/** Front matter proves Markdown whatever the file is called, so Markdown is asked before plain text. */
export const formats = [
  // What this program has made is a PDF, JSON or text too, and is none of them here.
  ownWork,
  // Known by their first bytes. A packed web archive is a gzip file too, so it is asked for before.
  pdf,
  warc,
  gzip,
  docx,
  // Any ZIP archive; formats that are ZIP archives with a purpose stand above it.
  zip,
  // Known by their first lines: headers, a root element, an object on the first line. JSON Feed is JSON, and one of many lines may be all.
  mail,
  feed,
  // After feeds, which hold HTML; before what is known by its name, because pages are saved under any.
  html,
  jsonl,
  json,
  markdown,
  text,
] as const satisfies readonly Format[];
