import type { Entry } from "./inbox-order.ts";
import { CaseLine, ComplaintLine, PauseLine, RefundLine } from "./lines.tsx";
import { CallLine, ChatLine, FeedbackLine } from "./talk-lines.tsx";

export function EntryLine({ entry }: { entry: Entry }) {
  switch (entry.kind) {
    case "case":
      return <CaseLine row={entry.row} />;
    case "complaint":
      return <ComplaintLine row={entry.row} />;
    case "pause":
      return <PauseLine pause={entry.row} />;
    case "refund":
      return <RefundLine refund={entry.row} />;
    case "chat":
      return <ChatLine chat={entry.row} />;
    case "call":
      return <CallLine call={entry.row} />;
    case "feedback":
      return <FeedbackLine item={entry.row} />;
  }
}
