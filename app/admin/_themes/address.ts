import { type BoardInput, boardInput, SORTS } from "#server/themes/schema.ts";

const BOARD = "/admin/feedback/themes";

/** What is in no theme yet stands where a theme would. */
export const LOOSE = "loose";

export type Filters = Omit<BoardInput, "sort"> & { sort: (typeof SORTS)[number] };

const NAMES = ["area", "owner", "language", "sort"] as const;
const FIRST = "customers";

/** What an address asks for; what cannot be read in it is left out. */
export function filtersIn(params: URLSearchParams): Filters {
  const asked = NAMES.flatMap((name) => {
    const { success, data } = boardInput.shape[name].safeParse(params.get(name) ?? undefined);
    return success && data ? [[name, data]] : [];
  });
  return { sort: FIRST, ...Object.fromEntries(asked) };
}

export function addressOf(id: string | null, filters: Filters) {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    const value = filters[name];
    if (value && value !== FIRST) params.set(name, value);
  }
  return `${BOARD}${id ? `/${id}` : ""}${params.size > 0 ? `?${params}` : ""}`;
}

export const openIn = (path: string) =>
  path.startsWith(`${BOARD}/`) ? path.slice(BOARD.length + 1) || null : null;

export const isNarrowed = ({ area, owner, language }: Filters) =>
  Boolean(area ?? owner ?? language);
