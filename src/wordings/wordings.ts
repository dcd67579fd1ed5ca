/** FLOOR. Every message the program can give, in one table. A wording may use `{name}` for details. Codes are `room/what`; a test provokes each. */

import type { Severity } from '../model.ts';
import { annexWordings } from './annexWordings.ts';
import { changeWordings } from './changeWordings.ts';
import { settingsWordings } from './settingsWordings.ts';
import { templateWordings } from './templateWordings.ts';
import { verifyWordings } from './verifyWordings.ts';

export interface Wording {
  readonly severity: Severity;
  readonly message: string;
  readonly mend: string;
}

export const wordings = {
  'disk/no-path': {
    severity: 'error',
    message: 'There is no file or folder "{path}".',
    mend: 'check the path; without one, data/articles is read.',
  },
  'disk/unreadable': { severity: 'error', message: 'The file cannot be read: {cause}.', mend: 'check its permissions.' },
  'disk/unwritable': {
    severity: 'error',
    message: 'The file cannot be written: {cause}.',
    mend: 'choose another place with -o, or make room and allow writing there.',
  },
  'disk/no-scratch': {
    severity: 'error',
    message: 'Too much was read to hold it in memory, and it cannot be put aside here: {cause}.',
    mend: 'make room there, or name another folder for temporary files with TMPDIR.',
  },
  'articles/binary': {
    severity: 'warning',
    message: 'The file is left out: it is not text.',
    mend: 'save the article as plain text or Markdown.',
  },
  'articles/empty': {
    severity: 'warning',
    message: 'The file is left out: there is nothing in it.',
    mend: 'put the article in it, or delete it.',
  },
  'articles/unknown-format': {
    severity: 'warning',
    message: 'The file is left out: its format is not read.',
    mend: 'save the article as .txt or .md.',
  },
  'articles/broken': {
    severity: 'warning',
    message: 'The file is left out: it cannot be read as {title} ({cause}).',
    mend: 'save the article anew, or as plain text.',
  },
  'articles/too-large': {
    severity: 'warning',
    message: 'The file is left out: it has {megabytes} MB, and the limit is {limit} MB.',
    mend: 'split it, or raise the limit with --max-file-size.',
  },
  'articles/too-slow': {
    severity: 'warning',
    message: 'The file is left out: it was not read within {seconds} seconds.',
    mend: 'save the article as plain text.',
  },
  'articles/too-much-memory': {
    severity: 'warning',
    message: 'The file is left out: reading it takes too much memory.',
    mend: 'save the article as plain text.',
  },
  'articles/too-deep': {
    severity: 'warning',
    message: 'What lies inside is left out: containers lie in each other more than {depth} deep.',
    mend: 'unpack it, and give the files inside.',
  },
  'articles/locked': {
    severity: 'warning',
    message: 'The file is left out: only a password opens it.',
    mend: 'save it without its password.',
  },
  'articles/pdf-scan': {
    severity: 'warning',
    message: 'The file is left out: it holds pictures of pages and no text.',
    mend: 'run a text recognition over it.',
  },
  'articles/too-many-pages': {
    severity: 'warning',
    message: 'Only the first {count} pages are read.',
    mend: 'split the file.',
  },
  'articles/companions': {
    severity: 'note',
    message: '{count} of the files belong to this saved page, and are not read as articles.',
    mend: 'nothing needs to be done.',
  },
  'articles/bomb': {
    severity: 'warning',
    message: 'Not everything inside is read: {cause}.',
    mend: 'unpack it, and give the files that are meant.',
  },
  'articles/encrypted': {
    severity: 'warning',
    message: 'Files inside are left out because they are encrypted: {count}, the first is {name}.',
    mend: 'unpack it with its password, and give the files inside.',
  },
  'articles/no-body': {
    severity: 'warning',
    message: '{what} is left out: there is no text of an article in it.',
    mend: 'give the text as "text", "articleBody" or "body_text".',
  },
  'articles/breaks-off': {
    severity: 'warning',
    message: 'The file breaks off before its end; what stands before that is read.',
    mend: 'fetch it anew.',
  },
  'articles/more-left-out': {
    severity: 'warning',
    message: 'Of the same kinds, and not listed one by one: {count} more.',
    mend: 'mend the ones that are listed first.',
  },
  'articles/records-left-out': {
    severity: 'note',
    message: 'Records that are no articles: {count}, namely {kinds}.',
    mend: 'nothing needs to be done.',
  },
  'articles/attachment-left-out': {
    severity: 'note',
    message: 'Attachments that are not read as articles: {count}, namely {names}.',
    mend: 'save them as files of their own if they hold articles.',
  },
  'articles/own-work': {
    severity: 'note',
    message: 'Made by make-brief, not read as an article{others}.',
    mend: 'nothing needs to be done.',
  },
  'articles/encoding': {
    severity: 'warning',
    message: 'The file is not UTF-8 and was read as {encoding}.',
    mend: 'save it as UTF-8 if letters look wrong.',
  },
  'articles/replaced-bytes': {
    severity: 'warning',
    message: 'Bytes of the file that stand for no character were replaced by "\ufffd": {count}.',
    mend: 'save the article anew as UTF-8.',
  },
  'articles/mojibake': {
    severity: 'note',
    message: 'Characters were garbled before the file was saved ("{example}"), and stay as they are: {count}.',
    mend: 'save the article anew from its source.',
  },
  'articles/other-language': {
    severity: 'warning',
    message: 'The article is in {language} and is left unread: only English is read.',
    mend: 'give an English version.',
  },
  'dates/contradiction': {
    severity: 'warning',
    message: 'The article is said to be of {published}, but its words speak against it: {reason}.',
    mend: 'check its day of publication, and give the right one in sources.yaml.',
  },
  'articles/unread-date': {
    severity: 'warning',
    message: '"{words}" cannot be read as one day, and is not used.',
    mend: 'write the day as 2020-03-13.',
  },
  'articles/not-a-mapping': {
    severity: 'error',
    message: 'Here should stand a mapping of names to values.',
    mend: 'write "name: value" lines.',
  },
  'articles/no-such-article': {
    severity: 'warning',
    message: '"{name}" is described here, but there is no such article.',
    mend: 'correct the file name, or take the entry out.',
  },
  'articles/bad-line': {
    severity: 'error',
    message: 'Line {number} is no article: {cause}.',
    mend: 'give an object with "id" and "text".',
  },
  'explain/no-event': {
    severity: 'error',
    message: 'There is no event "{id}" in these articles.',
    mend: 'list the events with --events.',
  },
  'link/bad-line': {
    severity: 'error',
    message: 'Line {number} was not written by extract: {cause}.',
    mend: 'give the lines of make-brief extract of this version.',
  },
  'link/id-twice': {
    severity: 'error',
    message: 'Line {number} has the id "{id}" of a line before it, and is left out.',
    mend: 'give every article an id of its own.',
  },
  'link/unread': {
    severity: 'note',
    message: 'Line {number}: the article "{id}" was not read by extract.',
    mend: 'see what extract said of it.',
  },
  'intake/copy': {
    severity: 'warning',
    message: 'It is letter by letter the same as {original}, which is read in its place ({rule}).',
    mend: 'remove the copy, or leave it: it changes no figure.',
  },
  'intake/no-article': { severity: 'error', message: 'There is no article here.', mend: 'put articles there, or name another path.' },
  'intake/not-utf8': { severity: 'error', message: 'The line is not UTF-8.', mend: 'convert it to UTF-8.' },
  'review/bad-edit': { severity: 'error', message: 'This edit cannot be made: {cause}.', mend: '{mend}.' },
  'review/contradiction': {
    severity: 'error',
    message: 'The claim {claim} has two edits that contradict each other: {one} (line {line}) and {other}.',
    mend: 'keep one of the two.',
  },
  'review/stale-claim': {
    severity: 'warning',
    message: 'There is no claim {claim}: its article is not among those read, or has changed.{hint}',
    mend: 'see make-brief explain for the ids of claims, or take the id out.',
  },
  'review/no-event': {
    severity: 'warning',
    message: 'The claim {claim} ({kind}) is in no event: there is nothing to {action}.',
    mend: 'take the id out.',
  },
  'review/no-effect': { severity: 'warning', message: 'This {action} changes nothing: {cause}.', mend: 'take the entry out.' },
  ...settingsWordings,
  ...templateWordings,
  'briefing/no-claims': {
    severity: 'error',
    message: 'No article states a figure that can be read: no casualties, troops, attacks or weapons.',
    mend: 'give articles that report some; make-brief extract shows what is read.',
  },
  'briefing/empty-period': {
    severity: 'error',
    message: 'Nothing that the articles tell is of the period asked for; it is {told}.',
    mend: 'choose another period, or none.',
  },
  'build/strict': {
    severity: 'error',
    message: 'Nothing was written, because --strict makes the warnings above fatal ({count}).',
    mend: 'see to the warnings, or leave out --strict.',
  },
  'build/no-glyph': {
    severity: 'warning',
    message: 'Characters of the articles that no font has are printed as {stand}: {names}.',
    mend: 'add a font that has them to the style sheet; data outputs have them as they are.',
  },
  'build/too-many-pages': {
    severity: 'warning',
    message: '"{audience}" takes {pages} pages and promises {promised}, though it prints the least of each part.',
    mend: 'lower "least" in its audience.yaml, or make its type smaller.',
  },
  'build/no-appendix': {
    severity: 'warning',
    message: 'No section prints the {part}, which {links} would lead to: readers cannot look up {loss}.',
    mend: '{mend}; as it is, all are printed without links.',
  },
  'build/older': {
    severity: 'note',
    message: 'This file was not written: the one that is there is older, and has nothing of what was changed since.',
    mend: 'mend what is told above, and make it again.',
  },
  'build/no-charts': { severity: 'warning', message: 'The articles have too little for any chart of "{audience}".', mend: 'add articles.' },
  'cli/wrong-use': { severity: 'error', message: '{reason}.{hint}', mend: '{mend}.' },
  'print/no-chart': {
    severity: 'error',
    message: 'The chart "{name}" belongs to a briefing, and there is none here.',
    mend: 'leave it out, or use it in a template.',
  },
  'print/attached-twice': {
    severity: 'error',
    message: 'Two attached files are called "{name}".',
    mend: 'rename one: they are saved by name.',
  },
  ...annexWordings,
  ...changeWordings,
  ...verifyWordings,
  'document/template-syntax': { severity: 'error', message: 'The template cannot be read: {cause}.', mend: 'correct this tag.' },
  'document/template-refused': { severity: 'error', message: 'A template may not use {what}.', mend: '{mend}.' },
  'document/template-failed': {
    severity: 'error',
    message: 'The template stops here: {cause}.',
    mend: 'guard it with {{#known}}, or pass what the helper takes.',
  },
  'document/unknown-field': { severity: 'error', message: 'There is no "{field}" here.{hint}', mend: 'use {known}.' },
  'document/wrong-kind': { severity: 'error', message: '"{field}" is {kind}, and {wanted} is needed here.', mend: '{mend}.' },
  'document/may-be-missing': {
    severity: 'error',
    message: '"{field}" is missing in some briefings, where the template would stop here.',
    mend: 'ask for it around this place: {{#known {field}}}…{{/known}}.',
  },
  'document/never-equal': { severity: 'error', message: '"{field}" is never "{word}".{hint}', mend: 'compare it with {known}.' },
  'document/unknown-helper': { severity: 'error', message: 'There is no helper "{name}".{hint}', mend: 'use {known}.' },
  'document/helper-use': { severity: 'error', message: 'The helper "{name}" {complaint}.', mend: 'write {usage}.' },
  'document/unknown-partial': { severity: 'error', message: 'There is no partial "{name}".{hint}', mend: 'use {known}.' },
  'document/html-syntax': { severity: 'error', message: '{complaint}.', mend: '{mend}.' },
  'document/unknown-element': {
    severity: 'error',
    message: 'The element <{name}> cannot be printed.{hint}',
    mend: 'use one of the elements of the template guide, such as div or span.',
  },
  'document/unknown-attribute': {
    severity: 'error',
    message: 'The element <{element}> has no attribute "{name}".{hint}',
    mend: 'use {known}.',
  },
  'document/bad-attribute': { severity: 'error', message: '{name}="{value}" cannot be used on <{element}>.', mend: 'give {accepts}.' },
  'document/no-alt': {
    severity: 'error',
    message: 'The image "{src}" has no alt text.',
    mend: 'say in alt what it shows (in aria-label or a title for <svg>), or give alt="" if it only decorates.',
  },
  'document/no-image': {
    severity: 'error',
    message: 'The image "{src}" cannot be found: {reason}.',
    mend: 'correct src; it counts from the folder of the page.',
  },
  'document/bad-image': { severity: 'error', message: 'The image "{src}" cannot be printed: {reason}.', mend: '{mend}.' },
  'document/bad-svg': { severity: 'error', message: '{complaint}.', mend: '{mend}.' },
  'document/duplicate-id': { severity: 'error', message: 'The id "{id}" is given twice.', mend: 'give each element an id of its own.' },
  'document/unknown-section': {
    severity: 'error',
    message: 'There is no section "{name}".{hint}',
    mend: 'use {known}, or add a template section-{name}.hbs.',
  },
  'document/section-twice': {
    severity: 'error',
    message: 'The section "{name}" is named twice.',
    mend: 'take it out in one of the two places.',
  },
  'document/no-sections': {
    severity: 'error',
    message: 'Sections are asked for, and the template does not say where they stand.',
    mend: 'write {{sections}} outside of every block, or ask for none.',
  },
  'document/no-target': {
    severity: 'error',
    message: 'The link "#{id}" leads nowhere: no printed element has this id.{hint}',
    mend: 'give the target that id, or leave out the link.',
  },
  'document/missing-part': { severity: 'error', message: 'The page has no {part}.', mend: 'add {example}.' },
  'document/css-syntax': { severity: 'error', message: 'The style sheet cannot be read here: {cause}.', mend: 'correct this line.' },
  'document/unknown-rule': {
    severity: 'error',
    message: 'The rule "{name}" is outside the CSS that can be printed.{hint}',
    mend: 'use {known}.',
  },
  'document/unknown-selector': {
    severity: 'error',
    message: 'The selector "{name}" is outside the CSS that can be printed.{hint}',
    mend: 'use {known}.',
  },
  'document/unknown-property': {
    severity: 'error',
    message: 'The property "{name}" is outside the CSS that can be printed.{hint}',
    mend: 'use one of the properties of the template guide.',
  },
  'document/bad-value': { severity: 'error', message: '"{value}" is no value for {name}.', mend: 'give {accepts}.' },
  'document/bad-variable': {
    severity: 'error',
    message: 'The custom property "{name}" is "{value}", and that is no value for {property}.{hint}',
    mend: 'give {accepts}; it is used at {place}.',
  },
  'document/footnote-place': {
    severity: 'error',
    message: 'A footnote cannot stand {where}.',
    mend: '{mend}.',
  },
  'document/unknown-variable': {
    severity: 'error',
    message: 'The custom property "{name}" is not set here.{hint}',
    mend: 'set it on :root, or give a fallback.',
  },
  'document/unknown-page': { severity: 'error', message: 'There is no @page rule named "{name}".{hint}', mend: 'add one, or use {known}.' },
  'document/unknown-font': {
    severity: 'error',
    message: 'No @font-face rule gives any of the families {name}.{hint}',
    mend: 'add the rule, or use {known}.',
  },
  'preview/no-port': {
    severity: 'error',
    message: 'Nothing can be shown at port {port}: {cause}.',
    mend: 'name another with --port, or leave it out and take any that is free.',
  },
  'layout/no-glyph': {
    severity: 'error',
    message: 'No font of the document has the character "{character}" ({code}), which is to be set in {family}.',
    mend: 'add a font that has it to the style sheet, and name its family there.',
  },
  'layout/too-many-columns': {
    severity: 'error',
    message: 'A table has {count} columns, and {most} is the most in this place.',
    mend: 'turn it so that its columns are rows, or divide it.',
  },
  'charts/bad-option': { severity: 'error', message: 'The chart "{chart}" has no {name}="{value}".{hint}', mend: 'give {accepts}.' },
  'charts/no-outlines': {
    severity: 'error',
    message: 'The outlines of maps, which ship with make-brief, cannot be read: {cause}.',
    mend: 'install make-brief anew.',
  },
  'charts/unknown-name': { severity: 'error', message: 'There is no chart "{name}".{hint}', mend: 'use {known}.' },
} as const satisfies Record<string, Wording>;
