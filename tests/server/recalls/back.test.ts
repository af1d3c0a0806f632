import { expect, test } from "vitest";
import { restoreArticle } from "#server/articles/archive.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { countRecall, getRecall, startRecall } from "#server/recalls/recall.ts";
import { sendCorrections } from "#server/recalls/send.ts";
import { archive } from "#tests/support/articles.ts";
import { createAgent } from "#tests/support/factories.ts";
import { correctFees, feesArticle, OLD, STAYS, tell } from "#tests/support/recalls.ts";

type Place = Awaited<ReturnType<typeof feesArticle>>;

async function corrected(place: Place, version: number, archived: boolean) {
  const lead = await createAgent("supervisor");
  await startRecall(lead, { ...place, version, archived, texts: { en: "We got it wrong." } });
  const recall = await db.recall.findFirstOrThrow({ where: { slug: place.slug, version } });
  await sendCorrections(recall.id);
}

test("what is archived is told as archived: nobody has said that it is wrong", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  await tell(place);
  await archive(lead, place);
  expect(await countRecall(lead, place)).toMatchObject({ count: 1, archived: true });
});

test("back as it was, it concerns nobody, and those who were corrected meanwhile are counted", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  await tell(place);
  await archive(lead, place);
  await corrected(place, 1, true);
  expect(await countRecall(lead, place)).toMatchObject({ count: 0, correctedAgainst: 0 });

  await tell(place);
  await restoreArticle(lead, place);
  expect(await getRecall(lead, place)).toBeNull();
  expect(await countRecall(lead, place)).toEqual({
    count: 0,
    archived: false,
    correctedAgainst: 1,
  });
});

test("an older version taken back counts whom the newer one corrected, and whoever was told the newer one", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  await tell(place);
  await tell(place, { passage: STAYS });
  await correctFees(place);
  await corrected(place, 2, false);
  await correctFees(place, OLD);
  // The correction said what stands no longer either: it is recalled itself.
  expect(await countRecall(lead, place)).toMatchObject({ count: 1, correctedAgainst: 1 });

  await corrected(place, 3, false);
  expect(await countRecall(lead, place)).toMatchObject({ count: 0, correctedAgainst: 0 });
});

test("only leads learn how many", async () => {
  const place = await feesArticle();
  await expect(countRecall(await createAgent(), place)).rejects.toThrow(Forbidden);
});
