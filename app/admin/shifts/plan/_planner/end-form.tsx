import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";

/** Takes a shift off again, or leaves it. */
export function EndForm({
  yes,
  isBusy,
  onYes,
}: {
  yes: string;
  isBusy: boolean;
  onYes: () => void;
}) {
  const t = useTranslations("planner.cancel");
  return (
    <div className="flex flex-wrap gap-3">
      <Button kind="danger" busy={isBusy} onClick={onYes}>
        {yes}
      </Button>
      <DialogClose>
        <Button>{t("keep")}</Button>
      </DialogClose>
    </div>
  );
}
