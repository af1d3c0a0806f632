import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { v7 as newId } from "uuid";
import { db } from "#server/platform/db.ts";

/** Instalments of each plan, and so its lines. */
export const PARTS = 4;
const CUSTOMERS = 10_000;
/** More than fit into one statement, Prisma sends side by side over one connection, which `pg` warns of. */
const AT_ONCE = 2000;
const MERCHANTS = 100;
const HEADINGS =
  "reference,merchant,customer,purchasedAt,currency,totalMinor,items.title,items.quantity,items.unitMinor,plan.reference,plan.kind,plan.instalments.dueOn,plan.instalments.amountMinor";

/** A file of as many purchases, and whom they are of. */
export async function writePurchases(path: string, count: number) {
  await db.person.create({
    data: { email: `${newId()}@bench.test`, name: "Admin", role: "admin" },
  });
  for (let first = 0; first < CUSTOMERS; first += AT_ONCE) {
    await db.person.createMany({
      data: Array.from({ length: AT_ONCE }, (_, index) => ({
        email: `${newId()}@bench.test`,
        name: "Ada Lindqvist",
        reference: `c-${first + index}`,
      })),
    });
  }
  await db.merchant.createMany({
    data: Array.from({ length: MERCHANTS }, (_, index) => ({
      slug: newId(),
      name: "Fjord & Fell",
      category: "outdoor",
      website: "https://fjord.example",
      reference: `m-${index}`,
    })),
  });
  await pipeline(Readable.from(linesOf(count)), createWriteStream(path));
}

function* linesOf(count: number) {
  yield `${HEADINGS}\n`;
  for (let index = 0; index < count; index += 1) {
    const order = `o-${index},m-${index % MERCHANTS},c-${index % CUSTOMERS},2026-11-23T10:00:00Z,SEK,120000`;
    const item = `Trail shoes,1,120000,p-${index},instalments`;
    yield `${order},${item},2026-11-23,30000\n`;
    for (const day of ["2026-12-23", "2027-01-23", "2027-02-23"]) {
      yield `o-${index},,,,,,,,,,,${day},30000\n`;
    }
  }
}

const LOOK_MS = 50;

/** How long it took, and what this process held at its fullest beyond what it held before. */
export async function peakDuring(work: () => Promise<unknown>) {
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), LOOK_MS);
  const began = performance.now();
  await work();
  clearInterval(look);
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: (peak - before) / 1024 / 1024,
  };
}
