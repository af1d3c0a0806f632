import { expect, test } from "vitest";
import { onlineAlone } from "#app/admin/_desks/online-alone.ts";

const nia = { name: "Nia", state: "online", isNew: true } as const;
const grace = { name: "Grace", state: "online", isNew: false } as const;

test("whoever is new is alone once nobody online is signed off, wherever their shifts say they are", () => {
  expect(onlineAlone([nia, grace])).toEqual([]);
  expect(onlineAlone([nia, { ...grace, state: "away" }])).toEqual([nia]);
  expect(onlineAlone([nia, { ...grace, state: "absent" }])).toEqual([nia]);
  expect(onlineAlone([{ ...nia, state: "away" }])).toEqual([]);
  expect(onlineAlone([grace])).toEqual([]);
});
