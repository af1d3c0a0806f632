import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { afterEach, expect, test, vi } from "vitest";
import { offerProof, proofLink } from "#app/_trpc/proof.ts";
import type { AppRouter } from "#server/api/root.ts";

let takeAway = () => {};
afterEach(() => takeAway());

const refusal = (reason: string) =>
  TRPCClientError.from<AppRouter>({
    error: {
      code: -32012,
      message: reason,
      data: { code: "PRECONDITION_FAILED", httpStatus: 412, reason, values: {} },
    },
  });

/** A client whose server refuses until the person is proven. */
function clientOf(server: { isProven: boolean; calls: number }, reason = "auth.proofNeeded") {
  const end: TRPCLink<AppRouter> = () => () =>
    observable((observer) => {
      server.calls += 1;
      if (!server.isProven) return observer.error(refusal(reason));
      observer.next({ result: { type: "data", data: "done" } });
      observer.complete();
    });
  return createTRPCClient<AppRouter>({ links: [proofLink, end] });
}

const close = (client: ReturnType<typeof clientOf>) =>
  client.people.deactivate.mutate({ id: "0190a0a0-0000-7000-8000-000000000000" });

test("a change that needs a proof waits for it and then goes on", async () => {
  const server = { isProven: false, calls: 0 };
  takeAway = offerProof(async () => (server.isProven = true));
  expect(await close(clientOf(server))).toBe("done");
  expect(server.calls).toBe(2);
});

test("two changes at once ask the person once", async () => {
  const server = { isProven: false, calls: 0 };
  const ask = vi.fn(async () => (server.isProven = true));
  takeAway = offerProof(ask);
  const client = clientOf(server);
  expect(await Promise.all([close(client), close(client)])).toEqual(["done", "done"]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("who does not give the proof is told that it was needed, and nothing is tried again", async () => {
  const server = { isProven: false, calls: 0 };
  takeAway = offerProof(async () => false);
  await expect(close(clientOf(server))).rejects.toMatchObject({
    data: { reason: "auth.proofNeeded" },
  });
  expect(server.calls).toBe(1);
});

test("a proof that the server does not take is asked for once only", async () => {
  const server = { isProven: false, calls: 0 };
  const ask = vi.fn(async () => true);
  takeAway = offerProof(ask);
  await expect(close(clientOf(server))).rejects.toThrow("auth.proofNeeded");
  expect(ask).toHaveBeenCalledTimes(1);
});

test("on a page without the dialog, and for any other refusal, the caller is told at once", async () => {
  await expect(close(clientOf({ isProven: false, calls: 0 }))).rejects.toThrow("auth.proofNeeded");
  const ask = vi.fn(async () => true);
  takeAway = offerProof(ask);
  const other = clientOf({ isProven: false, calls: 0 }, "staff.notYourself");
  await expect(close(other)).rejects.toThrow("staff.notYourself");
  expect(ask).not.toHaveBeenCalled();
});
