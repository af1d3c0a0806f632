"use client";

import {
  BookOpen,
  House,
  MessageSquareHeart,
  MessageSquareText,
  Phone,
  ReceiptText,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";

/** `room`: what a narrow screen or a long language has no room for, it reaches from another page. */
const PLACES = [
  { name: "home", href: "/", icon: House, room: "always" },
  { name: "plans", href: "/plans", icon: ReceiptText, room: "most" },
  { name: "chat", href: "/chat", icon: MessageSquareText, room: "always" },
  { name: "callbacks", href: "/callbacks", icon: Phone, room: "always" },
  { name: "feedback", href: "/feedback", icon: MessageSquareHeart, room: "wide" },
  { name: "help", href: "/help", icon: BookOpen, room: "wide" },
] as const;

const ON_DESKTOP = {
  always: "contents",
  most: "hidden lg:contents",
  wide: "hidden lg:contents",
};
const ON_PHONE = { always: "contents", most: "hidden min-[22.5rem]:contents", wide: "hidden" };

export function NavLinks({ stacked = false }: { stacked?: boolean }) {
  const t = useTranslations("common.nav");
  const path = usePathname();
  return PLACES.map(({ name, href, icon, room }) => (
    <span key={href} className={stacked ? ON_PHONE[room] : ON_DESKTOP[room]}>
      <NavLink
        {...{ href, icon, stacked }}
        label={t(name)}
        current={href === "/" ? path === "/" : path.startsWith(href)}
      />
    </span>
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
    ? "min-h-12 min-w-13 flex-col justify-center text-xs"
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
