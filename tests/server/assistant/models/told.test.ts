import { expect, test, vi } from "vitest";
import { beginningWithCustomer } from "#server/assistant/models/first-words.ts";
import { log } from "#server/platform/log.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { connect, KEY, outsideOfTests, PROVIDERS, talk } from "#tests/support/outside.ts";

const outside = outsideOfTests();

test.each(PROVIDERS)("of a failure of %s the log has the kind, and no word of it", async (name) => {
  const warn = vi.spyOn(log, "warn");
  await connect(outside(), name);
  outside().says({ refused: { status: 503 } });
  await talk(await createCustomer(), "Where is the parcel with the teapot?");

  const told = warn.mock.calls.map(([what]) => what);
  warn.mockRestore();
  expect(told).toMatchObject([{ cause: "AI_APICallError", status: 503, hadText: false }]);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`teapot|Refused|${KEY}`));
});

test("no provider is sent a conversation that begins with an answer", () => {
  const question = { role: "user" as const, content: "And then?" };
  const answer = { role: "assistant" as const, content: "It is due." };
  expect(beginningWithCustomer([question, answer])).toEqual([question, answer]);
  expect(beginningWithCustomer([answer, question]).map(({ role }) => role)).toEqual([
    "user",
    "assistant",
    "user",
  ]);
});
