import { expect, test } from "vitest";
import { depthAfter } from "#app/_chat/state/file-drag.ts";
import { filesIn } from "#app/_chat/attaching/pasted.ts";

test("a drag over the parts of a page has left it once it has left all of them", () => {
  const kinds = ["dragenter", "dragenter", "dragover", "dragleave"];
  expect(kinds.reduce(depthAfter, 0)).toBe(1);
  expect([...kinds, "dragleave", "dragleave"].reduce(depthAfter, 0)).toBe(0);
  expect([...kinds, "drop"].reduce(depthAfter, 0)).toBe(0);
});

test("a picture is pasted, words with a picture of them are words", () => {
  const files = [new File(["x"], "a.png")] as unknown as FileList; // as iterable as one
  expect(filesIn({ files, types: ["Files"] })).toHaveLength(1);
  expect(filesIn({ files, types: ["text/plain", "Files"] })).toEqual([]);
});
