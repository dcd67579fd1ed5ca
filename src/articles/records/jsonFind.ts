import { annexes, bodies, fields, summaries, wrappers } from './jsonFields.ts';
import { isList, isObject, type Json, type JsonObject, own, wordsOf } from './jsonValues.ts';

/** An object that holds an article, or that looks as if it should. */
export interface Candidate {
  /** With the details that its writer keeps one step down. */
  readonly object: JsonObject;
  /** Name of the field with the text; null when there is none. */
  readonly body: string | null;
  /** True where the text is only a few sentences about the article. */
  readonly isSummary: boolean;
}

const firstWith = (object: JsonObject, names: readonly string[]): string | null =>
  names.find((name) => typeof own(object, name) !== 'number' && wordsOf(own(object, name)).length > 0) ?? null;

function withAnnexes(object: JsonObject): JsonObject {
  const inner = annexes.map((name) => own(object, name)).filter(isObject);
  return inner.length === 0 ? object : Object.assign({}, ...inner, object);
}

/** A summary stands for an article only beside a title and an address or a day: `package.json` has a description too. */
function candidateOf(found: JsonObject): Candidate {
  const object = withAnnexes(found);
  const body = firstWith(object, bodies);
  if (body !== null) return { object, body, isSummary: false };
  const isTitled = firstWith(object, fields.title) !== null;
  const isPlaced = firstWith(object, [...fields.url, ...fields.published]) !== null;
  const summary = isTitled && isPlaced ? firstWith(object, summaries) : null;
  return { object, body: summary, isSummary: summary !== null };
}

/** Whether an object without a text is at least meant as an article. */
function isMeant({ object }: Candidate): boolean {
  const types = wordsOf(own(object, '@type'));
  return firstWith(object, fields.title) !== null || types.some((type) => /(?:Article|Report|Posting)$/.test(type));
}

/** A value still to be looked into. */
interface Place {
  readonly value: Json;
  readonly isListed: boolean;
  readonly depth: number;
}

const deepest = 64;

const within = (object: JsonObject): readonly Json[] =>
  wrappers.map((name) => own(object, name)).filter((value) => isList(value) || isObject(value));

/** What an object is: an article, one that should be, or a wrapping to look into. The description beside a list describes the list. */
function lookAt(object: JsonObject, isListed: boolean): { readonly candidate: Candidate | null; readonly inner: readonly Json[] } {
  const candidate = candidateOf(object);
  const inner = within(object);
  if (candidate.body !== null && !(candidate.isSummary && inner.some(isList))) return { candidate, inner: [] };
  const isMissed = inner.length === 0 && isListed && isMeant(candidate);
  return { candidate: isMissed ? { ...candidate, body: null } : null, inner };
}

/**
 * The objects in a value of JSON that are articles, in file order, and among them those of a list that should be and have no text.
 * Walks without recursion and no deeper than 64 steps, so that no nesting can overflow the stack.
 */
export function findArticles(root: Json): readonly Candidate[] {
  const found: Candidate[] = [];
  // The last is taken first, so what lies in a value is laid on from its end.
  const pile: Place[] = [{ value: root, isListed: false, depth: 0 }];
  const lay = (values: readonly Json[], isListed: boolean, depth: number): void => {
    for (let at = values.length - 1; at >= 0 && depth <= deepest; at--) pile.push({ value: values[at] ?? null, isListed, depth });
  };
  for (let next = pile.pop(); next !== undefined; next = pile.pop()) {
    const { value, isListed, depth } = next;
    if (isList(value)) lay(value, true, depth + 1);
    else if (isObject(value)) {
      const { candidate, inner } = lookAt(value, isListed);
      if (candidate) found.push(candidate);
      lay(inner, false, depth + 1);
    }
  }
  return found;
}
