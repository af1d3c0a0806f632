"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { OpenShiftView } from "#server/shifts/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { ShiftRow, Surge } from "./shift-row.tsx";
import { useAct } from "./use-act.ts";
import { useWorkText } from "./use-work-text.ts";

type OpenRowProps = { shift: OpenShiftView; restHours: number; mostHours: number };

export function OpenRow({ shift, ...limits }: OpenRowProps) {
  const t = useTranslations("shifts");
  const text = useWorkText();
  const { id, startsAt, endsAt, surgePercent, seatsLeft, obstacle } = shift;
  const claiming = useMutation(useTRPC().shifts.claim.mutationOptions(useAct("claimed")));
  return (
    <ShiftRow
      {...{ startsAt, endsAt }}
      title={text.about(shift)}
      action={
        obstacle === null && (
          <Button
            size="row"
            busy={claiming.isPending}
            aria-label={t("claimLabel", { when: text.when(shift) })}
            onClick={() => claiming.mutate({ id })}
          >
            {t("claim")}
          </Button>
        )
      }
    >
      {surgePercent > 0 && <Surge>{t("now.surge", { percent: surgePercent })}</Surge>}
      {obstacle === null ? (
        <>
          <span suppressHydrationWarning>{text.pay(shift)}</span>
          <span suppressHydrationWarning>{t("row.places", { count: seatsLeft })}</span>
        </>
      ) : (
        <WhyNot {...{ shift, obstacle }} {...limits} />
      )}
    </ShiftRow>
  );
}

type WhyNotProps = OpenRowProps & { obstacle: NonNullable<OpenShiftView["obstacle"]> };

function WhyNot({ shift, obstacle, restHours, mostHours }: WhyNotProps) {
  const t = useTranslations("shifts.obstacle");
  const text = useWorkText();
  const { topic, language } = shift;
  const values = {
    topic: topic ?? "other",
    language: language ? text.language(language) : "",
    hours: obstacle === "week" ? mostHours : restHours,
  };
  return <span suppressHydrationWarning>{t(obstacle, values)}</span>;
}
