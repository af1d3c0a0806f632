import type { z } from "zod";

type Asked = Record<string, string | string[] | undefined>;

/** What a page is filtered by stands in its address. An address bar may hold anything: what is no filter is none. */
export function filterOf<Filter>(schema: z.ZodType<Filter>, asked: Asked): Partial<Filter> {
  const said = Object.entries(asked).filter(([, value]) => value !== "");
  return schema.safeParse(Object.fromEntries(said)).data ?? {};
}
