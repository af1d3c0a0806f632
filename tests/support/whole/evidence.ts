import { insert, LONG_AGO, type Who, withId } from "./insert.ts";

/** What they wrote as feedback is part of a theme, and they were told what became of it. */
export async function evidence({ customerId, staffId }: Who, feedbackId: string) {
  const themeId = await withId("theme", {
    title: "More boots in one place",
    area: "plans",
    status: "shipped",
    created_at: LONG_AGO,
    shipped_at: LONG_AGO,
  });
  await withId("theme_evidence", {
    theme_id: themeId,
    customer_id: customerId,
    feedback_id: feedbackId,
    language: "en",
    said_at: LONG_AGO,
    created_at: LONG_AGO,
    marked_by_id: staffId,
    confirmed_at: LONG_AGO,
    confirmed_by_id: staffId,
  });
  const shipId = await withId("theme_ship", {
    theme_id: themeId,
    texts: { en: "There are more boots now." },
    by_id: staffId,
    from_status: "planned",
    created_at: LONG_AGO,
    send_at: LONG_AGO,
    sent_at: LONG_AGO,
  });
  await insert("theme_notice", {
    id: crypto.randomUUID(),
    ship_id: shipId,
    person_id: customerId,
    language: "en",
    created_at: LONG_AGO,
    seen_at: LONG_AGO,
  });
}
