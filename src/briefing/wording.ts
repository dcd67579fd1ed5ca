/**
 * Words and runs: how counts, lists and sentences are put together. Nothing here knows of events.
 * Digits may only stand in runs that say what they are, so words of an article that hold a digit become a `quote` run.
 */
import type { ClaimKind, Prose, Run } from '../model.ts';
import { numberWord } from '../text/counted.ts';

export function text(words: string): Run {
  return { kind: 'text', text: words };
}

export function date(words: string): Run {
  return { kind: 'date', text: words };
}

export function figure(words: string, measure: ClaimKind | null, claims: readonly string[]): Run {
  return { kind: 'figure', text: words, measure, claims };
}

/** A count the program makes itself: in words up to ten, in figures above. */
export function count(number: number): Run {
  return { kind: 'count', text: numberWord(number) };
}

/** The number an article or a claim goes by, always in figures. */
export function label(number: number): Run {
  return { kind: 'count', text: String(number) };
}

/** Words taken from an article: plain text, or a quotation where they hold a digit. */
export function sourceWords(words: string, claim: string): Run {
  return /\d/.test(words) ? { kind: 'quote', text: words, claim } : text(words);
}

/** "one event" / "two events"; `forms` are singular and plural. */
export function counted(number: number, singular: string, plural = `${singular}s`): Prose {
  return [count(number), text(` ${number === 1 ? singular : plural}`)];
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The same for prose. */
export function listedProse(parts: readonly Prose[], last = ' and '): Prose {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [text(index === parts.length - 1 ? last : ', '), ...part];
  });
}

/** Prose between separators; empty parts leave no trace. */
export function joined(parts: readonly Prose[], separator: string): Prose {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));
}

/** A clause as a sentence: first letter raised, full stop before its reference marks. */
export function sentence(clause: Prose, marks: readonly number[] = []): Prose {
  const closed = endsWithStop(clause) ? clause : [...clause, text('.')];
  return merged(marks.length > 0 ? [...capitalised(closed), cite(marks)] : capitalised(closed));
}

/** Reference marks, ascending and each once. */
export function cite(numbers: readonly number[]): Run {
  return { kind: 'cite', numbers: [...new Set(numbers)].sort((a, b) => a - b) };
}

/** Sentences with a space between. */
export function paragraph(sentences: readonly Prose[]): Prose {
  return merged(joined(sentences, ' '));
}

function capitalised(prose: Prose): Prose {
  const [first, ...rest] = prose.filter((run) => run.kind === 'cite' || run.text !== '');
  if (!first || first.kind === 'cite') return prose;
  return [{ ...first, text: raised(first.kind === 'figure' ? spelled(first.text) : first.text) }, ...rest];
}

/** A sentence does not begin with a small figure: "Two people", not "2 people". */
function spelled(words: string): string {
  return /^\d{1,2}$/.test(words) ? numberWord(Number(words)) : words;
}

export function raised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A clause after its date; a figure does not follow one without a comma ("in 2020, 26 fighters"). */
export function dated(lead: Prose, clause: Prose): Prose {
  const stop = lead.length > 0 && /^\d/.test(plain(clause)) ? ', ' : ' ';
  return lead.length > 0 ? [...lead, text(stop), ...clause] : clause;
}

/** All the words of a piece of prose, reference marks aside. */
export function plain(prose: Prose): string {
  return prose.map((run) => (run.kind === 'cite' ? '' : run.text)).join('');
}

function endsWithStop(prose: Prose): boolean {
  return /[.!?][”"’)]?$/.test(plain(prose));
}

/** Neighbouring text runs as one. */
export function merged(prose: Prose): Prose {
  const runs: Run[] = [];
  for (const run of prose) {
    const last = runs.at(-1);
    if (run.kind === 'text' && last?.kind === 'text') runs[runs.length - 1] = text(last.text + run.text);
    else runs.push(run);
  }
  return runs;
}
