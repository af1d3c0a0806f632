import { useTranslations } from "next-intl";
import { AssistantMark } from "#app/_chat/assistant-mark.tsx";
import { Initials } from "#app/_ui/initials.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import type { ConversationView } from "#server/conversations/schema.ts";

/** What is going on in the conversation, or how to begin one. */
export function ConversationNote({ conversation }: { conversation: ConversationView | null }) {
  const t = useTranslations("plans.home.conversation");
  const open = conversation && conversation.status !== "closed" ? conversation : null;
  return (
    <section aria-labelledby="conversation" className="card px-4 py-4 sm:px-5">
      <h2 id="conversation" className="font-sans text-lg font-semibold tracking-normal">
        {t("title")}
      </h2>
      <div className="mt-3 flex items-start gap-3">
        <Speaker conversation={open} />
        <p className="text-sm">{open ? <StatusLine conversation={open} /> : t("none")}</p>
      </div>
      {open?.preview && (
        <p className="mt-2 line-clamp-2 text-sm text-soft" dir="auto">
          {open.preview}
        </p>
      )}
      <LinkButton href="/chat" size="row" className="mt-4 w-full">
        {open ? t("open") : t("start")}
      </LinkButton>
    </section>
  );
}

const Speaker = ({ conversation }: { conversation: ConversationView | null }) =>
  conversation?.agentName ? <Initials name={conversation.agentName} /> : <AssistantMark />;

function StatusLine({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("plans.home.conversation");
  const { status, agentName, position } = conversation;
  if (status === "waiting") return t("waiting", { position: position ?? 0 });
  if (status === "assistant") return t("assistant");
  return agentName ? t("agent", { name: isolated(agentName) }) : t("agentNoName");
}
