import type { Block } from '../../model.ts';
import { problem } from '../../problems.ts';
import { flow } from '../../text/joins.ts';
import { type Draft, emptyContent, type Format, type Saying } from '../draft.ts';
import { namesInZip } from '../records/directory.ts';

/** Where every word processor puts the text itself (ECMA-376, part 1, 11.3.10). */
const textPart = 'word/document.xml';

/** The style Title as a heading that no outline has, so that it can be told from a first chapter. */
const styles = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** Marks of footnotes, as the library writes them: "[1]" behind a word, and an arrow back to it. */
const marks =
  /<sup><a href="#(?:foot|end)note-[^"]*" id="(?:foot|end)note-ref-[^"]*">\[\d+\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** The document as HTML, without its pictures and the marks of its notes. What the library says of styles it does not know is of no use to a reader. */
async function toHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: styles, convertImage });
  return value.replaceAll(marks, '');
}

/** The first heading is the title where it stands above all text. */
function withTitle(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ role }) => role !== 'removed');
  return blocks.map((block, at) => (at === first && block.role === 'heading' ? { ...block, role: 'title' } : block));
}

function draftOf(text: string, blocks: readonly Block[]): Draft {
  const title = blocks.find(({ role }) => role === 'title');
  const said: readonly Saying[] = title ? [{ source: 'DOCX', says: { title: flow(text, title) } }] : [];
  return { entry: '', text, blocks, isExtracted: true, said };
}

/**
 * A document of Word and its kin. Insertions that nobody accepted yet are read, deletions, comments, heads and feet are not;
 * footnotes stand at the end. Its dates are those of a file, and say nothing of publication.
 */
export const docx = {
  id: 'docx',
  title: 'a Word document',
  isGuarded: true,
  accepts: ({ head, bytes }) => head.startsWith('PK\u0003\u0004') && namesInZip(bytes).includes(textPart),
  async read(file, work) {
    const { unzip } = await import('../records/zipEntries.ts');
    const { stop } = await unzip(file, work);
    if (stop !== null) {
      work.problems.push(problem('articles/bomb', { file: file.path }, { cause: stop }));
      return emptyContent;
    }
    const { fragment } = await import('../html/fragment.ts');
    const { text, blocks } = await fragment(await toHtml(file.bytes));
    if (text.trim() === '') {
      work.problems.push(problem('articles/empty', { file: file.path }));
      return emptyContent;
    }
    return { drafts: [draftOf(text, withTitle(blocks))], members: [] };
  },
} as const satisfies Format;
