import { Check, Volume2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuToggle } from "#app/_ui/menu.tsx";
import { useReadsAlong } from "./use-reads-along.ts";

/** In the menu of a chat, where the browser has a voice. */
export function Toggle() {
  const t = useTranslations("chat.reading");
  const { isPossible, isOn, toggle } = useReadsAlong();
  if (!isPossible) return null;
  return (
    <MenuToggle isOn={isOn} onToggle={toggle}>
      <Volume2 aria-hidden />
      {t("along")}
      {isOn && <Check aria-hidden className="ms-auto" />}
    </MenuToggle>
  );
}
