/** Numbers and lists in the words that charts print. No locale has a say in it. */

/** "12,500": thousands set off by commas, as in the rest of the briefing. */
export function digits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** "1 event", "2 events". */
export function counted(count: number, noun: string): string {
  return `${digits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** With a capital at its head. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Words one after the other; those that have nothing to say leave no gap. */
export function sentences(said: readonly string[]): string {
  return said.filter((words) => words !== '').join(' ');
}

/** Numbers of claims as a table prints them: "1, 2, 5". */
export function cited(numbers: readonly number[]): string {
  return [...new Set(numbers)].sort((a, b) => a - b).join(', ');
}
