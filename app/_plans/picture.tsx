import { cn } from "#app/_ui/cn.ts";

type PictureProps = { hash: string; pixels: number; isFirst?: boolean; className?: string };

/**
 * What it shows is said beside it. It keeps its place before it has come; on white, as shops take their pictures.
 * `isFirst`: seen before anything is scrolled.
 */
export const Picture = ({ hash, pixels, isFirst = false, className = "" }: PictureProps) => (
  <img
    src={`/pictures/${hash}`}
    alt=""
    width={pixels}
    height={pixels}
    loading={isFirst ? "eager" : "lazy"}
    decoding="async"
    className={cn("shrink-0 rounded-[28%] bg-white object-contain", className)}
  />
);
