import { expect, test } from "vitest";
import { appRouter } from "#server/api/root.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import type { Role, Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { matrix } from "./access-matrix.ts";

type Procedure = { _def: { inputs: unknown[]; type: string } };
// tRPC types the tree that the names were written as; at run time it is this flat record.
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>;
const createCaller = createCallerFactory(appRouter);

const viewers: Record<Role, () => Promise<Viewer>> = {
  customer: createCustomer,
  agent: () => createAgent("agent"),
  supervisor: () => createAgent("supervisor"),
  admin: () => createAgent("admin"),
};

/** The code with which the call is refused; an input that does not fit means that the door was open. */
async function answerTo(name: string, viewer: Viewer | null) {
  const caller = createCaller({
    viewer,
    userAgent: "test",
    cookie: () => undefined,
    setCookie: () => {},
  });
  const [noun = "", verb = ""] = name.split(".");
  // Names come from the router itself.
  const call = (
    caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  )[noun]?.[verb];
  const code = await call?.({ unexpected: true }).then(
    () => "OK",
    (error: { code: string }) => error.code,
  );
  return code === "UNAUTHORIZED" || code === "FORBIDDEN" ? "closed" : "open";
}

test("every procedure has its entry in the access matrix, and every entry its procedure", () => {
  expect(Object.keys(procedures).toSorted()).toEqual(Object.keys(matrix).toSorted());
});

test.each(Object.entries(matrix))("%s opens for %j and nobody else", async (name, allowed) => {
  for (const [role, create] of Object.entries(viewers)) {
    const isAllowed = allowed === "anyone" || allowed.includes(role as Role);
    expect(`${role}: ${await answerTo(name, await create())}`).toBe(
      `${role}: ${isAllowed ? "open" : "closed"}`,
    );
  }
  expect(await answerTo(name, null)).toBe(allowed === "anyone" ? "open" : "closed");
});

const FORGED = ["role", "customerId", "status", "amountMinor", "createdAt", "isStaff"];

test.each(Object.keys(matrix))("%s takes no field that the server decides", (name) => {
  for (const schema of procedures[name]?._def.inputs ?? []) {
    const { shape, safeParse } = schema as {
      shape?: Record<string, unknown>;
      safeParse: (value: unknown) => { error?: { issues: { code: string }[] } };
    };
    for (const field of FORGED) {
      expect(Object.keys(shape ?? {})).not.toContain(field);
      const { error } = safeParse({ [field]: "x" });
      expect(error?.issues.map(({ code }) => code)).toContain("unrecognized_keys");
    }
  }
});
