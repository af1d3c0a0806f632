import type { LucideIcon } from "lucide-react";
import { Button } from "#app/_ui/button.tsx";

type IconButtonProps = {
  icon: LucideIcon;
  label: string;
  /** It points along the line of reading. */
  turns?: boolean;
  className?: string;
  onClick: () => void;
};

export const IconButton = ({ icon: Icon, label, turns = false, ...rest }: IconButtonProps) => (
  <Button size="small" kind="plain" aria-label={label} title={label} {...rest}>
    <Icon aria-hidden className={turns ? "turns" : ""} />
  </Button>
);
