import { expect, test } from "vitest";
import { isLocal, networkOf } from "#server/platform/network.ts";

const PEER = "192.0.2.10";

test("without a proxy of ours a header that says where the request comes from does nothing", () => {
  for (const forged of ["203.0.113.1", "203.0.113.1, 203.0.113.2", "", undefined])
    expect(networkOf(PEER, forged, 0)).toBe(PEER);
});

test("behind proxies of ours the header is read from the right, only so far as they wrote it", () => {
  expect(networkOf(PEER, "203.0.113.1", 1)).toBe("203.0.113.1");
  expect(networkOf(PEER, "6.6.6.6, 203.0.113.1", 1)).toBe("203.0.113.1");
  expect(networkOf(PEER, "6.6.6.6, 203.0.113.1, 10.0.0.1", 2)).toBe("203.0.113.1");
});

test("a header that is missing, empty or no address leaves the other end of the socket", () => {
  for (const header of [undefined, "", "unknown", ", ,", "evil.test", "1.2.3", "<script>"])
    expect(networkOf(PEER, header, 1)).toBe(PEER);
});

test("an IPv6 network is its first half, in whichever way it is written", () => {
  const same = ["2001:db8:1:2::1", "2001:0DB8:0001:0002:ffff::9", "[2001:db8:1:2::3]:443"];
  for (const address of same) expect(networkOf(PEER, address, 1)).toBe("2001:db8:1:2::");
  expect(networkOf("2001:db8:1:3::1", undefined, 0)).not.toBe("2001:db8:1:2::");
  expect(networkOf("fe80::1%eth0", undefined, 0)).toBe("fe80:0:0:0::");
});

test("an IPv4 address is the same one with a port or inside IPv6", () => {
  for (const address of ["203.0.113.1:5000", "::ffff:203.0.113.1", "::ffff:cb00:7101"])
    expect(networkOf(address, undefined, 0)).toBe("203.0.113.1");
});

test("this very machine is told from a network", () => {
  for (const peer of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
    expect(isLocal(networkOf(peer, undefined, 0))).toBe(true);
  for (const peer of ["10.0.0.1", "2001:db8::1"])
    expect(isLocal(networkOf(peer, undefined, 0))).toBe(false);
});
