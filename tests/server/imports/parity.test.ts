import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { purchaseTold } from "#server/feed/inbound.ts";
import { tellPurchase } from "#server/feed/purchases.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { booksOf } from "#tests/support/import-books.ts";
import { countsOf, importAll, type Table } from "#tests/support/imports.ts";
import { cardOf } from "#tests/support/payments.ts";
import { createMerchant, ledgerSum } from "#tests/support/plans.ts";

const COUNT = 60;
let admin: Viewer;
const shop = `m-${randomUUID()}`;
const people = [`c-${randomUUID()}`, `c-${randomUUID()}`, `c-${randomUUID()}`];

beforeAll(async () => {
  admin = await createAgent("admin");
  const { id } = await createMerchant();
  await db.merchant.update({ where: { id }, data: { reference: shop } });
  for (const [index, reference] of people.entries()) {
    const customer = await createCustomer();
    const payDay = index === 1 ? 25 : null;
    const timeZone = index === 2 ? "Pacific/Auckland" : "Europe/Stockholm";
    await db.person.update({ where: { id: customer.id }, data: { reference, payDay, timeZone } });
    if (index === 0) continue;
    await cardOf(customer);
    await db.paymentMethod.updateMany({
      where: { customerId: customer.id },
      data: { isDefault: true },
    });
  }
});

/** A small generator with a seed, so that what fails once fails again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

type Roll = ReturnType<typeof dice>;
const dayOf = (roll: Roll) => `2027-0${1 + roll(9)}-${10 + roll(18)}`;

function termsOf(roll: Roll, totalMinor: number) {
  const autopay = roll(2) === 0;
  switch (roll(5)) {
    case 0:
      return { kind: "pay_in_30", autopay };
    case 1:
      return { kind: "instalments", count: 3 + roll(2), autopay };
    case 2:
      return { kind: "financing", months: 1 + roll(24), rateBps: roll(1500), autopay };
    case 3:
      return {
        kind: "financing",
        rateBps: 990,
        autopay,
        instalments: parts(roll, totalMinor + 500),
      };
    default:
      return { kind: "instalments", autopay, instalments: parts(roll, totalMinor) };
  }
}

function parts(roll: Roll, totalMinor: number) {
  const first = 1 + roll(totalMinor - 2);
  const instalments = [first, totalMinor - first].map((amountMinor) => ({
    dueOn: dayOf(roll),
    amountMinor,
  }));
  return instalments[0]?.dueOn === instalments[1]?.dueOn
    ? [{ dueOn: dayOf(roll), amountMinor: totalMinor }]
    : instalments;
}

function purchaseFrom(roll: Roll, name: string) {
  const items = Array.from({ length: 1 + roll(3) }, (_, index) => ({
    title: `Thing "${index}", new`,
    quantity: 1 + roll(4),
    unitMinor: 100 + roll(90_000),
  }));
  const totalMinor = items.reduce((sum, { quantity, unitMinor }) => sum + quantity * unitMinor, 0);
  return {
    reference: `o-${name}`,
    merchant: shop,
    customer: people[roll(people.length)] ?? "",
    purchasedAt: `2026-1${roll(2)}-1${roll(10)}T${10 + roll(13)}:30:00Z`,
    currency: ["SEK", "EUR", "JPY"][roll(3)] ?? "",
    totalMinor,
    items,
    plan: { reference: `p-${name}`, ...termsOf(roll, totalMinor) },
  };
}

type Purchase = ReturnType<typeof purchaseFrom>;

const flat = (prefix: string, one: object = {}) =>
  Object.fromEntries(Object.entries(one).map(([field, value]) => [`${prefix}.${field}`, value]));

/** As a company's engineer would flatten it. */
function linesOf({ items, plan, ...order }: Purchase): Table {
  const { instalments = [], ...terms } = plan as typeof plan & { instalments?: object[] };
  const count = Math.max(items.length, instalments.length);
  return Array.from({ length: count }, (_, index) => ({
    ...(index === 0 ? { ...order, ...flat("plan", terms) } : { reference: order.reference }),
    ...flat("items", quoted(items[index])),
    ...flat("plan.instalments", instalments[index]),
  }));
}

const quoted = (item?: Purchase["items"][number]) =>
  item && { ...item, title: item.title.replaceAll('"', '""') };

test("the import writes what the API writes, whatever was bought", async () => {
  const seeds = Array.from({ length: COUNT }, (_, index) => index + 1);
  for (const seed of seeds) {
    const told = purchaseTold.parse(purchaseFrom(dice(seed), `api-${seed}`));
    await db.$transaction((tx) => tellPurchase(tx, told));
  }
  const rows = seeds.flatMap((seed) => linesOf(purchaseFrom(dice(seed), `csv-${seed}`)));
  const { check, write } = await importAll(admin, "purchases", rows);
  expect(countsOf(check)).toEqual({ created: COUNT, changed: 0, same: 0, refused: 0 });
  expect(countsOf(write)).toEqual(countsOf(check));

  for (const seed of seeds) {
    const [api, csv] = [await booksOf(`p-api-${seed}`), await booksOf(`p-csv-${seed}`)];
    expect(csv, `seed ${seed}`).toEqual(api);
  }
  expect(await ledgerSum()).toBe(0);
});
