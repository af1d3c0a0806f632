import { expect, test } from "vitest";
import { getComplaint, getComplaintForStaff, myComplaints } from "#server/complaints/complaint.ts";
import { fileComplaint } from "#server/complaints/file.ts";
import { complaintForm } from "#server/complaints/form.ts";
import { countComplaints, listComplaints } from "#server/complaints/queue.ts";
import { complaintInConversation } from "#server/desk/customer.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { complained, rude } from "#tests/support/complaints.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

test("a complaint has a reference to read out, and the day of its answer, on the page and by mail", async () => {
  const { customer, id } = await complained();
  const view = await getComplaint(customer, id);
  expect(view).toMatchObject({
    state: "open",
    dueOn: "2026-12-11",
    happenedOn: "2026-11-18",
    ombudsmanOn: "2027-01-15",
    bodies: [{ name: "Financial Ombudsman Service" }],
  });
  expect(view.reference).toMatch(/^K-2611-[2-9A-Z]{4}$/);
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.subject).toBe(`${view.reference}: we’ve got your complaint`);
  expect(mail?.text).toContain("in writing by Friday 11 December");
  expect(mail?.text).toContain(`/complaints/${id}`);
  expect((await complaintForm(customer.id)).dueOn.service).toBe("2026-12-11");
});

test("where a wrong charge is complained about in Spain, it is answered within five business days", async () => {
  setTime("2026-12-04T12:00:00Z");
  const customer = await createCustomer({ timeZone: "Europe/Madrid" });
  const asked = rude({ kind: "wrong_charge" });
  const { id } = await fileComplaint({ viewer: customer, customerId: customer.id }, asked);
  // The eighth of December is a holiday there.
  expect(await getComplaint(customer, id)).toMatchObject({ dueOn: "2026-12-14" });
});

test("sent ten times at once it is one complaint, with one mail", async () => {
  setTime("2026-11-20T12:00:00Z");
  const customer = await createCustomer();
  const asked = rude();
  const file = () => fileComplaint({ viewer: customer, customerId: customer.id }, asked);
  const ids = await Promise.all(Array.from({ length: 10 }, file));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  expect(await mailsTo(customer)).toHaveLength(1);
});

test("five can wait at the same time, also when many come at once", async () => {
  const customer = await createCustomer();
  const file = () => fileComplaint({ viewer: customer, customerId: customer.id }, rude());
  const attempts = await Promise.allSettled(Array.from({ length: 8 }, file));
  const refusals = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refusals).toHaveLength(3);
  expect(refusals[0]?.reason).toBeInstanceOf(Conflict);
});

test("plans and conversations of others do not exist, and nothing has happened tomorrow", async () => {
  const { plan } = await complained();
  const customer = await createCustomer();
  const own = { viewer: customer, customerId: customer.id };
  const { id: conversationId } = await createConversation();
  await expect(fileComplaint(own, rude({ planId: plan.id }))).rejects.toThrow(NotFound);
  await expect(fileComplaint(own, rude({ conversationId }))).rejects.toThrow(NotFound);
  await expect(fileComplaint(own, rude({ happenedOn: "2026-12-24" }))).rejects.toThrow(Invalid);
});

test("customers see their own, supervisors all, and agents whom they talk with or filed for", async () => {
  const { customer, id } = await complained();
  const stranger = await createCustomer();
  await expect(getComplaint(stranger, id)).rejects.toThrow(NotFound);
  await expect(getComplaintForStaff(customer, id)).rejects.toThrow(Forbidden);
  await expect(listComplaints(customer, { list: "waiting" })).rejects.toThrow(Forbidden);
  expect(await myComplaints(stranger)).toEqual([]);

  const agent = await createAgent();
  await expect(getComplaintForStaff(agent, id)).rejects.toThrow(NotFound);
  expect(await countComplaints(agent)).toEqual({ waiting: 0, redress: 0, pressing: 0 });
  await createConversation(customer, { agentId: agent.id });
  expect(await getComplaintForStaff(agent, id)).toMatchObject({ cannotAnswer: "role" });

  const lead = await createAgent("supervisor");
  const { items } = await listComplaints(lead, { list: "waiting" });
  expect(items.map((row) => row.id)).toContain(id);
  const read = { action: "complaints.read", actorId: agent.id, subjectId: id };
  expect(await db.auditEntry.count({ where: read })).toBe(1);
});

test("staff file one at the customer's word, which the customer and the audit log read", async () => {
  setTime("2026-11-20T12:00:00Z");
  const customer = await createCustomer();
  const agent = await createAgent();
  const { id: conversationId } = await createConversation(customer, { agentId: agent.id });
  const { id } = await complaintInConversation(agent, { ...rude(), conversationId });
  expect((await getComplaint(customer, id)).history).toMatchObject([
    { step: "opened", by: { name: agent.name, isCustomer: false } },
  ]);
  expect((await mailsTo(customer)).at(-1)?.text).toContain("has filed your complaint for you");
  const entry = { action: "complaints.opened", customerId: customer.id };
  expect(await db.auditEntry.count({ where: entry })).toBe(1);
  const asked = { ...rude(), conversationId };
  await expect(complaintInConversation(customer, asked)).rejects.toThrow(Forbidden);
});
