import type { Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import type { Content, Draft, Metadata, SourceFile, Work } from '../draft.ts';
import { decode } from '../encoding/index.ts';
import { tellOfLetters } from '../formats/readable.ts';
import { fragment } from '../html/fragment.ts';
import { daysOf } from '../records/days.ts';
import { distinctNames } from '../records/names.ts';
import { complaintsOf } from '../records/told.ts';
import { htmlMail, joined, type MailBody, plainMail } from './body.ts';
import { isForwarded } from './forwarded.ts';
import { messagesOf } from './mailbox.ts';
import { type Message, type Part, readMessage } from './message.ts';
import { isStub } from './notices.ts';
import { type Alternatives, fileOf, mayBeArticle, nameOf, sortParts } from './parts.ts';
import { isSavedPage, savedPage } from './savedPage.ts';
import type { Nature } from './zones.ts';

const replied = /^(?:re|aw|sv|antw|odp)(?:\[\d{1,3}\])?\s{0,3}:/i;
const forwarded = /^(?:fwd?|wg|tr|rv)(?:\[\d{1,3}\])?\s{0,3}:/i;

/** A subject without "Re:", "Fwd:", "AW:" and the like before it. */
function bareSubject(subject: string): string {
  let rest = subject.slice(0, 1000).trim();
  for (let match = replied.exec(rest) ?? forwarded.exec(rest); match; match = replied.exec(rest) ?? forwarded.exec(rest)) {
    rest = rest.slice(match[0].length).trim();
  }
  return rest;
}

/** A message of a mailbox: its number from 1 where there are several, and where what it holds is put. */
interface Place {
  readonly file: SourceFile;
  readonly entry: string;
  readonly folder: string;
}

/** A part's text, and to the reader what is odd about its letters; that mail declares another encoding than UTF-8 is not odd. */
async function textOf(part: Part, { file, entry }: Place, { problems }: Work): Promise<string> {
  const decoded = await decode(part.bytes, { charset: part.charset ?? undefined, isMarkup: part.type === 'text/html' });
  tellOfLetters(decoded, file.path + entry, problems);
  return part.flowing(decoded.text).trimEnd();
}

function natureOf(message: Message, text: string): Nature {
  const subject = message.header('subject')?.trim() ?? '';
  if (forwarded.test(subject)) return 'forward';
  if (replied.test(subject) || message.header('in-reply-to') !== null) return 'reply';
  return isForwarded(text) ? 'forward' : 'plain';
}

interface Read {
  readonly body: MailBody;
  readonly nature: Nature;
}

/** The plain text where there is one to read, the HTML otherwise; null where neither has a word. */
async function bodyOf({ plain, html }: Alternatives, message: Message, place: Place, work: Work): Promise<Read | null> {
  const text = plain ? await textOf(plain, place, work) : '';
  const drawn = html && (text.trim() === '' || text.length < 600) ? await fragment(await textOf(html, place, work)) : null;
  if (drawn && drawn.text.trim() !== '' && (text.trim() === '' || isStub(text, drawn.text))) {
    const nature = natureOf(message, drawn.text);
    return { body: htmlMail(drawn, nature), nature };
  }
  const nature = natureOf(message, text);
  return text.trim() === '' ? null : { body: plainMail(text, nature), nature };
}

/** "Jane Doe <jane@example.org>" to "Jane Doe"; null for a bare address. */
function displayName(words: string | null): string | null {
  const name = (words ?? '')
    .replace(/[<[(][^<>[\]()]{0,320}[>\])]\s{0,9}$/, '')
    .replaceAll(/["*]/g, '')
    .trim();
  return name === '' || name.includes('@') ? null : name;
}

/** What headers say; of forwarded mail only those of the message inside, because the others tell of its passing on. */
function metadataOf(message: Message, { body: { inner }, nature }: Read, { file, entry }: Place, { problems }: Work): Metadata {
  const isOuter = nature !== 'forward';
  const subject = bareSubject((isOuter ? null : inner.subject) ?? message.header('subject') ?? '');
  const byline = isOuter ? message.sender : displayName(inner.from);
  const day = isOuter ? message.header('date') : inner.date;
  const words = { published: day === null ? [] : [day], modified: [] };
  const days = daysOf(words, { file: file.path + entry }, (complaint) => problems.push(complaint));
  return { ...(subject === '' ? {} : { title: subject }), ...(byline ? { byline } : {}), ...days };
}

async function draftOf(message: Message, bodies: readonly Alternatives[], place: Place, work: Work): Promise<Draft | null> {
  const read: Read[] = [];
  for (const alternatives of bodies) {
    const found = await bodyOf(alternatives, message, place, work);
    if (found) read.push(found);
  }
  const body = joined(read.map((each) => each.body));
  if (!body) return null;
  const nature = read.some((each) => each.nature === 'forward') ? 'forward' : (read[0]?.nature ?? 'plain');
  const says = metadataOf(message, { body, nature }, place, work);
  return { entry: place.entry, text: body.text, blocks: body.blocks, isExtracted: true, said: [{ source: 'mail header', says }] };
}

function attachments(attached: readonly Part[], { file, folder }: Place, { problems }: Work): readonly SourceFile[] {
  const distinct = distinctNames();
  const named = attached.map((part, at) => ({ part, name: distinct(nameOf(part, at + 1)) }));
  const leftOut = named.filter(({ part }) => !mayBeArticle(part)).map(({ name }) => name);
  if (leftOut.length > 0) {
    const names = leftOut.slice(0, 5).join(', ') + (leftOut.length > 5 ? ' …' : '');
    problems.push(problem('articles/attachment-left-out', { file: file.path }, { count: leftOut.length, names }));
  }
  return named.flatMap(({ part, name }) => (mayBeArticle(part) ? [fileOf(part, folder + name)] : []));
}

async function readOne(bytes: Uint8Array, place: Place, work: Work): Promise<Content> {
  const message = await readMessage(bytes);
  if (isSavedPage(message)) return { drafts: [], members: savedPage(message, place.file, work) };
  const { bodies, attached } = sortParts(message.root);
  const draft = await draftOf(message, bodies, place, work);
  const members = attachments(attached, place, work);
  if (!draft && members.length === 0) work.problems.push(problem('articles/empty', { file: place.file.path + place.entry }));
  return { drafts: draft ? [draft] : [], members };
}

/**
 * The messages of a file: one, or those of a mailbox, `#1` the first. What is attached and may be an article goes on as a file;
 * a saved web page goes on as a page. A message of a mailbox that cannot be read is told of, and the others are read.
 */
export async function readMail(file: SourceFile, work: Work): Promise<Content> {
  const messages = messagesOf(file.bytes);
  if (messages.length === 1) return readOne(messages[0] ?? file.bytes, { file, entry: '', folder: `${file.path}!/` }, work);
  const complaints = complaintsOf(file.path, work.problems);
  const drafts: Draft[] = [];
  const members: SourceFile[] = [];
  for (const [at, bytes] of messages.entries()) {
    const place = { file, entry: `#${at + 1}`, folder: `${file.path}!/${at + 1}/` };
    const problems: Problem[] = [];
    try {
      const content = await readOne(bytes, place, { ...work, problems });
      drafts.push(...content.drafts);
      members.push(...content.members);
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      complaints.add(problem('articles/broken', { file: file.path + place.entry }, { title: 'an e-mail', cause: cause.message }));
    }
    for (const each of problems) complaints.add(each);
  }
  complaints.close();
  return { drafts, members };
}
