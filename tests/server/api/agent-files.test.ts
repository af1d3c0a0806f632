import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { closeLimits } from "#server/platform/limits.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { signedIn } from "#tests/support/browser-call.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { jpeg } from "#tests/support/file-bytes.ts";
import { serveFiles } from "#tests/support/files.ts";

let files: Awaited<ReturnType<typeof serveFiles>>;
beforeAll(async () => {
  files = await serveFiles();
});
afterAll(async () => {
  await files.close();
  await closeLimits();
});

const rowsOf = ({ id }: Viewer) => db.storedFile.count({ where: { customerId: id } });

test("an agent uploads for whom they speak with, and for nobody else", async () => {
  const [agent, customer] = [await createAgent(), await createCustomer()];
  const own = await createConversation(customer, { agentId: agent.id });
  const others = await createConversation(await createCustomer(), {
    agentId: (await createAgent()).id,
  });
  const post = async (conversationId: string, by: Viewer = agent) =>
    files.post(await signedIn(by), jpeg(), { "x-conversation-id": conversationId });
  expect((await post(own.id)).status).toBe(201);
  expect(await rowsOf(customer)).toBe(1);
  const refused = await Promise.all([
    post(others.id),
    post(randomUUID()),
    post("nonsense"),
    post(own.id, customer),
    post(own.id, await createCustomer()),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([403, 404, 400, 403, 404]);
  expect(await rowsOf(customer)).toBe(1);
});
