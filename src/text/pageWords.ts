/**
 * FLOOR. What is told of a printed page by its words alone: the same whether they come from whoever paints it or from the finished file.
 */

/** The text of a page: its pieces in the order in which they are painted. */
export const pageText = (pieces: readonly string[]): string => pieces.join('\n');

/** Every number in digits, as it stands: "5,200", "3.5"; of "11–12" both. */
export const printedNumbers = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** What stands for a character that no font of the page has. */
export const substitute = '□';

/** Entry of a page dictionary under which the program says which page of which briefing it is (ISO 32000-1, 14.5). */
export const pieceName = 'make-brief';
