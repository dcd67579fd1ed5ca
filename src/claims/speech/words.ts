/** Words by which news tells who a person is: forms of address, offices, given names that leave no doubt. Closed lists. */
import { wordSet } from '../vocabulary.ts';

export type Gender = 'he' | 'she';

const maleTitles = wordSet(
  'mr sir lord king prince father brother pope sheikh emir sultan monsignor baron duke spokesman chairman congressman businessman policeman councilman alderman fireman fisherman husband son',
);
const femaleTitles = wordSet(
  'mrs ms miss lady queen princess sister dame madam baroness duchess spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman wife daughter mother actress',
);

/** Given names borne almost only by men, or by women, as English-language news writes them. */
const maleNames = wordSet(
  'aaron abdul abdullah adam adrian ahmad ahmed alan albert alejandro alexander alfred ali allen amir andre andrei andrew andy anthony antonio arthur asif barack barry ben benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles chuck colin craig curtis dan daniel dave david dean dennis derek diego dmitry don donald doug douglas edgar eduardo edward emmanuel eric erik ernest fernando francis francisco frank fred frederick gary geoffrey george gerald giorgio glenn gordon graham greg gregory hans harold harry hassan hector henry herbert howard hugh hugo hussein ian ibrahim igor ivan ivo jack jacob jake james jan jared jason jeff jeffrey jeremy jerry jim jimmy joe joel johann john johnny jon jonathan jorge jose joseph josh joshua juan julian karim karl keith kenneth kevin khalid klaus larry laurence lawrence leon leonard lewis lindsey liam lloyd louis luca luis mahmoud manuel marc marcel marco marcus mario mark martin matt matthew max michael miguel mike mitch mitt mohamed mohammad mohammed muhammad murray mustafa nathan neil newt nicholas nick nigel nikolai norman oleg oliver oscar omar osama otto pablo pat patrick paul pavel pedro pete peter phil philip pierre qasem qassem rafael ralph ramon raymond reza ricardo richard rick rob robert roberto rodrigo roger roland ron ronald roy russell ryan sam samuel saul scott sean sebastian sergei simon stanley stefan stephen steve steven stuart ted terrence terry theodore thomas tim timothy todd tom tommy tony trevor viktor victor vincent vladimir walter warren wayne wilhelm will william yusuf zach',
);
const femaleNames = wordSet(
  'abigail adriana agnes aisha alejandra alexandra alice alicia alison amanda amy ana andrea angela angelina anita ann anna anne annette annie anya april ashley audrey barbara beatrice beth betty bridget camille carla carmen carol caroline carolyn catherine cathy charlotte chelsea cheryl christina christine claire clara claudia condoleezza cynthia danielle deborah debra denise diana diane donna doris dorothy eleanor elena elisabeth elise elizabeth ellen emily emma erica erin esther eva eve evelyn fatima fiona florence frances gabriela gail gina gloria grace hannah heather helen helena hilary hillary holly ingrid irene isabel isabella ivanka jacqueline jane janet janice jean jeanne jennifer jenny jessica jill joan joanna joanne jodie josephine joyce juanita judith judy julia julie karen kate katherine kathleen kathryn kathy katie kellyanne kim kimberly kirsten kristen lara laura lauren lea leila leslie lillian linda lisa liz lois loretta louise lucia lucy lynn madeleine mara margaret maria mariam marian marie marilyn marina marjorie martha mary maya megan melania melanie melissa michelle miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pamela patricia paula penelope phyllis priya rachel rebecca regina rita rosa rose ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia sonya sophia sophie stacy stella stephanie susan suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa tina tracy ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy yasmin yvonne zainab zoe',
);

const offices = wordSet(
  'president vice former senator sen senators representative rep reps congressman congresswoman gov governor mayor minister prime premier chancellor secretary deputy assistant general gen col lt maj capt sgt adm brig cmdr justice judge attorney chief director chairman chairwoman chair spokesman spokeswoman spokesperson mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope sheikh imam ayatollah bishop archbishop cardinal rev reverend father sister ambassador envoy commissioner commander speaker leader lawmaker candidate nominee republican democrat democratic senate house state defense defence foreign interior interim acting press treasury police majority minority party officer detective inspector superintendent coach economist analyst activist journalist author actor actress singer historian lawyer campaign adviser advisor strategist pollster businessman businesswoman billionaire ceo founder head hon brigadier army navy marine lieutenant colonel major captain sergeant admiral marshal',
);
/** Shortened titles in full, for "the senator". */
const inFull: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  col: 'colonel',
  capt: 'captain',
  adm: 'admiral',
  sgt: 'sergeant',
  maj: 'major',
  lt: 'lieutenant',
  dr: 'doctor',
  prof: 'professor',
  rev: 'reverend',
};

/** Nouns with which bodies are named or told; a capitalised run that ends with one is no person. */
export const bodies = wordSet(
  'ministry department agency army military navy force forces police government council committee commission court party parliament congress senate house cabinet office bureau administration authority authorities union association federation foundation institute university college school hospital company corporation group movement organisation organization network news times post journal tribune herald magazine newspaper channel radio television press embassy coalition alliance league campaign team staff charity bank service services center centre command pentagon kremlin nations board panel tribunal guard corps brigade militia city county district street road avenue airport base camp church mosque act law bill award prize report statement letter article website company inc corp statement poll survey study clip video ad editorial piece memo complaint lawsuit',
);
/** Plural speakers, whom "they" may mean. */
export const crowds = wordSet(
  'officials police authorities residents witnesses sources aides workers lawmakers republicans democrats experts analysts activists scientists researchers critics leaders prosecutors lawyers doctors reporters ministers generals protesters rebels diplomats advocates campaigners investigators supporters opponents teachers voters parents',
);

export const isOffice = (word: string): boolean => offices.has(word);
/** The office as the text would repeat it: "senator" for "sen". */
export const officeInFull = (word: string): string => inFull[word] ?? word;

/** What a title, a noun such as "spokeswoman" or a given name tells of its bearer; null where it tells nothing. */
export function genderOf(word: string): Gender | null {
  if (maleTitles.has(word) || maleNames.has(word)) return 'he';
  return femaleTitles.has(word) || femaleNames.has(word) ? 'she' : null;
}

export const isGivenName = (word: string): boolean => maleNames.has(word) || femaleNames.has(word);
