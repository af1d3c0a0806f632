import { expect, test } from "vitest";
import { appendSql } from "#server/conversations/append-sql.ts";
import { pool } from "#server/platform/db.ts";

test("planned while there is nothing yet, an append still never reads the whole log", async () => {
  const { rows } = await pool.query<{ "QUERY PLAN": string }>(
    `explain (generic_plan, costs off) ${appendSql}`,
  );

  const plan = rows.map((row) => row["QUERY PLAN"]);
  expect(plan.filter((line) => /Seq Scan on (event|conversation)/.test(line))).toEqual([]);
  expect(plan.some((line) => line.includes("event_conversation_id_client_key_key"))).toBe(true);
});
