/**
 * Place and day before the story, and the agency that it is credited to: "BAGHDAD, March 12 (Reuters) — Five …", "(AFP) - Five …",
 * "… on Monday. (AP)", "By Jane Doe, Associated Press". The words stay in the text.
 * Near misses: "Reuters (Reuters) said", "NATO — the alliance — said", "FILE - Five guards", "the Palestinian Authority (PA).",
 * "With reporting by Reuters and AFP", a picture's credit.
 */
import type { Block } from '../model.ts';
import { afterAgency, isDashAt, isNames, isShouted, longestPlace } from '../text/dateline.ts';
import { flow } from '../text/joins.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { endsSentence } from './blocks.ts';
import { bare } from './clutter/rule.ts';
import type { Metadata } from './draft.ts';
import { readPublished } from './published.ts';

/** News agencies by the name that is printed for them, with their other names; a `?` marks letters that mean other things too. */
const agencies: Readonly<Record<string, string>> = {
  Reuters: 'thomson reuters|thomson reuters foundation',
  'Associated Press': 'ap|the associated press|the ap',
  'Agence France-Presse': 'afp',
  'United Press International': 'upi',
  'PA Media': 'pa?|press association|the press association',
  'Canadian Press': 'the canadian press|cp?',
  'Australian Associated Press': 'aap',
  Bloomberg: 'bloomberg news',
  dpa: 'deutsche presse-agentur',
  APA: '?|austria presse agentur',
  EFE: 'agencia efe',
  'Europa Press': '',
  ANSA: '',
  Lusa: '',
  Belga: '',
  ANP: '',
  NTB: '',
  TT: '?',
  Ritzau: '',
  PAP: '?',
  CTK: 'čtk',
  MTI: '?',
  TASS: 'itar-tass',
  'RIA Novosti': 'ria',
  Interfax: '',
  'Interfax-Ukraine': '',
  Ukrinform: '',
  BelTA: '',
  Anadolu: 'aa?|anadolu agency|anadolu ajansı',
  IRNA: '',
  Tasnim: 'tasnim news agency',
  'Fars News Agency': 'fars',
  'Mehr News Agency': 'mehr',
  SANA: '',
  WAFA: '',
  MENA: '?',
  SPA: '?|saudi press agency',
  WAM: '',
  KUNA: '',
  QNA: '',
  'Iraqi News Agency': 'ina?',
  Xinhua: 'xinhua news agency',
  Kyodo: 'kyodo news',
  Yonhap: 'yonhap news agency',
  KCNA: '',
  'Press Trust of India': 'pti',
  ANI: '?',
  IANS: '',
  'Associated Press of Pakistan': 'app?',
};

interface Agency {
  readonly name: string;
  /** Letters that stand for it only where nothing but an agency is expected. */
  readonly isShort: boolean;
}

const byName = new Map<string, Agency>();
for (const [name, others] of Object.entries(agencies))
  for (const other of [name.toLowerCase(), ...others.split('|').filter((each) => each !== '?' && each !== '')])
    byName.set(other.replace('?', ''), { name, isShort: other.endsWith('?') || (others.startsWith('?') && other === name.toLowerCase()) });

const find = (words: string): Agency | null =>
  byName.get(
    bare(words.toLowerCase())
      .replaceAll('.', '')
      .replace(/ (?:staff|newsroom|correspondents?)$/, ''),
  ) ?? null;

/** The name that is printed for an agency, however it is written; null for what is none. */
export function agencyNamed(words: string): string | null {
  return find(words)?.name ?? null;
}

type Tokens = readonly Token[];

const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const isMonth = (token: Token | undefined): boolean => token?.kind === 'word' && token.isCapital && months.has(token.lower);
const isNumber = (token: Token | undefined, digits: RegExp): boolean => token?.kind === 'number' && digits.test(token.text);
const skip = (tokens: Tokens, at: number, mark: string): number => (tokens[at]?.text === mark ? at + 1 : at);

