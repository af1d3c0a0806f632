import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  buildOnce,
  isWell,
  newDataFolder,
  postgresIn,
  runProgram,
  type Program,
} from "#tests/support/program.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

/** Without the demo the database stays empty, and the start short. */
const quick = { DEMO: "0", LOG_LEVEL: "error" };
const DATA_DIR = newDataFolder();
const started: Program[] = [];

async function run(env: Record<string, string> = {}) {
  const program = await runProgram({ DATA_DIR, ...quick, ...env });
  started.push(program);
  return program;
}

/** @returns what a start that is refused says. */
async function refusal(env: Record<string, string>) {
  const program = await run(env);
  expect(await program.exited).toBe(1);
  return program.said();
}

beforeAll(buildOnce);
afterEach(() => Promise.all(started.splice(0).map((program) => program.stop())));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const ONE_WHO_OWNS_NOTHING = { rows: [{ usename: "kindline_app" }], owns: [{ owns: false }] };

async function whoWorksThere() {
  const socket = `host=${encodeURIComponent(join(DATA_DIR, "run"))}`;
  const client = new Client(`postgresql://kindline@localhost/kindline?${socket}`);
  await client.connect();
  const { rows } = await client.query(
    "select distinct usename from pg_stat_activity where application_name like 'kindline%'",
  );
  const isOwner = "select pg_has_role('kindline_app', relowner, 'usage') as owns from pg_class";
  const { rows: owns } = await client.query(`${isOwner} where oid = 'audit_entry'::regclass`);
  await client.end();
  return { rows, owns };
}

describe("a good start", () => {
  let program: Program;

  beforeAll(async () => {
    program = await runProgram({ DATA_DIR, ...quick });
    await program.ready();
  });
  afterAll(() => program.stop());

  test("says where it answers, and that it is well", async () => {
    expect(program.said()).toContain(`Kindline is ready: ${program.url}`);
    const health = await fetch(`${program.url}/health`);
    expect(await health.json()).toEqual({
      status: "up",
      database: true,
      bus: true,
      jobs: true,
      processes: true,
    });
  });

  test("works in its database as somebody who owns nothing there", async () => {
    expect(await whoWorksThere()).toEqual(ONE_WHO_OWNS_NOTHING);
  });

  test("an address that nobody can read has no page, and is no failure of ours", async () => {
    for (const path of ["/plans/%", "/help/%E0%A4%A", "/admin/%zz", "/%", "/_next/static/%"]) {
      const { status } = await fetch(`${program.url}${path}`);
      expect.soft(status, path).toBe(404);
    }
    const { status } = await fetch(`${program.url}/api/trpc/%`);
    expect(status).toBe(400);
  });

  test("makes secrets of its own that nobody else may read", async () => {
    expect(statSync(join(DATA_DIR, "secret")).mode & 0o777).toBe(0o600);
  });

  test("listens on this machine only", async () => {
    const other = program.url.replace("localhost", "127.0.0.2");
    expect(await isWell(other)).toBe(false);
  });

  test("ends within five seconds with its database, and works on its data of before the same way", async () => {
    expect(postgresIn(DATA_DIR)).not.toBeNull();

    const { code, milliseconds } = await program.stop();

    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(5000);
    expect(postgresIn(DATA_DIR)).toBeNull();
    expect(await isWell(program.url)).toBe(false);

    program = await runProgram({ DATA_DIR, ...quick });
    await program.ready();
    expect(await whoWorksThere()).toEqual(ONE_WHO_OWNS_NOTHING);
  });
});

describe("another start", () => {
  test("no cache keeps what is told to one person, and on https it never comes over anything else", async () => {
    const program = await run({ ORIGIN: "https://pay.example", SMTP_URL: "smtp://127.0.0.1:1" });
    await program.ready();
    const paths = ["/health", "/api/auth/session", "/api/auth/no", "/sign-in", "/mail", "/nowhere"];
    for (const path of [...paths, "/plans/%", "/api/trpc/signIn.demoPeople"]) {
      const { headers } = await fetch(`${program.url}${path}`, { redirect: "manual" });
      expect.soft(headers.get("cache-control"), path).toMatch(/^private,.*no-store/);
      expect.soft(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect.soft(headers.get("strict-transport-security"), path).toBe("max-age=31536000");
    }
  });

  test("a stop in the middle of the start leaves nothing running", async () => {
    const dataDir = newDataFolder();
    const program = await run({ DATA_DIR: dataDir });
    await vi.waitFor(() => expect(postgresIn(dataDir)).not.toBeNull(), { timeout: 60_000 });
    const { milliseconds } = await program.stop();
    expect(milliseconds).toBeLessThan(5000);
    expect(postgresIn(dataDir)).toBeNull();
    rmSync(dataDir, { recursive: true });
  });
});

describe("a start that is refused says why, and leaves nothing behind", () => {
  test("settings that cannot be used, all at once", async () => {
    const dataDir = join(DATA_DIR, "never");
    const said = await refusal({ DATA_DIR: dataDir, PORT: "eighty", DEMO: "maybe" });
    expect(said).toContain('PORT is "eighty", but it must be a whole number from 0 to 65535.');
    expect(said).toContain('DEMO is "maybe", but it must be 0 or 1.');
    expect(readdirSync(DATA_DIR)).not.toContain("never");
  });

  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const said = await refusal({ PORT: String(port) });
    other.close();
    expect(said).toContain(`Port ${port} is taken by another program.`);
    expect(postgresIn(DATA_DIR)).toBeNull();
  });

  test("a second one on the same data folder", async () => {
    const first = await run();
    await first.ready();
    const said = await refusal({});
    expect(said).toContain(`Kindline is running on the data folder ${DATA_DIR} already`);
    expect(said).toContain(`(process ${first.child.pid})`);
    expect(await isWell(first.url)).toBe(true);
  });

  test("a database out of reach, without its password", async () => {
    const said = await refusal({ DATABASE_URL: "postgres://ann:hunter2@127.0.0.1:1/kindline" });
    expect(said).toContain("The database at postgres://…@127.0.0.1:1/kindline cannot be used");
    expect(said).toContain("nobody listens there");
    expect(said).not.toContain("hunter2");
  });

  test("a data folder that cannot be written to", async () => {
    const file = join(DATA_DIR, "a-file");
    writeFileSync(file, "");
    const said = await refusal({ DATA_DIR: file });
    expect(said).toContain(`The data folder ${file} cannot be written to.`);
  });

  test("data of another PostgreSQL", async () => {
    const dataDir = newDataFolder();
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres/PG_VERSION"), "15\n");
    const said = await refusal({ DATA_DIR: dataDir });
    expect(said).toContain("was written by PostgreSQL 15, and this is PostgreSQL 18.");
    rmSync(dataDir, { recursive: true });
  });

  test("real production without its address", async () => {
    expect(await refusal({ NODE_ENV: "production" })).toContain("ORIGIN is not set");
  });
});
