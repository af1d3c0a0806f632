import { Check } from "lucide-react";
import { Flourish } from "#app/_ui/flourish.tsx";

/** The line of the house runs behind it. */
export const Tick = () => (
  <span className="relative grid h-16 w-60 place-items-center">
    <Flourish className="absolute inset-x-0 top-6 opacity-30" />
    <span className="relative grid size-14 place-items-center rounded-full bg-good-wash text-good">
      <Check aria-hidden className="size-8" strokeWidth={2.5} />
    </span>
  </span>
);
