import { aboutIssuer, authorBox, contacts, printNotice } from './ends.ts';
import { agencyCredit, byline } from './makers.ts';
import { advertisement, cookieNotice, copyright, errorNotice, navigation, rule, shareBar } from './page.ts';
import { caption, credit } from './pictures.ts';
import { commentForm, commentPolicy, disclaimer, newsletter, readerCall, subscription } from './readers.ts';
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
  readerCall,
  disclaimer,
  copyright,
  credit,
  agencyCredit,
  byline,
  related,
  contacts,
  aboutIssuer,
  printNotice,
  authorBox,
  caption,
] as const satisfies readonly ClutterRule[];