/** Past "March 12, 2020", "Jan. 8" or "4 March" at `at`; `at` itself where no day stands. */
function afterDay(tokens: Tokens, at: number): number {
  const isDayFirst = isNumber(tokens[at], /^\d{1,2}$/) && isMonth(tokens[at + 1]);
  if (!isDayFirst && !isMonth(tokens[at])) return at;
  const day = skip(tokens, at + 1, '.');
  if (!isDayFirst && !isNumber(tokens[day], /^\d{1,2}$/)) return at;
  const end = isDayFirst ? skip(tokens, at + 2, '.') : day + 1;
  const year = skip(tokens, end, ',');
  return isNumber(tokens[year], /^\d{4}$/) ? year + 1 : end;
}

/** What stands before the story, as far as it looks like a dateline. */
interface Head {
  readonly place: Tokens;
  readonly day: Tokens;
  /** The words in brackets; empty where there are none. */
  readonly brackets: string;
  readonly isDashed: boolean;
  /** The first token of the story itself. */
  readonly story: Token | undefined;
}

const trimmed = (place: Tokens): Tokens => (place.at(-1)?.text === ',' ? place.slice(0, -1) : place);

function headOf(text: string, tokens: Tokens): Head {
  let at = 0;
  while (at <= longestPlace && tokens[at] && tokens[at]?.text !== '(' && !isDashAt(tokens, at) && afterDay(tokens, at) === at) at++;
  const place = trimmed(tokens.slice(0, at));
  let day: Tokens = [];
  let brackets = '';
  // The agency may stand before the day: "BAGHDAD (AP), March 12 —".
  for (let turn = 0; turn < 2; turn++) {
    const [dayEnd, bracketsEnd] = [afterDay(tokens, at), afterAgency(tokens, at)];
    if (dayEnd > at) day = tokens.slice(at, dayEnd);
    if (bracketsEnd > at) brackets = text.slice(tokens[at + 1]?.start, tokens[bracketsEnd - 1]?.start);
    at = Math.max(dayEnd, bracketsEnd);
    if (brackets !== '') at = skip(tokens, at, ',');
  }
  const isDashed = isDashAt(tokens, at);
  while (isDashAt(tokens, at)) at++;
  return { place, day, brackets, isDashed, story: tokens[at] };
}

const labels = new Set(
  'update updated breaking live watch file photo photos video exclusive flash correction corrected analysis opinion explainer factbox wrapup rpt urgent note editor'.split(
    ' ',
  ),
);

const opens = (token: Token | undefined): boolean =>
  token === undefined || token.isCapital || token.kind === 'number' || '“"‘\'«'.includes(token.text);

/** Whether a head without a known agency is a dateline: by its capitals, or at the head of the story by "Washington, D.C. –". */
function isPlainDateline({ place, day, brackets, isDashed, story }: Head, isStory: boolean): boolean {
  const first = place[0];
  if (!isDashed || !first || labels.has(first.lower) || first.lower === 'on') return false;
  if (isShouted(first)) return day.length > 0 || brackets !== '' || opens(story);
  if (!isStory || brackets !== '' || place.length > 5) return false;
  return day.length > 0 || (place.some((token) => token.text === ',') && opens(story));
}

/** The same with a known agency: a dash, or a place in capitals and the story at once. */
function isAgencyDateline({ place, isDashed, story }: Head): boolean {
  return isDashed || (isShouted(place[0]) && opens(story));
}

