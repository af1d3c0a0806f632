import { expect, test } from "vitest";
import { exportFeedback } from "#server/feedback/export.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { left } from "#tests/support/feedback.ts";

/** As a spreadsheet reads it where cells are separated so: quotes count for a cell that begins with one. */
function cellsOf(csv: string, separator: "," | ";") {
  const end = separator === "," ? "[,\\r\\n]" : "[;\\r\\n]";
  const inside = separator === "," ? "[^,\\r\\n]*" : "[^;\\r\\n]*";
  const cell = new RegExp(`(?:"(?<quoted>(?:[^"]|"")*)")?(?<plain>${inside})(?:${end}|$)`, "g");
  return [...csv.replace(/^\ufeff/, "").matchAll(cell)].map(
    ({ groups }) => `${groups?.quoted?.replaceAll('""', '"') ?? ""}${groups?.plain ?? ""}`,
  );
}

const FORMULAS = [
  "=cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  'x",=cmd|calc',
  "hello;=cmd|' /C calc'!A0;bye",
  "two lines\n=cmd|calc",
  "two lines\r+cmd|calc",
  "tab\t@cmd",
  '";=cmd|calc;"',
];

test.each(FORMULAS)("%j is words in a spreadsheet, never a formula", async (text) => {
  const agent = await createAgent();
  const customer = await createCustomer({ name: text });
  await left({ text, customerId: customer.id });
  const { csv } = await exportFeedback(agent, { query: customer.email });

  for (const separator of [",", ";"] as const) {
    const formulas = cellsOf(csv, separator).filter((cell) =>
      /^"*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(cell),
    );
    expect(formulas).toEqual([]);
  }
});

test("the table has the filtered list in the reader's words, the newest first", async () => {
  setTime("2026-11-23T23:30:00Z");
  const agent = await createAgent("agent", { locale: "de", name: "Grace" });
  const customer = await createCustomer({ name: "Ada, Lindqvist" });
  const of = (text: string, day: string, more = {}) =>
    left({
      text,
      customerId: customer.id,
      createdAt: new Date(`2026-11-${day}T10:00:00Z`),
      ...more,
    });
  await of('Erste "Idee"\nmit Zeile', "20", { status: "planned", assigneeId: agent.id });
  await of("Zweite", "21", { kind: "problem", status: "planned" });
  await of("Dritte", "22");

  const filter = { query: customer.email, state: "planned" } as const;
  const { name, csv, rows, isCut } = await exportFeedback(agent, filter);
  expect({ name, rows, isCut }).toEqual({
    name: "feedback-2026-11-24.csv",
    rows: 2,
    isCut: false,
  });
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(
    cellsOf(csv, ",").filter((cell) => /^(Zweite|Erste|Problem|Idee|Geplant|Grace)/.test(cell)),
  ).toEqual([
    "Problem",
    "Geplant",
    "Zweite",
    "Idee",
    "Geplant",
    'Erste "Idee"\nmit Zeile',
    "Grace",
  ]);
  expect(csv).toContain('"Ada, Lindqvist"');
  expect(csv).not.toContain(customer.email);
});

test("a download is written down, with how much it was", async () => {
  const agent = await createAgent();
  const customer = await createCustomer();
  await left({ customerId: customer.id });
  await exportFeedback(agent, { query: customer.email });
  const entries = await db.auditEntry.findMany({ where: { actorId: agent.id } });
  expect(entries).toEqual([
    expect.objectContaining({
      action: "feedback.export",
      details: { rows: 1, customerIds: customer.id },
    }),
  ]);
});

test("one file has ten thousand rows at most, and says that there are more", async () => {
  const customer = await createCustomer();
  await db.$executeRaw`
    insert into feedback_item (id, customer_id, kind, source, text, locale, client_key, created_at)
    select gen_random_uuid(), ${customer.id}::uuid, 'idea', 'form', 'n' || n, 'en', gen_random_uuid(), now() + n * interval '1 second'
    from generate_series(1, 10001) n`;
  const { csv, rows, isCut } = await exportFeedback(await createAgent(), { query: customer.email });
  expect({ rows, isCut }).toEqual({ rows: 10_000, isCut: true });
  expect(csv).toContain('"n10001"');
  expect(csv).not.toContain('"n1"');
});

test("a customer downloads nothing", async () => {
  await expect(exportFeedback(await createCustomer(), {})).rejects.toThrow(Forbidden);
});
