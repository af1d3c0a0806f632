import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi } from "#server/feed/openapi.ts";
import { matchRoute, routes } from "#server/feed/routes.ts";
import { type Feed, openFeed } from "#tests/support/feed.ts";

let feed: Feed;
let description: ReturnType<typeof openApi>;

beforeAll(async () => {
  feed = await openFeed();
  // Anybody may read it: there is nothing in it of anybody.
  const answer = await fetch(`${feed.url}/feed/v1/openapi.json`);
  description = await answer.json();
});
afterAll(() => feed.close());

test("the description is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(description));
  expect(errors ?? []).toEqual([]);
  expect({ valid, version: validator.version }).toEqual({ valid: true, version: "3.1" });
});

test("every route is described, and all that is described is there", () => {
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(
    routes.map(({ method, path }) => `${method} ${path}`).toSorted(),
  );
  for (const name of described) {
    const [method = "", path = ""] = name.split(" ");
    const concrete = path.replace(/\{\w+\}/, "01980000-0000-7000-8000-000000000001");
    expect(matchRoute(method, concrete)).toMatchObject({ route: { method, path } });
  }
});

test("every reference in it leads to something, and each operation has a name of its own", () => {
  const text = JSON.stringify(description);
  const refs = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  expect(refs.length).toBeGreaterThan(20);
  const components: Record<string, object> = description.components;
  for (const [, kind = "", name = ""] of refs) expect(components[kind]).toHaveProperty(name);
  const names = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(routes.length);
});
