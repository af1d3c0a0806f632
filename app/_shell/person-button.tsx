import { Headset } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ButtonKind, ButtonSize } from "#app/_ui/button-look.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PERSON_HREF } from "./person-href.ts";

/** There is always a human, one tap away, whatever else is broken: a plain link, no script needed. */
export function PersonButton({
  kind = "primary",
  size = "normal",
  href = PERSON_HREF,
  className,
  isShort = false,
}: {
  kind?: ButtonKind;
  size?: ButtonSize;
  href?: string;
  className?: string;
  /** Beside others in a bar: one word is read, the whole of it is heard. */
  isShort?: boolean;
}) {
  const t = useTranslations("common");
  return (
    <LinkButton
      href={href}
      prefetch={false}
      aria-label={isShort ? t("person") : undefined}
      {...{ kind, size, className }}
    >
      <Headset aria-hidden className={isShort ? "size-5.5!" : undefined} />
      {t(isShort ? "personShort" : "person")}
    </LinkButton>
  );
}
