import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { reasonOf } from "#app/_trpc/reason-of.ts";

type RefusedProps = {
  error: unknown;
  /** It was confirmed: without an answer nobody knows what became of it. */
  wasSent: boolean;
  onBack: () => void;
  onClose: () => void;
};

const OF_METHOD = ["plans.methodExpired", "plans.methodGone"];

/** Why it is not paid, and the way on: another method, or the figures as they are now. */
export function Refused({ error, wasSent, onBack, onClose }: RefusedProps) {
  const t = useTranslations("payments");
  const sentence = useErrorMessage();
  const { refresh } = useRouter();
  const reason = reasonOf(error);
  if (!reason) {
    return (
      <Notice kind="late" announce title={t(wasSent ? "check.noAnswer" : "check.quoteFailed")} />
    );
  }
  function leave() {
    refresh();
    onClose();
  }
  const isOfMethod = OF_METHOD.includes(reason);
  return (
    <Notice
      kind="late"
      announce
      title={sentence(error)}
      action={
        <Button size="small" onClick={isOfMethod ? onBack : leave}>
          {t(isOfMethod ? "check.otherMethod" : "check.refresh")}
        </Button>
      }
    />
  );
}
