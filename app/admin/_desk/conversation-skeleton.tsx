import { Skeleton } from "#app/_ui/skeleton.tsx";

export const ConversationSkeleton = () => (
  <div className="grid grow content-start gap-4 p-6">
    <Skeleton className="h-8 w-56" />
    <Skeleton className="h-16 w-3/4" />
    <Skeleton className="ms-auto h-16 w-2/3" />
  </div>
);
