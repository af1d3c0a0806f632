import { expect, test } from "vitest";
import { SESSION_LIMITS } from "#server/auth/policy.ts";
import { endStreamsOfEnded } from "#server/auth/session-watch.ts";
import { startSession, viewerOf } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { randomToken } from "#server/platform/secrets.ts";
import { stopClock } from "#tests/support/clock.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";

async function streamOfDevice(personId: string) {
  const token = randomToken();
  await startSession({ personId, token, formerToken: undefined, userAgent: "" });
  const viewer = await viewerOf(`kindline-session=${token}`);
  if (!viewer) throw new Error("The session did not start");
  const stream = openStream(viewer, []);
  await stream.until((frames) => frames.length > 0);
  return { viewer, stream };
}

test("a stream that missed the notice of its session's end is found and ended, and no other", async () => {
  const customer = await createCustomer();
  await createConversation(customer);
  const [phone, laptop] = [await streamOfDevice(customer.id), await streamOfDevice(customer.id)];
  await db.session.delete({ where: { id: phone.viewer.sessionId } });

  await endStreamsOfEnded();

  await phone.stream.reading;
  expect(phone.stream.frames.at(-1)).toEqual({ type: "signed_out" });
  expect(laptop.stream.frames.some(({ type }) => type === "signed_out")).toBe(false);
  await laptop.stream.close();
});

test("a stream does not outlive a session that expires, or a person who is deactivated", async () => {
  const clock = stopClock("2026-11-01T10:00:00Z");
  const [customer, colleague] = [await createCustomer(), await createCustomer()];
  for (const person of [customer, colleague]) await createConversation(person);
  const deactivated = await streamOfDevice(colleague.id);
  await db.person.update({ where: { id: colleague.id }, data: { deactivatedAt: new Date() } });
  const expiring = await streamOfDevice(customer.id);

  await endStreamsOfEnded();
  await deactivated.stream.reading;
  expect(expiring.stream.frames.some(({ type }) => type === "signed_out")).toBe(false);

  clock.advance(SESSION_LIMITS.customer.lifetimeMs / 1000);
  await endStreamsOfEnded();
  await expiring.stream.reading;
  expect(expiring.stream.frames.at(-1)).toEqual({ type: "signed_out" });
});
