import { type LucideIcon, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";
import { IconTile } from "#app/_ui/icon-tile.tsx";
import type { ProfilePart } from "#server/profile/schema.ts";

type ProfileRowProps = {
  part: ProfilePart;
  icon: LucideIcon;
  value: ReactNode;
  busy: boolean;
  onChange: () => void;
};

export function ProfileRow({ part, icon, value, busy, onChange }: ProfileRowProps) {
  const t = useTranslations("profile");
  return (
    <li className="flex items-center gap-3 py-3">
      <IconTile icon={icon} />
      <p className="min-w-0 grow leading-snug">
        <span className="block text-sm text-soft">{t(part)}</span>
        <span className={value ? "block font-semibold wrap-anywhere" : "block text-soft"}>
          {value ?? t("none")}
        </span>
      </p>
      <Button
        size="small"
        aria-haspopup="dialog"
        busy={busy}
        onClick={onChange}
        aria-label={value ? t("changeNamed", { part }) : t("addNamed", { part })}
      >
        <Pencil aria-hidden className="sm:hidden" />
        <span className="hidden sm:inline">{t(value ? "change" : "add")}</span>
      </Button>
    </li>
  );
}
