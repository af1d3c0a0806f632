import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diffToSchema } from "#prisma/authoring/schema-diff.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";

test("the migrations make exactly what schema.prisma says", async () => {
  expect(await diffToSchema(testDatabaseUrl)).toBeNull();
});

test("a column that only schema.prisma knows is what the next migration adds", async () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const grown = schema.replace("model Person {", "model Person {\n  nickname String?\n");
  const sql = await diffToSchema(testDatabaseUrl, grown);
  expect(sql).toContain('ALTER TABLE "person" ADD COLUMN     "nickname" TEXT;');
});
