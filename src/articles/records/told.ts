import type { Problem } from '../../model.ts';
import { problem } from '../../problems.ts';

const most = 50;

/** Complaints about the entries of one file: the first are listed one by one, the others counted, so that rubbish cannot fill the memory. */
export interface Complaints {
  add(complaint: Problem): void;
  /** Adds the count of those that are not listed; to be called once, at the end. */
  close(): void;
}

export function complaintsOf(path: string, problems: Problem[]): Complaints {
  let count = 0;
  return {
    add(complaint) {
      count++;
      if (count <= most) problems.push(complaint);
    },
    close() {
      if (count > most) problems.push(problem('articles/more-left-out', { file: path }, { count: count - most }));
    },
  };
}
