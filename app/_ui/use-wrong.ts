import { useState } from "react";
import type { z } from "zod";

/** Which fields hold something that cannot be sent: known from the first attempt on, and told at the field. */
export function useWrong(schema: z.ZodType) {
  const [wrong, setWrong] = useState<ReadonlySet<PropertyKey | undefined>>(new Set());

  function accepts(values: unknown) {
    const fields = new Set(schema.safeParse(values).error?.issues.map(({ path }) => path[0]));
    setWrong(fields);
    return fields.size === 0;
  }

  return { wrong, accepts };
}
