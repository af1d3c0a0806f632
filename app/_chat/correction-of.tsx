import { later, useLater } from "#app/_ui/later.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import type { CorrectionProps } from "./correction.tsx";

/** Hardly any conversation has one. */
const parts = later(() => import("./correction.tsx"));

export function CorrectionOf(props: CorrectionProps) {
  const loaded = useLater(parts, true);
  return loaded ? (
    <loaded.Correction {...props} />
  ) : (
    <Skeleton className="mx-auto mt-6 h-48 w-full max-w-prose" />
  );
}
