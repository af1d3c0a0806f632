import { useTranslations } from "next-intl";
import { FootLink } from "./foot-link.tsx";

export function PromiseLink() {
  const t = useTranslations("common");
  return <FootLink href="/promise">{t("promiseLink")}</FootLink>;
}
