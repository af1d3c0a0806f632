import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leftOut } from "#server/privacy/export/left-out.ts";
import { PERSON, sections } from "#server/privacy/export/sections.ts";

const SCHEMA = readFileSync(join(import.meta.dirname, "../../../../prisma/schema.prisma"), "utf8");
const models = Array.from(SCHEMA.matchAll(/^model (\w+) \{/gm), ([, name = ""]) => name);

test("every model is in the copy of somebody's data, or is left out with a reason", () => {
  const told = [PERSON, ...sections].flatMap((section) => section.models);
  expect(models.length).toBeGreaterThan(40);
  expect([...told, ...Object.keys(leftOut)].toSorted()).toEqual(models.toSorted());
});

test("nothing that belongs to a customer is left out", () => {
  const ofCustomers = models.filter((name) => {
    const body = new RegExp(`^model ${name} \\{(.*?)^\\}`, "ms").exec(SCHEMA)?.[1] ?? "";
    return /@map\("(?:customer|person)_id"\)/u.test(body);
  });
  expect(ofCustomers).toContain("Callback");
  expect(ofCustomers.filter((name) => name in leftOut)).toEqual([]);
});

test("what is said of the copy names every list of it", () => {
  const docs = readFileSync(join(import.meta.dirname, "../../../../docs/my-data.md"), "utf8");
  expect(sections.filter(({ name }) => !docs.includes(`\`${name}\``))).toEqual([]);
});
