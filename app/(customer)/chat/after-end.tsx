"use client";

import type { ConversationView } from "#server/conversations/schema.ts";
import { RateOrThank } from "#app/_chat/rate-or-thank.tsx";
import { MoreHelp } from "./more-help.tsx";
import { Outcome } from "./outcome.tsx";
import { useIsReopenable } from "./use-is-reopenable.ts";

export function AfterEnd({ conversation }: { conversation: ConversationView }) {
  const isReopenable = useIsReopenable(conversation);
  return (
    <>
      <Outcome conversation={conversation} />
      {isReopenable && <MoreHelp conversation={conversation} />}
      <RateOrThank conversation={conversation} />
    </>
  );
}