const words = (text: string, tokens: Tokens): string => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? flow(text, { start: first.start, end: last.end }).replaceAll(/[*_`]/g, '') : '';
};

const headLength = 200;

/** Dateline and agency at the head of a paragraph, and at the head of the story, `isStory`, its day. One that is dated further down is of another story. */
function datelineIn(text: string, block: Block, isStory: boolean): Metadata | null {
  const head = headOf(text, tokenize(text, block.start, Math.min(block.end, block.start + headLength)));
  if (head.place.length > longestPlace || !isNames(head.place)) return null;
  const agency =
    head.brackets
      .split('/')
      .map(agencyNamed)
      .find((name) => name !== null) ?? null;
  if (agency === null ? !isPlainDateline(head, isStory) : !isAgencyDateline(head)) return null;
  const dateline = [words(text, head.place), words(text, head.day)].filter((part) => part !== '').join(', ');
  const dated = publishedOn(text, head.day);
  if (!isStory && agency === null && dated.published) return null;
  return { ...(dateline === '' ? {} : { dateline }), ...(agency === null ? {} : { agency }), ...(isStory ? dated : {}) };
}

/** A dateline that says the year gives the day of the article. */
function publishedOn(text: string, day: Tokens): Metadata {
  const [first, last] = [day[0], day.at(-1)];
  const published = readPublished(words(text, day), 'stated');
  if (!first || !last || published?.precision !== 'day') return {};
  return { published: { ...published, evidence: { start: first.start, end: last.end } } };
}

const tailLength = 100;

/** The agency after the last sentence: "… on Monday. (AP)", "… on Monday. — Reuters". */
function creditAtEnd(text: string, block: Block): string | null {
  const tail = flow(text, { start: Math.max(block.start, block.end - tailLength), end: block.end });
  const bracketed = /^(.*?)\s?\(([^()]{2,40})\)\.?$/.exec(tail);
  const [, told = '', name = ''] = bracketed ?? /^(.*?)\s?(?:—|–|--?|\/)\s?([\p{L}. -]{2,30})$/u.exec(tail) ?? [];
  const agency = find(name);
  const isAfterSentence = endsSentence(told, { start: 0, end: told.length });
  return agency && (isAfterSentence || (bracketed && !agency.isShort)) ? agency.name : null;
}

/** A line of nothing but an agency: "Reuters", "(AFP)", "Source: Anadolu Agency". */
const agencyAlone = (line: string): string | null => agencyNamed(line.replace(/^sources?:/i, ''));

/** A line of names with an agency among them: "By Jane Doe, Associated Press", "By AFP in Arvik", "Jane Doe, Reuters". */
function agencyOfByline(line: string): string | null {
  const by = /^by\s/i.exec(line);
  const parts = line.slice(by?.[0].length ?? 0).split(/[,|/–—•]|\s(?:and|for|of|in|from|with)\s/);
  const found = parts.map(agencyNamed).find((name) => name !== null) ?? null;
  return by || (parts.length > 1 && agencyNamed(parts.at(-1) ?? '') !== null && isNames(tokenize(line.replaceAll('|', ','))))
    ? found
    : null;
}

const longestLine = 120;
const lineOf = (text: string, block: Block): string => (block.end - block.start > longestLine ? '' : flow(text, block));

const isUnsigned = ({ role, reason }: Block): boolean =>
  role === 'title' || role === 'heading' || reason === 'caption' || reason === 'agency-credit';

/** The agency that a line above the story names; a line below a caption is the picture's. */
function agencyAbove(text: string, blocks: readonly Block[]): string | null {
  for (const [at, block] of blocks.slice(0, 12).entries()) {
    if (isUnsigned(block)) continue;
    const line = lineOf(text, block);
    const agency = blocks[at - 1]?.reason === 'caption' ? null : (agencyAlone(line) ?? agencyOfByline(line));
    if (agency !== null) return agency;
    const isStory = line === '' || endsSentence(line, { start: 0, end: line.length });
    if (block.role === 'body' && isStory) return null;
  }
  return null;
}

/** The agency that the end of the story names, in its last paragraph or on a line of its own. */
function agencyBelow(text: string, blocks: readonly Block[]): string | null {
  const last = blocks.findLastIndex((block) => block.role === 'body');
  const end = blocks[last];
  if (!end) return null;
  const below = [end, ...blocks.slice(last + 1, last + 4)].filter((block) => block.reason !== 'caption');
  const alone = below.map((block) => agencyAlone(lineOf(text, block))).find((name) => name !== null);
  return alone ?? creditAtEnd(text, end);
}

const paragraphsRead = 3;

/** The dateline of the story as the text has it, without the agency, and the agency's name; what the text does not give is absent. */
export function creditsOf(text: string, blocks: readonly Block[]): Pick<Metadata, 'dateline' | 'agency'> {
  const body = blocks.filter((block) => block.role === 'body').slice(0, paragraphsRead);
  // Above the head of a story may stand lines that are no sentences.
  const head = body.findIndex((block) => endsSentence(text, block));
  const found = body.map((block, at) => datelineIn(text, block, at === 0 || at === head)).find((each) => each !== null) ?? {};
  const agency = found.agency ?? agencyBelow(text, blocks) ?? agencyAbove(text, blocks);
  return { ...found, ...(agency === null ? {} : { agency }) };
}
