/** FLOOR. Addresses that a page, a sheet or a picture gives. */

/** True for what lies somewhere else than on the disk: it has a scheme or a host, and nothing is loaded over the network. */
export const isRemote = (address: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
