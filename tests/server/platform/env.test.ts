import { describe, expect, test } from "vitest";
import { parseEnv, withoutPassword } from "#server/platform/env.ts";

const problem = (variables: Record<string, string>) => {
  const { problems } = parseEnv(variables);
  expect(problems).toHaveLength(1);
  return problems[0];
};

test("with nothing set it is the demo on this machine", () => {
  const { env } = parseEnv({});
  expect(env).toMatchObject({
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: 3000,
    origin: "http://localhost:3000",
    demo: true,
    WEB_CONCURRENCY: 1,
  });
});

test("an empty variable counts as not set", () => {
  expect(parseEnv({ PORT: "", ORIGIN: "  " }).env).toMatchObject({ PORT: 3000, demo: true });
});

test("a public address is no demo unless that is asked for", () => {
  const ORIGIN = "https://help.example.com/";
  expect(parseEnv({ ORIGIN }).env).toMatchObject({
    origin: "https://help.example.com",
    demo: false,
  });
  expect(parseEnv({ ORIGIN, DEMO: "1" }).env).toMatchObject({ demo: true });
});

describe("what cannot be used is named with what it was and what it may be", () => {
  const number = "must be a whole number from 0 to 65535";
  const database = "must be an address that begins with postgres:// or postgresql://";
  const origin = "must be an origin like https://help.example.com, without a path";
  test.each([
    [{ PORT: "eighty" }, `PORT is "eighty", but it ${number}.`],
    [{ PORT: "70000" }, `PORT is "70000", but it ${number}.`],
    [{ PORT: "-1" }, `PORT is "-1", but it ${number}.`],
    [{ PORT: "80.5" }, `PORT is "80.5", but it ${number}.`],
    [{ PORT: "1e3" }, `PORT is "1e3", but it ${number}.`],
    [{ HOST: "my host" }, `HOST is "my host", but it must be a host name or an IP address.`],
    [{ DEMO: "yes" }, `DEMO is "yes", but it must be 0 or 1.`],
    [
      { WEB_CONCURRENCY: "0" },
      `WEB_CONCURRENCY is "0", but it must be a whole number from 1 to 64.`,
    ],
    [
      { LOG_LEVEL: "loud" },
      `LOG_LEVEL is "loud", but it must be debug, info, warn, error or silent.`,
    ],
    [{ NODE_ENV: "prod" }, `NODE_ENV is "prod", but it must be development, production or test.`],
    [
      { ORIGIN: "https://a.example/portal" },
      `ORIGIN is "https://a.example/portal", but it ${origin}.`,
    ],
    [
      { ORIGIN: "help.example.com" },
      `ORIGIN is "help.example.com", but it must be an address that begins with http:// or https://.`,
    ],
    [{ DATABASE_URL: "mysql://h/db" }, `DATABASE_URL is "mysql://h/db", but it ${database}.`],
    [
      { DATABASE_OWNER_URL: "mysql://h/db" },
      `DATABASE_OWNER_URL is "mysql://h/db", but it ${database}.`,
    ],
    [{ DATABASE_URL: "localhost" }, `DATABASE_URL is "localhost", but it ${database}.`],
    [
      { REDIS_URL: "http://r" },
      `REDIS_URL is "http://r", but it must be an address that begins with redis:// or rediss://.`,
    ],
    [
      { SMTP_URL: "mail" },
      `SMTP_URL is "mail", but it must be an address that begins with smtp:// or smtps://.`,
    ],
    [{ MAIL_FROM: "a@b@c" }, `MAIL_FROM is "a@b@c", but it must be one plain e-mail address.`],
  ])("%o", (variables, sentence) => expect(problem(variables)).toBe(sentence));
});

test("all problems are told at once", () => {
  const { env, problems } = parseEnv({ PORT: "x", DEMO: "2", LOG_LEVEL: "loud" });
  expect(env).toBeNull();
  expect(problems.map((sentence) => sentence.split(" ", 1)[0])).toEqual([
    "PORT",
    "DEMO",
    "LOG_LEVEL",
  ]);
});

test("a password is not repeated on the screen", () => {
  expect(problem({ DATABASE_URL: "mysql://ann:hunter2@h/db" })).not.toContain("hunter2");
  expect(problem({ DATABASE_URL: "mysql://ann:hun@ter2@h/db" })).not.toContain("ter2");
  expect(problem({ REDIS_URL: "ann:hunter2@h" })).not.toContain("hunter2");
  expect(withoutPassword("postgres://h/db?user=ann&password=hunter2&x=1")).toBe(
    "postgres://h/db?user=ann&password=…&x=1",
  );
  expect(withoutPassword("postgres://ann:hunter2@h:5432/db")).toBe("postgres://…@h:5432/db");
});
