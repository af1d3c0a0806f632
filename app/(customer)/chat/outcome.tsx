import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { AssistantMark } from "#app/_chat/assistant-mark.tsx";
import { useSubjectName } from "#app/_chat/subject-name.ts";
import { buttonLook } from "#app/_ui/button-look.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { isolated } from "#app/_ui/isolated.ts";

/** By these it is said already who helped. */
const NAMES_HELPER = new Set(["solved", "person", "answered"]);

/** Once it has ended: who helped and what came of it. It comes when it has a name, a moment after the end. */
export function Outcome({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("chat.history");
  const name = useSubjectName()(conversation);
  const { subject, agentName } = conversation;
  if (!subject?.topic) return null;
  return (
    <section className="appear flex flex-wrap items-center gap-x-3.5 gap-y-3 rounded-md border border-line bg-sheet p-4">
      {agentName ? <Initials name={agentName} /> : <AssistantMark />}
      <div className="min-w-40 grow basis-0 leading-snug">
        <p className="flex items-center gap-1.5 font-semibold">
          <CircleCheck aria-hidden className="size-4.5 shrink-0 text-accent" />
          <bdi>{name}</bdi>
        </p>
        {!NAMES_HELPER.has(subject.outcome.kind) && (
          <p className="text-sm text-soft">
            {agentName ? t("withAgent", { name: isolated(agentName) }) : t("withAssistant")}
          </p>
        )}
      </div>
      {/* A whole load of the page: what has ended before the reader's eyes would stay there. */}
      <a href="/chat" className={buttonLook("quiet", "row")}>
        {t("startNew")}
      </a>
    </section>
  );
}
