import { expect, test } from "vitest";
import { readSettings } from "#server/boot/settings.ts";
import { parseEnv } from "#server/platform/env.ts";

const secret = "a secret of sixteen or more";

test("several servers are several addresses, and none is none", () => {
  const ICE_SERVERS = "stun:stun.example.com:3478, stuns:[2001:db8::1]";
  expect(parseEnv({ ICE_SERVERS }).env?.ICE_SERVERS).toEqual([
    "stun:stun.example.com:3478",
    "stuns:[2001:db8::1]",
  ]);
  expect(parseEnv({}).env).toMatchObject({ ICE_SERVERS: [], TURN_URL: [] });
});

test.each([
  [{ ICE_SERVERS: "https://stun.example.com" }, "ICE_SERVERS is"],
  [{ ICE_SERVERS: "turn:turn.example.com" }, "like stun:stun.example.com:3478"],
  [{ TURN_URL: "turn:turn.example.com:3478?transport=sctp", TURN_SECRET: secret }, "TURN_URL is"],
  [{ TURN_URL: "turn:turn.example.com", TURN_SECRET: "short" }, "at least 16 characters"],
])("%j is answered with a sentence", (variables, said) => {
  const [problem, ...others] = parseEnv(variables).problems;
  expect(problem).toContain(said);
  expect(others).toEqual([]);
});

test("a server that asks for proof and its secret come together", () => {
  const address = { TURN_URL: "turn:turn.example.com:3478" };
  expect(() => readSettings(address)).toThrow("TURN_SECRET is not");
  expect(() => readSettings({ TURN_SECRET: secret })).toThrow("TURN_URL is not");
  expect(readSettings({ ...address, TURN_SECRET: secret })).toMatchObject({
    TURN_URL: ["turn:turn.example.com:3478"],
  });
});
