import { useTranslations } from "next-intl";
import { KIND_ICONS } from "#app/_cases/kind-icons.ts";
import { CASE_KINDS, type CaseKind } from "#server/plans/schema.ts";

type KindsProps = {
  value: CaseKind | null;
  isMissing: boolean;
  onChange: (kind: CaseKind) => void;
};

/** What can be wrong with a purchase, each as tall as a thumb. */
export function Kinds({ value, isMissing, onChange }: KindsProps) {
  const t = useTranslations("cases");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{t("report.kind")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {CASE_KINDS.map((kind) => (
          <Kind
            key={kind}
            kind={kind}
            isChosen={kind === value}
            describedBy={isMissing ? "kind-missing" : undefined}
            onChoose={() => onChange(kind)}
          />
        ))}
      </div>
      <p id="kind-missing" aria-live="polite" className="mt-1.5 text-sm text-late empty:hidden">
        {isMissing && t("report.kindMissing")}
      </p>
    </fieldset>
  );
}

type KindProps = {
  kind: CaseKind;
  isChosen: boolean;
  describedBy: string | undefined;
  onChoose: () => void;
};

function Kind({ kind, isChosen, describedBy, onChoose }: KindProps) {
  const t = useTranslations("cases.kinds");
  const Icon = KIND_ICONS[kind];
  return (
    <label className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md border border-edge bg-sheet px-3.5 py-2 hover:border-ink has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-wash text-accent">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 grow leading-snug font-semibold">{t(kind)}</span>
      <input
        type="radio"
        name="kind"
        value={kind}
        checked={isChosen}
        aria-describedby={describedBy}
        onChange={onChoose}
        className="size-5 shrink-0 accent-accent outline-none"
      />
    </label>
  );
}
