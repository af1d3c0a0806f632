import { PersonButton } from "#app/_shell/person-button.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** `noAnswer`: nobody knows whether it has arrived. */
export function Problem({ error, noAnswer }: { error: unknown; noAnswer: string }) {
  const sentence = useErrorMessage();
  return (
    <Notice
      kind="late"
      announce
      title={reasonOf(error) ? sentence(error) : noAnswer}
      action={<PersonButton kind="quiet" size="row" />}
    />
  );
}
