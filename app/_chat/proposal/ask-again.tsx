import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { useRoom } from "../chat-provider.tsx";
import { useComposer } from "../hooks/use-composer.ts";

/** What is too old to be confirmed is looked up once more. */
export function AskAgain({ conversationId, words }: { conversationId: string; words: string }) {
  const t = useTranslations("chat.proposal");
  const conversation = useRoom(conversationId)?.conversation;
  const { post } = useComposer(conversation ?? null);
  if (!conversation || conversation.closedAt) return null;
  return (
    <Button size="small" className="min-h-11" onClick={() => post("send", words)}>
      {t("askAgain")}
    </Button>
  );
}
