import { expect, test } from "vitest";
import { readSettings } from "#server/boot/settings.ts";

const TEAM = "0b0a4c1e-7f0a-4c57-9a6e-2f1d6f3b9c55";

test("without a token nothing is connected, and the addresses are the public ones", () => {
  expect(readSettings({})).toMatchObject({
    GITHUB_API_URL: "https://api.github.com",
    LINEAR_API_URL: "https://api.linear.app/graphql",
  });
});

test("GitHub Enterprise has an address with a path", () => {
  const github = { GITHUB_TOKEN: "ghp_x", GITHUB_REPOSITORY: "acme/portal" };
  const address = { GITHUB_API_URL: "https://github.example.com/api/v3/" };
  expect(readSettings({ ...github, ...address })).toMatchObject({
    ...github,
    GITHUB_API_URL: "https://github.example.com/api/v3",
  });
});

test.each([
  [{ GITHUB_TOKEN: "ghp_x" }, "GITHUB_TOKEN is set, but GITHUB_REPOSITORY is not."],
  [{ GITHUB_REPOSITORY: "acme/x" }, "GITHUB_REPOSITORY is set, but GITHUB_TOKEN is not."],
  [{ LINEAR_API_KEY: "lin_x" }, "LINEAR_API_KEY is set, but LINEAR_TEAM_ID is not."],
  [{ LINEAR_TEAM_ID: TEAM }, "LINEAR_TEAM_ID is set, but LINEAR_API_KEY is not."],
  [
    { GITHUB_WEBHOOK_SECRET: "0123456789abcdef" },
    "GITHUB_WEBHOOK_SECRET is set, but GITHUB_TOKEN is not.",
  ],
  [
    { LINEAR_WEBHOOK_SECRET: "0123456789abcdef" },
    "LINEAR_WEBHOOK_SECRET is set, but LINEAR_API_KEY is not.",
  ],
])("half of a connection does not start: %o", (variables, sentence) => {
  expect(() => readSettings(variables)).toThrow(sentence);
});

test.each([
  [{ GITHUB_REPOSITORY: "https://github.com/acme/portal" }, "OWNER/REPOSITORY"],
  [{ GITHUB_API_URL: "https://me:secret@github.test" }, "without a password"],
  [{ LINEAR_TEAM_ID: "ENG" }, "the UUID of a team"],
  [{ LINEAR_WEBHOOK_SECRET: "short" }, "at least 16 characters"],
])("what cannot be used is named: %o", (variables, sentence) => {
  expect(() => readSettings(variables)).toThrow(sentence);
});

test("a token that cannot be one is not repeated", () => {
  const wrong = { GITHUB_TOKEN: "ghp_0123 4567secret", GITHUB_REPOSITORY: "acme/portal" };
  expect(() => readSettings(wrong)).toThrow('GITHUB_TOKEN is "ghp_0123"');
});
