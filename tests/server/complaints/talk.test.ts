import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answerComplaint } from "#server/complaints/answer.ts";
import { getComplaint } from "#server/complaints/complaint.ts";
import { addToComplaint, disagree, withdrawComplaint } from "#server/complaints/talk.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { answerOf, complained } from "#tests/support/complaints.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const lead = (name = "Ruth Adler") => createAgent("supervisor", { name });

const no = (id: string) => ({ id, key: randomUUID(), text: "You left out the call." });

describe("not agreeing", () => {
  test("gives it once to somebody else, whose answer is the last", async () => {
    const { customer, id } = await complained();
    const [ruth, samir] = [await lead(), await lead("Samir Haddad")];
    await answerComplaint(ruth, await answerOf(ruth, id));
    await disagree(customer, no(id));
    expect(await getComplaint(customer, id)).toMatchObject({ state: "open", dueOn: "2026-12-11" });
    await expect(answerComplaint(ruth, await answerOf(ruth, id))).rejects.toThrow(Forbidden);

    await answerComplaint(samir, await answerOf(samir, id));
    expect(await getComplaint(customer, id)).toMatchObject({ isFinal: true, disagreeUntil: null });
    expect((await mailsTo(customer)).at(-1)?.text).toContain("This is our last answer.");
    await expect(disagree(customer, no(id))).rejects.toThrow(Conflict);
  });

  test("is said once however often it is tapped, by nobody else, and not after sixty days", async () => {
    const { customer, id } = await complained();
    const ruth = await lead();
    await answerComplaint(ruth, await answerOf(ruth, id));
    await expect(disagree(await createCustomer(), no(id))).rejects.toThrow(NotFound);
    await expect(disagree(ruth, no(id))).rejects.toThrow(Forbidden);
    const said = no(id);
    await Promise.all([disagree(customer, said), disagree(customer, said)]);
    expect((await getComplaint(customer, id)).history).toHaveLength(3);

    const { customer: other, id: old } = await complained();
    await answerComplaint(ruth, await answerOf(ruth, old));
    setTime("2027-01-20T12:00:00Z");
    await expect(disagree(other, no(old))).rejects.toThrow(Conflict);
  });
});

test("strangers add and withdraw nothing, staff neither, and what is withdrawn is so once", async () => {
  const { customer, id } = await complained();
  const stranger = await createCustomer();
  const words = { id, key: randomUUID(), text: "Me, too." };
  await expect(addToComplaint(stranger, words)).rejects.toThrow(NotFound);
  await expect(withdrawComplaint(stranger, id)).rejects.toThrow(NotFound);
  await expect(withdrawComplaint(await lead(), id)).rejects.toThrow(Forbidden);
  await Promise.all([addToComplaint(customer, words), addToComplaint(customer, words)]);
  setTime("2026-11-21T12:00:00Z");
  await Promise.all([withdrawComplaint(customer, id), withdrawComplaint(customer, id)]);
  const { history } = await getComplaint(customer, id);
  expect(history.map(({ step }) => step)).toEqual(["opened", "said", "withdrawn"]);
});
