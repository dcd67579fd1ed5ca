/** What events need to know of the articles that their claims are from. */
import type { Article, Claim } from '../model.ts';

/** An article as the one who says something. */
export type Source = Pick<Article, 'id' | 'sha256' | 'published' | 'publisher' | 'agency' | 'copyOf'>;

export type Sources = ReadonlyMap<string, Source>;

/** ISO day on which the claim's article came out; empty where nobody says. */
export const publishedOf = ({ article }: Pick<Claim, 'article'>, sources: Sources): string => sources.get(article)?.published.from ?? '';
