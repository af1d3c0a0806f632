import { TextQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { later, useLater } from "#app/_ui/later.ts";
import type { SavedReplies as State } from "./use-saved-replies.ts";

const list = later(() => import("./reply-list.tsx"));

/** Opens the list without a keyboard, and is where it stands. */
export function SavedReplies({ replies }: { replies: State }) {
  const t = useTranslations("desk.replies");
  const loaded = useLater(list, replies.isOpen);
  return (
    <>
      <button
        type="button"
        title={t("open")}
        aria-label={t("open")}
        aria-haspopup="listbox"
        aria-expanded={replies.isOpen}
        onPointerDown={(event) => event.preventDefault()}
        onClick={replies.isOpen ? replies.close : replies.begin}
        className="-mx-1 grid size-11 shrink-0 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink aria-expanded:text-accent"
      >
        <TextQuote aria-hidden className="size-5" />
      </button>
      {replies.isOpen && loaded && <loaded.ReplyList replies={replies} />}
    </>
  );
}
