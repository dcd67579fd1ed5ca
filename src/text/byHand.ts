/** FLOOR. Dates that a person set: they hold against all that was read. */
import type { When } from '../model.ts';

/** True for a date out of a review, which gives its reason; the day that comes with a file has none. */
export const isSetByHand = ({ basis, reasons }: When): boolean => basis === 'given' && reasons.length > 0;
