/**
 * The known word that was probably meant: fewest single-letter edits, or null where so many would be needed that a guess misleads.
 * Of equally near words the first wins.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const reach = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let fewest = reach + 1;
  for (const candidate of known) {
    const count = edits(word.toLowerCase(), candidate.toLowerCase());
    if (count < fewest) {
      best = candidate;
      fewest = count;
    }
  }
  return best;
}

/** ` Did you mean "title"?` with its leading blank, or nothing where no known word is near. */
export function hint(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? '' : ` Did you mean "${meant}"?`;
}

/** "a", "a or b", "a, b or c". */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Letters added, dropped or changed on the way from one word to the other (Levenshtein 1965). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [down, letter] of [...from].entries()) {
    const next = [down + 1];
    for (let across = 1; across <= to.length; across++) {
      const changed = (row[across - 1] ?? 0) + (to[across - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[across] ?? 0) + 1, (next[across - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
