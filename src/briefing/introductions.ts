/** Speakers are introduced once: "Harbour director Ada Holm said … Holm said …". */
import type { Claim, Prose } from '../model.ts';
import { personOf, speakerWords } from './voices.ts';
import { raised, text } from './wording.ts';

interface Person {
  readonly surname: string;
  /** The words by which the claims call him, the fullest first. */
  readonly calls: readonly string[];
}

/** More speakers than anybody reads of one event. */
const mostPersons = 24;

/** Persons who speak; nobody whose surname is another's too. */
function personsIn(claims: readonly Claim[]): readonly Person[] {
  const names = [...new Set(claims.flatMap(({ attribution }) => personOf(attribution) ?? []))].slice(0, mostPersons);
  const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;
  const others = claims.flatMap(({ subject }) => subject.names.map(surnameOf));
  return names.flatMap((name) => {
    const surname = surnameOf(name);
    const isTaken = others.includes(surname) || names.some((other) => other !== name && surnameOf(other) === surname);
    const own = claims.filter(({ attribution }) => personOf(attribution) === name).map(({ attribution }) => speakerWords(attribution));
    const calls = [...new Set(own)].sort((a, b) => b.length - a.length).flatMap((call) => [raised(call), call]);
    return isTaken ? [] : [{ surname, calls }];
  });
}

const says = (prose: Prose, call: string): boolean => prose.some((run) => run.kind === 'text' && run.text.includes(call));

const renamed = (prose: Prose, { calls, surname }: Person): Prose =>
  prose.map((run) => (run.kind === 'text' ? text(calls.reduce((words, call) => words.replaceAll(call, surname), run.text)) : run));

/** The sentences of one account in order, with the surname alone wherever a sentence before has told who speaks. */
export function introducedOnce(sentences: readonly Prose[], claims: readonly Claim[]): readonly Prose[] {
  return personsIn(claims).reduce<readonly Prose[]>((told, person) => {
    const first = told.findIndex((prose) => person.calls.some((call) => says(prose, call)));
    return told.map((prose, index) => (first >= 0 && index > first ? renamed(prose, person) : prose));
  }, sentences);
}
