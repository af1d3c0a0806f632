import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { api } from "#app/_trpc/server.ts";
import { Link } from "#app/_ui/link.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** On every page, none of which waits for it; with a dot while something waits for the reader. */
export async function InboxLink() {
  const count = await (await api()).inbox.waiting();
  return <Bell count={count} />;
}

export function Bell({ count }: { count: number }) {
  const t = useTranslations("common.nav");
  return (
    <Link
      href="/cases"
      title={t("inbox")}
      className="relative grid size-11 place-items-center rounded-full text-soft hover:bg-wash hover:text-ink"
    >
      <BellIcon aria-hidden className="size-5.5" />
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
