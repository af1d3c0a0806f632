import { useTranslations } from "next-intl";
import { Mark } from "./mark.tsx";

/** On paper a page says whose it is. */
export function PrintBrand() {
  const t = useTranslations("common");
  return (
    <p aria-hidden className="hidden items-center gap-2.5 print:flex">
      <Mark />
      <span className="font-serif text-lg font-semibold" dir="ltr">
        {t("brand")}
      </span>
    </p>
  );
}
