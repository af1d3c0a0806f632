import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

export type NoticeKind = "info" | "soon" | "late";

const LOOKS = {
  info: { Icon: Info, box: "bg-accent-wash", icon: "text-accent" },
  soon: { Icon: TriangleAlert, box: "bg-soon-wash", icon: "text-soon" },
  late: { Icon: CircleAlert, box: "bg-late-wash", icon: "text-late" },
};

/** Something to know before going on. `announce` for what appears while the person is on the page. */
export function Notice({
  kind = "info",
  title,
  announce = false,
  action,
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  announce?: boolean;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const { Icon, box, icon } = LOOKS[kind];
  return (
    <div
      role={announce ? (kind === "late" ? "alert" : "status") : undefined}
      className={cn("flex items-start gap-3 rounded-md px-4 py-3.5", box)}
    >
      <Icon aria-hidden className={cn("mt-1 size-5 shrink-0", icon)} />
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  );
}
