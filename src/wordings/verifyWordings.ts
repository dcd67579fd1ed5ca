/** FLOOR. The messages about finished briefings that are checked, a part of the table of `wordings.ts`. */
import type { Wording } from './wordings.ts';

const askMaker = 'ask whoever made the briefing for the file as it was written.';
const readSource = 'look the sentence up in the source, and ask for the briefing as it was written.';

export const verifyWordings = {
  'verify/broken': {
    severity: 'error',
    message: 'The file cannot be read as a PDF: {cause}.',
    mend: 'check that it was copied whole.',
  },
  'verify/locked': {
    severity: 'error',
    message: 'The file is encrypted, and nothing in it can be checked.',
    mend: 'ask for the briefing as it was written, without a password.',
  },
  'verify/not-own': {
    severity: 'error',
    message: 'The file was not made by make-brief, or what make-brief writes was taken out of it: there is nothing to check it by.',
    mend: 'name the PDF of a briefing, or of a report that one was attached to.',
  },
  'verify/no-evidence': {
    severity: 'error',
    message:
      'The file was made by make-brief and carries no evidence: it was printed from a page of HTML, or its claims.json was taken out.',
    mend: 'name the PDF of a briefing as it was written.',
  },
  'verify/evidence': { severity: 'error', message: '{name} is not as make-brief writes it: {cause}.', mend: askMaker },
  'verify/file-changed': { severity: 'error', message: 'The attachment {name} was changed: {how}.', mend: askMaker },
  'verify/file-missing': { severity: 'error', message: 'The attachment {name} is missing.', mend: askMaker },
  'verify/file-extra': {
    severity: 'error',
    message: 'The attachment {name} is not one of the briefing.',
    mend: 'find out who put it there.',
  },
  'verify/page-missing': { severity: 'error', message: 'Page {page} of {pages} is missing.', mend: askMaker },
  'verify/page-twice': { severity: 'error', message: 'Page {page} stands there more than once.', mend: askMaker },
  'verify/page-order': { severity: 'error', message: 'Page {page} stands behind page {before}.', mend: askMaker },
  'verify/page-inserted': {
    severity: 'error',
    message: 'Sheet {sheet} of the file stands among the pages of the briefing and is none of them.',
    mend: 'find out who put it there.',
  },
  'verify/number': {
    severity: 'error',
    message: 'Page {page}: “{stands}” stands where “{printed}” was printed, in “{near}”.',
    mend: askMaker,
  },
  'verify/numbers': {
    severity: 'error',
    message: 'Page {page} has {stands} instead of {printed}; the first that differs is “{first}”.',
    mend: askMaker,
  },
  'verify/page-words': {
    severity: 'error',
    message: 'Page {page}: its words are not those that were printed, though its numbers are.',
    mend: askMaker,
  },
  'verify/quote-unprinted': {
    severity: 'error',
    message: 'Page {page}: the sentence of claim {claim} is not printed as it was quoted: “{quote}”.',
    mend: readSource,
  },
  'verify/figure': {
    severity: 'error',
    message: 'Page {page}: “{figure}” stands before the mark of {claims}, which gives no such number, in “{near}”.',
    mend: readSource,
  },
  'verify/number-unexplained': {
    severity: 'error',
    message: 'Page {page}: nothing that the briefing was made of has the number “{number}”, in “{near}”.',
    mend: readSource,
  },
  'verify/mark': {
    severity: 'error',
    message: 'Page {page}: a mark says {mark} and leads to claim {claim}.',
    mend: askMaker,
  },
  'verify/claim-row': {
    severity: 'error',
    message: 'Claim {claim} of claims.json does not agree with itself: {what}.',
    mend: readSource,
  },
  'verify/table': {
    severity: 'error',
    message: 'Line {line} of claims.csv is not what claims.json says: “{table}” and “{claims}”.',
    mend: askMaker,
  },
  'verify/sources': { severity: 'error', message: '{name} does not agree with the rest of the file: {what}.', mend: askMaker },
  'verify/source-missing': {
    severity: 'error',
    message: 'Source {source} “{file}” is not there.',
    mend: 'name the folder that holds the articles as they were when the briefing was made.',
  },
  'verify/source-changed': {
    severity: 'error',
    message:
      'Source {source} “{file}” is not what it was: its SHA-256 begins {stands}, and that of the article that was read begins {read}.',
    mend: 'find the article as it was, or make the briefing anew.',
  },
  'verify/source-swapped': {
    severity: 'error',
    message: 'Source {source} “{file}” holds what source {other} “{otherFile}” held.',
    mend: 'give the files the names back that they had.',
  },
  'verify/text-changed': {
    severity: 'error',
    message: 'The text of source {source} “{file}” is not the one that was quoted: its SHA-256 begins {stands}, and it was {read}.',
    mend: 'read the articles with the version of make-brief that made the briefing.',
  },
  'verify/quote-elsewhere': {
    severity: 'error',
    message: 'Source {source} “{file}”: claim {claim} quotes “{quote}” at {start}–{end}, and there stands “{stands}”.',
    mend: readSource,
  },
  'verify/other-version': {
    severity: 'note',
    message:
      'The briefing was made by make-brief {made}, and this is {here}: it is not made again, and texts of pages and PDFs may be read otherwise.',
    mend: 'verify it with make-brief {made}.',
  },
  'verify/other-maker': {
    severity: 'error',
    message:
      'The briefing was not made again, for make-brief {made} made it, and this is {here}; texts of pages and PDFs may be read otherwise.',
    mend: 'verify it with make-brief {made}.',
  },
  'verify/other-files': {
    severity: 'error',
    message: 'The briefing was not made again, for {files} not what it was made with.',
    mend: 'verify it where these files are as they were.',
  },
  'verify/rebuilt-failed': {
    severity: 'error',
    message: 'The briefing cannot be made again from these sources: {cause}.',
    mend: 'name the folder that holds all that it was made from.',
  },
  'verify/rebuilt-page': {
    severity: 'error',
    message: 'Page {page} is another when the briefing is made again: “{stands}” stands where “{made}” belongs.',
    mend: readSource,
  },
  'verify/rebuilt-claim': {
    severity: 'error',
    message: 'Claim {claim} is another when the briefing is made again: “{stands}”, where “{made}” belongs.',
    mend: readSource,
  },
  'verify/rebuilt-file': {
    severity: 'error',
    message: 'The attachment {name} is another when the briefing is made again.',
    mend: askMaker,
  },
  'verify/rebuilt-pages': {
    severity: 'error',
    message: 'The briefing has {made} when it is made again, and the file has {stands} of it.',
    mend: askMaker,
  },
  'verify/rebuilt-bytes': {
    severity: 'error',
    message: '{what} when the briefing is made again, though words and attachments are the same.',
    mend: 'ask for the file as it was written: drawings, letters or links may be others.',
  },
} as const satisfies Record<string, Wording>;
