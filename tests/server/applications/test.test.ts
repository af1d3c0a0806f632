import { expect, test } from "vitest";
import { declineApplicant } from "#server/applications/decide.ts";
import { applicationToken } from "#server/applications/link.ts";
import { getApplication, listApplications } from "#server/applications/list.ts";
import {
  NEWEST_VERSION,
  questionsOf,
  rightAmong,
  testLanguageOf,
} from "#server/applications/questions/questions.ts";
import { testAnswers } from "#server/applications/schema.ts";
import { answerTest, getTest } from "#server/applications/test.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { createApplication } from "#tests/support/applications.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { createAgent } from "#tests/support/factories.ts";

const answers = (token: string) => ({
  token,
  version: NEWEST_VERSION,
  language: "sv" as const,
  choices: [1, 3, 2],
  answer: "Jag ringer butiken och hör av mig innan klockan tre.",
});

async function applied(overrides: Parameters<typeof createApplication>[0] = {}) {
  const { id } = await createApplication(overrides);
  return { id, token: applicationToken(id) };
}

test.each(LANGUAGES)(
  "in %s there are three situations with one best of four answers",
  (language) => {
    const questions = questionsOf(NEWEST_VERSION, language);
    expect(questions?.situations).toHaveLength(3);
    for (const { options, best, said } of questions?.situations ?? []) {
      expect(new Set(options).size).toBe(4);
      expect(options[best]).toBeTruthy();
      expect(said.at(-1)?.[0]).toBe("customer");
    }
    expect(questions?.free.at(-1)?.[0]).toBe("customer");
    expect(new Set(questions?.situations.map(({ best }) => best)).size).toBeGreaterThan(1);
  },
);

test("the test is in a language they speak", () => {
  const languages = ["fr", "ar"];
  expect(testLanguageOf({ locale: "de", languages: ["de", "en"] })).toBe("de");
  expect(testLanguageOf({ locale: "de", languages })).toBe("ar");
  expect(testLanguageOf({ locale: "sv", languages: ["fr"] })).toBe("sv");
});

test("what is right is not told to whoever takes it", async () => {
  const { token } = await applied();
  const questions = await getTest({ token });
  expect(questions).toMatchObject({ language: "sv", version: NEWEST_VERSION });
  expect(JSON.stringify(questions)).not.toContain("best");
});

test("a supervisor reads what was chosen, how much of it was right, and the answer", async () => {
  const lead = await createAgent("supervisor");
  const { id, token } = await applied({ languages: ["sv", "pl"] });
  expect(await answerTest(answers(token))).toMatchObject({ state: "tested", isTested: true });
  const { test: read, state } = await getApplication(lead, id);
  expect(state).toBe("tested");
  expect(read).toMatchObject({ right: 2, language: "sv", answer: answers(token).answer });
  expect(read?.situations.map(({ chosen, best }) => [chosen, best])).toEqual([
    [1, 1],
    [3, 3],
    [2, 0],
  ]);
  const { items } = await listApplications(lead, { list: "tested", speaks: "pl" });
  expect(items.map((item) => item.id)).toEqual([id]);
  expect(await getTest({ token })).toBeNull();
});

test("of two who send answers at once, one does and the other is told", async () => {
  const { token } = await applied();
  const attempts = await Promise.allSettled([answers(token), answers(token)].map(answerTest));
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
});

test("what is not whole, or not of this test, is refused", async () => {
  const { token } = await applied();
  await expect(answerTest({ ...answers(token), choices: [1, 3] })).rejects.toThrow(Invalid);
  await expect(answerTest({ ...answers(token), choices: [1, 3, 4] })).rejects.toThrow(Invalid);
  await expect(answerTest({ ...answers(token), version: 99 })).rejects.toThrow(Invalid);
  expect(testAnswers.safeParse({ ...answers(token), answer: "Ok" }).success).toBe(false);
});

test("without the link nobody takes a test, and nobody after the decision", async () => {
  const { id, token } = await applied();
  const forged = token.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  await expect(getTest({ token: forged })).rejects.toThrow(NotFound);
  await expect(answerTest(answers(forged))).rejects.toThrow(NotFound);
  await declineApplicant(await createAgent("supervisor"), id);
  expect(await getTest({ token })).toBeNull();
  await expect(answerTest(answers(token))).rejects.toThrow(Conflict);
});

test("right are those answers that we would give", () => {
  const questions = questionsOf(NEWEST_VERSION, "en");
  const best = questions?.situations.map((situation) => situation.best) ?? [];
  expect(questions && rightAmong(questions, best)).toBe(3);
  expect(questions && rightAmong(questions, [])).toBe(0);
});
