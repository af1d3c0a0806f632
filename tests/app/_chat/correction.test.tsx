import { expect, test } from "vitest";
import { Correction } from "#app/_chat/correction.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const said = {
  text: "We got the fee wrong.",
  correction: {
    recallId: "0198a6f0-0000-7000-8000-000000000001",
    slug: "late-payments",
    title: "Overdue payments",
    told: ["A fee of 5 euros."],
  },
  citations: [{ slug: "late-payments", version: 2, title: "Overdue payments", passage: "No fee." }],
  at: "2026-11-23T11:00:00.000Z",
};

test.each(["en-GB", "de-DE", "sv-SE", "ar"])(
  "a correction says what was told, what is right and where it stands, in %s",
  async (locale) => {
    const markup = await rendered(<Correction {...said} perspective="customer" />, locale);
    const text = readable(markup);
    for (const part of [said.text, "A fee of 5 euros.", "No fee."]) expect(text).toContain(part);
    expect(markup).toContain('href="/help/late-payments"');
  },
);

test("staff stay in their own pages, and what has no replacement has none", async () => {
  const markup = await rendered(<Correction {...said} citations={[]} perspective="staff" />);
  expect(markup).toContain('href="/admin/help/late-payments"');
  expect(readable(markup)).not.toContain("What applies now");
});
