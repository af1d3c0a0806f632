import { v7 as newId } from "uuid";
import type { PoolClient } from "pg";
import { openPayments } from "#server/desk/payment-news.ts";
import { db, pool } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { pay } from "#server/plans/pay.ts";
import type { Bench } from "../core.ts";
import { interleave } from "../rounds.ts";
import type { Measured } from "../table.ts";
import { buyFor, moveIn } from "../world.ts";

const PAYERS = 16;
const CARD = "Visa ···· 4242";

type Payer = { viewer: Viewer; methodId: string; planId: string; instalmentId: string };
type Confirm = (payer: Payer) => Promise<unknown>;

/** Payments a second that 16 customers get confirmed, booked and answered, each of one minor unit of a plan of theirs. */
export async function measurePayments({ scale }: Bench): Promise<Measured[]> {
  openPayments();
  const payers = await createPayers();
  const { roundMs } = scale.append;
  const run = (confirm: Confirm) => () => confirmsPerSecond(confirm, payers, roundMs);
  await run(confirmOurs)();
  const samples = await interleave(scale.append, {
    ours: run(confirmOurs),
    raw: run(confirmRaw),
  });
  return [
    {
      what: "a payment confirmed, taken and booked",
      unit: "payments/s",
      ours: samples.ours,
      rivals: {
        "the same rows by hand": { samples: samples.raw, goal: { atLeast: 0.67 } },
      },
    },
  ];
}

async function createPayers(): Promise<Payer[]> {
  const people = await moveIn(PAYERS);
  await db.conversation.deleteMany({
    where: { id: { in: people.map(({ conversationId }) => conversationId) } },
  });
  const ids = people.map(({ personId }) => personId);
  await buyFor(ids);
  return Promise.all(
    ids.map(async (customerId) => {
      const person = await db.person.findUniqueOrThrow({ where: { id: customerId } });
      const { id: methodId } = await db.paymentMethod.create({
        data: { customerId, kind: "card", label: CARD, expiresOn: new Date("2099-12-31") },
      });
      const plan = await db.plan.findFirstOrThrow({
        where: { customerId, kind: "pay_in_30" },
        include: { instalments: true },
      });
      const [instalment] = plan.instalments;
      const viewer = { ...person, sessionId: "" };
      return { viewer, methodId, planId: plan.id, instalmentId: instalment?.id ?? "" };
    }),
  );
}

async function confirmsPerSecond(confirm: Confirm, payers: Payer[], forMs: number) {
  const began = performance.now();
  const until = began + forMs;
  let confirmed = 0;
  await Promise.all(
    payers.map(async (payer) => {
      while (performance.now() < until) {
        await confirm(payer);
        confirmed += 1;
      }
    }),
  );
  return (confirmed / (performance.now() - began)) * 1000;
}

const confirmOurs: Confirm = ({ viewer, methodId, planId }) =>
  pay(
    { viewer, customerId: viewer.id },
    { key: newId(), methodId, parts: [{ planId, amountMinor: 1 }] },
  );

/** As one would write it by hand, without a rule: the charge first, then the provider, then the books and the mail. */
const confirmRaw: Confirm = async (payer) => {
  const [charge, payment] = [newId(), newId()];
  await inTransaction((client) => openByHand(client, payer, charge, payment));
  await pool.query(
    `insert into simulated_charge (id, card, currency, amount_minor, created_at, settled_at)
     values ($1, $2, 'SEK', 1, now(), now())`,
    [charge, CARD],
  );
  await inTransaction((client) => settleByHand(client, payer, charge, payment));
};

async function openByHand(client: PoolClient, payer: Payer, charge: string, payment: string) {
  const { viewer, methodId, planId, instalmentId } = payer;
  await client.query("select 1 from plan where id = $1 for update", [planId]);
  await client.query(
    `insert into charge (id, customer_id, key, asked_by_id, method_id, currency, amount_minor, created_at)
     values ($1, $2, $3, $2, $4, 'SEK', 1, now())`,
    [charge, viewer.id, newId(), methodId],
  );
  await client.query(
    `insert into payment (id, customer_id, plan_id, instalment_id, currency, amount_minor, method, created_at, charge_id)
     values ($1, $2, $3, $4, 'SEK', 1, $5, now(), $6)`,
    [payment, viewer.id, planId, instalmentId, CARD, charge],
  );
}

async function settleByHand(client: PoolClient, payer: Payer, charge: string, payment: string) {
  const { viewer, planId, instalmentId } = payer;
  await client.query("select 1 from plan where id = $1 for update", [planId]);
  const transaction = newId();
  await client.query(
    `insert into ledger_transaction (id, kind, plan_id, payment_id, occurred_at)
     values ($1, 'payment', $2, $3, now())`,
    [transaction, planId, payment],
  );
  await client.query(
    `insert into ledger_entry (id, transaction_id, account_id, instalment_id, amount_minor)
     select gen_random_uuid(), $1, id, case kind when 'receivable' then $3::uuid end,
            case kind when 'receivable' then -1 else 1 end
     from ledger_account
     where currency = 'SEK' and (kind = 'receivable' and owner_id = $2
       or kind = 'clearing' and owner_id = '00000000-0000-0000-0000-000000000000')`,
    [transaction, planId, instalmentId],
  );
  await client.query("update payment set settled_at = now() where id = $1", [payment]);
  await client.query("update charge set settled_at = now() where id = $1", [charge]);
  await client.query(
    `insert into mail (id, to_address, subject, text, created_at) values ($1, $2, 'Paid', 'Paid', now())`,
    [newId(), viewer.email],
  );
}

async function inTransaction(work: (client: PoolClient) => Promise<void>) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await work(client);
    await client.query("commit");
  } finally {
    client.release();
  }
}
