"use client";

import {
  BookOpen,
  CircleUserRound,
  House,
  MessageSquareText,
  ReceiptText,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";

/** The same places in every language; a phone reaches the help from each page's end and from the account. */
const PLACES = [
  { name: "home", href: "/", icon: House },
  { name: "plans", href: "/plans", icon: ReceiptText },
  { name: "chat", href: "/chat", icon: MessageSquareText },
  { name: "account", href: "/account", icon: CircleUserRound },
  { name: "help", href: "/help", icon: BookOpen },
] as const;

export function NavLinks({ stacked = false }: { stacked?: boolean }) {
  const t = useTranslations("common.nav");
  const path = usePathname();
  return PLACES.filter(({ name }) => !stacked || name !== "help").map(({ name, href, icon }) => (
    <NavLink
      key={href}
      {...{ href, icon, stacked }}
      label={t(name)}
      current={href === "/" ? path === "/" : path.startsWith(href)}
    />
  ));
}

type NavLinkProps = {
  href: string;
  icon: LucideIcon;
  label: string;
  current: boolean;
  stacked: boolean;
};

function NavLink({ href, icon: Icon, label, current, stacked }: NavLinkProps) {
  const look = stacked
    ? "min-h-12 min-w-0 flex-col justify-center text-xs leading-tight"
    : "min-h-11 px-2.5 text-sm";
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex items-center gap-x-2 rounded-md font-semibold hover:text-ink aria-[current=page]:text-accent",
        look,
        "text-soft",
      )}
    >
      {stacked && <Icon aria-hidden className="size-5.5" />}
      <span
        className={
          current && !stacked ? "border-b-2 border-accent" : "border-b-2 border-transparent"
        }
      >
        {label}
      </span>
    </Link>
  );
}
