"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Link } from "#app/_ui/link.tsx";
import { Rating } from "./rating.tsx";

/** Below a conversation that is over. */
export function RateOrThank({ conversation: { id, rated } }: { conversation: ConversationView }) {
  const [ratedId, setRatedId] = useState<string | null>(null);
  if (rated || ratedId === id) return <Thanks />;
  return <Rating key={id} conversationId={id} onRated={() => setRatedId(id)} />;
}

/** Where an answer to what was said with the rating will stand. */
function Thanks() {
  const t = useTranslations("chat.rating");
  return (
    <p role="status" className="text-center text-sm text-soft">
      {t.rich("thanks", { feedback: feedbackTag })}
    </p>
  );
}

const feedbackTag = (text: ReactNode) => (
  <Link href="/feedback" className="link">
    {text}
  </Link>
);
