/**
 * What language a story is in: by its script, and by the small words that every text of a language is full of. English is favoured:
 * a headline, a flash or a list of names is never taken for another language.
 */
import type { Block } from '../model.ts';
import { languages, type Script, scripts } from './languages.ts';

const sampled = 3000;
/** Fewer words than this tell nothing. */
const fewestWords = 12;

/** The first characters of the kept body. */
function sampleOf(text: string, blocks: readonly Block[]): string {
  const parts: string[] = [];
  let room = sampled;
  for (const { start, end, role } of blocks) {
    if (role !== 'body') continue;
    parts.push(text.slice(start, Math.min(end, start + room)));
    room -= end - start;
    if (room <= 0) break;
  }
  return parts.join(' ');
}

/** By number of letters in a script; the signs of Chinese and Japanese stand for half a word each. */
const weights: Readonly<Record<string, number>> = { Han: 3, Kana: 3, Hangul: 2 };

function scriptOf(code: number): Script | null {
  if (code < 0x250) return code >= 0xc0 || (code | 0x20) >= 0x61 ? (scripts[0] ?? null) : null;
  return scripts.find(({ from, to }) => code >= from && code <= to) ?? null;
}

/** Letters of each script, weighted. */
function lettersIn(sample: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of sample) {
    const code = character.charCodeAt(0);
    const script = code < 0x41 ? null : scriptOf(code);
    if (script) counts.set(script.id, (counts.get(script.id) ?? 0) + (weights[script.id] ?? 1));
  }
  return counts;
}

/** The script of most letters; null where there are too few to tell. A few kana among the signs make Chinese Japanese. */
function mainScript(sample: string): Script | null {
  const counts = lettersIn(sample);
  const [id, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
  if (count < 3 * fewestWords) return null;
  const isJapanese = id === 'Han' && (counts.get('Kana') ?? 0) * 20 > count;
  return scripts.find((script) => script.id === (isJapanese ? 'Kana' : id)) ?? null;
}

/** Places in `languages` of those that have the word. Made when the first article asks. */
let byWord: ReadonlyMap<string, readonly number[]> | null = null;

function openWords(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { words }] of languages.entries())
    for (const word of words.split(' ')) {
      const known = found.get(word);
      if (known) known.push(at);
      else found.set(word, [at]);
    }
  return found;
}

const englishWords: ReadonlySet<string> = new Set(languages[0]?.words.split(' '));
const firstLook = 1200;
const enoughWords = 40;

/**
 * Whether the beginning is plainly English: in news from a third to half of all words are its small words. A quick look, because
 * nearly every article is; Scots, the nearest of the others, shares a quarter with it.
 */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample
    .slice(0, firstLook)
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.length >= enoughWords && words.filter((word) => englishWords.has(word)).length * 10 >= words.length * 3;
}

/** Words with how often they stand in the text, those with a capital left out where there are others: they are names. */
function wordsIn(sample: string): ReadonlyMap<string, number> {
  const all = sample.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const small = all.filter((word) => word.charAt(0) === word.charAt(0).toLowerCase());
  // A text in capitals has nothing else to judge; a list of names has only the particles between them.
  const judged = small.length * 5 < all.length ? all.map((word) => word.toLowerCase()) : small;
  const isNames = judged === small && small.length * 2 < all.length;
  const counts = new Map<string, number>();
  if (!isNames) for (const word of judged) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

interface Vote {
  readonly code: string;
  /** How many words of the text are its small words, and how many different ones. */
  readonly hits: number;
  readonly kinds: number;
}

function votesOn(words: ReadonlyMap<string, number>): readonly Vote[] {
  byWord ??= openWords();
  const hits = languages.map(() => 0);
  const kinds = languages.map(() => 0);
  for (const [word, count] of words)
    for (const at of byWord.get(word) ?? []) {
      hits[at] = (hits[at] ?? 0) + count;
      kinds[at] = (kinds[at] ?? 0) + 1;
    }
  return languages.map(({ code }, at) => ({ code, hits: hits[at] ?? 0, kinds: kinds[at] ?? 0 }));
}

const best = (votes: readonly Vote[]): Vote | undefined =>
  votes.reduce<Vote | undefined>((most, vote) => (vote.hits > (most?.hits ?? 0) ? vote : most), undefined);

/** Another language must have every tenth word, three kinds of words, and half as many again as English. */
function isClear({ hits, kinds }: Vote, total: number, english: number): boolean {
  return hits * 10 >= total && hits >= 4 && kinds >= 3 && hits * 2 > english * 3;
}

/** The language that the words tell; null where they tell none. */
function toldByWords(sample: string): string | null {
  const words = wordsIn(sample);
  const total = [...words.values()].reduce((sum, count) => sum + count, 0);
  if (total < fewestWords) return null;
  const [english, ...others] = votesOn(words);
  const other = best(others);
  if (other && isClear(other, total, english?.hits ?? 0)) return other.code;
  return english && english.hits * 10 >= total ? english.code : null;
}

/** In scripts of several languages the words decide, without regard to how many they are. */
const toldInScript = (sample: string, script: Script): string => best(votesOn(wordsIn(sample)).slice(1))?.code ?? script.code;

const byLabel = new Map(
  languages.flatMap(({ code, name, others }) =>
    [code, name.toLowerCase(), ...others.split(' ')].flatMap((label) => (label === '' ? [] : [[label, code] as const])),
  ),
);

/** ISO code of "en-US", "fra" or "French"; null for what is none. */
function codeOf(label: string): string | null {
  const plain = label.trim().toLowerCase();
  const main = plain.split(/[-_]/)[0] ?? '';
  return byLabel.get(plain) ?? byLabel.get(main) ?? (/^[a-z]{2,3}$/.test(main) ? main : null);
}

/**
 * ISO 639 code of the language of the story, judged on its first 3,000 characters; what is declared counts only where they are too
 * few to tell, or in none of the languages listed. Where nothing tells, it is English.
 */
export function languageOf(text: string, blocks: readonly Block[], declared: string | null): string {
  const sample = sampleOf(text, blocks);
  if (isPlainlyEnglish(sample)) return 'en';
  const script = mainScript(sample);
  const told = script === null ? null : script.id === 'Latin' ? toldByWords(sample) : toldInScript(sample, script);
  return told ?? (declared === null ? null : codeOf(declared)) ?? 'en';
}

/** English name of a language, for messages. */
export function languageName(code: string): string {
  return languages.find((language) => language.code === code)?.name ?? `the language "${code}"`;
}
