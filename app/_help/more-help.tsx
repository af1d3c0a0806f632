import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_ui/link-button.tsx";

/** Reading is not for everyone, and no article knows one's own plans. */
export function MoreHelp() {
  const t = useTranslations("help");
  return (
    <p className="flex flex-wrap gap-3">
      <LinkButton href="/chat" prefetch={false}>
        {t("ask")}
      </LinkButton>
    </p>
  );
}
