import { expect, test } from "vitest";
import { stopAnswer } from "#server/assistant/stop.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { answersIn, ask, drafted, has } from "#tests/support/assistant.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { failing, speakingUntil } from "#tests/support/model.ts";
import type { Step } from "#tests/support/outside-script.ts";
import { connect, outsideOfTests } from "#tests/support/outside.ts";

const outside = outsideOfTests();
const SOON_MS = 500;
const HALF = "It is due on Mon";

/** The outside model has broken off, and the embedded one has not begun to speak, or has. */
async function brokenOff(embedded: { firstWords: string; rest: string }, step: Step = CUT) {
  await connect(outside(), "compatible", SOON_MS);
  outside().says(step);
  const { asked, goOn } = speakingUntil(embedded.firstWords, embedded.rest);
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) !== "");
  await expect.poll(() => asked.length).toBe(1);
  return { customer, conversationId, tab, goOn };
}

const CUT: Step = { say: [HALF], breaks: "cut" };

test("until there are other words, those that everyone has read stand, also for who stops it", async () => {
  const { customer, conversationId, tab } = await brokenOff({ firstWords: "", rest: "x" });
  const late = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await late.until((frames) => drafted(frames) === HALF);
  await late.close();

  expect(await stopAnswer(customer, conversationId)).toEqual({ stopped: true });
  await tab.until(has("message"));
  await tab.close();
  await expect
    .poll(() => answersIn(conversationId))
    .toMatchObject([{ content: { text: HALF, cut: "stopped" } }]);
});

test("who takes over after it finds the words of the second answer, and none of the first", async () => {
  const { conversationId, tab } = await brokenOff({ firstWords: "On 1 ", rest: "December." });
  await tab.until((frames) => drafted(frames) === "On 1 ");

  await takeOver(await createAgent(), conversationId);
  await tab.until(has("joined"));
  await tab.close();
  expect(await answersIn(conversationId)).toMatchObject([
    { content: { text: "On 1 ", cut: "taken_over" } },
  ]);
});

test("whoever comes while it is written anew reads the second answer alone", async () => {
  const { customer, conversationId, tab, goOn } = await brokenOff({
    firstWords: "On 1 ",
    rest: "December.",
  });
  await tab.until((frames) => drafted(frames) === "On 1 ");
  const late = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await late.until((frames) => drafted(frames) === "On 1 ");
  goOn();
  await tab.until((frames) => frames.some(({ type }) => type === "draft_ended"));
  await Promise.all([tab.close(), late.close()]);
  expect(tab.events().at(-1)).toMatchObject({ content: { text: "On 1 December." } });
});

test("a customer who stops an outside model gets no other answer", async () => {
  await connect(outside());
  outside().says({ say: [HALF], breaks: "hangs" });
  const { asked } = speakingUntil("No", "!");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) === HALF);
  expect(await stopAnswer(customer, conversationId)).toEqual({ stopped: true });
  await tab.until((frames) => frames.some(({ type }) => type === "draft_ended"));
  await tab.close();
  expect(asked).toHaveLength(0);
  expect(await answersIn(conversationId)).toMatchObject([
    { content: { text: HALF, cut: "stopped" } },
  ]);
});

test("when both fail a person is asked, and what was said stays", async () => {
  await connect(outside());
  outside().says(CUT);
  failing();
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until(has("human_requested"));
  await tab.close();
  expect(await answersIn(conversationId)).toMatchObject([
    { content: { text: HALF, cut: "failed" } },
  ]);
});
