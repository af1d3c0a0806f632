import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { leaveNote, replyTo } from "#server/feedback/answer.ts";
import { assign } from "#server/feedback/assign.ts";
import { listInbox } from "#server/feedback/inbox.ts";
import { setStatus } from "#server/feedback/status.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { mailsTo, sendHeld, told } from "#tests/support/feedback.ts";

const grace = () => createAgent("agent", { name: "Grace" });

async function set(agent: Viewer, id: string, from: FeedbackStatus, to: FeedbackStatus) {
  await setStatus(agent, { items: [{ id, from }], to });
  await sendHeld();
}

async function reply(agent: Viewer, id: string, text: string) {
  await replyTo(agent, { id, clientKey: randomUUID(), text });
  await sendHeld();
}

test("a reply comes by mail, with the customer's own words and a link to the portal", async () => {
  const customer = await createCustomer({ name: "Ada" });
  const id = await told({ text: "One calendar\nfor all plans" }, customer);
  await reply(await grace(), id, "It comes in spring.");

  const [mail, ...more] = await mailsTo(customer);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Grace replied to your feedback");
  expect(mail?.text).toContain("> One calendar\n> for all plans");
  expect(mail?.text).toContain("It comes in spring.");
  expect(mail?.text).toContain(`http://localhost:3000/feedback/${id}`);
});

test.each([
  ["de", "Ihr Feedback ist eingeplant"],
  ["sv", "Din synpunkt finns med i vår planering"],
  ["ar", "نخطط للعمل على ملاحظتك"],
  ["en-GB", "We’re planning to act on your feedback"],
])("in %s the mail of a plan is called “%s”", async (locale, subject) => {
  const customer = await createCustomer({ locale });
  await set(await grace(), await told({}, customer), "new", "planned");
  const [mail] = await mailsTo(customer);
  expect(mail?.subject).toBe(subject);
  expect(mail?.text).not.toMatch(/[{}]|feedback\.\w+\.text/);
});

test.each([
  ["idea", "We’ve acted on your feedback", "If it’s not what you hoped for, let us know."],
  ["problem", "We’ve fixed the problem you told us about", "If it still happens, let us know."],
  ["praise", "Thank you for your feedback", "has read it and shared it with the team."],
] as const)(
  "what is done with %s is told in words that fit it",
  async (kind, subject, sentence) => {
    const customer = await createCustomer();
    await set(await grace(), await told({ kind }, customer), "new", "done");
    const [mail] = await mailsTo(customer);
    expect(mail?.subject).toBe(subject);
    expect(mail?.text).toContain(sentence);
  },
);

test("praise is neither declined nor repaired", async () => {
  const customer = await createCustomer();
  const agent = await grace();
  const id = await told({ kind: "praise" }, customer);
  await set(agent, id, "new", "planned");
  await set(agent, id, "planned", "doing");
  await set(agent, id, "doing", "declined");
  for (const { subject, text } of await mailsTo(customer)) {
    expect(subject).toBe("About your feedback");
    expect(text).not.toMatch(/not to go ahead|to-do list|hoped for|let you know/);
  }
});

test("each change of status is told once, and opening it again is no news", async () => {
  const customer = await createCustomer();
  const agent = await grace();
  const id = await told({}, customer);
  await set(agent, id, "new", "planned");
  await set(agent, id, "planned", "planned");
  await set(agent, id, "planned", "doing");
  await set(agent, id, "doing", "new");
  await set(agent, id, "new", "done");
  await set(agent, id, "done", "declined");

  const subjects = (await mailsTo(customer)).map((mail) => mail.subject);
  expect(subjects).toEqual([
    "We’re planning to act on your feedback",
    "We’re working on your feedback",
    "We’ve acted on your feedback",
    "About your feedback",
  ]);
});

test("of two who set it at once the customer hears once", async () => {
  const customer = await createCustomer();
  const id = await told({}, customer);
  const agents = await Promise.all([grace(), grace()]);
  const attempts = await Promise.allSettled(agents.map((agent) => set(agent, id, "new", "done")));
  expect(refusals(attempts)).toHaveLength(1);
  expect(await mailsTo(customer)).toHaveLength(1);
});

test("set for several at once, each customer hears of their own", async () => {
  const customers = await Promise.all([createCustomer(), createCustomer()]);
  const ids = await Promise.all(customers.map((customer) => told({}, customer)));
  const items = ids.map((id) => ({ id, from: "new" as const }));
  await setStatus(await grace(), { items, to: "doing" });
  await sendHeld();
  for (const [index, customer] of customers.entries()) {
    const mails = await mailsTo(customer);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(ids[index]);
  }
});

test("whoever does not want to be written to, or has left, is not", async () => {
  const agent = await grace();
  const silent = await createCustomer();
  const gone = await createCustomer({ deactivatedAt: new Date() });
  for (const [customer, mayWrite] of [
    [silent, false],
    [gone, true],
  ] as const) {
    const id = await told({ mayWrite }, customer);
    const { items } = await listInbox(agent, {});
    expect(items.find((item) => item.id === id)?.mayWrite).toBe(false);
    await set(agent, id, "new", "planned");
    await reply(agent, id, "We plan it.");
    expect(await mailsTo(customer)).toEqual([]);
  }
});

test("notes and assignments never leave the house", async () => {
  const customer = await createCustomer();
  const agent = await grace();
  const id = await told({}, customer);
  await leaveNote(agent, { id, clientKey: randomUUID(), text: "Between us" });
  await assign(agent, { items: [{ id, from: null }], to: agent.id });
  await reply(agent, id, "Hello");
  const mails = await mailsTo(customer);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).not.toContain("Between us");
});

test("hostile words stay words in the mail, and no line of theirs becomes a head", async () => {
  const agent = await createAgent("agent", { name: "Grace\r\nBcc: all@example.test" });
  const customer = await createCustomer();
  const text = "<script>alert(1)</script>\r\nBcc: all@example.test {name} <b>'{quote}'";
  const id = await told({ text }, customer);
  await reply(agent, id, "{link} <img src=x onerror=alert(1)>");

  const [mail] = await mailsTo(customer);
  expect(mail?.subject).not.toMatch(/[\r\n]/);
  expect(mail?.text).toContain("> <script>alert(1)</script>");
  expect(mail?.text).toContain("> Bcc: all@example.test {name} <b>'{quote}'");
  expect(mail?.text).toContain("{link} <img src=x onerror=alert(1)>");
});

test("long words are shortened in the mail, never inside a sign", async () => {
  const customer = await createCustomer();
  await set(await grace(), await told({ text: "👩".repeat(600) }, customer), "new", "done");
  const [mail] = await mailsTo(customer);
  expect(mail?.text.isWellFormed()).toBe(true);
  expect(mail?.text.length).toBeLessThan(1000);
});
