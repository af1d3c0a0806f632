import { expect, test } from "vitest";
import { appendSql, patientAppendSql } from "#server/conversations/append-sql.ts";
import { pool } from "#server/platform/db.ts";

test.each([appendSql, patientAppendSql])(
  "planned while there is nothing yet, an append still never reads the whole log",
  async (sql) => {
    const { rows } = await pool.query<{ "QUERY PLAN": string }>(
      `explain (generic_plan, costs off) ${sql}`,
    );

    const plan = rows.map((row) => row["QUERY PLAN"]);
    expect(plan.filter((line) => /Seq Scan on (event|conversation)/.test(line))).toEqual([]);
    expect(plan.some((line) => line.includes("event_conversation_id_author_client_key_key"))).toBe(
      true,
    );
  },
);
