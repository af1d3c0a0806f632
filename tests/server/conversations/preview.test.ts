import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { append } from "#server/conversations/log.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { db } from "#server/platform/db.ts";
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

const MIGRATION = join(
  import.meta.dirname,
  "../../../prisma/migrations/20261128050000_plain_previews/migration.sql",
);

test("what was said before previews were plain is made plain, people's own words are not", async () => {
  const answered = await createConversation();
  const asked = await createConversation();
  const event = { kind: "message", content: { text: "said" }, seq: 1 };
  await db.event.createMany({
    data: [
      { ...event, conversationId: answered.id, author: "assistant" },
      { ...event, conversationId: asked.id, author: "customer", authorId: asked.customerId },
    ],
  });
  const marked = "You owe **49,90 €** to [Lampa](/plans/1):\n\n- first\n- `sec…";
  await db.conversation.updateMany({
    where: { id: { in: [answered.id, asked.id] } },
    data: { preview: marked },
  });

  await db.$executeRawUnsafe(readFileSync(MIGRATION, "utf8"));

  const views = await viewsOf(await createAgent(), [answered.id, asked.id]);
  expect(views.map(({ preview }) => preview)).toEqual([
    "You owe 49,90 € to Lampa: first sec…",
    marked,
  ]);
});
