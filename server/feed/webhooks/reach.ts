import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Networks that are nobody's in particular or somebody's own: nothing of ours goes there on a stranger's word. */
const closed4 = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  closed4.addSubnet(network, prefix, "ipv4");
}
/** By itself: addresses of IPv4 that are written as ones of IPv6 would close all of IPv4. */
const closed6 = new BlockList();
for (const [network, prefix] of [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  closed6.addSubnet(network, prefix, "ipv6");
}

export function isPublic(address: string) {
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, "ipv4");
  return family === 6 && !closed6.check(address, "ipv6");
}

/** @param isDemo on this very machine somebody may try it out, without TLS */
export function mayReach({ protocol, hostname, username, password }: URL, isDemo: boolean) {
  if (username || password) return false;
  if (isDemo && LOCAL.has(hostname)) return protocol === "http:" || protocol === "https:";
  if (protocol !== "https:") return false;
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? hostname.includes(".") : isPublic(bare);
}

/** Checks what the name leads to at the moment of connecting, so that it cannot lead elsewhere a moment later. */
export const publicOnly: LookupFunction = (hostname, { family, hints }, answer) => {
  resolve(hostname, { family, hints, all: true }, (error, addresses) => {
    if (error) return answer(error, []);
    const isOpen = addresses.length > 0 && addresses.every(({ address }) => isPublic(address));
    answer(isOpen ? null : new Error("private_address"), isOpen ? addresses : []);
  });
};

export const isLocalDemo = ({ hostname }: URL, isDemo: boolean) => isDemo && LOCAL.has(hostname);
