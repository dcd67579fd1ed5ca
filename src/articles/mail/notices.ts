import { fold } from '../../text/spans.ts';

const offList = [
  'unsubscribe',
  'manage your preferences',
  'manage preferences',
  'update your preferences',
  'email preferences',
  'you are receiving this',
  "you're receiving this",
  'you received this email because',
  'you received this message because',
  'no longer wish to receive',
  'abbestellen',
  'se desabonner',
];

const viewing = [
  'view this email in your browser',
  'view in browser',
  'view in your browser',
  'view online',
  'read online',
  'open in browser',
  'im browser ansehen',
];

/** A word of privacy and a word of mail must stand together: "confidential" alone is said of papers too. */
const privacy = ['confidential', 'privileged', 'intended solely', 'intended only', 'intended recipient', 'vertraulich', 'confidentiel'];
const mail = [
  'this email',
  'this e-mail',
  'this message and any',
  'this communication',
  'diese e-mail',
  'ce message',
  'in error, please',
  'if you are not the',
];

const has = (lower: string, phrases: readonly string[]): boolean => phrases.some((phrase) => lower.includes(phrase));

const longestFooter = 90;
const longestNotice = 250;

/**
 * Why a paragraph of a message speaks of the message and not of the world: `unsubscribe` ("Unsubscribe | Manage your preferences", "View in
 * browser"), `confidentiality` ("This email and any attachments are confidential …"); null otherwise. Near miss: "The confidential
 * report was sent to the ministry by e-mail."
 */
export function noticeReason(paragraph: string): 'unsubscribe' | 'confidentiality' | null {
  const count = paragraph.split(/\s+/, longestNotice + 1).length;
  if (count > longestNotice) return null;
  const lower = fold(paragraph);
  if (count <= longestFooter && has(lower, offList)) return 'unsubscribe';
  if (count <= 20 && has(lower, viewing)) return 'unsubscribe';
  return has(lower, privacy) && has(lower, mail) ? 'confidentiality' : null;
}

/** Whether a plain text only sends its reader to the HTML beside it: "Your mail program cannot show this message. View it in your browser." */
export function isStub(text: string, htmlText: string): boolean {
  const words = text.trim().split(/\s+/, 61).length;
  if (words > 60) return false;
  const lower = fold(text);
  const isPointer = has(lower, viewing) || /\bhtml\b|\bbrowser\b/.test(lower);
  return isPointer && htmlText.length > text.length;
}
