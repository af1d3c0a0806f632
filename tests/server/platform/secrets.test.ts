import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Refusal } from "#server/platform/refusal.ts";
import { hash, loadSecrets } from "#server/platform/secrets.ts";

const folder = () => mkdtemp(join(tmpdir(), "kindline-secret-"));

test("each installation makes a secret of its own, for its own user's eyes, and keeps it", async () => {
  const [one, other] = [await folder(), await folder()];
  loadSecrets(one, "");
  const first = hash("session", "token");
  loadSecrets(other, "");
  expect(hash("session", "token")).not.toBe(first);
  loadSecrets(one, "");
  expect(hash("session", "token")).toBe(first);
  expect((await stat(join(one, "secret"))).mode & 0o777).toBe(0o600);
});

test("a secret from outside goes first, and no file is made", async () => {
  const place = await folder();
  loadSecrets(place, "a secret from outside that is long enough");
  await expect(readFile(join(place, "secret"))).rejects.toThrow("ENOENT");
});

test("a secret that can be guessed is refused", async () => {
  const place = await folder();
  expect(() => loadSecrets(place, "changeme")).toThrow(Refusal);
  await writeFile(join(place, "secret"), "short\n");
  expect(() => loadSecrets(place, "")).toThrow(/shorter than 32/);
});

test("a data folder that cannot hold a secret is refused in words", () => {
  expect(() => loadSecrets("/dev/null/nowhere", "")).toThrow(Refusal);
});

test("a hash is of use for its purpose only", async () => {
  loadSecrets(await folder(), "");
  expect(hash("session", "x")).not.toBe(hash("ticket", "x"));
  expect(hash("session", "x")).toMatch(/^[0-9a-f]{64}$/);
});
