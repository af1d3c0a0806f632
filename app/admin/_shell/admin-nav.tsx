"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Role } from "#server/platform/viewer.ts";

const PLACES = [
  { href: "/admin/desk", label: "desk", also: "/admin/conversations" },
  { href: "/admin/callbacks", label: "callbacks" },
  { href: "/admin/feedback", label: "feedback" },
  { href: "/admin/desks", label: "desks", for: ["supervisor", "admin"] },
  { href: "/admin/people", label: "people", for: ["admin"] },
  { href: "/admin/audit", label: "audit", for: ["admin"] },
] as const satisfies { href: string; label: string; also?: string; for?: Role[] }[];

/** The places of the admin area that this role may see. */
export function AdminNav({ role }: { role: Role }) {
  const t = useTranslations("common.nav");
  const path = usePathname();
  const open = PLACES.filter((place) => !("for" in place) || place.for.some((one) => one === role));
  return (
    <nav
      aria-label={t("places")}
      className="flex min-w-0 grow gap-1 overflow-x-auto [scrollbar-width:none]"
    >
      {open.map((place) => {
        const isHere = isUnder(path, place.href) || ("also" in place && isUnder(path, place.also));
        return (
          <Link
            key={place.href}
            href={place.href}
            aria-current={isHere ? "page" : undefined}
            className="flex min-h-11 shrink-0 items-center px-2.5 font-semibold whitespace-nowrap text-soft hover:text-ink aria-[current=page]:text-accent"
          >
            <span className={`border-b-2 ${isHere ? "border-accent" : "border-transparent"}`}>
              {t(place.label)}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
