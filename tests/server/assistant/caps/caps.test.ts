import { afterEach, beforeAll, expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { getAssistantCaps, setAssistantCaps } from "#server/assistant/caps/rules.ts";
import { spentSql } from "#server/assistant/caps/spent.ts";
import { warmUp } from "#server/assistant/embedded/model.ts";
import { getAssistantOverview } from "#server/assistant/figures/overview.ts";
import {
  ASSISTANT_CAP_BOUNDS,
  ASSISTANT_CAP_NAMES,
  type AssistantCaps,
  capReached,
  DEFAULT_ASSISTANT_CAPS,
} from "#server/assistant/policy.ts";
import { pool } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { connect, outsideOfTests, PRICES, talk } from "#tests/support/outside.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

const outside = outsideOfTests();
beforeAll(warmUp, 60_000);
afterEach(async () => void (await setTo(NONE)));

const NONE = { customerCents: 0, customerThousands: 0, portalDollars: 0, portalThousands: 0 };

const admin = () => createAgent("admin", { name: "Samir Haddad" });

/** Versions are shared by this file's tests: each begins at what is in force. */
async function setTo(caps: Partial<AssistantCaps>) {
  const viewer = await admin();
  const { version } = await getAssistantCaps(viewer);
  return setAssistantCaps(viewer, { ...NONE, ...caps, version });
}

const nothing = { tokens: 0, costMicros: 0 };

test("a cap is reached by money or by tokens, and 0 is none", () => {
  const caps = { ...NONE, customerCents: 10, portalThousands: 5 };
  const spent = { customer: nothing, portal: nothing };
  expect(capReached(caps, spent)).toBeNull();
  expect(capReached(caps, { ...spent, customer: { tokens: 9e9, costMicros: 99_999 } })).toBeNull();
  const dime = { tokens: 0, costMicros: 100_000 };
  expect(capReached(caps, { ...spent, customer: dime })).toBe("customer_cap");
  expect(capReached(caps, { ...spent, portal: { tokens: 4999, costMicros: 9e9 } })).toBeNull();
  expect(capReached(caps, { ...spent, portal: { tokens: 5000, costMicros: 0 } })).toBe(
    "portal_cap",
  );
});

const says = () => outside().says({ say: ["Hello from outside."], usage: { in: 4000, out: 1000 } });

test("over a customer's cap the embedded model answers them, and the outside one others", async () => {
  await connect(outside(), "compatible", undefined, PRICES);
  says();
  // Its turn costs 1.6 cents.
  await setTo({ customerCents: 1 });
  const { customer } = await payingCustomer();
  expect((await talk(customer)).content).toMatchObject({ text: "Hello from outside." });
  const { content } = await talk(customer, "When is my next payment?");
  expect(content).toMatchObject({ text: expect.stringContaining("£62.66") });
  expect(JSON.stringify(content)).not.toMatch(/limit|cap\b|outside/i);
  expect(outside().asked).toHaveLength(1);

  expect((await talk(await createCustomer())).content).toMatchObject({
    text: "Hello from outside.",
  });
  const { lastDay } = await getAssistantOverview(await admin());
  expect(lastDay.takenOver).toContainEqual({ reason: "customer_cap", turns: 1 });
});

test("a model without a price is held to tokens, also of all customers together", async () => {
  await connect(outside());
  says();
  await setTo({ customerCents: 1, customerThousands: 5 });
  const { customer } = await payingCustomer();
  await talk(customer);
  await talk(customer, "And in total?");
  expect(outside().asked).toHaveLength(1);

  await setTo({ portalThousands: 1 });
  expect((await getAssistantOverview(await admin())).state.standing).toBe("capped");
  await talk((await payingCustomer()).customer);
  expect(outside().asked).toHaveLength(1);

  await setTo({ portalThousands: 99_999 });
  expect((await getAssistantOverview(await admin())).state.standing).toBe("working");
  await talk((await payingCustomer()).customer);
  expect(outside().asked).toHaveLength(2);
});

test("each version says who set it, and the audit log does, too", async () => {
  await setTo({ portalDollars: 7 });
  const { versions, rules } = await getAssistantCaps(await createAgent("supervisor"));
  expect(rules).toEqual({ ...NONE, portalDollars: 7 });
  expect(versions[0]).toMatchObject({ setBy: "Samir Haddad", rules: { portalDollars: 7 } });
  const { entries } = await listAudit(await admin(), {});
  expect(entries[0]).toMatchObject({ action: "assistant.setCaps", details: { portalDollars: 7 } });
});

test("of two admins who set at once one is in force, and the other is told", async () => {
  const viewer = await admin();
  const { version } = await getAssistantCaps(viewer);
  const set = (portalDollars: number) =>
    setAssistantCaps(viewer, { ...NONE, portalDollars, version });
  const ends = await Promise.allSettled([set(11), set(12)]);
  const refused = ends.filter((end) => end.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toBeInstanceOf(Conflict);
});

test("leads see them, and only admins set them", async () => {
  const caps = { ...DEFAULT_ASSISTANT_CAPS, version: 0 };
  for (const viewer of [await createAgent(), await createCustomer()]) {
    await expect(getAssistantCaps(viewer)).rejects.toThrow(Forbidden);
    await expect(getAssistantOverview(viewer)).rejects.toThrow(Forbidden);
    await expect(setAssistantCaps(viewer, caps)).rejects.toThrow(Forbidden);
  }
  const lead = await createAgent("supervisor");
  await expect(setAssistantCaps(lead, caps)).rejects.toThrow(Forbidden);
});

test("the table refuses what the form does", async () => {
  for (const name of ASSISTANT_CAP_NAMES) {
    const { least, most } = ASSISTANT_CAP_BOUNDS[name];
    await setTo({ [name]: most });
    await expect(setTo({ [name]: least - 1 })).rejects.toThrow();
    await expect(setTo({ [name]: most + 1 })).rejects.toThrow();
  }
});

test("what was spent is read by indexes alone", async () => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local enable_seqscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${spentSql}`, [
      (await createCustomer()).id,
      "2026-11-30",
    ]);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("assistant_run_conversation_id_outside_on_idx");
    expect(plan).toContain("assistant_day_pkey");
    expect(plan).not.toContain("Seq Scan");
  } finally {
    await client.query("rollback");
    client.release();
  }
});
