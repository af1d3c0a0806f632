import { Bell } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { api } from "#app/_trpc/server.ts";
import { Link } from "#app/_ui/link.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** On every page; with a dot while something waits for the reader. */
export async function InboxLink() {
  const [t, caller] = await Promise.all([getTranslations("common.nav"), api()]);
  const count = await caller.inbox.waiting();
  return (
    <Link
      href="/cases"
      title={t("inbox")}
      className="relative grid size-11 place-items-center rounded-full text-soft hover:bg-wash hover:text-ink"
    >
      <Bell aria-hidden className="size-5.5" />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute end-2 top-2 size-2.5 rounded-full border-2 border-paper bg-late"
        />
      )}
      <VisuallyHidden>{count > 0 ? t("inboxWaiting", { count }) : t("inbox")}</VisuallyHidden>
    </Link>
  );
}
