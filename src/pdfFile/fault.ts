/** Thrown where a file is not as the standard has it; the door makes a problem of it. */
export class Fault extends Error {
  /** The file, as soon as somebody knows which one it is. */
  path: string | null;

  constructor(cause: string, path: string | null = null) {
    super(cause);
    this.name = 'Fault';
    this.path = path;
  }
}

/** Does the work on a file; a fault in it is told with its path. */
export function faultsOf<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) error.path ??= path;
    throw error;
  }
}
