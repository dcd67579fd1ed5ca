import { agencyCredit, byline } from './makers.ts';
import { advertisement, cookieNotice, copyright, errorNotice, navigation, rule, shareBar } from './page.ts';
import { caption, credit } from './pictures.ts';
import { commentForm, commentPolicy, newsletter, subscription } from './readers.ts';
import { related } from './related.ts';
import type { ClutterRule } from './rule.ts';

/** Asked in this order for every paragraph; the exact ones first, captions last because they are known by the least. */
export const clutterRules = [
  rule,
  navigation,
  advertisement,
  errorNotice,
  shareBar,
  commentForm,
  commentPolicy,
  cookieNotice,
  newsletter,
  subscription,
  copyright,
  credit,
  agencyCredit,
  byline,
  related,
  caption,
] as const satisfies readonly ClutterRule[];
