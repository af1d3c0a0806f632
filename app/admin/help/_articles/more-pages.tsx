import { Button } from "#app/_ui/button.tsx";

type MorePagesProps = {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  label: string;
};

/** Below a list that goes on. */
export const MorePages = ({ query, label }: MorePagesProps) =>
  query.hasNextPage && (
    <Button
      kind="plain"
      className="mt-2 w-fit"
      busy={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {label}
    </Button>
  );
