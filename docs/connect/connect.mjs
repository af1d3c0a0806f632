// A company's system in a hundred lines of plain Node (20 or newer): it tells Kindline of a shop, a customer, a
// purchase, a payment and a refund, reads back what Kindline holds, and hears of the payment by webhook.
//
//   KINDLINE_KEY=… KINDLINE_SECRET=… WEBHOOK_SECRET=… node docs/connect/connect.mjs http://localhost:3000
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const origin = process.argv[2] ?? "http://localhost:3000";
const { KINDLINE_KEY, KINDLINE_SECRET, WEBHOOK_SECRET, WEBHOOK_PORT = "4900" } = process.env;
if (!KINDLINE_KEY || !KINDLINE_SECRET) throw new Error("Set KINDLINE_KEY and KINDLINE_SECRET");

/** The HMAC of "time.METHOD.path.body", in hex: the same in both directions. */
const macOf = (secret, time, method, path, body) =>
  createHmac("sha256", secret).update(`${time}.${method}.${path}.${body}`).digest("hex");

/** Asked again under the same key nothing happens twice: whoever gets no answer may try again. */
async function ask(method, path, told, idempotencyKey = randomUUID()) {
  const body = told ? JSON.stringify(told) : "";
  const time = Math.floor(Date.now() / 1000);
  const answer = await fetch(`${origin}${path}`, {
    method,
    ...(body && { body }),
    headers: {
      "kindline-key": KINDLINE_KEY,
      "kindline-signature": `t=${time},v1=${macOf(KINDLINE_SECRET, time, method, path, body)}`,
      "idempotency-key": idempotencyKey,
      "content-type": "application/json",
    },
  });
  const answered = await answer.json();
  console.log(`${method} ${path}: ${answer.status}`);
  if (!answer.ok) throw new Error(JSON.stringify(answered, null, 2));
  return answered;
}

/** @returns what was sent, or null when it is not from Kindline or not from now. */
function readWebhook({ method, url, headers }, body) {
  const [, time, mac] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers["kindline-signature"] ?? "") ?? [];
  if (!mac || Math.abs(Date.now() / 1000 - Number(time)) > 300) return null;
  const right = macOf(WEBHOOK_SECRET, time, method, url, body);
  return timingSafeEqual(Buffer.from(mac, "hex"), Buffer.from(right, "hex"))
    ? JSON.parse(body)
    : null;
}

/** Answers at once and works afterwards. The same event may come twice: its id says so. */
function listen(onEvent) {
  const seen = new Set();
  const server = createServer(async (req, res) => {
    let body = "";
    for await (const chunk of req.setEncoding("utf8")) body += chunk;
    const event = readWebhook(req, body);
    res.writeHead(event ? 204 : 401).end();
    if (!event || seen.has(event.id)) return;
    seen.add(event.id);
    onEvent(event);
  });
  return new Promise((resolve) =>
    server.listen(Number(WEBHOOK_PORT), "localhost", () => resolve(server)),
  );
}

const reference = `demo-${randomUUID()}`;
const at = new Date(Date.now() - 60_000).toISOString();

let hear;
const heard = new Promise((resolve) => (hear = resolve));
const server = WEBHOOK_SECRET
  ? await listen((event) => event.data.payment === `${reference}-1` && hear(event))
  : null;

await ask("PUT", `/feed/v1/merchants/${reference}`, {
  name: "Fjord & Fell",
  website: "https://fjord.example",
});
await ask("PUT", `/feed/v1/customers/${reference}`, {
  name: "Ada Lindqvist",
  email: `${reference}@example.com`,
  locale: "sv-SE",
  timeZone: "Europe/Stockholm",
});
await ask("POST", "/feed/v1/purchases", {
  reference,
  merchant: reference,
  customer: reference,
  purchasedAt: at,
  currency: "SEK",
  totalMinor: 120_000,
  items: [{ title: "Trail shoes", quantity: 1, unitMinor: 120_000 }],
  plan: { reference, kind: "instalments", count: 3 },
});
const logo =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQj/IAAAFdAMKb+kpHAAAAAElFTkSuQmCC";
await ask("PUT", `/feed/v1/merchants/${reference}/look`, { colour: "#1f5a48", logo });
await ask("POST", "/feed/v1/shipments", {
  reference: `${reference}-sent`,
  plan: reference,
  state: "sent",
  at,
  carrier: "PostNord",
});
const payment = {
  reference: `${reference}-1`,
  plan: reference,
  instalment: 1,
  amountMinor: 40_000,
  currency: "SEK",
  method: "Visa ···· 4242",
  at,
  outcome: "settled",
};
await ask("POST", "/feed/v1/payments", payment, "first-try-of-" + reference);
await ask("POST", "/feed/v1/payments", payment, "first-try-of-" + reference);
await ask("POST", "/feed/v1/refunds", {
  reference: `${reference}-r1`,
  plan: reference,
  amountMinor: 20_000,
  currency: "SEK",
  at,
});

const plan = await ask("GET", `/feed/v1/plans/${reference}`);
if (plan.remainingMinor !== 60_000) throw new Error(`Still owed: ${plan.remainingMinor}`);
console.log(`Still owed: ${plan.remainingMinor} of ${plan.principalMinor} öre`);

if (server) {
  const late = setTimeout(() => {
    throw new Error("No webhook has come");
  }, 30_000);
  const event = await heard;
  clearTimeout(late);
  console.log(`Heard: ${event.kind} of plan ${event.data.plan}`);
  server.close();
  server.closeAllConnections();
}
