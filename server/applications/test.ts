import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import type { Application } from "#server/platform/prisma/client.ts";
import { linkedApplication, ownViewOf, undecided } from "./own.ts";
import { NEWEST_VERSION, questionsOf, rightAmong, testLanguageOf } from "./questions/questions.ts";
import type { OwnApplication, ReadTest, TestAnswers, TestView } from "./schema.ts";

/** What there is to answer, without what is right; null when it was answered or decided. */
export async function getTest({ token }: { token: string }): Promise<TestView | null> {
  const application = await linkedApplication(token);
  if (application.testedAt || application.invitedAt || application.declinedAt) return null;
  const language = testLanguageOf(application);
  const questions = questionsOf(NEWEST_VERSION, language);
  if (!questions) return null;
  const situations = questions.situations.map(({ said, options }) => ({ said, options }));
  return { version: NEWEST_VERSION, language, situations, free: questions.free };
}

/** Once: of two answers at the same moment the first one counts. @throws Conflict */
export async function answerTest({
  token,
  version,
  language,
  choices,
  answer,
}: TestAnswers): Promise<OwnApplication> {
  const questions = questionsOf(version, language);
  const isWhole =
    choices.length === questions?.situations.length &&
    choices.every((choice, index) => choice in (questions.situations[index]?.options ?? []));
  if (!isWhole) throw new Invalid("common.invalid", { field: "choices" });
  const { id } = await linkedApplication(token);
  const [tested] = await db.application.updateManyAndReturn({
    where: { ...undecided(id), testedAt: null },
    data: {
      testVersion: version,
      testLanguage: language,
      testChoices: choices,
      testAnswer: answer,
      testedAt: now(),
    },
  });
  if (!tested) throw new Conflict("applications.tested");
  return ownViewOf(tested);
}

/** As a supervisor reads it: each situation with what was chosen, and what we would have said. */
export function testOf(application: Application): ReadTest | null {
  const { testVersion, testLanguage, testChoices, testAnswer, testedAt } = application;
  if (testVersion === null || testLanguage === null || testedAt === null) return null;
  const questions = questionsOf(testVersion, catalogueOf(testLanguage));
  return {
    at: testedAt.toISOString(),
    language: testLanguage,
    right: questions && rightAmong(questions, testChoices),
    answer: testAnswer,
    free: questions?.free ?? [],
    situations: (questions?.situations ?? []).map((situation, index) => ({
      ...situation,
      chosen: testChoices[index] ?? -1,
    })),
  };
}
