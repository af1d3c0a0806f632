import { expect, test } from "vitest";
import {
  acknowledge,
  choose,
  hear,
  isUnsaved,
  leftToKeep,
  openEditor,
  readUnsaved,
} from "#app/admin/help/_articles/draft-state.ts";

const draft = { id: "d", title: "Fees", body: "None.", revision: 3, savedBy: "Priya" };
const mine = { draftId: "d", title: "Fees", body: "Mine.", revision: 3 };

test("after a reload what was not saved goes on, and nothing is asked", () => {
  const state = openEditor(draft, mine);
  expect(state).toMatchObject({ words: { body: "Mine." }, conflict: null });
  expect(isUnsaved(state)).toBe(true);
  expect(isUnsaved(openEditor(draft, null))).toBe(false);
});

test("where somebody else has saved meanwhile, both texts are kept until one is chosen", () => {
  const theirs = { ...draft, body: "Theirs.", revision: 4 };
  for (const state of [openEditor(theirs, mine), hear(openEditor(draft, mine), theirs)]) {
    expect(state).toMatchObject({ words: { body: "Mine." }, conflict: { theirs } });
    expect(choose(state, "mine")).toMatchObject({
      words: { body: "Mine." },
      saved: { revision: 4 },
      conflict: null,
    });
    expect(isUnsaved(choose(state, "theirs"))).toBe(false);
  }
  expect(openEditor({ ...draft, id: "other" }, mine).conflict).not.toBeNull();
});

test("where nothing was typed here, somebody else's words are simply there", () => {
  const state = hear(openEditor(draft, null), { ...draft, body: "Theirs.", revision: 4 });
  expect(state).toMatchObject({ words: { body: "Theirs." }, conflict: null });
  expect(hear(state, draft)).toBe(state);
});

test("what was typed while it was being saved is still to be saved", () => {
  const typed = openEditor(draft, { ...mine, body: "Mine, and more." });
  const state = acknowledge(typed, { title: "Fees", body: "Mine." }, 4);
  expect(isUnsaved(state)).toBe(true);
  expect(leftToKeep(mine, { title: "Fees", body: "Mine." }, 4)).toBeNull();
  expect(leftToKeep(mine, { title: "Fees", body: "Min" }, 4)).toEqual({ ...mine, revision: 4 });
});

test("what a browser's storage holds is read with care", () => {
  expect(readUnsaved(JSON.stringify(mine))).toEqual(mine);
  for (const text of [null, "", "{", "1", "[]", '{"title":1}']) {
    expect(readUnsaved(text)).toBeNull();
  }
});
