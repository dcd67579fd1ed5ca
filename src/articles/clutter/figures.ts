import { type Token, tokenize } from '../../text/tokens.ts';

const numbers = new Set(
  'a an no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens score scores hundred hundreds thousand thousands several many few'.split(
    ' ',
  ),
);
const harms = new Set(
  'kill killed kills killing dead died dies death deaths wounded wounding injured injuring injuries hurt missing captured casualties casualty fatalities toll displaced fled victims abducted kidnapped drowned bodies evacuated hostages lives shot hit struck bombed homeless'.split(
    ' ',
  ),
);
const forces = new Set(
  'troops soldiers personnel marines airmen sailors servicemembers fighters militants rockets missiles drones'.split(' '),
);

const isYear = (token: Token): boolean => /^(?:19|20)\d\d$/.test(token.text);

/** Whether a paragraph counts the dead, the hurt or forces. Wide on purpose: such a paragraph is kept when in doubt. A year counts nothing. */
export function carriesFigure(text: string): boolean {
  const tokens = tokenize(text);
  const isDigits = tokens.some((token, at) => token.kind === 'number' && (!isYear(token) || forces.has(tokens[at + 1]?.lower ?? '')));
  const isCounted = isDigits || tokens.some((token) => numbers.has(token.lower));
  const isHarm = tokens.some((token) => harms.has(token.lower));
  return (isCounted && isHarm) || (isDigits && tokens.some((token) => forces.has(token.lower)));
}

const loose = new Set(['a', 'an', 'no', 'one']);
const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const finite = new Set(
  'was were has have had said did hit struck shot fell fled sank blew swept took lost found came went held left made broke cut burnt brought caught tore put set led sent fought rose won began saw told'.split(
    ' ',
  ),
);
/** Words of a caption's own kind: it says that something is to be seen. */
const shown = new Set('seen pictured photographed photo photograph picture image shows show showing'.split(' '));
const before = new Set('a an the of with by in on at from for and its their his her'.split(' '));

const isDated = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at - 1]?.text === '.' ? tokens[at - 2] : undefined, tokens[at + 1]].some((token) =>
    months.has(token?.lower ?? ''),
  );

function counts(tokens: readonly Token[], at: number, token: Token): boolean {
  if (token.kind === 'number') return !isYear(token) && !isDated(tokens, at);
  return numbers.has(token.lower) && !loose.has(token.lower);
}

/** "Was", "struck", or a word in -ed that has something before it to be its subject: not "damaged houses", not "the wounded". */
function tellsPast(tokens: readonly Token[], at: number, { lower }: Token): boolean {
  const previous = tokens[at - 1];
  if (finite.has(lower)) return true;
  return lower.length > 4 && lower.endsWith('ed') && previous?.kind === 'word' && !before.has(previous.lower);
}

/** Whether a paragraph is told in the past and counts something, whatever it counts; days and years count nothing, and a picture tells nothing. */
export function reportsFigure(text: string): boolean {
  const tokens = tokenize(text);
  if (tokens.some(({ lower }) => shown.has(lower))) return false;
  return tokens.some((token, at) => counts(tokens, at, token)) && tokens.some((token, at) => tellsPast(tokens, at, token));
}
