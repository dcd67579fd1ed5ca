import type { Limits } from '../../model.ts';

const megabyte = 1_048_576;

/** What is left of the bytes that one container may unpack to; whoever unpacks takes from it. */
export interface Allowance {
  left: number;
  /** Why nothing more is unpacked once it is used up, in words. */
  readonly reason: string;
}

/** Text packs to a fifth, a bomb to a thousandth; little files may do as they like, because their first megabyte is always allowed. */
export function allowanceFor(containerBytes: number, { ratio, unpackedBytes }: Limits): Allowance {
  const byRatio = Math.max(megabyte, ratio * containerBytes);
  const isByRatio = byRatio < unpackedBytes;
  const megabytes = Math.round(unpackedBytes / megabyte);
  return {
    left: Math.min(byRatio, unpackedBytes),
    reason: isByRatio ? `it unpacks to more than ${ratio} times its size` : `it unpacks to more than ${megabytes} MB`,
  };
}

export const tooLarge = (name: string, { fileBytes }: Limits): string =>
  `${name} unpacks to more than ${Math.round(fileBytes / megabyte)} MB`;

export const tooMany = ({ members }: Limits): string => `it holds more than ${members} files`;
