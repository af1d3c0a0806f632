import type { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";

/** Why somebody waits: what weighs on them before how they came here. */
export const whyText = (
  t: ReturnType<typeof useTranslations<"desk">>,
  { askedBy }: NonNullable<ConversationView["waiting"]>,
  concern: ConversationView["concern"],
) => (concern ? t(`concern.${concern}`) : t(`askedBy.${askedBy}`));
