import { expect, test } from "vitest";
import { append } from "#server/conversations/log.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";

const ANSWER = "You owe **49,90 €** to [Lampa](/plans/1):\n\n- first\n- `second`";

async function previewAfter(author: "assistant" | "customer", text: string) {
  const { id, customerId } = await createConversation();
  const authorId = author === "customer" ? customerId : undefined;
  await append({ conversationId: id, kind: "message", author, authorId, content: { text } });
  const [view] = await viewsOf(await createAgent(), [id]);
  return view?.preview;
}

test("lists show the words of an answer without the marks it was written with", async () => {
  expect(await previewAfter("assistant", ANSWER)).toBe("You owe 49,90 € to Lampa: first · second");
});

test("a long answer is cut where its words are, not where its marks were", async () => {
  const preview = await previewAfter("assistant", `**${"pay ".repeat(60).trim()}**`);
  expect(preview).toMatch(/^pay (pay )+pay…$/);
  expect(preview?.length).toBeLessThanOrEqual(140);
});

test("what a person typed stays as they typed it", async () => {
  expect(await previewAfter("customer", "2*3*4 and **no** marks")).toBe("2*3*4 and **no** marks");
});
