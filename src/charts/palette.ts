/**
 * The colours of charts. All marks pass 3:1 on white and text 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3), which a test computes.
 * Killed and wounded keep theirs in every chart; no other measure may borrow them.
 */
export const killedColor = '#882255';
export const woundedColor = '#0072b2';

/** For series without a meaning of their own, in the order they are given out; dark and light alternate, so that they differ in grey. */
export const seriesColors = ['#332288', '#117733', '#595959', '#aa3377', '#4477aa'] as const;

export const ink = '#1d1d1b';
export const softInk = '#595959';
export const paper = '#ffffff';

/** Lines that only guide the eye. */
export const hairline = '#d9d6cf';
export const zeroLine = '#8a8a86';

/** The tint of a bar whose end carries the mark. */
export function tint(color: string): string {
  return `${color}47`;
}
