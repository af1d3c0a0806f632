import { v7 as newKey } from "uuid";

/**
 * For a question that is put by hand and whose order counts: it goes out at once and once, and neither the cache nor
 * an older question that is still on its way answers it.
 */
export const askedAnew = {
  gcTime: 0,
  retry: false,
  networkMode: "always",
  queryKeyHashFn: () => newKey(),
} as const;
