import { problem } from '../../problems.ts';
import { emptyContent, type Format } from '../draft.ts';

/** A document of pages, read where it holds a text: pictures of pages are told of. */
export const pdf = {
  id: 'pdf',
  title: 'a PDF',
  isGuarded: true,
  // Some mail programs and servers put rubbish before the mark.
  accepts: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
  async read(file, { problems }) {
    const { openPdf } = await import('../pdf/document.ts');
    const { compose } = await import('../pdf/compose.ts');
    const opened = await openPdf(file.bytes);
    if (opened === 'encrypted') {
      problems.push(problem('articles/locked', { file: file.path }));
      return emptyContent;
    }
    const { pages, title, isCut } = opened;
    const draft = compose(pages, title);
    if (isCut) problems.push(problem('articles/too-many-pages', { file: file.path }, { count: pages.length }));
    if (draft.text.trim() === '') {
      problems.push(problem('articles/pdf-scan', { file: file.path }));
      return emptyContent;
    }
    return { drafts: [draft], members: [] };
  },
} as const satisfies Format;
