/** What a speaker is, told before the name: "Defence Secretary" of "Defence Secretary Lloyd Austin". */
import { wordSet } from '../text/wordSet.ts';

/** The last word of an office; the name may follow it. */
const offices = wordSet(
  'secretary minister president premier chancellor ambassador envoy governor mayor senator commissioner director chairman chairwoman chief commander coordinator spokesman spokeswoman spokesperson general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant sgt inspector superintendent sheriff judge professor prof dr manager head officer lawyer analyst',
);
/** Departments of one word; of longer ones ("Foreign Affairs") nothing tells where the name begins. */
const departments = wordSet('state defense defence health justice finance education energy interior labor labour war');

const plain = (word = ''): string => word.replace(/\.$/, '').toLowerCase();

/** Two to four words: "Ada Holm", "Lloyd J. Austin", "Mohammed Shia al-Sudani". */
const person = /^(?:(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.) ){1,3}(?:(?:al|el|bin|ibn|de|van|von)[- ])?\p{Lu}[\p{L}’'-]+$/u;
/** "General Staff Headquarters" is nobody. */
const body = /\b(?:Staff|Office|Headquarters|Ministry|Command|Department|Agency|Forces?|Council|Services?|Committee|Police|Affairs)\b/;

/** `office` is empty where nothing tells for certain which words are the name. */
export function officeOf(told: string): { readonly office: string; readonly name: string } {
  const words = told.split(' ');
  const last = words.findLastIndex((word) => offices.has(plain(word)));
  const end = words[last + 1] === 'of' && departments.has(plain(words[last + 2])) ? last + 2 : last;
  const name = words.slice(end + 1).join(' ');
  const isSplit = last >= 0 && person.test(name) && !body.test(name);
  return isSplit ? { office: words.slice(0, end + 1).join(' '), name } : { office: '', name: told };
}
