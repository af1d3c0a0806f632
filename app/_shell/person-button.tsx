import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ButtonKind, ButtonSize } from "#app/_ui/button-look.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";

export const PERSON_HREF = "/chat?person=1";

/** We must know whom we talk to: signing in leads straight on to a person. */
export const PERSON_AFTER_SIGN_IN = `/sign-in?from=${encodeURIComponent(PERSON_HREF)}`;

/** There is always a human, one tap away, whatever else is broken: a plain link, no script needed. */
export function PersonButton({
  kind = "primary",
  size = "normal",
  href = PERSON_HREF,
  className,
}: {
  kind?: ButtonKind;
  size?: ButtonSize;
  href?: string;
  className?: string;
}) {
  const t = useTranslations("common");
  return (
    <LinkButton href={href} prefetch={false} {...{ kind, size, className }}>
      <MessagesSquare aria-hidden />
      {t("person")}
    </LinkButton>
  );
}
