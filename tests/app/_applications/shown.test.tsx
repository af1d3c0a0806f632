import { expect, test } from "vitest";
import { NEWEST_VERSION, questionsOf } from "#server/applications/questions/questions.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { Offer } from "#app/(public)/work/offer.tsx";
import { TestRead } from "#app/admin/_applications/test-read.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const offer = {
  isOpen: true,
  hourly: { minor: 1875, currency: "EUR" },
  rushPercent: 15,
  weekHours: 24,
  longestHours: 8,
  restHours: 11,
};

test("the page of work says what the rules for shifts say", async () => {
  const text = readable(await rendered(<Offer offer={offer} />));
  for (const words of ["€18.75 an hour", "15% more", "up to 24 hours a week", "up to 8 hours"])
    expect(text).toContain(words);
  const plain = readable(await rendered(<Offer offer={{ ...offer, rushPercent: 0 }} />));
  expect(plain).not.toContain("more when you go online");
});

test.each(LANGUAGES)("a supervisor reads a test in %s in its own direction", async (language) => {
  const questions = questionsOf(NEWEST_VERSION, language);
  const situations = (questions?.situations ?? []).map((one) => ({ ...one, chosen: 0 }));
  const markup = await rendered(
    <TestRead
      test={{
        at: "2026-11-23T12:00:00Z",
        language,
        right: 1,
        situations,
        free: questions?.free ?? [],
        answer: "I would call the shop.",
      }}
    />,
  );
  expect(readable(markup)).toContain("Test: 1 of 3 right");
  expect(readable(markup).match(/Best/gu)).toHaveLength(3);
  expect(markup).toContain(`dir="${language === "ar" ? "rtl" : "ltr"}"`);
});
