import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { documentFilesFor } from "#server/api/document-files.ts";
import { documentsOfPlan } from "#server/documents/of-plan.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { closeLimits } from "#server/platform/limits.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { ORIGIN, signedIn } from "#tests/support/browser-call.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { payFirst, payingCustomer } from "#tests/support/paying-customer.ts";
import { readPdf } from "#tests/support/pdf.ts";
import { serve } from "#tests/support/sse.ts";

let server: Awaited<ReturnType<typeof serve>>;
let paying: Awaited<ReturnType<typeof payingCustomer>>;
let cookie: string;

beforeAll(async () => {
  server = await serve(documentFilesFor([ORIGIN]));
});
beforeEach(async () => {
  paying = await payingCustomer();
  cookie = await signedIn(paying.customer);
});
afterAll(async () => {
  await server.close();
  await closeLimits();
});

const get = (path: string, as = cookie, method = "GET") =>
  fetch(`${server.url}${path}`, { method, headers: { cookie: as } });

const STATEMENT = "/documents/statements/2026-11-01/2026-11-30";

async function everyAddress() {
  await payFirst(paying);
  const { plan, customer } = paying;
  await recordRefund({
    id: randomUUID(),
    purchaseId: plan.purchaseId,
    amountMinor: 15_000,
    at: new Date(),
  });
  const { receipts, refunds } = await documentsOfPlan(customer, plan.id);
  return {
    receipt: `/documents/receipts/${receipts[0]?.id}.pdf`,
    refund: `/documents/refunds/${refunds[0]?.id}.pdf`,
    agreement: `/documents/agreements/${plan.id}.pdf`,
  };
}

test("each document is a file of its owner, which no cache keeps and no page can be made of", async () => {
  const { receipt, refund, agreement } = await everyAddress();
  const texts: string[] = [];
  for (const address of [receipt, refund, agreement, `${STATEMENT}.pdf`]) {
    const answer = await get(address);
    expect(answer.status, address).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
    });
    texts.push((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text);
  }
  expect(texts[0]).toContain("£62.66");
  expect(texts[0]).toContain("North Sole: Harbour leather boots");
  expect(texts[1]).toContain("£150.00");
  expect(texts[2]).toContain("3 payments, £187.98 in total");
  expect(texts[3]).toContain("Payment to North Sole");
});

test("files are named for what is in them", async () => {
  const { receipt } = await everyAddress();
  const names = await Promise.all(
    [receipt, `${STATEMENT}.pdf`, `${STATEMENT}.csv`].map(async (address) =>
      (await get(address)).headers.get("content-disposition"),
    ),
  );
  expect(names[0]).toMatch(/^attachment; filename=kindline-receipt-[\dA-Z]{4}-[\dA-Z]{4}\.pdf$/);
  expect(names[1]).toMatch(
    /^attachment; filename=kindline-statement-2026-11-01-2026-11-\d\d\.pdf$/,
  );
  expect(names[2]).toMatch(/\.csv$/);
});

test("a table file comes as UTF-8 with all that happened", async () => {
  const answer = await get(`${STATEMENT}.csv`);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString()).toContain('"purchase"');
});

test("a stranger is told of each document that there is none, as of one that is none", async () => {
  const addresses = Object.values(await everyAddress());
  const stranger = await signedIn(await createCustomer());
  const missing = await (await get(`/documents/receipts/${randomUUID()}.pdf`)).text();
  for (const as of [stranger, "", "kindline-session=nonsense"]) {
    for (const address of addresses) {
      const answer = await get(address, as);
      expect([answer.status, await answer.text()], address).toEqual([404, missing]);
    }
  }
  expect((await get(`${STATEMENT}.pdf`, "")).status).toBe(404);
});

test.each([
  "/documents/",
  "/documents/statements/2026-11-30/2026-11-01.pdf",
  "/documents/statements/1999-12-31/2000-01-01.pdf",
  "/documents/statements/2010-01-01/2026-01-01.csv",
  "/documents/statements/2026-02-30/2026-03-01.pdf",
  "/documents/statements/2026-11-01/2026-11-30.html",
  "/documents/statements/2026-11-01/2026-11-30.pdf?conversation=x",
  "/documents/receipts/..%2f..%2fsecret.pdf",
  "/documents/receipts/00000000-0000-0000-0000-00000000000g.pdf",
])("no document has the address %s", async (address) => {
  expect((await get(address)).status).toBe(404);
});

test("a payment that was declined has no receipt, nor has anything but a read an answer", async () => {
  const declined = await payingCustomer("0002");
  const charge = await payFirst(declined);
  const as = await signedIn(declined.customer);
  expect((await get(`/documents/receipts/${charge.id}.pdf`, as)).status).toBe(404);
  expect((await get(`${STATEMENT}.pdf`, cookie, "POST")).status).toBe(404);
  expect((await get(`${STATEMENT}.pdf`, cookie, "HEAD")).status).toBe(200);
});

test("staff open them, the statement by the conversation alone, and each is written down", async () => {
  const { receipt, agreement } = await everyAddress();
  const agent = await createAgent();
  const as = await signedIn(agent);
  const { id } = await createConversation(paying.customer);
  expect((await get(`${STATEMENT}.pdf`, as)).status).toBe(404);
  for (const address of [receipt, agreement, `${STATEMENT}.pdf?conversation=${id}`]) {
    expect((await get(address, as)).status, address).toBe(200);
  }
  expect(await openedBy(agent)).toEqual(["receipt", "agreement", "statement"]);
  const other = await get(
    `${STATEMENT}.pdf?conversation=${id}`,
    await signedIn(await createCustomer()),
  );
  expect(other.status).toBe(403);
});

async function openedBy({ id: actorId }: Viewer) {
  const entries = await db.auditEntry.findMany({
    where: { actorId, action: "documents.open", customerId: paying.customer.id },
    orderBy: { id: "asc" },
    select: { details: true },
  });
  return entries.map(({ details }) => Object(details).as);
}

test("whoever fetches on and on is told to wait, before anything is added up", async () => {
  const statuses: number[] = [];
  for (let asked = 0; asked < 82; asked += 1) statuses.push((await get(`${STATEMENT}.csv`)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(80);
  expect(statuses.at(-1)).toBe(429);
});

test("whoever follows a link to what is not theirs sees a page, and whoever is signed out signs in first", async () => {
  const { receipt } = await everyAddress();
  const follow = (as: string) =>
    fetch(`${server.url}${receipt}`, {
      headers: { cookie: as, accept: "text/html,*/*" },
      redirect: "manual",
    });
  const places = [await follow(""), await follow(await signedIn(await createCustomer()))].map(
    ({ status, headers }) => [status, headers.get("location")],
  );
  expect(places).toEqual([
    [303, `/sign-in?from=${encodeURIComponent(receipt)}`],
    [303, "/-"],
  ]);
});
