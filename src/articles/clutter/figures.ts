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
