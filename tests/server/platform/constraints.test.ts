import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pool } from "#server/platform/db.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";

const MIGRATIONS = join(import.meta.dirname, "../../../prisma/migrations");
const rules = globSync("*/migration.sql", { cwd: MIGRATIONS })
  .map((file) => readFileSync(join(MIGRATIONS, file), "utf8"))
  .join("\n");

const names = (words: RegExp) => [...rules.matchAll(words)].map(([, name = ""]) => name);

/** What a later migration drops again is not asked for. Prisma's own names stand in quotes. */
function namesAfter(words: RegExp) {
  const dropped = new Set(names(/DROP (?:CONSTRAINT|INDEX|TRIGGER)(?: IF EXISTS)? (\w+)/g));
  return names(words).filter((name) => !dropped.has(name));
}

async function column(sql: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

describe("every rule written by hand stands in the database", () => {
  test("constraints, and they are checked", async () => {
    const wanted = namesAfter(/ADD CONSTRAINT (\w+)/g);
    expect(wanted.length).toBeGreaterThan(20);
    const there = await column("select conname as name from pg_constraint where convalidated");
    expect(there).toEqual(expect.arrayContaining(wanted));
  });

  test("indexes, and they are whole", async () => {
    const wanted = namesAfter(/CREATE (?:UNIQUE )?INDEX (\w+)/g);
    expect(wanted.length).toBeGreaterThan(8);
    const there = await column(
      "select relname as name from pg_index join pg_class on oid = indexrelid where indisvalid",
    );
    expect(there).toEqual(expect.arrayContaining(wanted));
  });

  test("triggers, and they are on", async () => {
    const wanted = namesAfter(/CREATE (?:CONSTRAINT )?TRIGGER (\w+)/g);
    expect(wanted.length).toBeGreaterThan(4);
    const there = await column("select tgname as name from pg_trigger where tgenabled = 'O'");
    expect(there).toEqual(expect.arrayContaining(wanted));
  });
});

describe("the conversation", () => {
  const open = "insert into conversation (id, customer_id, locale) values ($1, $2, 'en')";

  test("a customer has one that is open, and of many at once one wins", async () => {
    const { id } = await createCustomer();
    const attempts = Array.from({ length: 5 }, () => refusal([open, [randomUUID(), id]]));
    const refusals = (await Promise.all(attempts)).filter((rule) => rule !== null);
    expect(refusals).toEqual(Array(4).fill("conversation_one_open_per_customer"));

    await pool.query("update conversation set closed_at = now() where customer_id = $1", [id]);
    expect(await refusal([open, [randomUUID(), id]])).toBeNull();
  });

  test("nobody holds one that is closed", async () => {
    const agent = await createAgent();
    const { id } = await createConversation();
    const close = "update conversation set closed_at = now(), agent_id = $2 where id = $1";
    expect(await refusal([close, [id, agent.id]])).toBe("conversation_closed_has_no_agent");
  });

  test("has one answer in the making", async () => {
    const { id } = await createConversation();
    const run =
      "insert into assistant_run (id, conversation_id, turn, question_seq) values ($1, $2, 0, 1)";
    expect(await refusal([run, [randomUUID(), id]])).toBeNull();
    expect(await refusal([run, [randomUUID(), id]])).toBe("assistant_run_one_live");
  });

  test("knows which person said what, and numbers it from one", async () => {
    const { id } = await createConversation();
    const say = `insert into event (conversation_id, seq, kind, author, content)
      values ($1, $2, 'message', $3, '{}')`;
    expect(await refusal([say, [id, 1, "customer"]])).toBe("event_author_known");
    expect(await refusal([say, [id, 0, "system"]])).toBe("event_seq_positive");
  });
});

describe("the promise of a person", () => {
  const ask = `insert into human_request (id, conversation_id, customer_id, asked_by, first_asked_at, deadline_at, ended_at, "end")
    values ($1, $2, $3, 'button', now() - $7::interval, now() + $4::interval, $5, $6)`;
  const asking = (
    { id, customerId }: { id: string; customerId: string },
    [within, endedAt, end, since]: [string?, Date?, string?, string?] = [],
  ): [string, unknown[]] => [
    ask,
    [
      randomUUID(),
      id,
      customerId,
      within ?? "1 minute",
      endedAt ?? null,
      end ?? null,
      since ?? "0 seconds",
    ],
  ];

  test("one is alive at a time", async () => {
    const conversation = await createConversation();
    expect(await refusal(asking(conversation))).toBeNull();
    expect(await refusal(asking(conversation))).toBe("human_request_one_live");
    const ended = asking(conversation, ["1 minute", new Date(), "withdrawn"]);
    expect(await refusal(ended)).toBeNull();
  });

  test("has a deadline ahead, exactly one end, and an owner when it was kept", async () => {
    const conversation = await createConversation();
    expect(await refusal(asking(conversation, ["-1 second"]))).toBe("human_request_deadline");
    const waitless = asking(conversation, ["1 minute", undefined, undefined, "-1 second"]);
    expect(await refusal(waitless)).toBe("human_request_first_asked");
    const endless = asking(conversation, ["1 minute", new Date()]);
    expect(await refusal(endless)).toBe("human_request_one_end");
    const timeless = asking(conversation, ["1 minute", undefined, "breached"]);
    expect(await refusal(timeless)).toBe("human_request_one_end");
    const ownerless = asking(conversation, ["1 minute", new Date(), "joined"]);
    expect(await refusal(ownerless)).toBe("human_request_joined_has_owner");
  });

  test("cannot be made for another customer's conversation", async () => {
    const { id } = await createConversation();
    const stranger = await createCustomer();
    expect(await refusal(asking({ id, customerId: stranger.id }))).toBe(
      "human_request_conversation_of_customer_fkey",
    );
  });
});

describe("what is said", () => {
  test("a key is used once by one author, and is free for every other", async () => {
    const { id, customerId } = await createConversation();
    const key = randomUUID();
    const add = `insert into event (conversation_id, seq, kind, author, author_id, client_key, content)
      values ($1, $2, 'message', $3::"Author", $4, $5, '{"text":"Hello"}')`;
    expect(await refusal([add, [id, 1001, "customer", customerId, key]])).toBeNull();
    expect(await refusal([add, [id, 1002, "assistant", null, key]])).toBeNull();
    expect(await refusal([add, [id, 1003, "customer", customerId, key]])).toBe(
      "event_conversation_id_author_client_key_key",
    );
  });
});

describe("people and help", () => {
  test("an address is kept in small letters", async () => {
    const add = "insert into person (id, email, name) values ($1, 'Ada@Example.test', 'Ada')";
    expect(await refusal([add, [randomUUID()]])).toBe("person_email_lower");
  });

  test("a code has five guesses, and no ticket before it was right", async () => {
    const add = `insert into sign_in_code (id, email, code_hash, nonce_hash, expires_at, attempts, ticket_hash)
      values ($1, 'ada@example.test', '', '', now(), $2, $3)`;
    expect(await refusal([add, [randomUUID(), 6, null]])).toBe("sign_in_code_attempts");
    expect(await refusal([add, [randomUUID(), 0, "ticket"]])).toBe("sign_in_code_order");
  });

  test("an article has one version that is current", async () => {
    const add = `insert into article (id, slug, locale, version, title, body)
      values ($1, 'late-fees', 'en', $2, '', '')`;
    expect(await refusal([add, [randomUUID(), 1]])).toBeNull();
    expect(await refusal([add, [randomUUID(), 2]])).toBe("article_one_current");
  });
});
