import { reasonOf } from "#app/_trpc/reason-of.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { PersonButton } from "./person-button.tsx";
import { personAbout } from "./person-href.ts";

type SendProblemProps = {
  error: unknown;
  /** Nobody knows whether it has arrived. */
  noAnswer: string;
  /** What a person is asked about. */
  planId?: string;
};

/** Why it was not taken, with the way to a person. */
export function SendProblem({ error, noAnswer, planId }: SendProblemProps) {
  const sentence = useErrorMessage();
  return (
    <Notice
      kind="late"
      announce
      title={reasonOf(error) ? sentence(error) : noAnswer}
      action={
        <PersonButton kind="quiet" size="row" {...(planId && { href: personAbout(planId) })} />
      }
    />
  );
}
