import type { Problem } from '../../model.ts';
import { problem } from '../../problems.ts';
import { decode } from '../decode.ts';
import type { SourceFile } from '../draft.ts';

/** The decoded text of a file, or null with a problem when no word stands in it. */
export function readableText(file: SourceFile, problems: Problem[]): string | null {
  const { text, encoding } = decode(file.bytes);
  if (text.trim() === '') {
    problems.push(problem('articles/empty', { file: file.path }));
    return null;
  }
  if (encoding === 'windows-1252') problems.push(problem('articles/encoding', { file: file.path }));
  return text;
}
