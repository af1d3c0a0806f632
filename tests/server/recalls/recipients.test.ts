import { expect, test } from "vitest";
import { pool } from "#server/platform/db.ts";
import { listRecipients } from "#server/recalls/recipients.ts";
import { correctFees, feesArticle, OLD, tell } from "#tests/support/recalls.ts";

test("they are listed a page at a time, each once", async () => {
  const place = await feesArticle();
  const told = [await tell(place), await tell(place), await tell(place)];
  await correctFees(place);
  const what = { slug: place.slug, passages: [OLD] };
  const first = await listRecipients(what, null, 2);
  const rest = await listRecipients(what, first.at(-1)?.customerId ?? null, 2);
  const found = [...first, ...rest].map(({ customerId }) => customerId);
  expect(found).toEqual(told.map(({ customer }) => customer.id).toSorted());
});

test("answers are found by the index over what they cite", async () => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local enable_seqscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `explain select 1 from event where content ? 'citations'
       and content -> 'citations' @> any($1::jsonb[])`,
      [[JSON.stringify([{ slug: "returns", passage: OLD }])]],
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("event_cited");
  } finally {
    await client.query("rollback");
    client.release();
  }
});

test.each(["constructor", "__proto__", "toString"])(
  "“%s” is a passage like any other",
  async (passage) => {
    expect(await listRecipients({ slug: passage, passages: [passage] }, null, 2)).toEqual([]);
  },
);
