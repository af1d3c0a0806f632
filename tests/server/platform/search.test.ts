import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { wordsAsTyped } from "#server/platform/search.ts";

const text = "Wann kommt meine Erstattung? My e-mail is ada@example.com, für 3.50 €. أين استردادي";

async function isFound(query: string) {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    select to_tsvector('simple', ${text}) @@ ${wordsAsTyped(query)} as found`;
  return row?.found;
}

test.each([
  "erst",
  "Erstattung",
  "meine erst",
  "e-mail",
  "e-ma",
  "ada@example.com",
  "استرد",
  "3.50",
])("%s is found while it is typed", async (query) => expect(await isFound(query)).toBe(true));

test.each(["attung", "erst meine X", '"meine kommt"', "meine -erstattung", "xyz"])(
  "%s is not there",
  async (query) => expect(await isFound(query)).toBe(false),
);

test.each(["'", "a & b | !", ":*", "<-> (", "\\", "", "' or 1=1 --", "!!", "a:b'c"])(
  "%s is only words, whatever signs it has",
  async (query) => expect(typeof (await isFound(query))).toBe("boolean"),
);
