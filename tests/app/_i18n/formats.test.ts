import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formats } from "#app/_i18n/formats.ts";

const ROOT = join(import.meta.dirname, "../../..");

test("every named format of a text is known, and a time is shown as a time", () => {
  const named = globSync("app/_i18n/messages/*/*.json", { cwd: ROOT }).flatMap((file) =>
    Array.from(
      readFileSync(join(ROOT, file), "utf8").matchAll(/\{\w+, (date|time), (?!::)(\w+)\}/gu),
      ([, type, name]) => `${type} ${name}`,
    ),
  );
  expect([...new Set(named)]).toEqual(["time short"]);
  const noon = new Date("2026-11-23T12:00:00Z");
  const text = noon.toLocaleString("en-GB", { ...formats.dateTime.short, timeZone: "UTC" });
  expect(text).toBe("12:00");
});
