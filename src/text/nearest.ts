/**
 * The known word that was probably meant: fewest edits, or null where so many would be needed that a guess misleads.
 * Of equally near words the first wins.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const reach = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let fewest = reach + 1;
  for (const candidate of known) {
    // So many letters at least must be added or dropped.
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
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

/** Letters added, dropped, changed or swapped with their neighbour on the way from one word to the other (optimal string alignment). */
function edits(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let down = 1; down <= from.length; down++) {
    const row = [down];
    const above = (lines: number, across: number): number => rows[down - lines]?.[across] ?? 0;
    for (let across = 1; across <= to.length; across++) {
      const [letter, other] = [from[down - 1], to[across - 1]];
      const isSwapped = down > 1 && letter === to[across - 2] && other === from[down - 2];
      const replaced = above(1, across - 1) + (letter === other ? 0 : 1);
      const swapped = isSwapped ? above(2, across - 2) + 1 : replaced;
      row.push(Math.min(replaced, swapped, above(1, across) + 1, (row[across - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? 0;
}
