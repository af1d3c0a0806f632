"use client";

import { LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { leave } from "#app/_account/leave.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";

export function AgentMenu({ name }: { name: string }) {
  const t = useTranslations("common.nav");
  const router = useRouter();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex min-h-11 items-center gap-2 rounded-md px-2 hover:bg-wash"
        >
          <Initials name={name} size="small" />
          <bdi className="sr-only xl:not-sr-only xl:whitespace-nowrap">{name}</bdi>
        </button>
      }
    >
      <MenuItem onSelect={() => router.push("/admin/account")}>
        <UserRound aria-hidden />
        {t("account")}
      </MenuItem>
      <MenuItem onSelect={() => void leave()}>
        <LogOut aria-hidden className="turns" />
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
