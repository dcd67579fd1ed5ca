import { problem } from '../../problems.ts';
import { emptyContent, type Format } from '../draft.ts';
import { allowanceFor, tooLarge } from '../records/bounds.ts';
import { inflate } from '../records/inflate.ts';
import { baseOf } from '../records/names.ts';

/** One packed file: `story.html.gz` holds `story.html`. */
export const gzip = {
  id: 'gzip',
  title: 'a gzip file',
  isGuarded: true,
  accepts: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  async read({ path, bytes }, { problems, limits }) {
    const allowance = allowanceFor(bytes.length, limits);
    const name = baseOf(path).replace(/\.gz$/i, '') || 'unnamed';
    const inflated = await inflate(bytes, 'gzip', Math.min(allowance.left, limits.fileBytes));
    if (inflated.end === 'too much') {
      const cause = limits.fileBytes < allowance.left ? tooLarge(name, limits) : allowance.reason;
      problems.push(problem('articles/bomb', { file: path }, { cause }));
      return emptyContent;
    }
    if (inflated.bytes.length === 0) {
      const cause = inflated.end === 'whole' ? 'it is empty' : 'it is damaged';
      problems.push(problem('articles/broken', { file: path }, { title: 'a gzip file', cause }));
      return emptyContent;
    }
    if (inflated.end !== 'whole') problems.push(problem('articles/breaks-off', { file: path }));
    return { drafts: [], members: [{ path: `${path}!/${name}`, bytes: inflated.bytes }] };
  },
} as const satisfies Format;
