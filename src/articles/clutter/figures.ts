import { tokenize } from '../../text/tokens.ts';

const numbers = new Set(
  'a an no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens score scores hundred hundreds thousand thousands several many few'.split(
    ' ',
  ),
);
const harms = new Set(
  'kill killed kills killing dead died dies death deaths wounded wounding injured injuring injuries hurt missing captured casualties casualty fatalities toll displaced fled victims'.split(
    ' ',
  ),
);
const forces = new Set(
  'troops soldiers personnel marines airmen sailors servicemembers fighters militants rockets missiles drones'.split(' '),
);

/** Whether a paragraph counts the dead, the hurt or forces. Wide on purpose: such a paragraph is kept when in doubt. */
export function carriesFigure(text: string): boolean {
  const tokens = tokenize(text);
  const isCounted = tokens.some((token) => token.kind === 'number' || numbers.has(token.lower));
  const isHarm = tokens.some((token) => harms.has(token.lower));
  const isForce = tokens.some((token) => forces.has(token.lower)) && tokens.some((token) => token.kind === 'number');
  return (isCounted && isHarm) || isForce;
}
