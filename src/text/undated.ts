/** FLOOR. The date of what nobody dates. */
import type { When } from '../model.ts';

export const undated: When = {
  from: null,
  to: null,
  edtf: '',
  precision: 'none',
  basis: 'none',
  anchor: null,
  evidence: null,
  clock: null,
  reasons: [],
};

/** The reason that a date from the sentence before bears. */
export const inherited = 'the sentence before gives the date';
