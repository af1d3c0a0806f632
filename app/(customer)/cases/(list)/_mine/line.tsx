import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { IconTile } from "#app/_ui/icon-tile.tsx";
import { Link } from "#app/_ui/link.tsx";

type LineProps = {
  href: string;
  icon: LucideIcon;
  name: ReactNode;
  badge: ReactNode;
  children: ReactNode;
};

export const Line = ({ href, icon, name, badge, children }: LineProps) => (
  <li>
    <Link
      href={href}
      className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-wash/60"
    >
      <IconTile icon={icon} />
      <span className="min-w-40 grow basis-0 leading-snug">
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-soft">{children}</span>
      </span>
      {badge}
    </Link>
  </li>
);
