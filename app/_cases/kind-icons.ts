import {
  CircleSlash,
  CircleHelp,
  CopyX,
  PackageSearch,
  PackageX,
  Shuffle,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import type { CaseKind } from "#server/plans/schema.ts";

export const KIND_ICONS: Record<CaseKind, LucideIcon> = {
  sent_back: Undo2,
  not_arrived: PackageSearch,
  faulty: PackageX,
  wrong_item: Shuffle,
  order_cancelled: CircleSlash,
  charged_twice: CopyX,
  not_mine: CircleHelp,
};
