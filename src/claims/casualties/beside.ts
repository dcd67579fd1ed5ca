/** The common grammar of casualties, with the rules that one kind has beside it. */
import type { Draft } from '../draft.ts';
import { isProper } from '../names.ts';
import { isUnreal } from '../reality.ts';
import { lower, perSentence, reads, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { folkOf } from './folk.ts';
import { casualtyReader } from './index.ts';
import { amongWord } from './parts.ts';
import { readPeople } from './people.ts';
import { asPart, type CasualtyRule, type CasualtyWords, countList, type Scene, Taken } from './words.ts';

/** What a kind has of its own. */
export interface Beside {
  /** Words from which its own rules start. */
  readonly told: ReadonlySet<string>;
  /** The first rule that takes a number keeps it. */
  readonly rules: readonly CasualtyRule[];
  /** False for what the common grammar reads and the kind does not mean. */
  readonly stands: (draft: Draft) => boolean;
}

const stages = wordSet('film movie episode novel game play drill exercise simulation series thriller scene drama');
/** "In the film", "in the final episode", "during a drill": nothing happened. */
const isStaged = perSentence((sentence: Sentence): boolean =>
  where(sentence, stages).some((at) =>
    [1, 2, 3].some((back) => ['in', 'during', 'for'].includes(lower(sentence, at - back)) && !isProper(sentence, at)),
  ),
);

/** How far behind its whole "among them seven officers" may stand, in tokens. */
const reach = 24;

/** "112 prisoners, among them seven officers": a part of the number before it. */
function partsAmong(scene: Scene, found: readonly Draft[]): readonly Draft[] {
  const { sentence } = scene;
  return where(sentence, amongWord).flatMap((at) => {
    if (!reads(sentence, at + 1, 'them')) return [];
    const whole = found.findLast((draft) => draft.next <= at);
    if (!whole || at - Math.max(whole.next, whole.cue) > reach) return [];
    return countList(scene, readPeople(sentence, at + 2), whole.cue, 'among them').map(asPart);
  });
}

/** "half a million", "two and a half million": where no more than a piece of the number was read, none stands. */
function isHalf({ sentence, from, next, low }: Draft): boolean {
  return (
    lower(sentence, from - 1) === 'half' || (low === 1 && lower(sentence, from + 1) === 'half') || reads(sentence, next, 'and', 'a', 'half')
  );
}

/** "how many people were kidnapped", "all but three are missing": asked, or the others are meant. */
const isAsked = ({ sentence, from }: Draft): boolean => lower(sentence, from - 1) === 'how' || reads(sentence, from - 2, 'all', 'but');

/** Claims of a kind in a sentence, in text order; no number is taken twice. */
export function readerBeside(words: CasualtyWords, { told, rules, stands }: Beside): (sentence: Sentence) => readonly Draft[] {
  const readCommon = casualtyReader(words);
  return (sentence) => {
    if (isStaged(sentence)) return [];
    const scene: Scene = { sentence, words, lists: folkOf(sentence), told: where(sentence, told) };
    const taken = new Taken();
    for (const rule of rules) taken.keep(rule(scene).filter(({ cue }) => !isUnreal(sentence, cue)));
    taken.keep(readCommon(sentence).filter(stands));
    taken.keepParts(partsAmong(scene, taken.drafts()));
    return withoutOverlap(taken.drafts().filter((draft) => !isHalf(draft) && !isAsked(draft)));
  };
}

/** "nine missing men" and "men": the one that begins first stands. */
function withoutOverlap(drafts: readonly Draft[]): readonly Draft[] {
  let end = 0;
  return drafts.filter(({ from, next }) => {
    if (from < end) return false;
    end = next;
    return true;
  });
}
