import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { OpenView, Plan } from "#server/forecast/schema.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { Block } from "./block.tsx";
import { blocksOf, type GridWindow, partsOn } from "./grid-window.ts";
import { spanText } from "./times.ts";
import type { Asking } from "./use-asking.ts";

type OpenRowProps = { plan: Plan; window: GridWindow; asking: Asking; className: string };

/** What anybody may claim, above the people. */
export function OpenRow({ plan: { days, open, monday }, window, asking, className }: OpenRowProps) {
  const t = useTranslations("planner.grid");
  return (
    <div className={className}>
      <button
        type="button"
        aria-haspopup="dialog"
        className="flex min-h-9 items-center gap-2 rounded-md px-1 text-sm font-semibold text-accent hover:bg-wash"
        onClick={() => asking.ask({ kind: "plan", agentId: "", day: asking.dayFrom(monday) })}
      >
        <Plus aria-hidden className="size-4" />
        {t("plan")}
      </button>
      {days.map(({ day }) => (
        <OpenCell key={day} {...{ day, open, window, asking }} />
      ))}
    </div>
  );
}

type OpenCellProps = { day: string; open: OpenView[]; window: GridWindow; asking: Asking };

function OpenCell({ day, open, window, asking }: OpenCellProps) {
  const name = useOpenName();
  const { blocks, height } = blocksOf(partsOn(day, open), window, ({ one }) => seatsText(one));
  return (
    <div style={height} className="relative border-s border-line">
      {blocks.map(({ one: { one, isContinued, goesOn }, place }) => (
        <Block
          key={one.id}
          place={place}
          open={{ start: isContinued, end: goesOn }}
          look="open"
          label={name(one)}
          onPress={() => asking.ask({ kind: "open", open: one })}
        >
          {seatsText(one)}
        </Block>
      ))}
    </div>
  );
}

const seatsText = ({ seats, claimed, language }: OpenView) =>
  [String(seats - claimed), language?.toUpperCase()].filter(Boolean).join(" ");

export function useOpenName() {
  const t = useTranslations("planner.grid");
  const locale = useLocale();
  return (open: OpenView) => {
    const seats = t("claimed", { claimed: open.claimed, seats: open.seats });
    const time = spanText(open, locale);
    const spoken = open.language ? `${languageName(open.language, locale)}, ${seats}` : seats;
    return t("openShift", { time, seats: spoken });
  };
}
