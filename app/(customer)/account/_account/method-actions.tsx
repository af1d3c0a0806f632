import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import type { MethodView } from "#server/payments/schema.ts";
import type { Change } from "./change.ts";

type MethodActionsProps = {
  method: MethodView;
  isBusy: boolean;
  isComing: boolean;
  onChange: (intent: Change["intent"]) => void;
  onDefault: () => void;
};

export function MethodActions({
  method,
  isBusy,
  isComing,
  onChange,
  onDefault,
}: MethodActionsProps) {
  const t = useTranslations("methods.list");
  const { label, isDefault, isExpired } = method;
  const name = cardName(label);
  return (
    <>
      <Button
        size="row"
        kind={isExpired ? "soft" : "quiet"}
        aria-haspopup="dialog"
        aria-label={t("replaceLong", { method: name })}
        busy={isComing}
        onClick={() => onChange("replace")}
      >
        {t("replace")}
      </Button>
      {!isDefault && !isExpired && (
        <Button
          size="row"
          aria-label={t("makeDefaultLong", { method: name })}
          busy={isBusy}
          onClick={onDefault}
        >
          {t("makeDefault")}
        </Button>
      )}
      <Button
        size="row"
        aria-haspopup="dialog"
        aria-label={t("remove", { method: name })}
        className="min-w-11"
        onClick={() => onChange("remove")}
      >
        <X aria-hidden />
      </Button>
    </>
  );
}
