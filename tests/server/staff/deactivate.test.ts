import { beforeEach, describe, expect, test } from "vitest";
import { takeOver } from "#server/desk/takeover.ts";
import { deactivate, reactivate } from "#server/staff/deactivate.ts";
import { startSession, viewerOf } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, SignedOut } from "#server/platform/errors.ts";
import { randomToken } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  conversationOf,
  kindsOf,
  placeOf,
  refusals,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";
import {
  booked,
  callOf,
  createShift,
  createTrainedAgent,
  emptyAvailability,
} from "#tests/support/calls.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";
import { actionsOn, deskOf } from "#tests/support/desk-session.ts";

let admin: Viewer;
beforeEach(async () => {
  await db.person.updateMany({ where: { role: "admin" }, data: { role: "agent" } });
  admin = await createAgent("admin", { name: "Samir Haddad" });
});

const personOf = (id: string) => db.person.findUniqueOrThrow({ where: { id } });

describe("deactivating", () => {
  test("ends every session and every stream at once, and no code lets them in", async () => {
    const grace = await createAgent();
    const { cookie, stream } = await deskOf(grace);
    await deactivate(admin, grace.id);
    await stream.reading;
    expect(stream.frames.at(-1)).toEqual({ type: "signed_out" });
    expect(await viewerOf(cookie)).toBeNull();
    await expect(deskOf(grace)).rejects.toThrow("The session did not start");
    expect(await actionsOn(grace.id)).toEqual(["people.deactivate"]);
  });

  test("their customers wait again in front of the others, and read that somebody else comes", async () => {
    const grace = await createOnlineAgent("Grace Berg");
    const { conversationId } = await waitingCustomer();
    await takeOver(grace, conversationId);
    const patient = await waitingCustomer();
    await deactivate(admin, grace.id);

    expect(await conversationOf(conversationId)).toMatchObject({ agentId: null });
    expect((await kindsOf(conversationId)).slice(-2)).toEqual(["left", "human_requested"]);
    const places = [await placeOf(conversationId), await placeOf(patient.conversationId)];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("the running shift ends now, later ones are cancelled, past ones stay as they were", async () => {
    stopClock("2026-11-23T12:00:00Z");
    const { id: agentId } = await createAgent();
    const shift = (startsAt: string, endsAt: string) =>
      db.shift.create({ data: { agentId, startsAt, endsAt } });
    await shift("2026-11-23T05:00:00Z", "2026-11-23T09:00:00Z");
    await shift("2026-11-23T10:00:00Z", "2026-11-23T15:00:00Z");
    await shift("2026-11-24T10:00:00Z", "2026-11-24T15:00:00Z");
    await deactivate(admin, agentId);

    const shifts = await db.shift.findMany({ where: { agentId }, orderBy: { startsAt: "asc" } });
    expect(shifts.map(({ endsAt, cancelledAt }) => [endsAt.toISOString(), cancelledAt])).toEqual([
      ["2026-11-23T09:00:00.000Z", null],
      ["2026-11-23T12:00:00.000Z", null],
      ["2026-11-24T15:00:00.000Z", new Date("2026-11-23T12:00:00Z")],
    ]);
  });

  test("the calls that were booked with them go to a colleague", async () => {
    await emptyAvailability();
    stopClock("2026-11-23T08:00:00Z");
    const [grace, jonas] = await Promise.all([createTrainedAgent(), createTrainedAgent()]);
    await createShift(grace, "2026-11-23T10:00:00Z", "2026-11-23T16:00:00Z");
    const { callback } = await booked("2026-11-23T12:00:00.000Z");
    await createShift(jonas, "2026-11-23T10:00:00Z", "2026-11-23T16:00:00Z");
    await deactivate(admin, grace.id);
    expect(await callOf(callback.id)).toMatchObject({ agentId: jonas.id, end: null });
  });

  test("somebody who takes a conversation over in the same moment is not left with it", async () => {
    for (let round = 0; round < 10; round++) {
      const grace = await createOnlineAgent();
      const { conversationId } = await waitingCustomer();
      await Promise.allSettled([takeOver(grace, conversationId), deactivate(admin, grace.id)]);
      expect(await conversationOf(conversationId)).toMatchObject({ agentId: null });
      await expect(takeOver(grace, conversationId)).rejects.toThrow(SignedOut);
    }
  });

  test("neither oneself nor the last admin, also not two each other", async () => {
    const other = await createAgent("admin");
    await expect(deactivate(admin, admin.id)).rejects.toMatchObject({
      reason: "staff.notYourself",
    });
    const attempts = await Promise.allSettled([
      deactivate(admin, other.id),
      deactivate(other, admin.id),
    ]);
    expect(refusals(attempts)).toEqual([expect.any(Forbidden)]);
    const left = await db.person.findMany({ where: { role: "admin", deactivatedAt: null } });
    expect(left).toHaveLength(1);
  });

  test("of two admins who say it at once, it is done and written down once", async () => {
    const { id } = await createAgent();
    const other = await createAgent("admin");
    await Promise.all([deactivate(admin, id), deactivate(other, id)]);
    expect(await actionsOn(id)).toEqual(["people.deactivate"]);
  });

  test("nobody but an admin does, or undoes it", async () => {
    const { id } = await createAgent();
    for (const viewer of [await createAgent("supervisor"), await createCustomer()]) {
      await expect(deactivate(viewer, id)).rejects.toThrow(Forbidden);
      await expect(reactivate(viewer, id)).rejects.toThrow(Forbidden);
    }
    expect(await personOf(id)).toMatchObject({ deactivatedAt: null });
  });
});

describe("reactivating", () => {
  test("lets them sign in again, and opens no session that began before", async () => {
    const grace = await createAgent();
    await deactivate(admin, grace.id);
    const token = randomToken();
    await startSession({ personId: grace.id, token, formerToken: undefined, userAgent: "" });
    await reactivate(admin, grace.id);
    await reactivate(admin, grace.id);

    expect(await viewerOf(`kindline-session=${token}`)).toBeNull();
    const { cookie, stream } = await deskOf(grace);
    expect(await viewerOf(cookie)).toMatchObject({ id: grace.id });
    expect(await actionsOn(grace.id)).toEqual(["people.deactivate", "people.reactivate"]);
    await stream.close();
  });
});
