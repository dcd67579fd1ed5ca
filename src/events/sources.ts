/** What events need to know of the articles that their claims are from. */
import type { Article } from '../model.ts';

/** An article as the one who says something. */
export type Source = Pick<Article, 'id' | 'sha256' | 'published' | 'publisher' | 'copyOf'>;

export type Sources = ReadonlyMap<string, Source>;
