"use client";

import {
  MessageSquareHeart,
  MessageSquareText,
  Phone,
  ReceiptText,
  type LucideIcon,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";

/** The places of a customer; `stacked` for the bar of a phone. */
export function NavLinks({ stacked = false }: { stacked?: boolean }) {
  const t = useTranslations("common.nav");
  const path = usePathname();
  return (
    <>
      <NavLink
        href="/"
        icon={ReceiptText}
        label={t("home")}
        current={path === "/" || path.startsWith("/plans")}
        stacked={stacked}
      />
      <NavLink
        href="/chat"
        icon={MessageSquareText}
        label={t("chat")}
        current={path.startsWith("/chat")}
        stacked={stacked}
      />
      <NavLink
        href="/callbacks"
        icon={Phone}
        label={t("callbacks")}
        current={path.startsWith("/callbacks")}
        stacked={stacked}
      />
      {!stacked && (
        // A long language needs the room for the way to a person.
        <span className="hidden lg:contents">
          <NavLink
            href="/feedback"
            icon={MessageSquareHeart}
            label={t("feedback")}
            current={path.startsWith("/feedback")}
            stacked={stacked}
          />
        </span>
      )}
    </>
  );
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
    ? "min-h-12 min-w-16 flex-col justify-center text-xs"
    : "min-h-11 px-3 text-sm";
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={`flex items-center gap-x-2 rounded-md font-semibold hover:text-ink aria-[current=page]:text-accent ${look} text-soft`}
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
