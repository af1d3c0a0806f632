import type { LucideIcon } from "lucide-react";
import { Button } from "#app/_ui/button.tsx";

type IconButtonProps = {
  icon: LucideIcon;
  /** Read out, and shown on hover. */
  label: string;
  /** It points along the line of reading. */
  turns?: boolean;
  className?: string;
  onClick: () => void;
};

/** Where there is room for a sign only. */
export const IconButton = ({ icon: Icon, label, turns = false, ...rest }: IconButtonProps) => (
  <Button size="small" kind="plain" aria-label={label} title={label} {...rest}>
    <Icon aria-hidden className={turns ? "turns" : ""} />
  </Button>
);
