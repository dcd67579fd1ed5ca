/** ROOF. How V8 is to run our programs. */
import { setFlagsFromString } from 'node:v8';

/**
 * A briefing is over in seconds, and most functions are called too seldom to earn what it takes to optimise them, which keeps a second
 * processor busy all the while: only what is called some ten times as often as by default is optimised.
 */
const interruptBudget = 1_500_000;

/** To be called before any program is run; the code that the build keeps fits programs that run under the same rules. */
export const tuneEngine = (): void => setFlagsFromString(`--interrupt-budget=${interruptBudget}`);
