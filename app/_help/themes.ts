export type Theme =
  "paying" | "difficulties" | "purchases" | "talking" | "account" | "safety" | "other";

const THEMES: { theme: Theme; slugs: string[] }[] = [
  {
    theme: "paying",
    slugs: [
      "how-instalments-work",
      "payment-methods",
      "pay-early",
      "due-at-midnight",
      "reminders",
      "two-plans-at-once",
      "interest-on-financing",
      "statements-and-receipts",
      "currency-and-abroad",
    ],
  },
  {
    theme: "difficulties",
    slugs: [
      "late-payments",
      "payment-failed",
      "move-a-due-date",
      "when-you-cannot-pay",
      "credit-file",
    ],
  },
  {
    theme: "purchases",
    slugs: [
      "returns",
      "refunds",
      "order-not-arrived",
      "wrong-or-damaged-item",
      "return-declined",
      "cancelled-order",
      "declined-purchase",
      "gift-or-someone-else-pays",
    ],
  },
  {
    theme: "talking",
    slugs: [
      "talk-to-a-person",
      "callbacks",
      "live-chat",
      "how-the-assistant-works",
      "ai-and-people",
      "complaints",
      "feedback",
      "rate-a-conversation",
    ],
  },
  {
    theme: "account",
    slugs: [
      "sign-in-code",
      "no-code-arrived",
      "change-email-or-name",
      "language-and-appearance",
      "accessibility",
      "deceased-customer",
    ],
  },
  {
    theme: "safety",
    slugs: ["unknown-purchase", "suspected-fraud", "devices-and-sessions", "personal-data"],
  },
];

/** Each theme that has articles, what is asked most often first; what belongs to none comes last. */
export function byTheme<Article extends { slug: string }>(articles: Article[]) {
  const rest = new Map(articles.map((article) => [article.slug, article]));
  const groups: { theme: Theme; articles: Article[] }[] = [];
  for (const { theme, slugs } of THEMES) {
    groups.push({ theme, articles: slugs.flatMap((slug) => rest.get(slug) ?? []) });
    for (const slug of slugs) rest.delete(slug);
  }
  groups.push({ theme: "other", articles: [...rest.values()] });
  return groups.filter((group) => group.articles.length > 0);
}
