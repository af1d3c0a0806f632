import { expect, test } from "vitest";
import { isPublic, mayReach, publicOnly } from "#server/feed/webhooks/reach.ts";

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "::ffff:10.0.0.1",
  "::ffff:169.254.169.254",
  "64:ff9b::a00:1",
  "fe80::1",
  "fd00::1",
  "ff02::1",
  "2002:a00:1::",
  "no address",
])("nothing is sent to %s", (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])("%s is public", (address) => {
  expect(isPublic(address)).toBe(true);
});

test.each([
  ["https://hooks.example.com/in", true, true],
  ["http://hooks.example.com/in", false, false],
  ["http://localhost:4000/in", false, true],
  ["https://localhost/in", false, true],
  ["http://[::1]:4000/", false, true],
  ["https://2130706433/", false, true],
  ["https://0x7f.1/", false, true],
  ["https://169.254.169.254/latest", false, false],
  ["https://[::ffff:a00:1]/", false, false],
  ["https://intranet/in", false, false],
  ["https://user:pass@hooks.example.com/", false, false],
  ["http://192.168.0.1/", false, false],
])("%s: outside the demo %s, in it %s", (url, outside, inDemo) => {
  expect([mayReach(new URL(url), false), mayReach(new URL(url), true)]).toEqual([outside, inDemo]);
});

test("a name that leads into the own network is refused at the moment of connecting", async () => {
  const answer = await new Promise<Error | null>((resolve) =>
    publicOnly("localhost", {}, (error) => resolve(error)),
  );
  expect(answer?.message).toBe("private_address");
});
