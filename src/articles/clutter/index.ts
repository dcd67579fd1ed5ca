import { agencyCredit, byline } from './makers.ts';
import { advertisement, cookieNotice, copyright, errorNotice, navigation, related, rule, shareBar } from './page.ts';
import { caption, credit } from './pictures.ts';
import { commentForm, commentPolicy, newsletter, subscription } from './readers.ts';
import type { ClutterRule } from './rule.ts';

/** Asked in this order for every paragraph; the exact ones first, `related` last because it looks at what was removed above it. */
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
  caption,
  byline,
  related,
] as const satisfies readonly ClutterRule[];
