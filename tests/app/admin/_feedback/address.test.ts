import { expect, test } from "vitest";
import { addressOf, filterIn, listOf, openIn, type Filter } from "#app/admin/_feedback/address.ts";

const ID = "01a214fe-343a-70cc-9296-c7ff48add7bb";
const filterOf = (search: string) => filterIn(new URLSearchParams(search));

test.each<Filter>([
  { tab: "new", filters: {} },
  { tab: "all", filters: {} },
  { tab: "declined", filters: { kind: "problem", source: "rating", assignee: "me" } },
  { tab: "done", filters: { assignee: ID, language: "de", query: "späte Rate & 50 % = ?" } },
])("the address of a view leads back to it: %j", (filter) => {
  const url = new URL(addressOf(null, filter), "http://ours.test");
  expect(url.pathname).toBe("/admin/feedback");
  expect(filterIn(url.searchParams)).toEqual(filter);
  expect(filterIn(new URL(addressOf(ID, filter), url).searchParams)).toEqual(filter);
});

test("the inbox begins with what is new, and its address says nothing about it", () => {
  expect(filterOf("")).toEqual({ tab: "new", filters: {} });
  expect(addressOf(null, filterOf(""))).toBe("/admin/feedback");
});

test("what an address cannot mean is left out", () => {
  const odd =
    "status=gone&kind=secret&source=&assignee=everyone&language=DE'&query=%00&customerId=x";
  expect(filterOf(odd)).toEqual({ tab: "new", filters: {} });
});

test("the API is asked for one status, or for all of them by not naming one", () => {
  expect(listOf(filterOf("status=done&kind=idea"))).toEqual({ state: "done", kind: "idea" });
  expect(listOf(filterOf("status=all"))).toEqual({});
});

test("the address says which one is open", () => {
  expect(addressOf(ID, filterOf("status=all"))).toBe(`/admin/feedback/${ID}?status=all`);
  expect(openIn(`/admin/feedback/${ID}`)).toBe(ID);
  expect(openIn("/admin/feedback")).toBeNull();
  expect(openIn("/admin/feedback/")).toBeNull();
});
