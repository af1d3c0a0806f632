import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { eventsAfter } from "#server/conversations/events.ts";
import { reply } from "#server/conversations/messages.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { mailUnread } from "#server/conversations/unread-mail.ts";
import { readFile } from "#server/files/read.ts";
import { storeFile } from "#server/files/store.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { inChunks, jpeg, pdf } from "#tests/support/file-bytes.ts";
import { createCaseChange, upload } from "#tests/support/files.ts";
import { adaAsksJonas, later, seqOf } from "#tests/support/open-reply.ts";
import { takeFiles } from "#server/files/take.ts";

let jonas: Viewer;
let ada: Viewer;
let id: string;
beforeEach(async () => {
  ({ jonas, ada, id } = await adaAsksJonas());
});

const uploaded = async (name?: string) => (await upload(ada, jpeg(), name)).id;
const send = (fileIds: string[], text?: string, clientKey: string = randomUUID()) =>
  sendMessage(ada, { conversationId: id, clientKey, fileIds, ...(text && { text }) });
const said = async () => (await eventsAfter(id, 1, 10)).map(({ content }) => content);
const untaken = () => db.storedFile.count({ where: { conversationId: null } });
const forAda = async (name = "statement.pdf") => {
  const bytes = { name, size: 0, bytes: inChunks(pdf()), customerId: ada.id };
  return (await storeFile(jonas, bytes)).id;
};

const isReadableBy = (viewer: Viewer, fileId: string) =>
  readFile(viewer, fileId).then(
    ({ bytes }) => bytes.close().then(() => true),
    () => false,
  );

test("a message carries what was uploaded for it, and staff can look at it from then on", async () => {
  const fileId = await uploaded("Lamp.jpg");
  expect(await isReadableBy(jonas, fileId)).toBe(false);
  const { seq } = await send([fileId], "The lamp is broken.");
  const file = { id: fileId, name: "Lamp.jpg", type: "image/jpeg", size: 2000 };
  expect(await said()).toEqual([{ text: "The lamp is broken.", files: [file] }]);
  expect(await db.storedFile.findUnique({ where: { id: fileId } })).toMatchObject({
    conversationId: id,
    eventSeq: seq,
  });
  expect(await isReadableBy(jonas, fileId)).toBe(true);
  expect(await isReadableBy(ada, fileId)).toBe(true);
  expect(await isReadableBy(await createCustomer(), fileId)).toBe(false);
});

test("photos alone are a message, and lists show their names", async () => {
  await send([await uploaded("a.jpg"), await uploaded("b.jpg")]);
  expect(await said()).toMatchObject([{ text: "", files: [{ name: "a.jpg" }, { name: "b.jpg" }] }]);
  const { preview } = await db.conversation.findUniqueOrThrow({ where: { id } });
  expect(preview).toBe("a.jpg, b.jpg");
});

test("sent again it is the same message, and its key carries nothing else", async () => {
  const [fileId, other] = [await uploaded(), await uploaded()];
  const key = randomUUID();
  const first = await send([fileId], "Here", key);
  expect(await send([fileId], "Here", key)).toEqual(first);
  await expect(send([other], "Here", key)).rejects.toThrow(Conflict);
  await expect(send([fileId], "There", key)).rejects.toThrow(Conflict);
  await expect(send([], "Here", key)).rejects.toMatchObject({ reason: "chat.keyUsed" });
  expect(await said()).toHaveLength(1);
});

test("of messages that carry the same file at once one is said, and the others are not", async () => {
  const fileId = await uploaded();
  const attempts = await Promise.allSettled(
    Array.from({ length: 6 }, (_, at) => send([fileId], `attempt ${at}`)),
  );
  const refusals = attempts.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refusals).toHaveLength(5);
  for (const refusal of refusals) expect(refusal).toMatchObject({ reason: "files.gone" });
  expect(await said()).toHaveLength(1);
  expect(await seqOf(id)).toBe(2);
});

test("A5: another's file is not there to be sent, nor one that a case has, and with them nothing is said", async () => {
  const own = await uploaded();
  const others = (await upload(await createCustomer())).id;
  const inCase = await uploaded();
  await takeFiles(db, { ...(await createCaseChange(ada)), fileIds: [inCase] });
  for (const fileId of [others, inCase, await forAda(), randomUUID()]) {
    await expect(send([own, fileId])).rejects.toThrow(NotFound);
  }
  expect(await said()).toEqual([]);
  expect(await db.storedFile.findUnique({ where: { id: own } })).toMatchObject({ eventSeq: null });
});

const answer = (agent: Viewer, fileIds: string[], clientKey: string = randomUUID()) =>
  reply(agent, { conversationId: id, clientKey, fileIds });

describe("an agent's file", () => {
  test("is the customer's once it is sent, and nobody's but the agent's before", async () => {
    const fileId = await forAda();
    expect(await isReadableBy(ada, fileId)).toBe(false);
    expect(await isReadableBy(await createAgent(), fileId)).toBe(false);
    expect(await isReadableBy(jonas, fileId)).toBe(true);
    const key = randomUUID();
    const first = await answer(jonas, [fileId], key);
    expect(await answer(jonas, [fileId], key)).toEqual(first);
    expect(await isReadableBy(ada, fileId)).toBe(true);
    expect(await said()).toMatchObject([{ text: "", files: [{ name: "statement.pdf" }] }]);
  });

  test("goes to the customer it was uploaded for, from whoever uploaded it", async () => {
    const [fileId, ofAda] = [await forAda(), await uploaded()];
    const other = await adaAsksJonas();
    const toOther = { conversationId: other.id, clientKey: randomUUID(), fileIds: [fileId] };
    await expect(
      reply(other.jonas, toOther),
      "another agent's, and another customer's",
    ).rejects.toThrow(NotFound);
    await db.conversation.update({ where: { id: other.id }, data: { agentId: jonas.id } });
    await expect(reply(jonas, toOther), "another customer's").rejects.toThrow(NotFound);
    await expect(answer(jonas, [ofAda]), "the customer's own").rejects.toThrow(NotFound);
    expect(await untaken()).toBeGreaterThanOrEqual(2);
  });

  test("is told in the mail about what was not read, also without a word", async () => {
    await answer(jonas, [await forAda("statement.pdf"), await forAda("plan.pdf")]);
    later(121);
    expect(await mailUnread(id)).toBe(1);
    const [mail] = await mailsTo(ada);
    expect(mail?.text).toContain("    Attached: statement.pdf, plan.pdf");
  });

  test("is not said once the conversation is somebody else's, or over", async () => {
    const fileId = await forAda();
    const grace = await createAgent();
    await db.conversation.update({ where: { id }, data: { agentId: grace.id } });
    await expect(answer(jonas, [fileId])).rejects.toMatchObject({ reason: "chat.notYours" });
    await db.conversation.update({
      where: { id },
      data: { agentId: null, closedAt: new Date() },
    });
    await expect(answer(jonas, [fileId])).rejects.toMatchObject({ reason: "chat.notYours" });
    expect(await said()).toEqual([]);
  });
});
