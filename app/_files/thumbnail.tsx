import { FileText } from "lucide-react";

/** A photo as a small square; anything else as a sheet of paper. Its name stands beside it. */
export const Thumbnail = ({ url }: { url: string | null }) =>
  url ? (
    <img
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      className="size-14 shrink-0 rounded-md border border-line bg-wash object-cover"
    />
  ) : (
    <span className="grid size-14 shrink-0 place-items-center rounded-md border border-line bg-wash text-soft">
      <FileText aria-hidden className="size-6" />
    </span>
  );
