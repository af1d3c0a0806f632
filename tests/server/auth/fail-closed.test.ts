import { expect, test } from "vitest";
import { authHandler } from "#server/auth/auth-handler.ts";
import { viewerOf } from "#server/auth/sessions.ts";
import { closeDatabase, openDatabase } from "#server/platform/db.ts";
import { useSecret } from "#server/platform/secrets.ts";

const cookie = `kindline-session=${"a".repeat(43)}`;
const session = () =>
  authHandler(new Request("http://localhost:3000/api/auth/session", { headers: { cookie } }));

test("without a secret nobody is signed in", async () => {
  await expect(viewerOf(cookie)).rejects.toThrow("secret");
  await expect(session()).rejects.toThrow("secret");
});

test("without a database nobody is signed in", async () => {
  useSecret("a secret for tests that is long enough");
  await closeDatabase();
  openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
  await expect(viewerOf(cookie)).rejects.toThrow();
  expect(await (await session()).json()).toEqual({});
});
