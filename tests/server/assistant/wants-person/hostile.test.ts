import { expect, test } from "vitest";
import { distress } from "#server/assistant/wants-person/distress/distress.ts";
import { effortFor } from "#server/assistant/wants-person/effort.ts";
import { clausesOf } from "#server/assistant/wants-person/marks.ts";
import { wantsPerson } from "#server/assistant/wants-person/wants-person.ts";

const LETTERS = 4000;
const filled = (text: string, letters = LETTERS) =>
  text.repeat(Math.ceil(letters / text.length)).slice(0, letters);

/** No word twice, and none of any language. */
const noise = Array.from({ length: LETTERS }, (_, at) =>
  at % 7 === 6 ? " " : String.fromCharCode(97 + ((at * at + Math.floor(at / 7) * 11) % 26)),
).join("");

const hostile: Record<string, string> = {
  "words for a person": filled("person want talk "),
  "words nearly right": filled("persin humam agemt "),
  "nothing but a's": filled("a"),
  "no spaces, many marks": filled("a,b;c! "),
  "the same in four languages": filled("pay för bezahlen دفع "),
  buts: filled("but person of shop "),
  shouts: filled("HELP ME NOW!! "),
  needs: filled("want to want to not live "),
  noise,
};

const spent = (read: (effort: { comparisons: number }) => unknown) => {
  const effort = { comparisons: 1e9 };
  read(effort);
  return 1e9 - effort.comparisons;
};

test.each(Object.entries(hostile))(
  "%s: twice the letters are at most twice the work",
  (_, text) => {
    for (const rule of [wantsPerson, distress]) {
      const half = spent((effort) => rule(text.slice(0, LETTERS / 2), effort));
      const whole = spent((effort) => rule(text, effort));
      expect(whole).toBeLessThanOrEqual(2.3 * half + 500);
    }
  },
);

test.each(Object.entries(hostile))("%s: a bounded number of bounded clauses is read", (_, text) => {
  const clauses = clausesOf(text);
  expect(clauses.length).toBeLessThanOrEqual(150);
  expect(Math.max(0, ...clauses.map(({ length }) => length))).toBeLessThanOrEqual(36);
});

test("when all effort is spent, words that are written right are still heard", () => {
  const none = { comparisons: 0 };
  expect(wantsPerson(`${noise.slice(0, 3900)}. I want to talk to a human`, none)).toBe("now");
  expect(distress(`${noise.slice(0, 3900)} I want to die`, none)).toBe("crisis");
});

test("a wish in the middle of a long message is heard", () => {
  const story = filled("the shoes came late and they were too small for me ", 1900);
  expect(wantsPerson(`${story}. I want to talk to a human. ${story}`)).toBe("now");
  expect(distress(`${story}. I don't want to live anymore. ${story}`)).toBe("crisis");
});

test("the effort for one message is a fixed sum", () => {
  expect(effortFor().comparisons).toBeLessThanOrEqual(10_000);
});
