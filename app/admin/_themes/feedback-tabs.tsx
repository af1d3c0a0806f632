"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";

const INBOX = "/admin/feedback";
const VIEWS = [
  { name: "inbox", href: INBOX },
  { name: "themes", href: `${INBOX}/themes` },
  { name: "roadmap", href: `${INBOX}/roadmap` },
] as const;

/** What customers said one by one, what several of them said, and when it will be there. */
export function FeedbackTabs() {
  const t = useTranslations("themes.tabs");
  const path = usePathname();
  const here = VIEWS.findLast(({ href }) => path.startsWith(href))?.name;
  return (
    <nav
      aria-label={t("label")}
      className="flex w-fit shrink-0 gap-0.5 rounded-md border border-line p-0.5"
    >
      {VIEWS.map(({ name, href }) => (
        <Link
          key={name}
          {...{ href }}
          aria-current={name === here ? "page" : undefined}
          className="flex min-h-9 items-center rounded-md px-2.5 text-sm font-semibold text-soft hover:text-ink aria-[current=page]:bg-wash aria-[current=page]:text-ink"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
