"use client";

import { Check, ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Role } from "#server/platform/viewer.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";

const PLACES = [
  { href: "/admin/desk", label: "desk", also: "/admin/conversations" },
  { href: "/admin/callbacks", label: "callbacks" },
  { href: "/admin/cases", label: "cases", also: "/admin/complaints" },
  { href: "/admin/hardship", label: "hardship" },
  { href: "/admin/refunds", label: "refunds" },
  { href: "/admin/feedback", label: "feedback" },
  { href: "/admin/help", label: "help" },
  { href: "/admin/knowledge", label: "knowledge" },
  { href: "/admin/desks", label: "desks", for: ["supervisor", "admin"] },
  { href: "/admin/insights", label: "insights" },
  { href: "/admin/assistant", label: "assistant", for: ["supervisor", "admin"] },
  { href: "/admin/people", label: "people", for: ["admin"] },
  { href: "/admin/rules", label: "rules", for: ["admin"] },
  { href: "/admin/connections", label: "connections", for: ["admin"] },
  { href: "/admin/audit", label: "audit", for: ["admin"] },
] as const satisfies { href: string; label: string; also?: string; for?: Role[] }[];

type Badges = Record<"desk" | "cases" | "hardship" | "refunds" | "help", ReactNode>;
type Place = (typeof PLACES)[number] & { isHere: boolean; badge: ReactNode };

/**
 * The places of the admin area that this role may see: side by side, or on a phone behind the one that is open.
 * @param badges how many need the agent there
 */
export function AdminNav({ role, badges }: { role: Role; badges: Badges }) {
  const t = useTranslations("common.nav");
  const path = usePathname();
  const places = PLACES.filter(
    (place) => !("for" in place) || place.for.some((one) => one === role),
  ).map((place) => ({
    ...place,
    isHere: isAt(path, place),
    badge: isKeyOf(badges, place.label) ? badges[place.label] : null,
  }));
  return (
    <nav aria-label={t("places")} className="flex min-w-0 grow">
      <div className="hidden min-w-0 gap-1 overflow-x-auto [scrollbar-width:none] md:flex">
        {places.filter(isForAll).map((place) => (
          <PlaceLink key={place.href} {...place} />
        ))}
        <AdminMenu places={places.filter((place) => !isForAll(place))} />
      </div>
      <div className="md:hidden">
        <PlaceMenu {...{ places, badges }} />
      </div>
    </nav>
  );
}

function PlaceLink({ href, label, isHere, badge }: Place) {
  const t = useTranslations("common.nav");
  return (
    <Link
      {...{ href }}
      aria-current={isHere ? "page" : undefined}
      className="flex min-h-11 shrink-0 items-center px-1.5 font-semibold whitespace-nowrap text-soft 2xl:px-2.5 hover:text-ink aria-[current=page]:text-accent"
    >
      <span className={cn("border-b-2", isHere ? "border-accent" : "border-transparent")}>
        {t(label)}
      </span>
      {badge}
    </Link>
  );
}

/** What only admins set up stands together, so that all places fit beside each other. */
function AdminMenu({ places }: { places: Place[] }) {
  const t = useTranslations("common.nav");
  const isHere = places.some((place) => place.isHere);
  if (places.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className={cn(
            "flex min-h-11 shrink-0 items-center gap-1 rounded-md px-1.5 font-semibold hover:bg-wash 2xl:px-2.5",
            isHere ? "text-accent" : "text-soft hover:text-ink",
          )}
        >
          <span className={cn("border-b-2", isHere ? "border-accent" : "border-transparent")}>
            {t("administration")}
          </span>
          <ChevronDown aria-hidden className="size-4" />
        </button>
      }
    >
      {places.map((place) => (
        <PlaceItem key={place.href} {...place} />
      ))}
    </Menu>
  );
}

function PlaceMenu({ places, badges }: { places: Place[]; badges: Badges }) {
  const t = useTranslations("common.nav");
  const here = places.find(({ isHere }) => isHere);
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-h-11 items-center gap-1.5 rounded-md px-2 font-semibold hover:bg-wash"
        >
          {t(here?.label ?? "places")}
          {badges.desk}
          {badges.cases}
          {badges.hardship}
          {badges.refunds}
          {badges.help}
          <ChevronDown aria-hidden className="size-4" />
        </button>
      }
    >
      {places.map((place) => (
        <PlaceItem key={place.href} {...place} />
      ))}
    </Menu>
  );
}

function PlaceItem({ href, label, isHere, badge }: Place) {
  const t = useTranslations("common.nav");
  return (
    <MenuItem asChild>
      <Link {...{ href }} aria-current={isHere ? "page" : undefined}>
        <span className="grow">
          {t(label)}
          {badge}
        </span>
        {isHere && <Check aria-hidden />}
      </Link>
    </MenuItem>
  );
}

const isForAll = (place: Place) => !("for" in place) || place.for.length > 1;

const isKeyOf = (badges: Badges, label: string): label is keyof Badges => label in badges;

const isAt = (path: string, place: { href: string; also?: string }) =>
  isUnder(path, place.href) || (place.also !== undefined && isUnder(path, place.also));

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
