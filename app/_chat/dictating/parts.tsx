import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { MicButton } from "./mic-button.tsx";
import { type DictationControls, type Into, useDictation } from "./use-dictation.ts";

export { dictation } from "./use-dictation.ts";

/** At the end of a field, and above it. */
export function Dictation(into: Into) {
  const controls = useDictation(into);
  return (
    <>
      <Line {...controls} />
      <MicButton {...controls} />
    </>
  );
}

/** Above the field: what the browser hears, why it does not, and before the first time where the voice may go. */
function Line({ state, isTelling, agree, decline }: DictationControls) {
  return (
    <div className="order-first">
      {isTelling && <Notice {...{ agree, decline }} />}
      <div role="status" className="text-sm not-empty:mb-2">
        <Heard {...state} />
      </div>
    </div>
  );
}

function Heard({ phase, interim, failure }: DictationControls["state"]) {
  const t = useTranslations("chat.dictation");
  if (failure) return <p className="text-late">{t(`failures.${failure}`)}</p>;
  if (phase === "off") return null;
  return (
    <p className="text-soft">
      <span className="font-semibold text-accent">{t(phase)}</span>{" "}
      {interim && (
        <bdi aria-hidden className="wrap-anywhere text-ink">
          {interim}
        </bdi>
      )}
    </p>
  );
}

function Notice({ agree, decline }: Pick<DictationControls, "agree" | "decline">) {
  const t = useTranslations("chat.dictation");
  return (
    <section
      aria-label={t("button")}
      className="mb-2 grid gap-3 rounded-md border border-line bg-sheet p-4 text-sm"
    >
      <p>{t("notice")}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="row" onClick={agree}>
          {t("agree")}
        </Button>
        <Button size="row" onClick={decline}>
          {t("decline")}
        </Button>
      </div>
    </section>
  );
}
