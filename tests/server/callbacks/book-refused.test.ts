import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Invalid } from "#server/platform/errors.ts";
import {
  agentOnShift,
  booked,
  callerOf,
  emptyAvailability,
  refusalOf,
  wish,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";

beforeEach(async () => {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
});

test.each([
  ["callbacks.past", "2026-11-23T07:00:00.000Z"],
  ["callbacks.past", "2026-11-23T08:00:00.000Z"],
  ["callbacks.tooFar", "2026-12-07T08:15:00.000Z"],
  ["callbacks.tooFar", "2027-02-22T12:00:00.000Z"],
  ["callbacks.tooFar", "9999-12-31T23:45:00.000Z"],
  ["callbacks.offGrid", "2026-11-23T12:10:00.000Z"],
  ["callbacks.offGrid", "2026-11-23T12:00:00.001Z"],
])("F6: %s: %s is refused in words", async (reason, startsAt) => {
  await agentOnShift();
  const refusal = await refusalOf(booked(startsAt));
  expect(refusal).toBeInstanceOf(Invalid);
  expect(refusal.reason).toBe(reason);
});

test.each([
  { startsAt: "tomorrow" },
  { startsAt: "2026-02-30T12:00:00Z" },
  { startsAt: "2026-11-23T12:00:00+01:00" },
  { timeZone: "Europe/Nowhere" },
  { timeZone: "+01:00" },
  { topic: "weather" },
  { note: "x".repeat(501) },
  { note: "\u0000" },
  { phone: "" },
  { clientKey: "mine" },
  { planId: "1" },
  { endsAt: "2026-11-23T12:00:00.000Z" },
  { endsAt: "2026-11-24T18:00:00.000Z" },
])("F6: %o is refused before it is looked at", async (fields) => {
  await agentOnShift();
  await expect(booked(NOON, fields)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await db.callback.count()).toBe(0);
});

test("a wrong number is refused in words", async () => {
  await agentOnShift();
  expect((await refusalOf(booked(NOON, { phone: "12345" }))).reason).toBe("callbacks.phone");
});

test("a time that nobody works, or that is a moment away, is refused with the nearest ones", async () => {
  await agentOnShift();
  setTime("2026-11-23T11:55:00Z");
  const soon = await refusalOf(booked(NOON));
  expect(soon.values.alternatives).toContain("2026-11-23T12:15:00.000Z");
  const night = await refusalOf(booked("2026-11-24T02:00:00.000Z"));
  expect(night.values.alternatives).toContainEqual(expect.stringMatching(/15:30:00.000Z$/));
});

test("another customer's plan or conversation does not exist", async () => {
  await agentOnShift();
  const { id: conversationId } = await createConversation();
  for (const fields of [{ conversationId }, { planId: randomUUID() }])
    expect((await refusalOf(booked(NOON, fields))).reason).toBe("common.notFound");
});

test("who is not trained in the topic, speaks another language or has left is not asked", async () => {
  await agentOnShift({ skills: ["refunds"] });
  await agentOnShift({ languages: ["de"] });
  await agentOnShift({ deactivatedAt: new Date() });
  const customerOnly = await createCustomer();
  await db.person.update({ where: { id: customerOnly.id }, data: { skills: ["payments"] } });
  const swede = await createCustomer({ locale: "sv" });
  expect((await refusalOf(booked(NOON, {}, swede))).reason).toBe("callbacks.noneLeft");

  await agentOnShift({ languages: ["sv"] });
  const { callback } = await booked(NOON, {}, swede);
  expect(callback.language).toBe("sv");
});

test("staff book for nobody", async () => {
  const agent = await createAgent();
  await expect(callerOf(agent).callbacks.book(wish(NOON))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
