import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "./prisma/client.ts";

export let pool: Pool;
export let db: PrismaClient;

export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

export function openDatabase(url: string, connections = 20) {
  pool = new Pool({ connectionString: url, max: connections, application_name: "kindline" });
  // A connection that breaks, idle or lent out, is replaced at its next use; without a listener it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  db = new PrismaClient({ adapter: new PrismaPg(pool) });
}

export async function closeDatabase() {
  await db.$disconnect();
  if (!pool.ended) await pool.end();
}
