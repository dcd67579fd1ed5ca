/** ROOF. What is wrong with a page that a template wrote, told with the place of that template. */
import type { Whereabouts } from '../model.ts';
import { attempt, BriefError } from '../problems.ts';

/** The result of `work`; what it finds wrong in the file `page` is thrown with the place that `openTrace` gives, which is called only then. */
export function tracing<Result>(page: string, work: () => Result, openTrace: () => (line: number, column: number) => Whereabouts): Result {
  const result = attempt(work);
  if (!(result instanceof BriefError)) return result;
  const trace = openTrace();
  throw new BriefError(
    ...result.problems.map((each) => {
      const { place } = each;
      return place?.file === page ? { ...each, place: trace(place.line ?? 1, place.column ?? 1) } : each;
    }),
  );
}
