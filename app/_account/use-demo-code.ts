import { hashKey, skipToken, useQuery } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";

/**
 * In the demo mails stay on the server for all to read; elsewhere there are none.
 * @param asked changes with each code that is asked for: the newest mail has it.
 */
export function useDemoCode(email: string | undefined, asked: unknown) {
  const { data: mails } = useQuery(
    useTRPC().mail.list.queryOptions(email === undefined ? skipToken : { to: email }, {
      retry: false,
      queryKeyHashFn: (key) => hashKey([key, asked]),
    }),
  );
  return /\d{4} \d{4}/.exec(mails?.[0]?.text ?? "")?.[0] ?? null;
}
