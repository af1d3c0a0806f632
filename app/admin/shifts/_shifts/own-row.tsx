"use client";

import { ArrowLeftRight, Megaphone, UserRoundX, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OwnShiftView } from "#server/shifts/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { ShiftMenu } from "./shift-menu.tsx";
import { ShiftRow, Surge } from "./shift-row.tsx";
import { useWorkText } from "./use-work-text.ts";

export function OwnRow({ shift }: { shift: OwnShiftView }) {
  const t = useTranslations("shifts");
  const text = useWorkText();
  const { startsAt, endsAt, surgePercent, colleagues, isReleased, isAlone, asked, isOnDemand } =
    shift;
  return (
    <ShiftRow
      {...{ startsAt, endsAt }}
      title={text.about(shift)}
      action={<ShiftMenu shift={shift} />}
    >
      {surgePercent > 0 && <Surge>{t("now.surge", { percent: surgePercent })}</Surge>}
      <span suppressHydrationWarning>{text.pay(shift)}</span>
      {colleagues > 0 && (
        <span suppressHydrationWarning>{t("row.colleagues", { count: colleagues })}</span>
      )}
      {isOnDemand && (
        <Badge tone="accent" icon={Zap}>
          {t("row.onDemand")}
        </Badge>
      )}
      {isReleased && (
        <span className="basis-full">
          <Badge tone="soon" icon={Megaphone}>
            <span className="whitespace-normal">{t("row.released")}</span>
          </Badge>
        </span>
      )}
      {isAlone && (
        <span className="basis-full">
          <Badge tone="soon" icon={UserRoundX}>
            <span className="whitespace-normal">{t("row.alone")}</span>
          </Badge>
        </span>
      )}
      {asked > 0 && (
        <Badge tone="accent" icon={ArrowLeftRight}>
          {t("row.asked")}
        </Badge>
      )}
    </ShiftRow>
  );
}
