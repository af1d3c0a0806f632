import { useTranslations } from "next-intl";
import { Mark } from "./mark.tsx";

export function Brand() {
  const t = useTranslations("common");
  return (
    <>
      <Mark className="size-8" />
      <span className="font-serif text-lg font-semibold tracking-tight" dir="ltr">
        {t("brand")}
      </span>
    </>
  );
}
