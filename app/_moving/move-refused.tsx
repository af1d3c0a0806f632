import { useTranslations } from "next-intl";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type MoveRefusedProps = {
  error: unknown;
  /** Where the page shows what has changed meanwhile. */
  onLeave: (() => void) | null;
};

/** Why it stays where it is; without an answer nobody knows, and it can be sent again. */
export function MoveRefused({ error, onLeave }: MoveRefusedProps) {
  const t = useTranslations("plans.move");
  const sentence = useErrorMessage();
  const isRefusal = reasonOf(error) !== null;
  return (
    <Notice
      kind={onLeave ? "late" : "info"}
      announce
      title={isRefusal ? sentence(error) : t("noAnswer")}
      action={
        isRefusal && onLeave ? (
          <Button size="small" onClick={onLeave}>
            {t("look")}
          </Button>
        ) : undefined
      }
    />
  );
}
