import { expect, test } from "vitest";
import { onceEach } from "#server/assistant/embedded/once-each.ts";

function counted() {
  const asked: string[] = [];
  const answer = onceEach((text) => {
    asked.push(text);
    return { length: text.length };
  });
  return { asked, answer };
}

test("what was answered once is answered the same, and not worked out again", () => {
  const { asked, answer } = counted();
  expect(answer("hello")).toBe(answer("hello"));
  expect(asked).toEqual(["hello"]);
});

test("what was asked about lately stays, and what was not is forgotten", () => {
  const { asked, answer } = counted();
  answer("stays");
  answer("goes");
  for (let index = 0; index < 499; index += 1) {
    answer(`other ${index}`);
    answer("stays");
  }
  asked.length = 0;
  answer("stays");
  answer("goes");
  expect(asked).toEqual(["goes"]);
});
