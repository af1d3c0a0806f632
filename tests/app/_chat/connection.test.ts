import { expect, test } from "vitest";
import { subscribeFor } from "#app/_chat/connection.ts";

type Client = Parameters<typeof subscribeFor>[0];
type Follow = Client["conversations"]["follow"]["subscribe"];
type Failing = Parameters<NonNullable<Parameters<Follow>[1]["onError"]>>[0];

/** What becomes of a stream that ends with this answer of the server, or with none. */
function endsWith(httpStatus?: number) {
  const seen: string[] = [];
  const data = httpStatus && { reason: "common.notFound", values: {}, httpStatus };
  const subscribe: Follow = (_, { onError }) => {
    // Only what the server said of it is read.
    onError?.(Object.assign(new Error(), { data }) as unknown as Failing);
    return { unsubscribe() {} };
  };
  // Nothing else of the API is asked.
  const client = { conversations: { follow: { subscribe } } } as unknown as Client;
  subscribeFor(client, { id: "a", isStaff: false }, () => seen.push("refused"))([], {
    started: () => {},
    heard: () => {},
    over: () => seen.push("over"),
    receive: ({ type }) => seen.push(type),
  });
  return seen;
}

test("a stream that the server refuses is said to be refused", () => {
  expect(endsWith(404)).toEqual(["refused", "over"]);
  expect(endsWith(403)).toEqual(["refused", "over"]);
});

test("one that ends because the person is signed out says so, and one that broke only ends", () => {
  expect(endsWith(401)).toEqual(["signed_out", "over"]);
  expect(endsWith(500)).toEqual(["over"]);
  expect(endsWith()).toEqual(["over"]);
});
