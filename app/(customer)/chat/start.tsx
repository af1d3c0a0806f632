import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { Suggestion } from "#server/inbox/schema.ts";
import { AssistantMark } from "#app/_chat/assistant-mark.tsx";
import { Link } from "#app/_ui/link.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { Suggestions } from "./suggestions.tsx";

type StartProps = {
  last: ConversationView | null;
  suggestions: Suggestion[];
};

/** Before the first word: who will answer, and three things that this customer may have come for. */
export function Start({ last, suggestions }: StartProps) {
  const t = useTranslations("chat.start");
  return (
    <div className="mx-auto max-w-xl py-6 sm:py-14">
      <span className="hidden sm:block">
        <AssistantMark size="large" />
      </span>
      <h2 className="text-2xl sm:mt-5">{t("title")}</h2>
      <p className="mt-2 text-soft">{t("intro")}</p>
      <Suggestions suggestions={suggestions} />
      {last && <Last conversation={last} />}
    </div>
  );
}

/** What was said before is not gone. */
function Last({ conversation: { id, closedAt, rated } }: { conversation: ConversationView }) {
  const t = useTranslations("chat.start");
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-3 text-sm text-soft">
      {closedAt && <span>{t.rich("lastEnded", { at: whenTag(closedAt) })}</span>}
      <Link
        href={`/chat/history/${id}`}
        prefetch={false}
        className="link inline-flex min-h-11 items-center font-semibold"
      >
        {t(rated ? "lastRead" : "lastRate")}
      </Link>
    </p>
  );
}
