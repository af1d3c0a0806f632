import type { IncomingMessage, ServerResponse } from "node:http";
import { parseCookies, sessionCookie } from "#server/auth/cookies.ts";
import { pool } from "#server/platform/db.ts";
import { hash } from "#server/platform/secrets.ts";
import { answerBench, openGround } from "./answer-bench.ts";

type Person = { id: string; name: string; email: string; role: string; locale: string };

openGround();
answerBench((req, res) => void answer(req, res));

/** As little as a read can be: the session and the rows, one statement each, and JSON. */
async function answer(req: IncomingMessage, res: ServerResponse) {
  const token = parseCookies(req.headers.cookie)[sessionCookie()] ?? "";
  const { rows } = await pool.query<Person>({
    name: "bench-session",
    text: `
      select p.id, p.name, p.email, p.role, p.locale from session s join person p on p.id = s.person_id
      where s.token_hash = $1 and s.expires_at > now()`,
    values: [hash("session", token)],
  });
  const [person] = rows;
  if (!person) return res.writeHead(401).end();
  const body = JSON.stringify(req.url === "/overview" ? await plansOf(person) : person);
  res.writeHead(200, { "content-type": "application/json" }).end(body);
}

/** Everything that the overview is made of, with nothing worked out. */
async function plansOf({ id }: Person) {
  const { rows } = await pool.query<Record<string, unknown>>({
    name: "bench-plans",
    text: `
      select plan.id, plan.kind, plan.currency, plan.principal_minor, plan.interest_minor, merchant.name,
             purchase.purchased_at, instalment.id as instalment_id, instalment.number, instalment.due_on,
             instalment.amount_minor,
             (select sum(amount_minor) from ledger_entry where instalment_id = instalment.id) as outstanding,
             (select title from purchase_item where purchase_id = purchase.id order by position limit 1) as title
      from plan
      join purchase on purchase.id = plan.purchase_id
      join merchant on merchant.id = purchase.merchant_id
      join instalment on instalment.plan_id = plan.id
      where plan.customer_id = $1
      order by plan.opened_at desc, instalment.number`,
    values: [id],
  });
  return rows;
}
