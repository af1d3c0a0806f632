import { expect, test } from "vitest";
import { passagesOf } from "#server/articles/policy.ts";
import { newArticle } from "#server/articles/schema.ts";
import { draftFrom, type Missing } from "#server/knowledge/draft-from.ts";

const missing: Missing = {
  heading: "can I pay with a  gift card?",
  questions: ["do you take\ngift cards", "can I pay with a gift card?"],
  language: "en",
  near: [{ title: "Payment methods", passage: "## Cards\n\nYou can add a card." }],
};

test("a draft has the typical question as its title, what was asked, and what there is to build on", () => {
  const { title, slug, locale, body } = draftFrom(missing);
  expect({ title, slug, locale }).toEqual({
    title: "Can I pay with a gift card?",
    slug: "can-i-pay-with-a-gift-card",
    locale: "en",
  });
  const [, asked, from] = passagesOf(body);
  expect(asked?.text).toBe("- can I pay with a gift card?\n- do you take gift cards");
  expect(from).toEqual({
    heading: "To build on: Payment methods",
    text: "Cards\n\nYou can add a card.",
  });
});

test.each(["en", "de", "sv", "ar", "fi"])("in %s it can be published as it is", (language) => {
  const headings = ["أين أجد الرمز؟", "Wie lösche ich das große Ä?", `${"word ".repeat(200)}`, "?"];
  for (const heading of headings) {
    const draft = draftFrom({ ...missing, heading, language });
    const { body, ...words } = newArticle.parse({ ...draft, follows: 0 });
    expect(words.title.length).toBeLessThanOrEqual(120);
    expect(body).toBe(draft.body);
  }
});

test("of very many questions it shows some, and none is endless", () => {
  const questions = Array.from({ length: 500 }, (_, index) => `${index} ${"long ".repeat(800)}`);
  const { body } = draftFrom({ ...missing, questions });
  expect(body.length).toBeLessThan(4000);
});
