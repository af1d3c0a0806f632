import { expect, test } from "vitest";
import { helpLinesFor } from "#server/assistant/help-lines.ts";
import { instructionsFor } from "#server/assistant/instructions.ts";
import { createCustomer } from "#tests/support/factories.ts";

test.each([
  ["Europe/Stockholm", "Självmordslinjen 90101", "Kvinnofridslinjen 020 50 50 50"],
  ["Europe/Berlin", "Telefonseelsorge 0800 111 0 111", "116 016"],
  ["Europe/Brussels", "Zelfmoordlijn 1813 · Centre de Prévention du Suicide 0800 32 123", null],
])("in %s there is somebody to talk to", (timeZone, talk, violence) => {
  expect(helpLinesFor(timeZone)).toEqual({ talk, violence });
});

test("where we know of none, only the emergency number is named", () => {
  expect(helpLinesFor("Pacific/Auckland")).toBeNull();
});

test("every model is told the lines of the customer's country", async () => {
  const customer = await createCustomer({ timeZone: "Europe/Vienna" });
  const text = instructionsFor({ ...customer, sessionId: "" }, "2026-11-29", "none");
  expect(text).toContain("Help line: Telefonseelsorge 142");
  expect(text).toContain("Help against violence: 0800 222 555");
});
