"use client";

import { Check, ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { Role } from "#server/platform/viewer.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";
import { useFitting } from "./use-fitting.ts";

const PLACES = [
  { href: "/admin/desk", label: "desk", also: "/admin/conversations" },
  { href: "/admin/callbacks", label: "callbacks" },
  { href: "/admin/shifts", label: "shifts" },
  { href: "/admin/cases", label: "cases", also: "/admin/complaints" },
  { href: "/admin/hardship", label: "hardship" },
  { href: "/admin/refunds", label: "refunds" },
  { href: "/admin/feedback", label: "feedback" },
  { href: "/admin/help", label: "help" },
  { href: "/admin/knowledge", label: "knowledge" },
  { href: "/admin/replies", label: "replies" },
  { href: "/admin/desks", label: "desks", for: ["supervisor", "admin"] },
  { href: "/admin/insights", label: "insights" },
  { href: "/admin/promise", label: "promise", for: ["supervisor", "admin"] },
  { href: "/admin/assistant", label: "assistant", for: ["supervisor", "admin"] },
  { href: "/admin/applications", label: "applications", for: ["supervisor", "admin"] },
  { href: "/admin/people", label: "people", for: ["admin"] },
  { href: "/admin/rules", label: "rules", for: ["admin"] },
  { href: "/admin/connections", label: "connections", for: ["admin"] },
  { href: "/admin/audit", label: "audit", for: ["admin"] },
] as const satisfies { href: string; label: string; also?: string; for?: Role[] }[];

type Badges = Record<"desk" | "shifts" | "cases" | "hardship" | "refunds" | "help", ReactNode>;
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
  const inSight = places.filter(isForAll);
  const { row, fitting } = useFitting(inSight.length);
  return (
    <nav aria-label={t("places")} className="flex min-w-0 grow">
      <div className="hidden min-w-0 grow gap-1 md:flex">
        <div ref={row} className="flex h-11 min-w-0 flex-wrap gap-x-1 overflow-hidden">
          {inSight.map((place, index) => (
            <PlaceLink key={place.href} {...place} isFitting={index < fitting} />
          ))}
        </div>
        <GroupMenu label="more" places={inSight.slice(fitting)} />
        <GroupMenu label="administration" places={places.filter((one) => !isForAll(one))} />
      </div>
      <div className="md:hidden">
        <PlaceMenu {...{ places, badges }} />
      </div>
    </nav>
  );
}

function PlaceLink({ href, label, isHere, badge, isFitting }: Place & { isFitting: boolean }) {
  const t = useTranslations("common.nav");
  return (
    <Link
      {...{ href }}
      aria-current={isHere ? "page" : undefined}
      className={cn(
        "flex min-h-11 shrink-0 items-center px-1.5 font-semibold whitespace-nowrap text-soft outline-offset-[-3px] hover:text-ink aria-[current=page]:text-accent 2xl:px-2.5",
        !isFitting && "invisible",
      )}
    >
      <span className={cn("border-b-2", isHere ? "border-accent" : "border-transparent")}>
        {t(label)}
      </span>
      {badge}
    </Link>
  );
}

type GroupProps = { label: "more" | "administration"; places: Place[] };

/** What the window has no room for, and what only admins set up. */
function GroupMenu({ label, places }: GroupProps) {
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
            {t(label)}
          </span>
          {places.map(({ href, badge }) => (
            <Fragment key={href}>{badge}</Fragment>
          ))}
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
          {badges.shifts}
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
