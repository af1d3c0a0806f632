import { Client } from "pg";
import { people, type Person } from "./cast.ts";

/** What is really stored, asked past all the code that shows it. */
export const stored = <Row extends object>(sql: string, ...values: unknown[]) =>
  connected(async (client) => (await client.query<Row>(sql, values)).rows);

/** Nobody reads the table while the story is told: whoever asks for it waits. */
export const whileLocked = (table: string, story: () => Promise<void>) =>
  connected(async (client) => {
    await client.query("begin");
    await client.query(`lock table ${table} in access exclusive mode`);
    await story();
    await client.query("rollback");
  });

async function connected<Result>(use: (client: Client) => Promise<Result>) {
  const client = new Client({
    host: process.env.E2E_DATABASE,
    user: "kindline",
    database: "kindline",
  });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Whoever waits for a person no longer does: they would stand in front of everybody in the story that follows. */
export const letNobodyWait = () =>
  stored(
    "update human_request set ended_at = now(), \"end\" = 'withdrawn' where ended_at is null and callback_id is null",
  );

/** What falls due from today on and neither is on hold nor rests, as an English reader reads amounts and days. */
export async function paymentsAhead(person: Person) {
  const rows = await stored<{ due: string; minor: string; currency: string; today: boolean }>(
    `select to_char(i.due_on, 'FMDD FMMonth') as due, sum(e.amount_minor) as minor, p.currency,
            i.due_on = (now() at time zone c.time_zone)::date as today
     from instalment i
     join plan p on p.id = i.plan_id
     join person c on c.id = p.customer_id
     join ledger_entry e on e.instalment_id = i.id
     where c.email = $1 and i.due_on >= (now() at time zone c.time_zone)::date
       and not exists (
         select 1 from purchase_case r where r.purchase_id = p.purchase_id
           and r.ended_at is null)
       and not exists (
         select 1 from hardship h where h.plan_id = p.id and h.ended_at is null)
     group by i.id, p.id, c.id
     having sum(e.amount_minor) > 0
     order by i.due_on, p.id`,
    people[person],
  );
  return rows.map(({ due, minor, currency, today }) => {
    const format = new Intl.NumberFormat("en-GB", { style: "currency", currency });
    return { amount: format.format(Number(minor) / 100), day: today ? "today" : due };
  });
}

/** The customer's latest conversation, event by event. */
export const eventsOf = (person: Person) =>
  stored<{ seq: number; kind: string; author: string; text: string | null; cut: string | null }>(
    `select seq, kind, author::text, content->>'text' as text, content->>'cut' as cut
     from event where conversation_id = (
       select c.id from conversation c join person p on p.id = c.customer_id
       where p.email = $1 order by c.opened_at desc limit 1)
     order by seq`,
    people[person],
  );
