import { isIP } from "node:net";

/**
 * The network that a request came from: an IPv4 address, or the /64 of an IPv6 one, as that much is one subscriber's.
 * Each proxy writes at the end of X-Forwarded-For whom it was asked by. Read from the right, so many of those entries
 * are true as there are proxies of our own; what stands further left anybody can have written.
 * @param peer the address at the other end of the socket.
 * @param hops how many proxies of our own stand in front.
 */
export function networkOf(
  peer: string | undefined,
  forwardedFor: string | undefined,
  hops: number,
) {
  const written = (forwardedFor ?? "").split(",").map(bare).filter(isAddress);
  const trusted = hops > 0 ? written.slice(-hops) : [];
  return prefixOf(trusted[0] ?? bare(peer ?? ""));
}

/** A program on this very machine, or a proxy that nobody has told us of: it stands for nobody in particular. */
export const isLocal = (network: string) => network === "::" || network.startsWith("127.");

const isAddress = (text: string) => isIP(text) > 0;

const bare = (text: string) =>
  text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "");

function prefixOf(address: string) {
  if (isIP(address) !== 6) return address;
  const groups = groupsOf(address);
  const [, , , , , mark, high = 0, low = 0] = groups;
  const isMapped = mark === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  const prefix = groups.slice(0, 4).map((group) => group.toString(16));
  return groups.slice(0, 4).some(Boolean) ? `${prefix.join(":")}::` : "::";
}

const numbers = (text: string) =>
  text
    .split(":")
    .filter(Boolean)
    .map((group) => parseInt(group, 16));

function groupsOf(address: string) {
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [numbers(head), numbers(tail ?? "")];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
