"use client";

import { CircleAlert } from "lucide-react";
import { DaysOverdue } from "#app/_plans/days-overdue.tsx";
import { Badge } from "#app/_ui/badge.tsx";

/** "2 days overdue", in red. Needs the area `plans`. */
export const Overdue = ({ since }: { since: string }) => (
  <Badge tone="late" icon={CircleAlert}>
    <DaysOverdue since={since} />
  </Badge>
);
