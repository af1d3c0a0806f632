import { expect, test } from "vitest";
import {
  answersIn,
  stored as storedAnswers,
  testDraft,
} from "#app/(public)/work/[token]/test-draft.ts";
import { stored, type Typed, typedIn, waitingIn } from "#app/(public)/work/draft.ts";

const nothing: Typed = {
  name: "",
  email: "",
  languages: [],
  occupation: "",
  hours: "",
  text: "",
  askedFor: null,
};

const whole: Typed = {
  name: "Maja Nyström",
  email: "maja@example.com",
  languages: ["sv", "en"],
  occupation: "I study law",
  hours: "12",
  text: "I like to explain things.",
  askedFor: "maja@example.com",
};

const about = { weekHours: 20, locale: "sv" as const };

test("what an applicant has typed survives a reload, and what cannot be read is nothing", () => {
  expect(typedIn(stored(whole))).toEqual(whole);
  for (const kept of [null, "", "{", "null", '"x"', '{"name":5,"languages":"sv"}'])
    expect(typedIn(kept), String(kept)).toEqual(nothing);
});

test("whoever reloads at the code still waits for it, in whichever language they read by then", () => {
  expect(waitingIn(whole, about)).toMatchObject({ email: whole.email, weeklyHours: 12 });
  expect(waitingIn(whole, { ...about, locale: "ar" })?.locale).toBe("ar");
  expect(waitingIn({ ...whole, askedFor: null }, about)).toBeNull();
  expect(waitingIn({ ...whole, email: "other@example.com" }, about)).toBeNull();
  expect(waitingIn(whole, { ...about, weekHours: 10 })).toBeNull();
});

test("answers to the test survive a reload, as long as the questions are the same", () => {
  const asked = { version: 1, language: "sv" };
  const answers = { chosen: { 0: 2, 1: 0 }, answer: "I would call the shop." };
  const kept = storedAnswers(asked, answers);
  expect(answersIn(kept, asked)).toEqual(answers);
  for (const [text, of] of [
    [kept, { ...asked, version: 2 }],
    [kept, { ...asked, language: "en" }],
    [null, asked],
    ["{", asked],
    ['{"version":1,"language":"sv","chosen":[]}', asked],
  ] as const)
    expect(answersIn(text, of), String(text)).toEqual({ chosen: {}, answer: "" });
});

test("the secret half of an application's link is kept nowhere", () => {
  expect(testDraft("0199.secret")).toBe("work.0199");
});
