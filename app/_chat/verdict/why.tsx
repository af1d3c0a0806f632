import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { REASONS, WORDS_LIMIT } from "#server/knowledge/policy.ts";
import { Button } from "#app/_ui/button.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";

type Reason = (typeof REASONS)[number];

type WhyProps = {
  isBusy: boolean;
  onSay: (reason: Reason, text: string) => void;
  /** Beside all of them: the way to somebody who helps. */
  person: ReactNode;
};

/** A reason is one press; only "something else" wants words. */
export function Why({ isBusy, onSay, person }: WhyProps) {
  const t = useTranslations("chat.verdict");
  const [isOther, setOther] = useState(false);
  const [text, setText] = useState("");
  return (
    <section
      aria-label={t("why")}
      className="appear mt-1 mb-2 grid gap-3 rounded-md border border-line bg-sheet p-3"
    >
      <p className="text-sm font-semibold">{t("why")}</p>
      <div className="flex flex-wrap gap-2">
        {REASONS.map((reason) => (
          <Button
            key={reason}
            size="row"
            aria-expanded={reason === "other" ? isOther : undefined}
            onClick={() => (reason === "other" ? setOther(!isOther) : onSay(reason, ""))}
          >
            {t(`reasons.${reason}`)}
          </Button>
        ))}
      </div>
      {isOther && (
        <TextArea
          label={t("words")}
          value={text}
          rows={3}
          maxLength={WORDS_LIMIT}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {isOther && (
          <Button
            kind="primary"
            size="row"
            busy={isBusy}
            disabled={text.trim() === ""}
            onClick={() => onSay("other", text.trim())}
          >
            {t("send")}
          </Button>
        )}
        {person}
      </div>
    </section>
  );
}
