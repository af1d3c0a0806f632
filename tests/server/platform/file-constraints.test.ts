import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { pool } from "#server/platform/db.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";

const ofEvent = `update stored_file set conversation_id = $2, event_seq = $3 where id = $1`;

async function saidWithFile() {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const fileId = randomUUID();
  await pool.query(
    `insert into event (conversation_id, seq, kind, author, author_id, content) values ($1, 1, 'message', 'customer', $2, '{"text":"a"}')`,
    [id, customer.id],
  );
  await pool.query(
    `insert into stored_file (id, customer_id, uploaded_by_id, name, type, size) values ($1, $2, $2, 'a', 'image/png', 1)`,
    [fileId, customer.id],
  );
  return { id, fileId };
}

test("a file is of a message that was said, as a whole, and of its customer", async () => {
  const { id, fileId } = await saidWithFile();
  const another = await saidWithFile();
  expect(await refusal([ofEvent, [fileId, id, null]])).toBe("stored_file_event_of_conversation");
  expect(await refusal([ofEvent, [fileId, id, 2]])).toBe("file_event_fkey");
  expect(await refusal([ofEvent, [fileId, another.id, 1]])).toBe(
    "file_conversation_of_customer_fkey",
  );
  expect(await refusal([ofEvent, [fileId, id, 1]])).toBeNull();
});

test("a file is of a message or of a case", async () => {
  const { id, fileId } = await saidWithFile();
  const both = `update stored_file set conversation_id = $2, event_seq = 1, case_id = $3, change_id = $3 where id = $1`;
  expect(await refusal([both, [fileId, id, randomUUID()]])).toBe("stored_file_taken_once");
});
