"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Link } from "#app/_ui/link.tsx";
import { Rating } from "./rating.tsx";

/** Below a conversation that is over. */
export function RateOrThank({ conversation }: { conversation: ConversationView }) {
  const { id, closedAt, rated } = conversation;
  const [ratedEnd, setRatedEnd] = useState<string | null>(null);
  // One that goes on and ends again may be rated again.
  const end = `${id} ${closedAt}`;
  if (rated || ratedEnd === end) return <Thanks />;
  return <Rating key={end} conversationId={id} onRated={() => setRatedEnd(end)} />;
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
