import type { Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import type { SourceFile } from '../draft.ts';
import { type Decoded, decode } from '../encoding/index.ts';

const titles: Readonly<Record<string, string>> = { 'windows-1252': 'Windows-1252', macintosh: 'Mac Roman', maccyrillic: 'Mac Cyrillic' };

/** As people write it: "Windows-1251", "KOI8-R". */
const titleOf = (encoding: string): string =>
  titles[encoding] ?? (encoding.startsWith('windows-') ? `W${encoding.slice(1)}` : encoding.toUpperCase());

/**
 * Letters of UTF-8 that were taken for Windows-1252 and saved as such: "â€™" for ’, "Ã©" for é, "Â£" for £.
 * Near misses: "SÃO", "JOÃO", "Âge", where a letter follows.
 */
const garbled = /â€[\u0080-\u00bf–—‘’“”†‡•…‰€™œšžŸŽŒŠ˜ˆƒ‹›„‚]|Ã[\u0080-\u00bf–—‘’“”†‡•…‰€™œšžŸŽŒŠ˜ˆƒ‹›„‚]|Â[\u00a0-\u00bf]/g;
const fewestGarbled = 3;

/** What is odd about the letters of a file, for its reader to know; nothing of it is repaired, because the text is frozen. */
export function tellOfLetters({ text, encoding, replaced, isGuessed }: Decoded, file: string, problems: Problem[]): void {
  const tell = (code: Parameters<typeof problem>[0], details: Readonly<Record<string, string | number>>): void => {
    problems.push(problem(code, { file }, details));
  };
  if (isGuessed) tell('articles/encoding', { encoding: titleOf(encoding) });
  if (replaced > 0) tell('articles/replaced-bytes', { count: replaced });
  const found = text.match(garbled) ?? [];
  if (found.length >= fewestGarbled) tell('articles/mojibake', { count: found.length, example: found[0] ?? '' });
}

/** The decoded text of a file, or null with a problem when no word stands in it. Markup may declare its encoding itself. */
export async function readableText(file: SourceFile, problems: Problem[], isMarkup = false): Promise<string | null> {
  const decoded = await decode(file.bytes, { charset: file.charset, isMarkup });
  if (decoded.text.trim() === '') {
    problems.push(problem('articles/empty', { file: file.path }));
    return null;
  }
  tellOfLetters(decoded, file.path, problems);
  return decoded.text;
}
