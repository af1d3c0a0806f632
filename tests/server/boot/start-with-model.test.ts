import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openCustomer } from "#tests/support/program-customer.ts";
import { buildOnce, newDataFolder, runProgram, type Program } from "#tests/support/program.ts";
import { openOutside, type Outside } from "#tests/support/outside-server.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const DATA_DIR = newDataFolder();
const COMPATIBLE_API_KEY = "theKeyOfTheseTests";
const QUESTION = "When is my very next payment?";
let outside: Outside;
let program: Program;

beforeAll(async () => {
  await buildOnce();
  outside = await openOutside();
  program = await runProgram({
    DATA_DIR,
    LOG_LEVEL: "info",
    ASSISTANT_MODEL: `compatible:script@${outside.url}/v1`,
    COMPATIBLE_API_KEY,
  });
  await program.ready();
});
afterAll(async () => {
  await program.stop();
  await outside.close();
  rmSync(DATA_DIR, { recursive: true, force: true });
});

test("the program asks the model that the setting names, and lives on when that fails", async () => {
  const customer = await openCustomer(program.url, DATA_DIR);
  outside.says({ say: ["Hello from outside."] });
  await customer.send(QUESTION);
  await expect.poll(() => customer.seqs, { timeout: 30_000 }).toHaveLength(2);
  expect(outside.asked[0]?.headers.authorization).toBe(`Bearer ${COMPATIBLE_API_KEY}`);
  expect(outside.asked[0]?.body).toContain(QUESTION);

  outside.says({ say: ["Your next pay"], breaks: "cut" });
  await customer.send("And the one after that?");
  await expect.poll(() => customer.seqs, { timeout: 30_000 }).toHaveLength(4);
  customer.close();
  expect(program.said()).toContain("the outside model failed, and the embedded one answers");
});

test("its log has neither the key nor the words of the customer", () => {
  expect(program.said()).toContain("Kindline is ready");
  for (const said of [COMPATIBLE_API_KEY, QUESTION]) expect(program.said()).not.toContain(said);
});
