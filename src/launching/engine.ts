/** ROOF. How V8 is to run our programs. */
import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * A briefing is over in seconds. In Node 20 most functions are called too seldom to earn what it takes to optimise them, which would keep a
 * second processor busy all the while: only what is called some twenty times as often as by default is optimised. Young objects get all
 * their room at once, instead of by doubling; an expression is compiled once, instead of first for an interpreter. All of these may be
 * set in a program that runs (others, such as those of parallel collection, may not). Later versions have a quicker compiler between.
 */
const flags = ['--interrupt-budget=1500000', '--semi-space-growth-factor=16', '--no-regexp-tier-up'];

/** V8 of Node 20: others know other flags, and say so. */
const tuned = '11.3.';

/** To be called before any program is run; the code that the build keeps fits programs that run under the same rules. */
export function tuneEngine(): void {
  if (!versions.v8.startsWith(tuned)) return;
  for (const flag of flags) setFlagsFromString(flag);
}

/** To be called once everything is loaded by a program that stays and does the same again and again: V8 optimises as by default. */
export function tuneForLong(): void {
  if (versions.v8.startsWith(tuned)) setFlagsFromString('--interrupt-budget=67584');
}
