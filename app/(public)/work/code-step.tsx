import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Applicant, SentApplication } from "#server/applications/schema.ts";
import { isCode, plainDigits } from "#server/auth/policy.ts";
import { CodeField } from "#app/_account/code-field.tsx";
import { useDemoCode } from "#app/_account/use-demo-code.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useFirstFocus } from "#app/_ui/use-first-focus.ts";

type CodeStepProps = {
  applicant: Applicant;
  /** How many codes were asked for, this one included. */
  turn: number;
  request: { isPending: boolean; error: unknown };
  onAgain: () => void;
  onBack: () => void;
  onSent: (application: SentApplication) => void;
};

export function CodeStep({ applicant, turn, request, onAgain, onBack, onSent }: CodeStepProps) {
  const t = useTranslations("applications.code");
  const proof = useTranslations("auth.proof");
  const sentence = useErrorMessage();
  const field = useFirstFocus<HTMLInputElement>();
  const [typed, setTyped] = useState<string | null>(null);
  const [isIncomplete, setIncomplete] = useState(false);
  const filled = useDemoCode(applicant.email, turn);
  const send = useMutation(useTRPC().applications.send.mutationOptions());
  const value = typed ?? filled ?? "";
  const refused = send.error ?? request.error;

  function submit(event: FormEvent) {
    event.preventDefault();
    const code = plainDigits(value);
    setIncomplete(!isCode(code));
    if (!isCode(code)) field.current?.focus();
    else if (!send.isPending)
      send.mutate(
        { ...applicant, code },
        {
          onSuccess: onSent,
          onError: () => field.current?.focus(),
        },
      );
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <header className="grid gap-2">
        <h2 className="text-2xl">{t("title")}</h2>
        <p className="text-soft">{t.rich("lead", { email: strong(applicant.email) })}</p>
      </header>
      {filled && <Notice announce>{proof("filled")}</Notice>}
      <CodeField
        ref={field}
        label={proof("label")}
        hint={proof("hint")}
        error={isIncomplete ? proof("invalid") : refused !== null && sentence(refused)}
        value={value}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" kind="primary" busy={send.isPending || send.isSuccess}>
        {t("submit")}
      </Button>
      <div className="-mx-3 flex flex-wrap justify-between gap-x-2">
        <Button kind="plain" size="small" busy={request.isPending} onClick={onAgain}>
          {t("again")}
        </Button>
        <Button kind="plain" size="small" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </form>
  );
}

const strong = (text: string) => () => <bdi className="font-semibold text-ink">{text}</bdi>;
